// Answers with each error by way of the generated server, and prints the answers.
package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"

	api "matrix/out"
)

type invoices struct {
	api.StrictServerInterface
}

func (invoices) GetInvoice(_ context.Context, request api.GetInvoiceRequestObject) (api.GetInvoiceResponseObject, error) {
	body := api.ErrorResponse{Error: api.ErrorObject{Message: "Message.", Type: "error_" + request.InvoiceId}}
	wait := "30"
	switch request.InvoiceId {
	case "404":
		return api.GetInvoice404JSONResponse{NotFoundJSONResponse: api.NotFoundJSONResponse(body)}, nil
	case "429":
		headers := api.TooManyRequestsResponseHeaders{RetryAfter: &wait}
		limit := api.TooManyRequestsJSONResponse{Body: body, Headers: headers}
		return api.GetInvoice429JSONResponse{TooManyRequestsJSONResponse: limit}, nil
	}
	headers := api.ServiceUnavailableResponseHeaders{RetryAfter: &wait}
	unavailable := api.ServiceUnavailableJSONResponse{Body: body, Headers: headers}
	return api.GetInvoice503JSONResponse{ServiceUnavailableJSONResponse: unavailable}, nil
}

func main() {
	handler := api.Handler(api.NewStrictHandler(invoices{}, nil))
	for _, id := range os.Args[1:] {
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/invoices/"+id, nil))
		fmt.Print(recorder.Code, " ", recorder.Header().Get("Retry-After"), " ", recorder.Body)
	}
}
