// Asks for a resource, and says what went wrong: `go run handle_error.go URL`. It needs only the standard library.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

func get(url string) error {
	// region handle
	response, err := http.Get(url)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode >= 400 {
		var body struct {
			Error struct{ Type, Message string }
		}
		err := json.NewDecoder(io.LimitReader(response.Body, 1<<20)).Decode(&body)
		if err != nil || body.Error.Type == "" { // Not of the contract, such as the HTML of a proxy.
			body.Error.Type, body.Error.Message = "unknown_error", http.StatusText(response.StatusCode)
		}
		wait := response.Header.Get("Retry-After")
		fmt.Printf("%d %s: %s %s\n", response.StatusCode, body.Error.Type, body.Error.Message, wait)
	}
	// endregion
	return nil
}

func main() {
	if err := get(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}
