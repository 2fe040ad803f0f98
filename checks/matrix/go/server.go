// Answers with each error, such as `404:not_found_error`, by way of the generated server, and prints the answers.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"

	api "matrix/out"
)

type invoices struct {
	api.StrictServerInterface
}

func (invoices) GetInvoice(_ context.Context, request api.GetInvoiceRequestObject) (api.GetInvoiceResponseObject, error) {
	status, kind, _ := strings.Cut(request.InvoiceId, ":")
	wait := "30"
	body := api.ErrorResponse{Error: api.ErrorObject{Message: "Message of " + status + ".", Type: kind}}
	switch status {
	case "PLAIN": return api.GetInvoicePLAINJSONResponse{COMPONENTJSONResponse: api.COMPONENTJSONResponse(body)}, nil
	case "FIELDS": return api.GetInvoiceFIELDSJSONResponse{COMPONENTJSONResponse: api.COMPONENTJSONResponse{Body: body}}, nil
	case "WAITS": return api.GetInvoiceWAITSJSONResponse{COMPONENTJSONResponse: api.COMPONENTJSONResponse{Body: body, Headers: api.COMPONENTResponseHeaders{RetryAfter: &wait}}}, nil
	}
	return nil, fmt.Errorf("no answer to %s", status)
}

func main() {
	handler := api.Handler(api.NewStrictHandler(invoices{}, nil))
	for _, name := range os.Args[1:] {
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/invoices/"+name, nil))
		answer := map[string]any{"status": recorder.Code, "body": json.RawMessage(recorder.Body.Bytes())}
		if wait := recorder.Header().Get("Retry-After"); wait != "" {
			answer["retryAfter"] = wait
		}
		json.NewEncoder(os.Stdout).Encode(answer)
	}
}
