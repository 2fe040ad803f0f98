// Says of each body whether it may answer `getInvoice` with its status: `validator API BODIES`.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
	"github.com/pb33f/libopenapi/datamodel"
)

func main() {
	description, err := os.ReadFile(os.Args[1])
	if err != nil {
		fail(err)
	}
	document, err := libopenapi.NewDocumentWithConfiguration(description, &datamodel.DocumentConfiguration{
		AllowFileReferences:   true,
		AllowRemoteReferences: true,
		BasePath:              filepath.Dir(os.Args[1]),
	})
	if err != nil {
		fail(err)
	}
	if _, err := document.BuildV3Model(); err != nil {
		fail(err)
	}
	judge, problems := validator.NewValidator(document)
	if len(problems) > 0 {
		fail(problems[0])
	}
	var bodies []struct {
		Status int
		Body   string
	}
	if err := json.Unmarshal([]byte(os.Args[2]), &bodies); err != nil {
		fail(err)
	}
	request, _ := http.NewRequest(http.MethodGet, "https://shop.test/invoices/inv_1042", nil)
	for _, sent := range bodies {
		response := &http.Response{
			StatusCode: sent.Status,
			Header:     http.Header{"Content-Type": {"application/json"}},
			Body:       io.NopCloser(strings.NewReader(sent.Body)),
			Request:    request,
		}
		valid, found := judge.ValidateHttpResponse(request, response)
		for _, problem := range found {
			if strings.Contains(problem.Message, "schema compilation") {
				fail(fmt.Errorf("%s: %s", problem.Message, problem.Reason))
			}
		}
		fmt.Println(valid)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
