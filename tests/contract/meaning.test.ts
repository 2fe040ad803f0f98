// What the texts say is what the source document, the RFCs and the facts beside them say.
import { describe, expect, test } from "vitest";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { textOf } from "../support/pages.ts";

const { statuses, bundle } = await bundleSource(await readSource());

const document = textOf("tests/fixtures/api-error-codes.txt");

/** Status code to what the source document says of it. */
const source = new Map(
  [...document.matchAll(/• (\d{3}) [^:]+: (.+)/g)].map(([, code, text = ""]) => [Number(code), text]),
);

test("the statuses are those of the source document, under its headings, and the further ones", () => {
  let heading = "";
  const documented: [number, string, string][] = [];
  for (const line of document.split("\n")) {
    heading = /^(.+) Codes$/.exec(line)?.[1] ?? heading;
    const [, code, reason = ""] = /• (\d{3}) ([^:]+):/.exec(line) ?? [];
    if (code) documented.push([Number(code), reason, heading.toLowerCase()]);
  }
  expect(documented).toHaveLength(9);
  const own = statuses.filter(({ optIn }) => !optIn);
  expect(own.map(({ code, reason, tag }) => [code, reason, tag.toLowerCase()])).toEqual(
    documented.sort(([a], [b]) => a - b),
  );
  expect(statuses.filter(({ optIn }) => optIn).map(({ code }) => code)).toEqual(
    expect.arrayContaining([401, 403, 409]),
  );
});

/** What a status means, and what it asks. */
const texts = new Map(statuses.map(({ code, meaning, remedy }) => [code, { means: meaning, asks: remedy }]));

/**
 * Words that carry the meaning of a status. Those of the source document stand there as well as in the component.
 * A bar parts two forms of a word.
 */
const words: Record<number, Record<"means" | "asks", string[]>> = {
  200: { means: ["success", "executed"], asks: ["No further action is needed"] },
  206: { means: ["only", "part of the resource", "deliver", "range`? header"], asks: ["ensure|check that", "request"] },
  400: {
    means: ["server could not understand the request", "invalid", "syntax"],
    asks: ["review the request format", "correct"],
  },
  401: { means: ["lacks valid credentials"], asks: ["send valid credentials", "WWW-Authenticate"] },
  403: { means: ["refuses", "do not permit"], asks: ["permission"] },
  404: { means: ["server|could not be", "could not", "find|found", "requested resource"], asks: ["URL", "exist"] },
  409: { means: ["conflicts with the current state"], asks: ["resolve the conflict", "new request"] },
  422: {
    means: ["well-formed", "could not", "follow", "semantic errors"],
    asks: ["verify", "data", "correct", "complete"],
  },
  429: { means: ["too many requests", "sent", "given time ?frame"], asks: ["throttl", "rate limit"] },
  500: { means: ["generic error", "server"], asks: ["again|retry", "later", "contact support if", "persists"] },
  502: { means: ["server received an invalid response from an upstream", "temporary issue"], asks: ["retry"] },
  503: { means: ["not ready to handle the request", "maintenance or overload"], asks: ["wait", "before|as long as"] },
};

const kinds = ["means", "asks"] as const;
const cases = Object.keys(words).flatMap((code) => kinds.map((kind) => ({ code: Number(code), kind })));

describe("the texts of a status", () => {
  test.each(cases)("$code $kind what the source document says", ({ code, kind }) => {
    const inSource = source.get(code);
    for (const word of words[code]![kind]) {
      expect(texts.get(code)![kind]).toMatch(new RegExp(word, "i"));
      if (inSource) expect(inSource).toMatch(new RegExp(word, "i"));
    }
  });
});

describe("the advice of a type", () => {
  /** What a remedy says if the advice is this. */
  const asks = {
    never: (remedy: string) => !/\bretry\b|`Retry-After`/i.test(remedy),
    backoff: (remedy: string) => /\bretry\b.*\bgrowing delays\b/i.test(remedy),
    "retry-after": (remedy: string) => /\bwait as long as `Retry-After` says\b/i.test(remedy),
  };

  test.each(statuses.flatMap(({ types }) => types))("$type is $retry: $remedy", ({ retry, remedy }) => {
    const fitting = Object.entries(asks).filter(([, fits]) => fits(remedy));
    expect(fitting.map(([advice]) => advice)).toEqual([retry]);
  });
});

/** Facts beside those of the source document: a place in the bundle, and what its text must say there. */
const facts: [place: string, phrase: RegExp, source: string][] = [
  ["responses/PartialContent", /never an error object, and never a page of a list/, "RFC 9110, section 15.3.7"],
  ["responses/TooManyRequests", /Caches never store this response\./, "RFC 6585, section 4"],
  ["responses/TooManyRequests", /`Retry-After` is missing, wait longer after every attempt/, "RFC 6585, section 4"],
  ["headers/ETag", /only if each has the same strong validator/, "RFC 9110, section 15.3.7.3"],
  ["headers/RateLimit", /`r` requests for the next `t` seconds/, "draft-ietf-httpapi-ratelimit-headers"],
  ["headers/RateLimit", /not yet an RFC/, "draft-ietf-httpapi-ratelimit-headers"],
  ["headers/RateLimitPolicy", /`q` requests in a window of `w` seconds/, "draft-ietf-httpapi-ratelimit-headers"],
  ["headers/RetryAfter", /a number of seconds, or the HTTP-date/, "RFC 9110, section 10.2.3"],
  ["schemas/ErrorObject", /ignore the ones that you do not know/, "openness"],
  ["schemas/ErrorType", /do not know a value, follow the status code/, "openness"],
];

describe("facts of RFCs", () => {
  const at = (place: string) => place.split("/").reduce((node, key) => node[key], bundle.components);

  test.each(facts)("%s says %s (%s)", (place, phrase) => {
    expect(at(place).description).toMatch(phrase);
  });

  test.each(statuses.filter(({ types }) => types.some(({ retry }) => retry !== "never")))(
    "$code is retried only if the method is idempotent",
    (status) => {
      expect(status.remedy).toMatch(/If the method is not idempotent, do not retry automatically \(RFC 9110/);
    },
  );
});
