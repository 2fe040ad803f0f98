// The client of oapi-codegen, whose responses have a field for each status.
package main

import (
	"context"
	"fmt"
	"reflect"

	api "matrix/out"
)

func read(url, id string) (line string, err error) {
	client, err := api.NewClientWithResponses(url)
	if err != nil {
		return "", err
	}
	var kind, message string
	// region read
	response, err := client.GetInvoiceWithResponse(context.Background(), id)
	if err != nil {
		return "", err
	}
	if body := response.JSON404; body != nil {
		kind, message = body.Error.Type, body.Error.Message
	}
	wait := response.HTTPResponse.Header.Get("Retry-After")
	// endregion
	status := response.StatusCode()
	body := reflect.Indirect(reflect.ValueOf(response).Elem().FieldByName(fmt.Sprint("JSON", status)))
	if !body.IsValid() {
		return fmt.Sprint(status, " failure"), nil
	}
	fields := body.FieldByName("Error")
	kind, message = fields.FieldByName("Type").String(), fields.FieldByName("Message").String()
	return fmt.Sprint(status, " ", kind, " ", message, " ", wait), nil
}
