// From a response to a decision: tables of fields, statuses and responses.
import { expect, onTestFinished, test, vi } from "vitest";
import { adviceFor, errorCatalog, errorResponse, isErrorResponse, readError, retryAfterMs } from "../../generated/index.js";
import { InputError } from "../../scripts/lib/input-error.ts";
import { compile } from "../../scripts/runtime.ts";

const now = Date.UTC(1994, 10, 6, 8, 49, 37);
const second = 1000;
const year = 365 * 24 * 3600 * second;
const longest = 2 ** 31 - 1;

// RFC 9110, section 10.2.3 (both forms), and section 5.6.7 (dates).
test.each<[string, number | undefined]>([
  ["0", 0],
  ["120", 120 * second],
  ["007", 7 * second],
  ["2147483", 2147483 * second],
  ["2147484", longest],
  ["9".repeat(400), longest],
  // The three forms of one time.
  ["Sun, 06 Nov 1994 08:49:38 GMT", second],
  ["Sunday, 06-Nov-94 08:49:38 GMT", second],
  ["Sun Nov  6 08:49:38 1994", second],
  ["Wed Nov 16 08:49:37 1994", 10 * 24 * 3600 * second],
  ["Sun, 06 Nov 1994 08:49:37 GMT", 0],
  ["Sun, 06 Nov 1994 08:49:36 GMT", 0],
  ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
  ["Fri, 31 Dec 9999 23:59:59 GMT", longest],
  // A leap second.
  ["Sun, 06 Nov 1994 08:49:60 GMT", 22 * second],
  // Neither form.
  ["", undefined],
  ["-1", undefined],
  ["+1", undefined],
  ["1.5", undefined],
  ["1e3", undefined],
  ["0x10", undefined],
  ["Infinity", undefined],
  ["١٢٠", undefined],
  ["120, 120", undefined],
  ["soon", undefined],
  ["1994-11-06T08:49:37Z", undefined],
  ["Sun, 06 Nov 1994 08:49:37", undefined],
  ["Sun, 06 Nov 1994 08:49:37 CET", undefined],
  ["Sun, 06 Nov 1994 08:49:37 +0100", undefined],
  ["Sun, 6 Nov 1994 08:49:37 GMT", undefined],
  ["Sun, 06 Foo 1994 08:49:37 GMT", undefined],
  ["Sun, 06 Nov 1994 25:49:37 GMT", undefined],
  ["Sun, 32 Nov 1994 08:49:37 GMT", undefined],
  ["sun, 06 nov 1994 08:49:37 gmt", undefined],
])("Retry-After: %s", (field, delay) => {
  expect(retryAfterMs(field, now)).toBe(delay);
});

test.each([
  ["2049-12-31", "01-Jan-50", "2050-01-01"],
  ["2026-11-22", "22-Nov-27", "2027-11-22"],
  ["2099-12-31", "01-Jan-00", "2100-01-01"],
  // More than 50 years ahead is the past.
  ["2026-11-22", "22-Nov-76", "2076-11-22"],
  ["2026-11-22", "23-Nov-76", "1976-11-23"],
  ["2026-11-22", "01-Jan-77", "1977-01-01"],
])("in %s, the two-digit year of %s means %s", (today, text, meant) => {
  const delay = Date.parse(meant) - Date.parse(today);
  expect(retryAfterMs(`Monday, ${text} 00:00:00 GMT`, Date.parse(today))).toBe(Math.min(Math.max(delay, 0), longest));
  // Near enough ahead not to meet the limit, where the year is ahead at all.
  expect(retryAfterMs(`Monday, ${text} 00:00:00 GMT`, Date.parse(meant) - 5 * second)).toBe(5 * second);
  expect(Math.abs(delay)).toBeLessThan(51 * year);
});

test("the clock is the machine's, where none is given", () => {
  vi.useFakeTimers({ now });
  onTestFinished(() => void vi.useRealTimers());
  expect(retryAfterMs("Sun, 06 Nov 1994 08:50:37 GMT")).toBe(60 * second);
  expect(retryAfterMs(null)).toBeUndefined();
  expect(retryAfterMs(undefined)).toBeUndefined();
});

