// An API on net/http. Every error is answered in the contract.
package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
	"time"
)

// region glue

var catalog struct{ Statuses map[int]string }

// contract answers in the contract what handlers and the router say by `http.Error`, and a panic.
func contract(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if failure := recover(); failure != nil {
				log.Print(failure)
				http.Error(&writer{w, 0}, "The server could not complete the request.", 500)
			}
		}()
		next.ServeHTTP(&writer{w, 200}, r)
	})
}

type writer struct {
	http.ResponseWriter
	status int
}

func (w *writer) WriteHeader(status int) {
	if w.status = status; status >= 400 {
		w.Header().Set("Content-Type", "application/json")
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *writer) Write(text []byte) (int, error) {
	if w.status < 400 {
		return w.ResponseWriter.Write(text)
	}
	kind := cmp.Or(catalog.Statuses[w.status], catalog.Statuses[w.status/100*100])
	body := map[string]string{"message": strings.TrimSpace(string(text)), "type": kind}
	return len(text), json.NewEncoder(w.ResponseWriter).Encode(map[string]any{"error": body})
}

// endregion

type invoice struct {
	Amount  float64 `json:"amount"`
	DueDate string  `json:"due_date"`
}

func addInvoice(w http.ResponseWriter, r *http.Request) {
	var added invoice
	err := json.NewDecoder(r.Body).Decode(&added)
	var mistyped *json.UnmarshalTypeError
	_, wrongDate := time.Parse(time.DateOnly, added.DueDate)
	switch {
	case errors.As(err, &mistyped):
		http.Error(w, fmt.Sprintf("Field %q is not a %s.", mistyped.Field, mistyped.Type), 422)
	case err != nil:
		http.Error(w, "The body is not valid JSON.", 400)
	case added.Amount <= 0 || added.Amount > 1_000_000:
		http.Error(w, `Field "amount" is not between 0 and 1,000,000.`, 422)
	case wrongDate != nil:
		http.Error(w, `Field "due_date" is not a date.`, 422)
	default:
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(added)
	}
}

func main() {
	text, err := os.ReadFile("node_modules/openapi-error-responses/generated/error-catalog.json")
	if err == nil {
		err = json.Unmarshal(text, &catalog)
	}
	if err != nil {
		log.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /invoices/{id}", func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, fmt.Sprintf("No invoice has the identifier %q.", r.PathValue("id")), 404)
	})
	mux.HandleFunc("POST /invoices", addInvoice)
	mux.HandleFunc("GET /export", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "30")
		http.Error(w, "The limit of 1 export a minute is used up.", 429)
	})
	mux.HandleFunc("GET /failures/error", func(http.ResponseWriter, *http.Request) {
		panic("connect ECONNREFUSED db-7.internal:5432")
	})
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), contract(mux)))
}
