// Asks for each case, such as `get:404`, and prints what the generated client reads of the answer.
package main

import (
	"context"
	"encoding/json"
	"os"
	"strings"

	api "matrix/out"
)

type result struct {
	Status     int    `json:"status"`
	Message    string `json:"message,omitempty"`
	Type       string `json:"type,omitempty"`
	RetryAfter string `json:"retryAfter,omitempty"`
	Failure    string `json:"failure,omitempty"`
}

func get(client *api.ClientWithResponses, id string) (read result, err error) {
	// region read
	response, err := client.GetInvoiceWithResponse(context.Background(), id)
	if err != nil {
		return read, err
	}
	if body := response.JSON404; body != nil {
		read.Message, read.Type = body.Error.Message, body.Error.Type
	}
	read.RetryAfter = response.HTTPResponse.Header.Get("Retry-After")
	// endregion
	if body := response.JSONSTATUS; body != nil { read.Message, read.Type = body.Error.Message, body.Error.Type }
	if read.Status = response.StatusCode(); response.JSON200 == nil && read.Type == "" {
		read.Failure = response.Status()
	}
	return read, nil
}

func patch(client *api.ClientWithResponses, id string) (read result, err error) {
	response, err := client.UpdateInvoiceWithResponse(context.Background(), id, api.Invoice{Id: id})
	if err != nil {
		return read, err
	}
	if body := response.JSONSTATUS; body != nil { read.Message, read.Type = body.Error.Message, body.Error.Type }
	read.RetryAfter = response.HTTPResponse.Header.Get("Retry-After")
	if read.Status = response.StatusCode(); response.JSON200 == nil && read.Type == "" {
		read.Failure = response.Status()
	}
	return read, nil
}

func main() {
	client, err := api.NewClientWithResponses(os.Args[1])
	if err != nil {
		panic(err)
	}
	for _, name := range os.Args[2:] {
		method, id, _ := strings.Cut(name, ":")
		send := map[string]func(*api.ClientWithResponses, string) (result, error){"get": get, "patch": patch}[method]
		read, err := send(client, id)
		if err != nil {
			panic(err)
		}
		json.NewEncoder(os.Stdout).Encode(read)
	}
}
