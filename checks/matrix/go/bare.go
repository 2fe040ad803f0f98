// A row of docs/frameworks.md: net/http with nothing that handles errors.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
)

func main() {
	http.HandleFunc("GET /items", func(w http.ResponseWriter, _ *http.Request) { json.NewEncoder(w).Encode([]any{}) })
	http.HandleFunc("POST /items", func(w http.ResponseWriter, r *http.Request) {
		var item map[string]any
		if err := json.NewDecoder(r.Body).Decode(&item); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		json.NewEncoder(w).Encode(item)
	})
	http.HandleFunc("GET /items/{id}", func(http.ResponseWriter, *http.Request) {
		panic("connect ECONNREFUSED db-7.internal:5432")
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil))
}
