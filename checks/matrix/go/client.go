// The client of oapi-codegen.
package main

import (
	"context"

	api "matrix/out"
)

func send(url, method, id string) (read result, err error) {
	client, err := api.NewClientWithResponses(url)
	if err != nil {
		return read, err
	}
	if method == "patch" {
		return patch(client, id)
	}
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
