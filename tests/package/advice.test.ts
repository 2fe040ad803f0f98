// Advice for every status and type: the catalogue's, the RFCs', or that of the class.
import { createRequire } from "node:module";
import { inspect } from "node:util";
import phrases from "statuses/codes.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { adviceFor, errorCatalog, type ReceivedError, ResponseError, readError } from "../../generated/index.js";

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
  ...["__proto__", "constructor", "toString", "hasOwnProperty"].map((type): [number, string, string] => [
    502,
    type,
    "bad_gateway_error",
  ]),
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

/** Statuses of which an RFC says more than of their class. */
const RFCs = [408, 421, 425, 501, 505, 511];

test.each<[number, string, string, string]>([
  [408, "backoff", "Request Timeout", "RFC 9110, section 15.5.9"],
  [421, "backoff", "", "RFC 9110, section 15.5.20"],
  [425, "backoff", "", "RFC 8470, section 5.2"],
  [501, "never", "Not Implemented", "RFC 9110, section 15.6.2"],
  [505, "never", "", "RFC 9110, section 15.6.6"],
  [511, "never", "", "RFC 6585, section 6"],
  [410, "never", "Gone", "RFC 9110, section 15"],
  [504, "backoff", "Gateway Timeout", "RFC 9110, section 15"],
  [452, "never", "", "RFC 9110, section 15"],
  ...[0, 5, 14, 40].map((status): [number, string, string, string] => [status, "backoff", "", "RFC 9110, section 15"]),
])("%i may be repeated: %s (%s, %s)", (status, retry, reason) => {
  expect(adviceFor(status)).toMatchObject({ status, retry, reason });
  // The text says what the advice says.
  if (RFCs.includes(status))
    expect(adviceFor(status)?.remedy).toBe(
      retry === "never" ? "Do not retry the request." : "Retry with growing delays.",
    );
  // A type that says no more than the class changes nothing, as a server sends it that has no type for the status.
  expect(adviceFor(status, adviceFor(status)!.type)).toEqual(adviceFor(status));
});

// Those that an API's client meets (RFC 9110, sections 15.5 and 15.6).
test.each([400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 422, 429, 500, 501, 502, 503, 504])(
  "the reason of %i is its reason phrase",
  (status) => {
    // The list has older names of 413 and 422 than RFC 9110. The contract keeps that of 422, as most software does.
    const reason = status === 413 ? "Content Too Large" : phrases[`${status}` as "400"];
    expect(adviceFor(status)?.reason).toBe(reason);
  },
);

test("advice for a type of one's own is that of the caller, and what it leaves out is that of the status", () => {
  const types = { quota_error: { retry: "never", remedy: "Wait until next month." } } as const;
  const { reason, docs } = errorCatalog.rate_limit_error;
  expect(adviceFor(429, "quota_error", { types })).toEqual({
    type: "quota_error",
    status: 429,
    reason,
    docs,
    ...types.quota_error,
  });
  for (const type of ["rate_limit_error", "other_error", "constructor", "__proto__"])
    expect(adviceFor(429, type, { types })).toBe(errorCatalog.rate_limit_error);
  expect(adviceFor(200, "quota_error", { types })).toBeUndefined();
});

test("advice of the catalogue is the catalogue's own", () => {
  for (const advice of Object.values(errorCatalog)) expect(adviceFor(advice!.status, advice!.type)).toBe(advice);
});

describe("ResponseError", async () => {
  const response = (message: string) => Response.json({ error: { message, type: "not_found_error" } }, { status: 404 });
  const received = (await readError(response("No such invoice"), "GET")) as ReceivedError;

  test("says what happened and what to do", () => {
    const cause = new Error("fetch failed");
    const error = new ResponseError(received, { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: "ResponseError", received, cause });
    const { remedy, docs } = errorCatalog.not_found_error;
    expect(error.message).toBe(`404 not_found_error: No such invoice. ${remedy} See ${docs}`);
    expect(new ResponseError(received)).not.toHaveProperty("cause");
  });

  test.each([
    ["30", 30],
    ["Thu, 01 Jan 1970 00:00:01 GMT", 1],
  ])("says how long `Retry-After: %s` asks to wait, in whole seconds", async (field, seconds) => {
    const limited = new Response(null, { status: 429, headers: { "Retry-After": field } });
    const { message } = new ResponseError((await readError(limited, "GET", { now: 1 })) as ReceivedError);
    const { remedy, docs } = errorCatalog.rate_limit_error;
    expect(message).toBe(`429 rate_limit_error: Too Many Requests. ${remedy} Retry-After: ${seconds} s. See ${docs}`);
  });

  test("has nothing that a server would take for a status of its own", () => {
    for (const name of ["status", "statusCode", "expose", "headers"])
      expect(new ResponseError(received)).not.toHaveProperty(name);
  });

  test("is known across ESM and CommonJS, and a subclass by its own instances only", () => {
    const { ResponseError: Required } = createRequire(import.meta.url)("../../generated/cjs/index.js");
    class QuotaError extends ResponseError {}
    const [error, quota] = [new ResponseError(received), new QuotaError(received)];
    expect([error, quota, new Error("No."), { received }, null].map((value) => value instanceof Required)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([error, quota].map((value) => value instanceof QuotaError)).toEqual([false, true]);
    expect(new Required(received)).toBeInstanceOf(ResponseError);
  });

  test("is a short line in a log, whatever the server sent", async () => {
    const message = `No.\n2026-01-01 INFO all is well\r\u2028\u001b[31m\u202e ${"x".repeat(50_000)}`;
    const hostile = Response.json({ error: { message, type: `my\n${"y".repeat(9000)}` } }, { status: 429 });
    const error = new ResponseError((await readError(hostile, "GET")) as ReceivedError);
    expect(error.message).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u);
    expect(error.message).toMatch(/^429 my y+…: No\. 2026-01-01 INFO all is well/);
    expect(error.message.length).toBeLessThan(1500);
    expect(inspect(error).length).toBeLessThan(4000);
    expect(JSON.parse(JSON.stringify({ error })).error).toEqual({
      name: "ResponseError",
      message: error.message,
      status: 429,
      retryable: true,
      docs: errorCatalog.rate_limit_error.docs,
    });
  });

  test("does not ask for a wait and for a change at once", async () => {
    const read = async (type: string) => {
      const response = Response.json(
        { error: { message: "No", type } },
        { status: 413, headers: { "Retry-After": "60" } },
      );
      return new ResponseError((await readError(response, "PUT")) as ReceivedError).message;
    };
    expect(await read("invalid_request_error")).toContain(
      "Wait as long as `Retry-After` says before you retry the request. Retry-After: 60 s.",
    );
    expect(await read("not_found_error")).not.toContain("Retry-After");
  });
});
