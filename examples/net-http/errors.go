// Sends every error in the error contract, and documents it. Copy this file, and contract.json next to it.
package main

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"maps"
	"mime"
	"net"
	"net/http"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

//go:embed contract.json
var contractFile []byte

type object = map[string]any

var contract = func() (contract struct {
	Statuses   map[int]string
	Components map[string]map[string]object
}) {
	if err := json.Unmarshal(contractFile, &contract); err != nil {
		panic(err)
	}
	return contract
}()

// ErrorResponse is the body of every error.
type ErrorResponse struct {
	Error ErrorObject `json:"error"`
}

type ErrorObject struct {
	Message string  `json:"message"`
	Type    string  `json:"type"`
	Issues  []Issue `json:"issues,omitempty"`
}

// Issue has a message, and a pointer (RFC 6901) into the request body or the name of a parameter.
type Issue map[string]string

func NewErrorResponse(status int, message string, issues ...Issue) ErrorResponse {
	kind := cmp.Or(contract.Statuses[status], contract.Statuses[status/100*100])
	return ErrorResponse{ErrorObject{message, kind, issues}}
}

func WriteError(w http.ResponseWriter, status int, message string, issues ...Issue) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Del("Content-Length")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(NewErrorResponse(status, message, issues...))
}

// AnswerErrors turns a panic, and what the router and http.Error write as plain text, into errors of the contract. Other bodies pass unchanged.
func AnswerErrors(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		held := &holder{ResponseWriter: w}
		defer func() {
			failure := recover()
			switch {
			case failure == nil && held.holds:
				// A client that still sends when the connection closes does not see the response.
				io.CopyN(io.Discard, r.Body, 8<<20)
				WriteError(w, held.status, strings.TrimSpace(held.text.String()))
			case failure != nil && failure != http.ErrAbortHandler && (held.status == 0 || held.holds):
				log.Print(failure)
				WriteError(w, 500, "The server could not complete the request.")
			case failure != nil: // The head is sent, so only the end of the connection can say that the rest is missing.
				panic(failure)
			}
		}()
		next.ServeHTTP(held, r)
	})
}

// holder keeps the plain text of an error until its handler has ended, so that several writes make one body.
type holder struct {
	http.ResponseWriter
	status int
	holds  bool
	text   bytes.Buffer
}

func (w *holder) WriteHeader(status int) {
	if w.status != 0 {
		return
	}
	if status >= 200 {
		w.status = status
	}
	mediaType, _, _ := mime.ParseMediaType(w.Header().Get("Content-Type"))
	if w.holds = status >= 400 && mediaType == "text/plain"; !w.holds {
		w.ResponseWriter.WriteHeader(status)
	}
}

func (w *holder) Write(text []byte) (int, error) {
	if w.status == 0 {
		w.WriteHeader(http.StatusOK)
	}
	if !w.holds {
		return w.ResponseWriter.Write(text)
	}
	return w.text.Write(text)
}

// Unwrap lets http.ResponseController flush, hijack and set deadlines.
func (w *holder) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// Listen is net.Listen for a server whose own responses follow the contract too: net/http writes them, such as to a malformed request line,
// before there is a request for a handler. Serve TLS by way of tls.NewListener around it.
func Listen(address string) (net.Listener, error) {
	inner, err := net.Listen("tcp", address)
	return listener{inner}, err
}

type listener struct{ net.Listener }

func (l listener) Accept() (net.Conn, error) {
	inner, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return conn{inner.(*net.TCPConn)}, nil
}

// conn has all that net/http looks for in a connection, such as CloseWrite, without which the response to a long body is lost.
type conn struct{ *net.TCPConn }

// What net/http writes in one piece, and nothing else does: a response of a handler has a date.
var ownAnswer = regexp.MustCompile("^HTTP/1.1 ([45]\\d\\d) ([^\r]*)\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n")

