// Validates bodies: each line of standard input holds a status and a body, and each line of standard output says whether the body may answer `getInvoice`.
package main

import (
	"bufio"
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
	request, _ := http.NewRequest(http.MethodGet, "https://shop.test/invoices/inv_1042", nil)
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var sent struct {
			Status int
			Body   string
		}
		if err := json.Unmarshal(lines.Bytes(), &sent); err != nil {
			fail(err)
		}
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
