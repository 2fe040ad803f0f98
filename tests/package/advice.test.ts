// Advice for every status and type: the catalogue's, the RFCs', or that of the class.
import { createRequire } from "node:module";
import { inspect } from "node:util";
import phrases from "statuses/codes.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { adviceFor, errorCatalog, type ReceivedError, ResponseError, readError } from "../../generated/index.js";

// RFC 9110, section 15.
test.each<[number, string | undefined, string | undefined]>([
  // The type decides, where it is known, else the status.
  [503, "invalid_request_error", "invalid_request_error"],
  [200, "rate_limit_error", "rate_limit_error"],
  [503, "", "service_unavailable_error"],
  ...["__proto__", "constructor"].map((type): [number, string, string] => [502, type, "bad_gateway_error"]),
  // Else the x00 of its class, and outside of all classes a 5xx.
  [499, "teapot_error", "invalid_request_error"],
  [599, undefined, "internal_server_error"],
  ...[0, 99, 600, 999].map((status): [number, undefined, string] => [status, undefined, "internal_server_error"]),
  // No error.
  ...[100, 200, 399].map((status): [number, undefined, undefined] => [status, undefined, undefined]),
  [206, "toString", undefined],
])("advice for status %s and type %j is that of %s", (status, type, expected) => {
  expect(adviceFor(status, type)?.type).toBe(expected);
});

// Those that an API's client meets (RFC 9110, sections 15.5 and 15.6).
test.each([400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 501, 502, 503, 504])(
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
  const advice = { type: "quota_error", status: 429, reason, docs, ...types.quota_error };
  expect(adviceFor(429, "quota_error", { types })).toEqual(advice);
  for (const type of ["rate_limit_error", "other_error", "constructor", "__proto__"])
    expect(adviceFor(429, type, { types })).toBe(errorCatalog.rate_limit_error);
  expect(
    adviceFor(429, "quota_error", { types: { quota_error: { retry: undefined, remedy: undefined } } as never }),
  ).toEqual({
    ...errorCatalog.rate_limit_error,
    type: "quota_error",
  });
  expect(adviceFor(200, "quota_error", { types })).toBeUndefined();
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

  /** What follows the message that the server wrote, but not the address of the docs. */
  const { rate_limit_error: limit, not_found_error: missing } = errorCatalog;
  test.each([
    [429, limit.type, "30", `${limit.remedy} Retry-After: 30 s.`],
    [429, limit.type, "Thu, 01 Jan 1970 00:00:01 GMT", `${limit.remedy} Retry-After: 1 s.`],
    // A status that no wait cures, unless it says how long.
    [
      413,
      "invalid_request_error",
      "60",
      "Wait as long as `Retry-After` says, then retry the request. Retry-After: 60 s.",
    ],
    [413, missing.type, "60", missing.remedy],
  ])("asks for a wait or for a change: %i, %s, `Retry-After: %s`", async (status, type, field, request) => {
    const response = Response.json({ error: { message: "No", type } }, { status, headers: { "Retry-After": field } });
    const { message } = new ResponseError((await readError(response, "PUT", { now: 1 })) as ReceivedError);
    expect(message).toContain(`${status} ${type}: No. ${request} See `);
  });

  test("has nothing that a server would take for a status of its own", () => {
    for (const name of ["status", "statusCode", "expose", "headers"])
      expect(new ResponseError(received)).not.toHaveProperty(name);
  });

  test("is known across ESM and CommonJS, and a subclass by its own instances only", () => {
    const { ResponseError: Required } = createRequire(import.meta.url)("../../generated/cjs/index.js");
    class QuotaError extends ResponseError {}
    const [error, quota] = [new ResponseError(received), new QuotaError(received)];
    const values = [error, quota, new Error("No."), { received }, null];
    expect(values.map((value) => value instanceof Required)).toEqual([true, true, false, false, false]);
    expect(values.map((value) => value instanceof QuotaError)).toEqual([false, true, false, false, false]);
    expect(new Required(received)).toBeInstanceOf(ResponseError);
  });

  test("is a short line in a log, whatever the server sent", async () => {
    const message = `No.\n2026-01-01 INFO all is well\r\u2028\u001b[31m\u202e ${"x".repeat(50_000)}`;
    const hostile = Response.json({ error: { message, type: `my\n${"y".repeat(9000)}` } }, { status: 429 });
    const error = new ResponseError((await readError(hostile, "GET")) as ReceivedError);
    expect(error.message).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u);
    expect(error.message).toMatch(/^429 my y+: No\. 2026-01-01 INFO all is well/);
    expect(error.message.length).toBeLessThan(1500);
    expect(inspect(error).length).toBeLessThan(4000);
    const { docs } = errorCatalog.rate_limit_error;
    const logged = { name: "ResponseError", message: error.message, status: 429, retryable: true, docs };
    expect(JSON.parse(JSON.stringify({ error })).error).toEqual(logged);
  });
});
