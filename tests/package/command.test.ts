// The command of the package, as a user runs it, and what it says of bad input, in process.
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addErrorResponses } from "../../generated/add-error-responses.js";
import { add } from "../../generated/cli/add.js";
import { findFault, findValue } from "../../generated/cli/json-place.js";
import { attempt } from "../../generated/values.js";
import { pkg } from "../../scripts/lib/project.ts";
import { folderWith, installedProject, ownProgram } from "../support/project.ts";
import { run } from "../support/run.ts";

const get = {
  responses: {
    200: { description: "Things." },
    404: { description: "No.", content: { "text/plain": { schema: { type: "string" } } } },
  },
};
const api = { openapi: "3.1.0", info: { title: "Things", version: "1.0.0" }, paths: { "/things": { get } } };
const long = { ...api, paths: Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`/things/${at}`, { get }])) };

const project = await installedProject({
  "openapi.json": JSON.stringify(api),
  "long.json": JSON.stringify(long),
  "marked.json": `\uFEFF${JSON.stringify(api)}`,
  "options.json": '{ "statuses": [500] }',
});
const program = ownProgram(project);
const command = (args: string[], input = "") => run(project, program, args, { input });
const shell = (line: string) => run(project, "sh", ["-c", line.replace("COMMAND", `"${program}"`)]);

test.each([
  { name: "a file", args: ["openapi.json"] },
  { name: "a file with a byte order mark", args: ["marked.json"] },
  { name: "standard input", args: [], input: JSON.stringify(api) },
  { name: "options", args: ["openapi.json", "--options", "options.json"], options: { statuses: [500] } },
])("add, $name: prints what the function returns, and warns beside it", async ({ args, input, options }) => {
  const { code, stdout, stderr } = await command(["add", ...args], input);
  expect(stdout).toBe(`${JSON.stringify(addErrorResponses(api, options), null, 2)}\n`);
  expect(stderr).toMatch(
    /^Warning: Error responses whose body does not have the shape of `ErrorResponse`: 1 of 1, [^\n]*\n$/,
  );
  expect(code).toBe(0);
});

test.each<[string[], RegExp]>([
  [["--help"], new RegExp(`^Usage: ${pkg.name} <command>\n\nCommands:\n {2}add `)],
  [["add", "--help"], new RegExp(`^Usage: ${pkg.name} add `)],
  [["--version"], /^\d+\.\d+\.\d+\n$/],
])("%j is answered", async (args, answer) => {
  const { code, stdout, stderr } = await command(args);
  expect(stdout).toMatch(answer);
  expect([code, stderr]).toEqual([0, ""]);
});

test.each<[string[], string, string?]>([
  [[], `Usage: ${pkg.name} <command>`],
  [["openapi.json"], "There is no command `openapi.json`. Choose add"],
  [["--statuses"], "There is no option `--statuses`."],
  [["add", "missing.json"], "missing.json cannot be read: ENOENT"],
  [["add"], "Standard input:1:1: This is not JSON: expected a value here. Correct the OpenAPI document.", ""],
  [["add"], 'Standard input:1:14: The document is Swagger "2.0". Convert it to', '{ "swagger": "2.0" }'],
])("%j ends with a message and exit code 1, and nothing is written", async (args, message, input = "{}") => {
  const { code, stdout, stderr } = await command(args, input);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect([code, stdout]).toEqual([1, ""]);
});

test("a long document comes whole, and ends quietly if nobody reads it to its end", async () => {
  expect((await command(["add", "long.json"])).stdout).toBe(`${JSON.stringify(addErrorResponses(long), null, 2)}\n`);
  const { stdout, stderr } = await shell("COMMAND add long.json | head -c 9");
  expect(stdout).toBe('{\n  "open');
  expect(stderr).toMatch(/^Warning: [^\n]*\n$/);
});

test("output that cannot be written is an error", async () => {
  // A file that is open for reading alone.
  const { code, stderr } = await shell("COMMAND add openapi.json 1< openapi.json");
  expect(stderr).toContain("The output cannot be written: EBADF");
  expect(code).toBe(1);
});

/** A document with a response that has these facts. */
const own = (facts: string) =>
  `{ "openapi": "3.1.0", "components": { "responses": { "Gone": { "description": "Gone.", "x-status": ${facts} } } } }`;

