// The client of openapi-generator.
package main

import (
	"context"
	"errors"
	"fmt"

	api "matrix/out"
)

func read(url, id string) (string, error) {
	configuration := api.NewConfiguration()
	configuration.Servers = api.ServerConfigurations{{URL: url}}
	_, response, err := api.NewAPIClient(configuration).InvoicesAPI.GetInvoice(context.Background(), id).Execute()
	var failure *api.GenericOpenAPIError
	if !errors.As(err, &failure) {
		return "", err
	}
	body, known := failure.Model().(api.ErrorResponse)
	if !known {
		return fmt.Sprint(response.StatusCode, " failure"), nil
	}
	wait := response.Header.Get("Retry-After")
	return fmt.Sprint(response.StatusCode, " ", body.Error.Type, " ", body.Error.Message, " ", wait), nil
}
