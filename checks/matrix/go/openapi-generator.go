// The client of openapi-generator.
package main

import (
	"context"
	"errors"
	"net/http"

	api "matrix/out"
)

func send(url, method, id string) (read result, err error) {
	configuration := api.NewConfiguration()
	configuration.Servers = api.ServerConfigurations{{URL: url}}
	invoices := api.NewAPIClient(configuration).InvoicesAPI
	var response *http.Response
	if method == "get" {
		_, response, err = invoices.GetInvoice(context.Background(), id).Execute()
	} else {
		_, response, err = invoices.UpdateInvoice(context.Background(), id).Invoice(*api.NewInvoice(id)).Execute()
	}
	var failure *api.GenericOpenAPIError
	if !errors.As(err, &failure) {
		return read, err
	}
	read.Status, read.RetryAfter = response.StatusCode, response.Header.Get("Retry-After")
	if body, known := failure.Model().(api.ErrorResponse); known {
		read.Message, read.Type = body.Error.Message, body.Error.Type
	} else {
		read.Failure = failure.Error()
	}
	return read, nil
}