/** What a document or options hold, and what `add` says of them. */
const refused: Record<string, { document?: string | Buffer; options?: string; args?: string[]; message: string }> = {
  "two documents": { args: ["a.json", "b.json"], message: "There are 2 files. Give one document." },
  "YAML, and how to make JSON of it": {
    document: "openapi: 3.1.0\n",
    message: "npx @redocly/cli bundle openapi.yaml --output openapi.json",
  },
  "Latin-1": {
    document: Buffer.from('{"openapi":"3.1.0","info":{"title":"Caf\xE9"}}', "latin1"),
    message: "openapi.json:1:40: The byte 0xE9 is not UTF-8. Save the file as UTF-8.",
  },
  "Latin-1 after U+FFFD": {
    document: Buffer.concat([Buffer.from('{"a":"\uFFFD\uFFFD'), Buffer.from([0xe9]), Buffer.from('"}')]),
    message: "openapi.json:1:9: The byte 0xE9 is not UTF-8",
  },
  "a comma too many": {
    document: '{\n  "a": 1,\n}',
    message: "openapi.json:3:1: This is not JSON: expected a name in double quotes here.",
  },
  "a comma too few": { document: "[1\n 2]", message: ":2:2: This is not JSON: expected a comma or `]` here." },
  "text after the end": { document: "{} {}", message: ":1:4: This is not JSON: expected the end of the text here." },
  "more levels than a machine can follow": {
    document: "[".repeat(200_000),
    message: "This is not JSON: expected less depth here.",
  },
  "broken options": {
    options: '{ "statuses": [500, ] }',
    message: "options.json:1:21: This is not JSON: expected a value here. Correct the options.",
  },
  "a document without its version": { document: "\n {}", message: "openapi.json:2:2: The document has no `openapi`" },
  "a version that is given twice": {
    document: '{ "openapi": "3.1.0",\n  "open\\u0061pi": 4 }',
    message: "openapi.json:2:19: The document has the `openapi` version 4.",
  },
  "a wrong fact of a component": {
    document: own('{ "code": 410,\n "types": { "gone_error": { "retry": "often" } } }'),
    message: "openapi.json:2:38: Component `responses.Gone` has a wrong `x-status.types.gone_error.retry`",
  },
  "a wrong option": {
    options: '{\n  "exclude": { "tags": [], "paths": "/a" }\n}',
    message: 'options.json:2:37: Option `exclude.paths` is "/a".',
  },
  "an unknown option": { options: '{\n "status": 1 }', message: "options.json:2:12: Option `status` is unknown." },
  "options that are a list": { options: " []", message: "options.json:1:2: The options are []. Write an object." },
};

test.each(Object.entries(refused))("%s is refused", async (_name, facts) => {
  const { document = JSON.stringify(api), options = "{}", message } = facts;
  const folder = folderWith({ "openapi.json": document, "options.json": options });
  const args = facts.args ?? [join(folder, "openapi.json"), "--options", join(folder, "options.json")];
  await expect(add(args)).rejects.toThrow(message);
});

test("whatever is not JSON has a place where it stops to be JSON", () => {
  const isJson = (text: string) => attempt(() => JSON.parse(text)) !== undefined;
  const edited = fc
    .tuple(fc.json(), fc.nat(), fc.nat(3), fc.constantFrom("", ",", '"', "}", "1", "\\", "\n", "\u0000", "e"))
    .map(([text, at, length, by]) => text.slice(0, at % text.length) + by + text.slice((at % text.length) + length));
  fc.assert(
    fc.property(edited, (text) => {
      expect(findFault(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test("whatever is in JSON has the place where it stands", () => {
  const place = fc.tuple(fc.jsonValue(), fc.array(fc.nat(), { maxLength: 6 }), fc.constantFrom(0, 2));
  fc.assert(
    fc.property(place, ([value, turns, indent]) => {
      const keys: string[] = [];
      let inner: any = JSON.parse(JSON.stringify(value));
      for (const turn of turns) {
        const names = typeof inner === "object" && inner !== null ? Object.keys(inner) : [];
        if (names.length === 0) break;
        keys.push(names[turn % names.length]!);
        inner = inner[keys.at(-1)!];
      }
      const text = JSON.stringify(value, null, indent);
      const { line, column } = findValue(text, [...keys, "not there"]);
      const rest = text.split("\n")[line - 1]!.slice(column - 1);
      expect(rest.slice(0, 1)).toBe(JSON.stringify(inner).slice(0, 1));
      if (indent === 0) expect(rest.startsWith(JSON.stringify(inner))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
