// Every example is what it claims to be: each field value, date and body is parsed by a parser of its kind.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parseList } from "structured-headers";
import { describe, expect, inject, test } from "vitest";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";

const { bundle, statuses } = await bundleSource(await readSource());
const errors = statuses.filter(({ types }) => types.length > 0);

/** RFC 9110, section 5.6.7. A wrong weekday or a day that does not exist comes out as another text. */
const isHttpDate = (value: string) => new Date(value).toUTCString() === value;

/** A List of Strings with Integer parameters (RFC 9651, draft-ietf-httpapi-ratelimit-headers). */
const arePolicies = (value: string, ...parameters: string[]) =>
  parseList(value).every(
    ([name, given]) =>
      typeof name === "string" && parameters.every((key) => Number.isInteger((given as Map<string, unknown>).get(key))),
  );

/** Length of a part by its `Content-Range` (RFC 9110, section 14.4). Undefined if that is none. */
function lengthOf(contentRange: string): number | undefined {
  const [, first = 0, last = 0, whole = 0] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(contentRange)?.map(Number) ?? [];
  return first <= last && last < whole ? last - first + 1 : undefined;
}

/** Header component to what its values are. */
const fields: Record<string, (value: string) => boolean> = {
  AcceptRanges: (value) => /^(bytes|none)$/.test(value),
  ContentRange: (value) => lengthOf(value) !== undefined,
  // RFC 9110, section 8.8.3. Only a strong one proves that parts belong together (section 13.1.5).
  ETag: (value) => /^"[\x21\x23-\x7e]*"$/.test(value),
  LastModified: isHttpDate,
  RateLimit: (value) => arePolicies(value, "r", "t"),
  RateLimitPolicy: (value) => arePolicies(value, "q", "w"),
  RetryAfter: (value) => /^\d+$/.test(value) || isHttpDate(value),
  // RFC 9110, section 11.6.1.
  WWWAuthenticate: (value) => /^[A-Z]\w* [\w-]+="[^"]*"(, [\w-]+="[^"]*")*$/.test(value),
};

/** The status of a code, or nothing if the contract does not have it. */
const only = (code: number) => statuses.filter((status) => status.code === code);

/** Every value that a component or a media type shows: that of `example`, and those of `examples`. */
const valuesOf = ({ example, examples = {} }: any): any[] => [
  ...(example === undefined ? [] : [example]),
  ...Object.values<any>(examples).map(({ value }) => value),
];

describe("a field value", () => {
  const cases = Object.entries<any>(bundle.components.headers).flatMap(([name, header]) =>
    valuesOf(header).map((value) => ({ name, value })),
  );

  test.each(cases)("$name: $value", ({ name, value }) => {
    expect(fields[name]?.(value)).toBe(true);
  });

  test("every header shows at least one", () => {
    expect(new Set(cases.map(({ name }) => name))).toEqual(new Set(Object.keys(bundle.components.headers)));
  });
});

describe("a body", () => {
  const schema = readFileSync(join(inject("fresh"), "error-response.schema.json"), "utf8");
  const validate = new Ajv2020().compile(JSON.parse(schema));
  const ok = statuses.find(({ code }) => code === 200)!;
  const bodies = errors.flatMap(({ code, content }) =>
    valuesOf(content["application/json"]).map((value) => ({ code, value })),
  );

  test.each(bodies)("of $code is an error: $value.error.message", ({ value }) => {
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  });

  test("with an unknown type and further properties is one", () => {
    expect(validate({ error: { message: "Gone.", type: "gone_error", param: "id" }, id: 1 })).toBe(true);
  });

  test("of a success is none", () => {
    const successes = valuesOf(ok.content["application/json"]);
    expect(successes.length).toBeGreaterThan(0);
    expect(successes.filter((value) => validate(value))).toEqual([]);
  });

  test.each(only(206))("of one range is as long as `Content-Range` says", ({ content, headers }) => {
    const [body] = valuesOf(content["application/octet-stream"]);
    expect(body).toHaveLength(lengthOf(valuesOf(headers["Content-Range"])[0])!);
  });

  test.each(only(206))("of several ranges has parts that are as long as they say", ({ content: media }) => {
    const [body]: string[] = valuesOf(media["multipart/byteranges"]);
    const parts = [...body!.matchAll(/^Content-Range: (.+)\n\n(.*)$/gm)];
    expect(parts.length).toBeGreaterThan(1);
    for (const [, range = "", content] of parts) expect(content).toHaveLength(lengthOf(range)!);
  });
});

test.each(errors)("$code shows an example of each of its types", ({ types, content }) => {
  const used = valuesOf(content["application/json"]).map(({ error }) => error.type);
  expect(new Set(used)).toEqual(new Set(types.map(({ type }) => type)));
});

test("every error type is listed, those of a lower status first", () => {
  const types = errors.flatMap(({ types }) => types.map(({ type }) => type));
  expect(bundle.components.schemas.ErrorType["x-extensible-enum"]).toEqual(types);
});
