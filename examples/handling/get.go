// Gets a URL with net/http, and sends the request again if that can help: `go run get.go URL`.
package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"slices"
	"strconv"
	"time"
)

// region retry
var temporary = []int{429, 500, 502, 503}

func get(url string, attempt int) (*http.Response, error) {
	response, err := http.Get(url)
	if err != nil || !slices.Contains(temporary, response.StatusCode) {
		return response, err
	}
	wait, field := time.Second<<attempt, response.Header.Get("Retry-After")
	if seconds, err := strconv.Atoi(field); err == nil {
		wait = time.Duration(seconds) * time.Second
	} else if date, err := http.ParseTime(field); err == nil {
		wait = time.Until(date)
	}
	if attempt == 3 || wait > time.Minute {
		return response, nil
	}
	response.Body.Close()
	time.Sleep(wait + rand.N(time.Second))
	return get(url, attempt+1)
}

// endregion

func main() {
	response, err := get(os.Args[1], 0)
	if err != nil {
		panic(err)
	}
	text, _ := io.ReadAll(response.Body)
	fmt.Println(string(text))
}
