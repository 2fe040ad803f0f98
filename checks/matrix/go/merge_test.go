// Holds the merge of examples/net-http/errors.go to the merge vectors, which stand beside both files.
package main

import (
	"encoding/json"
	"os"
	"reflect"
	"testing"
)

func TestMerge(t *testing.T) {
	var file struct {
		Vectors []struct {
			Name             string
			Statuses         []int
			Document, Result object
		}
	}
	text, _ := os.ReadFile("vectors.json")
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	for _, vector := range file.Vectors {
		for range 2 { // The second time changes nothing.
			AddErrorResponses(vector.Document, vector.Statuses...)
			if !reflect.DeepEqual(vector.Document, vector.Result) {
				t.Error(vector.Name, vector.Document)
			}
		}
	}
}
