// Asks for each case, such as `get:404`, and prints what a generated client reads of the answer: `send` stands beside it.
package main

import (
	"encoding/json"
	"os"
	"strings"
)

type result struct {
	Status     int    `json:"status"`
	Message    string `json:"message,omitempty"`
	Type       string `json:"type,omitempty"`
	RetryAfter string `json:"retryAfter,omitempty"`
	Failure    string `json:"failure,omitempty"`
}

func main() {
	for _, name := range os.Args[2:] {
		method, id, _ := strings.Cut(name, ":")
		read, err := send(os.Args[1], method, id)
		if err != nil {
			panic(err)
		}
		json.NewEncoder(os.Stdout).Encode(read)
	}
}
