// Asks for each case, such as `get:404`, and prints what the generated client reads of the answer.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
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

func read(response *http.Response, err error) (read result) {
	read.Status = response.StatusCode
	var failure *api.GenericOpenAPIError
	if errors.As(err, &failure) {
		if body, known := failure.Model().(api.ErrorResponse); known {
			read.Message, read.Type = body.Error.Message, body.Error.Type
		} else {
			read.Failure = failure.Error()
		}
		read.RetryAfter = response.Header.Get("Retry-After")
	}
	return read
}

func main() {
	configuration := api.NewConfiguration()
	configuration.Servers = api.ServerConfigurations{{URL: os.Args[1]}}
	client := api.NewAPIClient(configuration)
	for _, name := range os.Args[2:] {
		method, id, _ := strings.Cut(name, ":")
		var response *http.Response
		var err error
		if method == "get" {
			_, response, err = client.InvoicesAPI.GetInvoice(context.Background(), id).Execute()
		} else {
			_, response, err = client.InvoicesAPI.UpdateInvoice(context.Background(), id).Invoice(*api.NewInvoice(id)).Execute()
		}
		json.NewEncoder(os.Stdout).Encode(read(response, err))
	}
}
