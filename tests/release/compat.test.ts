// The compatibility gate: what it sees, how it rates it, and what it says.
import { inc } from "semver";
import { expect, inject, test } from "vitest";
import { compat, published, redoclyChanges } from "../../scripts/compat.ts";
import { pkg } from "../../scripts/lib/project.ts";
import { compare, judge, versionFor } from "../../scripts/policy.ts";
import { releasedFiles, verifyReleases } from "../../scripts/releases.ts";
import { surface } from "../../scripts/surface.ts";
import type { Texts } from "../../scripts/surface.ts";
import { readFiles as freshFiles } from "../../scripts/lib/files.ts";

const files = freshFiles(inject("fresh"));
const texts = await published(files);
const whole = (of: Texts) => {
  const { openapi, package: rest } = surface(of);
  return { ...openapi, ...rest };
};
const before = whole(texts);

test("the version fits what changed since the last release", async () => {
  expect(await compat(files)).toContain(`version ${pkg.version} fits`);
});

interface Edit {
  name: string;
  /** Published file that the edit is made in, or the file that is taken away. */
  file: string;
  /** Text to look for, and what stands in its place. None: the file is taken away. */
  text?: [string | RegExp, string];
  /** JSON Pointer of a change that the gate must name. */
  names: string;
}

const bundle = "generated/openapi.yaml";
const types = "generated/index.d.ts";

const breaking: Edit[] = [
  { name: "a component is renamed", file: bundle, text: [/\bNotFound\b/g, "Missing"], names: "/components/responses/NotFound is removed" },
  { name: "a component's file is removed", file: "openapi/components/responses/NotFound.yaml", names: "/files/openapi~1components~1responses~1NotFound.yaml is removed" },
  { name: "an export is removed", file: "package.json", text: [/"\.\/openapi\/\*\.yaml": .*\n/, ""], names: "/exports/.~1openapi~1*.yaml is removed" },
  { name: "a TypeScript type is renamed", file: types, text: ["export type ErrorObject =", "export type ErrorDetails ="], names: "/types/ErrorObject is removed" },
  { name: "a header is lost", file: bundle, text: [/ {8}Retry-After:\n.*\n/, ""], names: "/headers/Retry-After is removed" },
  { name: "an example is renamed", file: bundle, text: ["UnknownId:", "NoSuchId:"], names: "/examples/UnknownId is removed" },
  { name: "an error type is renamed", file: bundle, text: [/rate_limit_error/g, "quota_error"], names: "/components/schemas/ErrorType/x-extensible-enum/rate_limit_error is removed" },
  { name: "retry advice changes", file: bundle, text: ["retry: backoff", "retry: never"], names: 'retry is changed from "backoff" to "never"' },
  { name: "a response moves to another status", file: bundle, text: [/'422':/g, "'409':"], names: "/statuses/UnprocessableEntity is changed from 422 to 409" },
  { name: "a property is no longer required", file: bundle, text: [/ {8}- message\n/, ""], names: "/components/schemas/ErrorObject/required/message is removed" },
  { name: "a property is newly required", file: bundle, text: [" - message\n", " - message\n        - code\n"], names: "/components/schemas/ErrorObject/required/code is added" },
  { name: "a type is narrowed", file: bundle, text: ["example: The requested", "maxLength: 80\n          example: The requested"], names: "/properties/message/maxLength is added" },
  { name: "a type is widened", file: types, text: ["message: string;", "message: string | null;"], names: "/types/ErrorObject/type/message" },
  { name: "a body has another media type", file: bundle, text: [/application\/json:/g, "application/problem+json:"], names: "/content/application~1json is removed" },
  { name: "a field of the catalogue is renamed", file: "generated/catalog.d.ts", text: [/\bretry:/g, "advice:"], names: "/types/ErrorAdvice/type/retry is removed" },
  { name: "a function asks for more", file: "generated/runtime.d.ts", text: ["method: string, now?: number", "method: string, now: number"], names: "/types/readError/value is changed" },
  { name: "an overlay loses an action", file: "openapi/overlays/error-responses.yaml", text: [/  - target: .*422.*\n(    .*\n)+/, ""], names: "/overlays/error-responses/$.paths[*][?(@.requestBody && !@.responses['422','4XX','default'])].responses is removed" },
  { name: "a rule is lost", file: "openapi/rulesets/redocly.yaml", text: ["  rule/retry-after-declared:", "  rule/retry-after-shown:"], names: "/rules/redocly/rule~1retry-after-declared is removed" },
  { name: "an anchor is renamed", file: "docs/index.html", text: ['id="404-not-found"', 'id="404"'], names: "/anchors/index.html/404-not-found is removed" },
  { name: "a newer Node is asked for", file: "package.json", text: [">=20.19.0", ">=24"], names: "/requires/engines/node is changed" },
];

