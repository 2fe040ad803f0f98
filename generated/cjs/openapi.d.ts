// Generated from openapi/ by `npm run build`. Do not edit.

export interface paths {
    "/statuses/200": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 200 OK
         * @description Documents status 200.
         */
        get: operations["ok"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statuses/206": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 206 Partial Content
         * @description Documents status 206.
         */
        get: operations["partialContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statuses/400": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 400 Bad Request
         * @description Documents status 400.
         */
        get: operations["badRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statuses/401": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 401 Unauthorized
         * @description Documents status 401.
         */
        get: operations["unauthorized"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statuses/403": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 403 Forbidden
         * @description Documents status 403.
         */
        get: operations["forbidden"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statuses/404": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 404 Not Found
         * @description Documents status 404.
         */
        get: operations["notFound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statuses/409": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 409 Conflict
         * @description Documents status 409.
         */
        get: operations["conflict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statuses/422": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 422 Unprocessable Entity
         * @description Documents status 422.
         */
        get: operations["unprocessableEntity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statuses/429": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 429 Too Many Requests
         * @description Documents status 429.
         */
        get: operations["tooManyRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statuses/500": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 500 Internal Server Error
         * @description Documents status 500.
         */
        get: operations["internalServerError"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statuses/502": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 502 Bad Gateway
         * @description Documents status 502.
         */
        get: operations["badGateway"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statuses/503": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 503 Service Unavailable
         * @description Documents status 503.
         */
        get: operations["serviceUnavailable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update an item
         * @description Changes the given fields of one item.
         */
        patch: operations["updateItem"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * ErrorIssue
         * @description One fault of the request, and where it is: in the body (`pointer`) or in a parameter (`parameter`).
         *     If it has neither, it concerns the request as a whole.
         */
        ErrorIssue: {
            /**
             * @description What is wrong with the value.
             *     The wording may change at any time, so no program may depend on it.
             * @example It must be greater than 0.
             */
            message: string;
            /**
             * @description JSON Pointer (RFC 6901) to the value in the request body.
             *     For a missing field, it is the pointer that the field would have.
             *     For the body as a whole, it is empty.
             * @example /items/0/amount
             */
            pointer?: string;
            /**
             * @description Name of the query, path, header or cookie parameter.
             * @example page
             */
            parameter?: string;
        };
        /**
         * ErrorObject
         * @description Details of one error.
         *     Further properties may be added, so ignore the ones that you do not know.
         */
        ErrorObject: {
            /**
             * @description Explanation of this specific error, written for the developer who reads it.
             *     The wording may change at any time, so no program may depend on it.
             * @example The requested resource could not be found.
             */
            message: string;
            type: components["schemas"]["ErrorType"];
            /** @description What is wrong with the request, one item per fault, if the server knows more than the message says. */
            issues?: components["schemas"]["ErrorIssue"][];
        };
        /**
         * ErrorResponse
         * @description The body of every error response.
         */
        ErrorResponse: {
            error: components["schemas"]["ErrorObject"];
        };
        /**
         * ErrorType
         * @description General category of the error, written for programs.
         *     New values may be added.
         *     If you do not know a value, follow the status code of the response.
         * @example invalid_request_error
         */
        ErrorType: "invalid_request_error" | "authentication_error" | "permission_error" | "not_found_error" | "conflict_error" | "unprocessable_entity_error" | "rate_limit_error" | "internal_server_error" | "bad_gateway_error" | "service_unavailable_error" | (string & {});
    };
    responses: {
        /**
         * @description The server received an invalid response from an upstream server.
         *     This is often a temporary issue, and another attempt may succeed.
         *
         *     Retry with growing delays.
         *     If the method is not idempotent, do not retry automatically (RFC 9110, section 9.2.2).
         *     Proxies often write this response themselves, so expect an HTML or empty body too.
         */
        BadGateway: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The server could not understand the request because its syntax is invalid.
         *
         *     Review the request format and correct it.
         */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The request conflicts with the current state of the resource (RFC 9110, section 15.5.10).
         *
         *     Resolve the conflict first.
         *     To do so, read the current state of the resource, and base a new request on it.
         */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The server understood the request but refuses to fulfill it, because the credentials do not permit it (RFC 9110, section 15.5.4).
         *
         *     Ask for the permission, or use credentials that have it.
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description A generic error occurred on the server while it handled the request.
         *
         *     Retry with growing delays, and contact support if the error persists.
         *     The same request may succeed later.
         *     If the method is not idempotent, do not retry automatically (RFC 9110, section 9.2.2).
         */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The server could not find the requested resource.
         *
         *     Verify that the request URL is correct and the resource exists.
         */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The server executed the request successfully.
         *
         *     No further action is needed.
         */
        OK: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": unknown;
            };
        };
        /**
         * @description The server delivers only the part of the resource that the request's `Range` header asked for.
         *     Status 206 is a success (2xx), although the documentation lists it under Informational.
         *     The body is a slice of bytes. It is never an error object, and never a page of a list (RFC 9110, section 15.3.7).
         *
         *     Check that the request asked for a range, and read `Content-Range` for the position of the part.
         */
        PartialContent: {
            headers: {
                "Content-Range": components["headers"]["ContentRange"];
                "Accept-Ranges": components["headers"]["AcceptRanges"];
                ETag: components["headers"]["ETag"];
                "Last-Modified": components["headers"]["LastModified"];
                [name: string]: unknown;
            };
            content: {
                "application/octet-stream": Uint8Array;
                "multipart/byteranges": Uint8Array;
            };
        };
        /**
         * @description The server is not ready to handle the request, often because of maintenance or overload.
         *
         *     Wait as long as `Retry-After` says, then retry the request.
         *     If `Retry-After` is missing, wait longer after every attempt.
         *     If the method is not idempotent, do not retry automatically (RFC 9110, section 9.2.2).
         *     Proxies often write this response themselves, so expect an HTML or empty body too.
         */
        ServiceUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The client sent too many requests in the given time frame (RFC 6585, section 4).
         *     Caches never store this response.
         *
         *     Wait as long as `Retry-After` says, and throttle your requests.
         *     `RateLimit` tells how much of the rate limit is left.
         *     If `Retry-After` is missing, wait longer after every attempt.
         *     If the method is not idempotent, do not retry automatically (RFC 9110, section 9.2.2).
         */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The request lacks valid credentials for the resource (RFC 9110, section 15.5.2).
         *
         *     Send valid credentials, as `WWW-Authenticate` describes.
         *     The same request without new credentials fails again.
         */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The request was well-formed, but the server could not follow it because the data contains semantic errors.
         *     RFC 9110, section 15.5.21, calls this status Unprocessable Content.
         *
         *     Verify that the data is correct and complete.
         */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description Range units that the server supports for this resource (RFC 9110, section 14.3).
         * @example bytes
         */
        AcceptRanges: string;
        /**
         * @description Position of this part within the complete representation (RFC 9110, section 14.4).
         *     Every single-part response has it. A `multipart/byteranges` response does not, because each of its parts has its own.
         * @example bytes 0-7/52814
         */
        ContentRange: string;
        /**
         * @description Validator of the selected representation (RFC 9110, section 8.8.3).
         *     Parts belong together only if each has the same strong validator: a value that does not start with `W/` (section 15.3.7.3).
         * @example "5d8c72a5edda8d6a"
         */
        ETag: string;
        /**
         * @description HTTP-date of the last change to the selected representation (RFC 9110, section 8.8.2).
         * @example Tue, 20 Oct 2026 16:05:12 GMT
         */
        LastModified: string;
        /**
         * @description Quota left in the current window, for each policy that applies: `r` requests for the next `t` seconds.
         *     A structured field of the IETF draft `draft-ietf-httpapi-ratelimit-headers`, which is not yet an RFC.
         *     The draft has changed incompatibly before, so this field may change in a minor version of this contract.
         * @example "default";r=0;t=30
         */
        RateLimit: string;
        /**
         * @description Quota policies that apply to the client, each with `q` requests in a window of `w` seconds.
         *     A structured field of the IETF draft `draft-ietf-httpapi-ratelimit-headers`, which is not yet an RFC.
         *     The draft has changed incompatibly before, so this field may change in a minor version of this contract.
         * @example "default";q=100;w=60
         */
        RateLimitPolicy: string;
        /** @description How long to wait before the next attempt: a number of seconds, or the HTTP-date from which to try again (RFC 9110, section 10.2.3). */
        RetryAfter: string;
        /**
         * @description Challenges that say how to authenticate for the resource (RFC 9110, section 11.6.1).
         *     If the request had no credentials, there is no error code (RFC 6750, section 3.1).
         */
        WWWAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ok: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OK"];
        };
    };
    partialContent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            206: components["responses"]["PartialContent"];
        };
    };
    badRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            400: components["responses"]["BadRequest"];
        };
    };
    unauthorized: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["Unauthorized"];
        };
    };
    forbidden: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            403: components["responses"]["Forbidden"];
        };
    };
    notFound: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            404: components["responses"]["NotFound"];
        };
    };
    conflict: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            409: components["responses"]["Conflict"];
        };
    };
    unprocessableEntity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    tooManyRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            429: components["responses"]["TooManyRequests"];
        };
    };
    internalServerError: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            500: components["responses"]["InternalServerError"];
        };
    };
    badGateway: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            502: components["responses"]["BadGateway"];
        };
    };
    serviceUnavailable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The identifier of the item.
                 * @example a1b2c3
                 */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description The last day on which the item is valid.
                     */
                    end_date?: string;
                };
            };
        };
        responses: {
            200: components["responses"]["OK"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}

/**
 * One fault of the request, and where it is: in the body (`pointer`) or in a parameter (`parameter`).
 * If it has neither, it concerns the request as a whole.
 */
export type ErrorIssue = components["schemas"]["ErrorIssue"];

/**
 * Details of one error.
 * Further properties may be added, so ignore the ones that you do not know.
 */
export type ErrorObject = components["schemas"]["ErrorObject"];

/**
 * The body of every error response.
 */
export type ErrorResponse = components["schemas"]["ErrorResponse"];

/**
 * General category of the error, written for programs.
 * New values may be added.
 * If you do not know a value, follow the status code of the response.
 */
export type ErrorType = components["schemas"]["ErrorType"];

/** Status code to the body of its response. */
export interface ResponseBodies {
  /** OK */
  200: components["responses"]["OK"]["content"]["application/json"];
  /** Partial Content */
  206: components["responses"]["PartialContent"]["content"]["application/octet-stream"] | components["responses"]["PartialContent"]["content"]["multipart/byteranges"];
  /** Bad Request */
  400: components["responses"]["BadRequest"]["content"]["application/json"];
  /** Unauthorized */
  401: components["responses"]["Unauthorized"]["content"]["application/json"];
  /** Forbidden */
  403: components["responses"]["Forbidden"]["content"]["application/json"];
  /** Not Found */
  404: components["responses"]["NotFound"]["content"]["application/json"];
  /** Conflict */
  409: components["responses"]["Conflict"]["content"]["application/json"];
  /** Unprocessable Entity */
  422: components["responses"]["UnprocessableEntity"]["content"]["application/json"];
  /** Too Many Requests */
  429: components["responses"]["TooManyRequests"]["content"]["application/json"];
  /** Internal Server Error */
  500: components["responses"]["InternalServerError"]["content"]["application/json"];
  /** Bad Gateway */
  502: components["responses"]["BadGateway"]["content"]["application/json"];
  /** Service Unavailable */
  503: components["responses"]["ServiceUnavailable"]["content"]["application/json"];
}

/** Status code that has a shared response. */
export type Status = keyof ResponseBodies;

/** Body of the response with a status, such as `ResponseBody<404>`. The bodies of several statuses make a union. */
export type ResponseBody<S extends Status = Status> = ResponseBodies[S];