func (c conn) Write(text []byte) (int, error) {
	match := ownAnswer.FindSubmatch(text)
	if match == nil {
		return c.TCPConn.Write(text)
	}
	status, _ := strconv.Atoi(string(match[1]))
	body, _ := json.Marshal(NewErrorResponse(status, string(match[2])))
	_, err := fmt.Fprintf(c.TCPConn, "HTTP/1.1 %d %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s",
		status, http.StatusText(status), len(body), body)
	return len(text), err
}

var methods = []string{"get", "head", "options", "trace", "query", "put", "post", "delete", "patch"}

// AddErrorResponses gives each operation of an OpenAPI document the shared responses that it can return, as `x-status` of each says.
func AddErrorResponses(document object, statuses ...int) {
	paths, _ := document["paths"].(object)
	for name, response := range contract.Components["responses"] {
		facts := response["x-status"].(object)
		code := int(facts["code"].(float64))
		when, _ := facts["when"].(string)
		if optIn := facts["opt-in"] == true; when == "" || statuses == nil && optIn || statuses != nil && !slices.Contains(statuses, code) {
			continue
		}
		for path, part := range paths {
			item, _ := part.(object)
			for _, method := range methods {
				operation, _ := item[method].(object)
				responses, _ := operation["responses"].(object)
				if responses == nil || path[0] != '/' || answered(responses, code) || !meets(when, document, item, method) {
					continue
				}
				added := object{"$ref": "#/components/responses/" + name}
				if method == "head" {
					added = maps.Clone(response)
					delete(added, "content")
					delete(added, "x-status")
				}
				responses[strconv.Itoa(code)] = added
				copyComponents(document, added)
			}
		}
	}
}

// answered says whether the author documents a status: by its code, its range or `default`.
func answered(responses object, code int) bool {
	own := []string{strconv.Itoa(code), strconv.Itoa(code/100) + "XX", strconv.Itoa(code/100) + "xx", "default"}
	return slices.ContainsFunc(own, func(key string) bool { return responses[key] != nil })
}

// meets says whether an operation can return a response of this condition.
func meets(condition string, document, item object, method string) bool {
	operation := item[method].(object)
	ofItem, _ := item["parameters"].([]any)
	ofOperation, _ := operation["parameters"].([]any)
	parameters := slices.Concat(ofItem, ofOperation)
	switch condition {
	case "always":
		return true
	case "path-parameter":
		return slices.ContainsFunc(parameters, func(part any) bool { return follow(document, part.(object))["in"] == "path" })
	case "parameters":
		return len(parameters) > 0
	case "request-body":
		return operation["requestBody"] != nil
	case "security":
		security, own := operation["security"].([]any)
		if !own {
			security, _ = document["security"].([]any)
		}
		return slices.ContainsFunc(security, func(part any) bool { return len(part.(object)) > 0 })
	case "unsafe-method":
		return slices.Index(methods, method) > slices.Index(methods, "query")
	}
	panic("contract.json has the condition " + condition + ", which is newer than this file")
}

func follow(document, part object) object {
	ref, isRef := part["$ref"].(string)
	if !isRef {
		return part
	}
	for _, key := range strings.Split(ref, "/")[1:] {
		document = document[key].(object)
	}
	return document
}

var reference = regexp.MustCompile(`"\$ref":"#/components/(\w+)/(\w+)"`)

// copyComponents copies what a part refers to, and what that refers to.
func copyComponents(document, part object) {
	text, _ := json.Marshal(part)
	for _, match := range reference.FindAllSubmatch(text, -1) {
		kind, name := string(match[1]), string(match[2])
		shared := contract.Components[kind][name]
		named := child(child(document, "components"), kind)
		if there, taken := named[name]; !taken {
			named[name] = shared
			copyComponents(document, shared)
		} else if !reflect.DeepEqual(there, any(shared)) {
			panic("The document has another " + name + " in components." + kind + ". Give that one another name.")
		}
	}
}

func child(part object, key string) object {
	if part[key] == nil {
		part[key] = object{}
	}
	return part[key].(object)
}