const harmless: (Edit & { rating: "minor" | "patch" })[] = [
  { name: "wording is clearer", file: bundle, text: ["Client sent too many requests", "Client sent more requests than it may"], names: "/components/responses/TooManyRequests/description is changed", rating: "patch" },
  { name: "a remedy is worded anew", file: "generated/catalog.d.ts", text: [/Check the request URL/g, "Check the URL"], names: "/types/ErrorAdvice/type/remedy", rating: "patch" },
  { name: "an example shows another value", file: bundle, text: ['identifier "inv_1042"', 'identifier "inv_1043"'], names: "/examples/UnknownId/value/error/message is changed", rating: "patch" },
  { name: "an example joins", file: bundle, text: ["UnknownId:", "Gone: { summary: Deleted, value: {} }\n            UnknownId:"], names: "/examples/Gone is added", rating: "minor" },
  { name: "an error type joins", file: bundle, text: ["- rate_limit_error", "- rate_limit_error\n        - quota_error"], names: "/x-extensible-enum/quota_error is added", rating: "minor" },
  { name: "an optional property joins", file: bundle, text: [" properties:\n        message:", " properties:\n        code: { type: string }\n        message:"], names: "/components/schemas/ErrorObject/properties/code is added", rating: "minor" },
  { name: "a TypeScript type joins", file: types, text: ["export type ErrorObject =", "export type Late = string;\nexport type ErrorObject ="], names: "/types/Late is added", rating: "minor" },
  { name: "a file joins", file: "openapi/components/responses/Gone.yaml", text: [/^/, ""], names: "/files/openapi~1components~1responses~1Gone.yaml is added", rating: "minor" },
];

function edited({ name, file, text }: Edit): Texts {
  const copy = new Map(texts);
  const old = copy.get(file) ?? "";
  if (text) copy.set(file, old.replace(...(text as [string, string])));
  else copy.delete(file);
  if (copy.get(file) === texts.get(file)) throw new Error(`The edit "${name}" changes nothing.`);
  return copy;
}

test.each([...breaking.map((edit) => ({ ...edit, rating: "major" as const })), ...harmless])("$rating: $name", ({ rating, names, ...edit }) => {
  const changes = compare(before, whole(edited({ ...edit, names })));
  expect(changes.map(({ what }) => what).join("\n")).toContain(names);
  const wanted = inc("1.2.3", rating);
  expect(versionFor("1.2.3", changes)).toBe(wanted);
  expect(() => judge("1.2.3", "1.2.3", changes)).toThrow(`npm run release -- ${wanted}`);
  expect(judge(wanted!, "1.2.3", changes)).toContain(names);
});

test("an unchanged surface keeps the version, whatever its order", () => {
  const reordered = new Map([...texts].reverse());
  expect(compare(before, whole(reordered))).toEqual([]);
  expect(judge("1.2.3", "1.2.3", [])).toBe("0 changes since 1.2.3: version 1.2.3 fits.");
});

test("`redocly diff` adds what it rates", async () => {
  const optional = edited({ name: "", file: bundle, text: [/ {6}required:\n {8}- error\n/, ""], names: "" }).get(bundle)!;
  expect(await redoclyChanges(texts.get(bundle)!, optional)).toEqual([{ what: expect.stringContaining("no longer required: `error`"), rating: "major" }]);
});

test("a released file never changes", () => {
  const released = releasedFiles();
  expect(() => verifyReleases(released)).not.toThrow();
  const [path, content] = [...released][0]!;
  expect(() => verifyReleases(new Map(released).set(path, `${String(content)} `))).toThrow(`Restore releases/${path}`);
  expect(() => verifyReleases(new Map([...released].slice(1)))).toThrow(`Restore releases/${path}`);
});

test("the docs site serves each released contract below its version", () => {
  const served = [...files].filter(([path]) => /^docs\/v\d/.test(path)).map(([path, content]) => [path.slice("docs/".length), String(content)]);
  expect(Object.fromEntries(served)).toEqual(Object.fromEntries([...releasedFiles()].map(([path, content]) => [path, String(content)])));
  expect(served.map(([path]) => path)).toContain("v1.0.0/openapi.yaml");
});
