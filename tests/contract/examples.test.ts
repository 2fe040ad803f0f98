// Every example is what it claims to be: each field value, date and body is parsed by a parser of its kind.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Dicer } from "@fastify/busboy";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parseList } from "structured-headers";
import { describe, expect, inject, test } from "vitest";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";

const { bundle, statuses } = await bundleSource(await readSource());
const errors = statuses.filter(({ types }) => types.length > 0);

/** Throws an `Error` that says what is wrong. */
type Parser = (value: string) => void;

function fail(message: string): never {
  throw new Error(message);
}

/** RFC 9110, section 5.6.7. A wrong weekday or a day that does not exist comes out as another text. */
const httpDate: Parser = (value) => {
  const time = new Date(value);
  if (Number.isNaN(time.getTime()) || time.toUTCString() !== value) fail(`${value} is not an HTTP-date`);
};

const matches =
  (pattern: RegExp): Parser =>
  (value) => {
    if (!pattern.test(value)) fail(`${value} does not match ${pattern}`);
  };

/** A List of Strings with Integer parameters (RFC 9651, draft-ietf-httpapi-ratelimit-headers). */
function policies(value: string, ...parameters: string[]): Map<string, number[]> {
  const members = parseList(value).map(([name, given]): [string, number[]] => {
    if (typeof name !== "string") fail(`${value} names no policy`);
    const numbers = parameters.map((key) => (given as Map<string, unknown>).get(key));
    if (!numbers.every((number) => Number.isInteger(number))) fail(`${value} lacks one of ${parameters}`);
    return [name, numbers as number[]];
  });
  return new Map(members);
}

/** First and last byte of a part, and the length of the whole (RFC 9110, section 14.4). */
function range(value: string): [first: number, last: number, whole: number] {
  const [, first, last, whole] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(value)?.map(Number) ?? [];
  if (first === undefined || last === undefined || whole === undefined || first > last || last >= whole)
    fail(`${value} is not a range`);
  return [first, last, whole];
}

/** Header component to the parser of its values. */
const fields: Record<string, Parser> = {
  AcceptRanges: matches(/^(bytes|none)$/),
  ContentRange: range,
  // RFC 9110, section 8.8.3. Only a strong one proves that parts belong together (section 13.1.5).
  ETag: matches(/^"[\x21\x23-\x7e]*"$/),
  LastModified: httpDate,
  RateLimit: (value) => policies(value, "r", "t"),
  RateLimitPolicy: (value) => policies(value, "q", "w"),
  RetryAfter: (value) => (/^\d+$/.test(value) ? undefined : httpDate(value)),
  WWWAuthenticate: matches(/^[A-Z]\w* [\w-]+="[^"]*"(, [\w-]+="[^"]*")*$/), // RFC 9110, section 11.6.1
};

/** Every value that a component or a media type shows: that of `example`, and those of `examples`. */
const valuesOf = ({ example, examples = {} }: any): any[] => [
  ...(example === undefined ? [] : [example]),
  ...Object.values<any>(examples).map(({ value }) => value),
];

interface Part {
  headers: Record<string, string>;
  body: string;
}

/** The parts of a multipart body (RFC 2046, section 5.1). Throws if it has no end. */
function partsOf(body: string): Promise<Part[]> {
  const boundary = /^--(.+)/.exec(body)?.[1] ?? fail("The body starts with no boundary");
  if (!body.trimEnd().endsWith(`\n--${boundary}--`)) fail("The body has no end");
  return new Promise((resolve, reject) => {
    const parts: Part[] = [];
    const dicer = new Dicer({ boundary });
    dicer.on("part", (stream) => {
      const part: Part = { headers: {}, body: "" };
      parts.push(part);
      stream.on("header", (header) => {
        for (const [name, values] of Object.entries(header)) part.headers[name] = (values as string[]).join();
      });
      stream.on("data", (data) => (part.body += data));
    });
    dicer.on("finish", () => resolve(parts)).on("error", reject);
    // YAML knows no CRLF, which ends each line of a header.
    dicer.end(body.replaceAll("\n", "\r\n"));
  });
}

function holds(body: string, contentRange: string): void {
  const [first, last] = range(contentRange);
  if (body.length !== last - first + 1) fail(`${contentRange} is not the range of ${body.length} bytes`);
}

/** A body of several ranges, each as long as its `Content-Range` says. */
async function byteRanges(body: string): Promise<void> {
  const parts = await partsOf(body);
  if (parts.length < 2) fail("One range alone is no multipart body");
  for (const { headers, body } of parts) holds(body, headers["content-range"] ?? fail("A part has no Content-Range"));
}

describe("a field value", () => {
  const cases = Object.entries<any>(bundle.components.headers).flatMap(([name, header]) =>
    valuesOf(header).map((value) => ({ name, value })),
  );

  test.each(cases)("$name: $value", ({ name, value }) => {
    expect(Object.keys(fields)).toContain(name);
    expect(() => fields[name]!(value)).not.toThrow();
  });

  test("every header shows at least one", () => {
    expect(new Set(cases.map(({ name }) => name))).toEqual(new Set(Object.keys(fields)));
  });
});

describe("a body", () => {
  const schema = readFileSync(join(inject("fresh"), "error-response.schema.json"), "utf8");
  const validate = new Ajv2020().compile(JSON.parse(schema));
  const [ok, partial] = [statuses.find(({ code }) => code === 200)!, statuses.find(({ code }) => code === 206)!];
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

  test("of one range is as long as `Content-Range` says", () => {
    const [body] = valuesOf(partial.content["application/octet-stream"]);
    const [position] = valuesOf(partial.headers["Content-Range"]);
    expect(() => holds(body, position)).not.toThrow();
  });

  test("of several ranges is multipart, each part as long as its `Content-Range` says", async () => {
    const [body] = valuesOf(partial.content["multipart/byteranges"]);
    await byteRanges(body);
  });
});

describe("the examples of a 429", () => {
  const { headers, content } = statuses.find(({ code }) => code === 429)!;
  const [limit] = valuesOf(headers.RateLimit).map((value) => policies(value, "r", "t"));
  const [policy] = valuesOf(headers["RateLimit-Policy"]).map((value) => policies(value, "q", "w"));
  const [seconds] = valuesOf(headers["Retry-After"]).filter((value) => /^\d+$/.test(value));

  test("tell one story: the policy, what is left of it, and the wait", () => {
    const [[name, [left, reset]]] = [...limit!] as [[string, [number, number]]];
    const [quota, window] = policy!.get(name)!;
    expect([left, reset]).toEqual([0, Number(seconds)]);
    expect(reset).toBeLessThanOrEqual(window!);
    const [message] = valuesOf(content["application/json"]).map(({ error }) => error.message);
    expect(message.match(/\d+ \w+/g)).toEqual([`${quota} requests`, `${window} seconds`, `${seconds} seconds`]);
  });
});
