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
	text, err := os.ReadFile("vectors.json")
	if err == nil {
		err = json.Unmarshal(text, &file)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, vector := range file.Vectors {
		for _, again := range []string{"", ", again"} {
			AddErrorResponses(vector.Document, vector.Statuses...)
			if !reflect.DeepEqual(vector.Document, vector.Result) {
				got, _ := json.Marshal(vector.Document)
				t.Errorf("%s%s: %s", vector.Name, again, got)
			}
		}
	}
}
