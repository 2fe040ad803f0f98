// An API on huma, which describes itself. Every error follows the contract, and is documented.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
	"github.com/danielgtaylor/huma/v2/validation"
)

// failure is an error of the contract, as huma knows errors.
type failure struct {
	ErrorResponse
	status int
}

func (f *failure) GetStatus() int { return f.status }
func (f *failure) Error() string  { return f.ErrorResponse.Error.Message }

// newError stands in for huma.NewError. A fault outside of the body is a 400, and huma says 422.
func newError(status int, message string, causes ...error) huma.StatusError {
	var issues []Issue
	for _, cause := range causes {
		var detail *huma.ErrorDetail
		if !errors.As(cause, &detail) {
			continue
		}
		place, name, _ := strings.Cut(detail.Location, ".")
		if place == "body" {
			var missing string
			if n, _ := fmt.Sscanf(detail.Message, validation.MsgExpectedRequiredProperty, &missing); n == 1 {
				name += "." + missing
			}
			issues = append(issues, Issue{"message": detail.Message, "pointer": pointer(name)})
			continue
		}
		if place != "" && status == http.StatusUnprocessableEntity {
			status = http.StatusBadRequest
		}
		// Several parameters may be wrong together.
		issue := Issue{"message": detail.Message}
		if name != "" {
			issue["parameter"] = name
		}
		issues = append(issues, issue)
	}
	if status >= 500 {
		message = "The server could not complete the request."
	}
	return &failure{NewErrorResponse(status, message, issues...), status}
}

// pointer makes a JSON Pointer of a path such as `items[0].price`.
func pointer(path string) string {
	escaped := strings.NewReplacer("~", "~0", "/", "~1", "[", "/", "]", "", ".", "/").Replace(path)
	return strings.TrimSuffix("/"+strings.TrimPrefix(escaped, "/"), "/")
}

// describe serves the document of an API with the shared responses in place of huma's own.
func describe(api huma.API) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		var document object
		text, err := json.Marshal(api.OpenAPI())
		if err == nil {
			err = json.Unmarshal(text, &document)
		}
		if err != nil {
			panic(err)
		}
		for _, item := range document["paths"].(object) {
			for _, operation := range item.(object) {
				delete(operation.(object)["responses"].(object), "default")
			}
		}
		schemas := document["components"].(object)["schemas"].(object)
		for _, own := range []string{"Failure", "ErrorObject"} {
			delete(schemas, own)
		}
		AddErrorResponses(document)
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(document)
	}
}

type invoice struct {
	Amount  float64 `json:"amount" exclusiveMinimum:"0" maximum:"1000000"`
	DueDate string  `json:"due_date" format:"date"`
}

type period struct {
	First string `query:"first" format:"date"`
	Last  string `query:"last" format:"date"`
}

func (p *period) Resolve(huma.Context) []error {
	if p.Last == "" || p.First <= p.Last {
		return nil
	}
	return []error{&huma.ErrorDetail{Message: "The first day is after the last one.", Location: "query"}}
}

type one struct{ Body invoice }
type many struct{ Body []invoice }

func main() {
	huma.NewError = newError
	mux := http.NewServeMux()
	config := huma.DefaultConfig("Invoices", "1.0.0")
	config.OpenAPIPath, config.DocsPath, config.SchemasPath, config.CreateHooks = "", "", "", nil
	api := humago.New(mux, config)
	mux.HandleFunc("GET /openapi.json", describe(api))

	huma.Get(api, "/invoices", func(_ context.Context, _ *struct {
		Page int `query:"page" required:"true"`
	}) (*many, error) {
		return &many{[]invoice{{1, time.DateOnly}}}, nil
	})
	huma.Post(api, "/invoices", func(_ context.Context, given *one) (*one, error) { return given, nil })
	huma.Get(api, "/invoices/{id}", func(_ context.Context, given *struct {
		ID string `path:"id"`
	}) (*one, error) {
		return nil, huma.Error404NotFound(fmt.Sprintf("No invoice has the identifier %q.", given.ID))
	})
	huma.Get(api, "/export", func(_ context.Context, _ *period) (*many, error) {
		limit := huma.Error429TooManyRequests("The limit of 1 export a minute is used up.")
		return nil, huma.ErrorWithHeaders(limit, http.Header{"Retry-After": {"30"}})
	})
	huma.Get(api, "/failures/error", func(_ context.Context, _ *struct{}) (*struct{}, error) {
		return nil, errors.New("connect ECONNREFUSED db-7.internal:5432")
	})
	listener, err := Listen("127.0.0.1:" + os.Getenv("PORT"))
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.Serve(listener, AnswerErrors(mux)))
}