// RFC 9110, section 15.
test.each<[number, string | undefined, string | undefined]>([
  [404, undefined, "not_found_error"],
  [404, "not_found_error", "not_found_error"],
  // The type decides, where it is known.
  [400, "rate_limit_error", "rate_limit_error"],
  [503, "invalid_request_error", "invalid_request_error"],
  [200, "rate_limit_error", "rate_limit_error"],
  // Else the status.
  [429, "quota_error", "rate_limit_error"],
  [503, "", "service_unavailable_error"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty"].map((type): [number, string, string] => [502, type, "bad_gateway_error"]),
  // Else the x00 of its class.
  [418, undefined, "invalid_request_error"],
  [499, "teapot_error", "invalid_request_error"],
  [504, undefined, "internal_server_error"],
  [599, undefined, "internal_server_error"],
  // Outside of all classes: a 5xx.
  [0, undefined, "internal_server_error"],
  [99, undefined, "internal_server_error"],
  [600, undefined, "internal_server_error"],
  [999, undefined, "internal_server_error"],
  // No error.
  [100, undefined, undefined],
  [200, undefined, undefined],
  [206, "toString", undefined],
  [304, undefined, undefined],
  [399, undefined, undefined],
])("advice for status %s and type %j is that of %s", (status, type, expected) => {
  expect(adviceFor(status, type)?.type).toBe(expected);
});

const body = (type: string) => JSON.stringify(errorResponse<string>(type, "As sent."));
const html = "<!doctype html><title>502 Bad Gateway</title>";
const broken = () => new ReadableStream({ pull: (controller) => controller.error(new DOMException("The operation was aborted.", "AbortError")) });
const used = () => {
  const response = new Response(body("rate_limit_error"), { status: 502 });
  void response.text();
  return response;
};

test.each<{ name: string; response: () => Response; type: string; message: string; advice: keyof typeof errorCatalog }>([
  { name: "our body", response: () => new Response(body("rate_limit_error"), { status: 429 }), type: "rate_limit_error", message: "As sent.", advice: "rate_limit_error" },
  { name: "type of another status", response: () => new Response(body("invalid_request_error"), { status: 503 }), type: "invalid_request_error", message: "As sent.", advice: "invalid_request_error" },
  { name: "unknown type", response: () => new Response(body("quota_error"), { status: 429 }), type: "quota_error", message: "As sent.", advice: "rate_limit_error" },
  { name: "unknown type and status", response: () => new Response(body("teapot_error"), { status: 418 }), type: "teapot_error", message: "As sent.", advice: "invalid_request_error" },
  { name: "our body as text", response: () => new Response(body("not_found_error"), { status: 404, headers: { "content-type": "text/html" } }), type: "not_found_error", message: "As sent.", advice: "not_found_error" },
  { name: "our body after a byte order mark", response: () => new Response(`\ufeff${body("not_found_error")}`, { status: 404 }), type: "not_found_error", message: "As sent.", advice: "not_found_error" },
  { name: "HTML of a proxy", response: () => new Response(html, { status: 502, headers: { "content-type": "text/html" } }), type: "bad_gateway_error", message: "Bad Gateway", advice: "bad_gateway_error" },
  { name: "HTML that claims to be JSON", response: () => new Response(html, { status: 503, headers: { "content-type": "application/json" } }), type: "service_unavailable_error", message: "Service Unavailable", advice: "service_unavailable_error" },
  { name: "empty body", response: () => new Response("", { status: 503 }), type: "service_unavailable_error", message: "Service Unavailable", advice: "service_unavailable_error" },
  { name: "no body", response: () => new Response(null, { status: 500 }), type: "internal_server_error", message: "Internal Server Error", advice: "internal_server_error" },
  { name: "status text", response: () => new Response(null, { status: 504, statusText: "Gateway Timeout" }), type: "internal_server_error", message: "Gateway Timeout", advice: "internal_server_error" },
  { name: "cut JSON", response: () => new Response(body("not_found_error").slice(0, -1), { status: 500 }), type: "internal_server_error", message: "Internal Server Error", advice: "internal_server_error" },
  { name: "JSON of another shape", response: () => new Response('{"error":"not_found"}', { status: 404 }), type: "not_found_error", message: "Not Found", advice: "not_found_error" },
  { name: "JSON null", response: () => new Response("null", { status: 404 }), type: "not_found_error", message: "Not Found", advice: "not_found_error" },
  { name: "bytes that are no UTF-8", response: () => new Response(new Uint8Array([0xff, 0xfe]), { status: 502 }), type: "bad_gateway_error", message: "Bad Gateway", advice: "bad_gateway_error" },
  { name: "body that breaks off", response: () => new Response(broken(), { status: 502 }), type: "bad_gateway_error", message: "Bad Gateway", advice: "bad_gateway_error" },
  { name: "body that is used up", response: used, type: "bad_gateway_error", message: "Bad Gateway", advice: "bad_gateway_error" },
  { name: "network error", response: () => Response.error(), type: "internal_server_error", message: "Internal Server Error", advice: "internal_server_error" },
])("readError reads $name", async ({ response, type, message, advice }) => {
  const error = await readError(response(), "GET", now);
  expect(error).toMatchObject({ error: { type, message }, retryAfterMs: undefined });
  expect(error?.advice).toBe(errorCatalog[advice]);
  expect(error?.retryable).toBe(errorCatalog[advice].retry !== "never");
});

test("readError keeps what the server added, and tells the status as received", async () => {
  const sent = { error: { message: "", type: "not_found_error", param: "id" }, request_id: "req_1" };
  expect(await readError(Response.json(sent, { status: 410 }), "GET")).toMatchObject({ status: 410, error: sent.error });
});

test("readError leaves a response that is no error to its reader", async () => {
  for (const status of [200, 206, 302, 304]) {
    const response = new Response([204, 304].includes(status) ? null : "content", { status });
    expect(await readError(response, "GET")).toBeUndefined();
    expect(response.bodyUsed).toBe(false);
  }
});

test("readError reads Retry-After by the given clock", async () => {
  const response = () => new Response(null, { status: 503, headers: { "Retry-After": "Sun, 06 Nov 1994 08:50:37 GMT" } });
  expect(await readError(response(), "GET", now)).toMatchObject({ retryAfterMs: 60 * second });
  expect(await readError(response(), "GET")).toMatchObject({ retryAfterMs: 0 });
});

// RFC 9110, section 9.2.2.
test.each([
  ...["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "put"].map((method) => ({ method, retryable: true })),
  ...["POST", "PATCH", "CONNECT", "QUERY", "", "GETS", "TARGET", "constructor"].map((method) => ({ method, retryable: false })),
])("automatic retry of $method: $retryable", async ({ method, retryable }) => {
  for (const status of [429, 500, 502, 503]) expect(await readError(new Response(null, { status }), method)).toMatchObject({ retryable });
  for (const status of [400, 404, 422, 418]) expect(await readError(new Response(null, { status }), method)).toMatchObject({ retryable: false });
});

test("a body that a server builds is one that a client knows", () => {
  const body = errorResponse("rate_limit_error", "Limit of 10 concurrent requests is reached.");
  expect(body).toEqual({ error: { message: "Limit of 10 concurrent requests is reached.", type: "rate_limit_error" } });
  expect(isErrorResponse(body)).toBe(true);
});

test.each([
  ["broken syntax", "export const a = 1;\nexport const = 2;\n", "src/runtime.ts(2,14): error TS1"],
  ["an export without its type", "export const one = 1;\nexport const two = one + one;\n", "src/runtime.ts(2,14): error TS9"],
])("%s in the source is told with its place", (_name, source, message) => {
  expect(() => compile(source)).toThrow(InputError);
  expect(() => compile(source)).toThrow(message);
  expect([...compile("export const one = 1;\n").keys()]).toEqual(["runtime.js", "runtime.d.ts"]);
});
