// Says of each body whether it may answer `getInvoice` with its status: `validator API BODIES`.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
	"github.com/pb33f/libopenapi/datamodel"
)

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func main() {
	configuration := datamodel.DocumentConfiguration{
		AllowFileReferences:   true,
		AllowRemoteReferences: true,
		BasePath:              filepath.Dir(os.Args[1]),
	}
	document := must(libopenapi.NewDocumentWithConfiguration(must(os.ReadFile(os.Args[1])), &configuration))
	must(document.BuildV3Model())
	judge, problems := validator.NewValidator(document)
	if len(problems) > 0 {
		log.Fatal(problems[0])
	}
	var bodies []struct {
		Status int
		Body   string
	}
	must(0, json.Unmarshal([]byte(os.Args[2]), &bodies))
	request := must(http.NewRequest(http.MethodGet, "https://shop.test/invoices/inv_1042", nil))
	for _, sent := range bodies {
		response := http.Response{
			StatusCode: sent.Status,
			Header:     http.Header{"Content-Type": {"application/json"}},
			Body:       io.NopCloser(strings.NewReader(sent.Body)),
		}
		valid, found := judge.ValidateHttpResponse(request, &response)
		for _, problem := range found {
			if strings.Contains(problem.Message, "schema compilation") {
				log.Fatal(problem.Message, problem.Reason)
			}
		}
		fmt.Println(valid)
	}
}
