// An API on net/http, with a description by hand. Every error follows the contract, and is documented.
package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"mime"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

type invoice struct {
	Amount  *float64 `json:"amount"`
	DueDate *string  `json:"due_date"`
}

// issues says which fields are wrong.
func (i invoice) issues() (found []Issue) {
	if i.Amount == nil || *i.Amount <= 0 || *i.Amount > 1_000_000 {
		found = append(found, Issue{"message": "Must be between 0 and 1,000,000.", "pointer": "/amount"})
	}
	if i.DueDate == nil {
		return append(found, Issue{"message": "Must be a date.", "pointer": "/due_date"})
	}
	if _, err := time.Parse(time.DateOnly, *i.DueDate); err != nil {
		found = append(found, Issue{"message": "Must be a date.", "pointer": "/due_date"})
	}
	return found
}

func addInvoice(w http.ResponseWriter, r *http.Request) {
	if mediaType, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); mediaType != "application/json" && r.ContentLength != 0 {
		http.Error(w, "Send the body as application/json.", http.StatusUnsupportedMediaType)
		return
	}
	var added invoice
	err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20)).Decode(&added)
	var mistyped *json.UnmarshalTypeError
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		http.Error(w, "The body is larger than 1 MiB.", http.StatusRequestEntityTooLarge)
	case errors.As(err, &mistyped):
		message := fmt.Sprintf("Must be a %s.", mistyped.Type)
		// The body itself has no field.
		pointer := strings.TrimSuffix("/"+mistyped.Field, "/")
		WriteError(w, 422, "The body is not valid.", Issue{"message": message, "pointer": pointer})
	case err != nil:
		http.Error(w, "The body is not valid JSON.", http.StatusBadRequest)
	case len(added.issues()) > 0:
		WriteError(w, 422, "The body is not valid.", added.issues()...)
	default:
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(added)
	}
}

func listInvoices(w http.ResponseWriter, r *http.Request) {
	if _, err := strconv.Atoi(r.URL.Query().Get("page")); err != nil {
		WriteError(w, 400, "The parameter page is not valid.", Issue{"message": "Must be a number.", "parameter": "page"})
		return
	}
	w.Header().Set("Content-Type", "application/json")
	fmt.Fprintln(w, "[]")
}

//go:embed openapi.json
var description []byte

func describe(w http.ResponseWriter, _ *http.Request) {
	var document object
	if err := json.Unmarshal(description, &document); err != nil {
		panic(err)
	}
	AddErrorResponses(document)
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(document)
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /invoices", listInvoices)
	mux.HandleFunc("POST /invoices", addInvoice)
	mux.HandleFunc("GET /invoices/{id}", func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, fmt.Sprintf("No invoice has the identifier %q.", r.PathValue("id")), 404)
	})
	mux.HandleFunc("GET /export", func(w http.ResponseWriter, r *http.Request) {
		if first, last := r.FormValue("first"), r.FormValue("last"); last != "" && first > last {
			message := "The first day is after the last one."
			WriteError(w, 400, message, Issue{"message": message})
			return
		}
		w.Header().Set("Retry-After", "30")
		http.Error(w, "The limit of 1 export a minute is used up.", 429)
	})
	mux.HandleFunc("GET /failures/error", func(http.ResponseWriter, *http.Request) {
		panic("connect ECONNREFUSED db-7.internal:5432")
	})
	mux.HandleFunc("GET /openapi.json", describe)
	// region contract
	listener, err := Listen("127.0.0.1:" + os.Getenv("PORT"))
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.Serve(listener, AnswerErrors(mux)))
	// endregion
}
