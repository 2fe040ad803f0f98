// `npx openapi-error-responses`, run as a user runs it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addErrorResponses } from "../../generated/add-error-responses.js";
import { jsonFault } from "../../generated/cli/json.js";
import { installedProject } from "../support/project.ts";

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
  "openapi.yaml": "openapi: 3.1.0\n",
  "options.json": '{ "statuses": [500] }',
  "wrong.json": '{ "status": [500] }',
  "list.json": "[404]",
  "broken.json": '{ "statuses": [500, ] }',
});

const program = join(project, "node_modules/.bin/openapi-error-responses");

/** Exit code, standard output and standard error. */
function command(args: string[], input?: string): { code: number | null; out: string; err: string } {
  const options = { cwd: project, encoding: "utf8", input, maxBuffer: 2 ** 28 } as const;
  const { status, stdout, stderr } = spawnSync(program, args, options);
  return { code: status, out: stdout, err: stderr };
}

test.each([
  { name: "a file", args: ["openapi.json"] },
  { name: "a file with a byte order mark", args: ["marked.json"] },
  { name: "standard input", args: [], input: JSON.stringify(api) },
  { name: "standard input by name", args: ["-"], input: JSON.stringify(api) },
  { name: "options", args: ["openapi.json", "--options", "options.json"], options: { statuses: [500] } },
])("$name: prints what the function returns, and warns beside it", ({ args, input, options }) => {
  const { code, out, err } = command(args, input);
  expect(code).toBe(0);
  expect(out).toBe(`${JSON.stringify(addErrorResponses(api, options), null, 2)}\n`);
  expect(err).toMatch(
    /^Warning: Error responses whose body does not have the shape of `ErrorResponse`: 1 of 1, [^\n]*\n$/,
  );
});

test.each(["--help", "-h"])("%s says how it is used", (flag) => {
  const { code, out, err } = command([flag, "openapi.json"]);
  expect(out).toMatch(/^Usage: openapi-error-responses /);
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test("a long document comes whole, and ends quietly if nobody reads it to its end", () => {
  expect(command(["long.json"]).out).toBe(`${JSON.stringify(addErrorResponses(long), null, 2)}\n`);
  const { stdout, stderr } = spawnSync("sh", ["-c", `"${program}" long.json | head -c 9`], {
    cwd: project,
    encoding: "utf8",
  });
  expect(stdout).toBe('{\n  "open');
  expect(stderr).toMatch(/^Warning: [^\n]*\n$/);
});

test("output that cannot be written is an error", () => {
  // A file that is open for reading alone.
  const { status, stderr } = spawnSync("sh", ["-c", `"${program}" openapi.json 1< openapi.json`], {
    cwd: project,
    encoding: "utf8",
  });
  expect(stderr).toContain("The output cannot be written: EBADF");
  expect(status).toBe(1);
});

describe("bad input ends with a message, and nothing is written", () => {
  test.each<{ name: string; args?: string[]; input?: string; message: string | RegExp }>([
    {
      name: "no JSON at all",
      input: "",
      message: "Standard input:1:1: This is not JSON: expected a value here. Correct the OpenAPI document.",
    },
    { name: "YAML", args: ["openapi.yaml"], message: "openapi.yaml:1:1: This is not JSON" },
    {
      name: "how to make JSON of YAML",
      args: ["openapi.yaml"],
      message: "npx @redocly/cli bundle openapi.yaml --output openapi.json",
    },
    {
      name: "a comma too many",
      input: '{\n  "a": 1,\n}',
      message: "Standard input:3:1: This is not JSON: expected a name in double quotes here.",
    },
    {
      name: "a comma too few",
      input: "[1\n 2]",
      message: "Standard input:2:2: This is not JSON: expected a comma or `]` here.",
    },
    {
      name: "a colon too few",
      input: '{"a" 1}',
      message: "Standard input:1:6: This is not JSON: expected a colon here.",
    },
    {
      name: "a brace too few",
      input: '{"a":{"b":[]}',
      message: "Standard input:1:14: This is not JSON: expected a comma or `}` here.",
    },
    {
      name: "text after the end",
      input: "{} {}",
      message: "Standard input:1:4: This is not JSON: expected the end of the text here.",
    },
    {
      name: "a line break in a string",
      input: '{"a":"\n"}',
      message: "Standard input:1:6: This is not JSON: expected a value here.",
    },
    {
      name: "a wrong escape",
      input: String.raw`{"a":"\x"}`,
      message: "Standard input:1:6: This is not JSON: expected a value here.",
    },
    {
      name: "a number with a zero before it",
      input: '{"a":01}',
      message: "Standard input:1:7: This is not JSON: expected a comma or `}` here.",
    },
    {
      name: "more levels than a machine can follow",
      input: "[".repeat(200_000),
      message: /^Standard input:1:\d+: This is not JSON: expected less depth here\./,
    },
    {
      name: "broken options",
      args: ["openapi.json", "--options", "broken.json"],
      message: /^broken\.json:1:21: This is not JSON: expected a value here\. Correct the options\.\n$/,
    },
    {
      name: "options that are a list",
      args: ["openapi.json", "--options", "list.json"],
      message: "The options are [404]. Write an object.",
    },
    {
      name: "wrong options",
      args: ["openapi.json", "--options", "wrong.json"],
      message: "Option `status` is unknown. Choose statuses,",
    },
    { name: "no file", args: ["missing.json"], message: "missing.json cannot be read: ENOENT" },
    { name: "two files", args: ["openapi.json", "openapi.json"], message: "There are 2 files. Give one document." },
    { name: "an unknown flag", args: ["--statuses"], message: "There is no option `--statuses`." },
    {
      name: "another version",
      input: '{"swagger":"2.0"}',
      message: 'The document is Swagger "2.0". Convert it to OpenAPI 3.0 or later first.',
    },
    { name: "no object", input: "null", message: "The document is not an object. Parse it first." },
    {
      name: "a version that is none",
      input: '{"openapi":"2.0"}',
      message: 'The document has the `openapi` version "2.0". Give one of 3.0, 3.1 or 3.2.',
    },
  ])("$name", ({ args = [], input, message }) => {
    const { code, out, err } = command(args, input);
    expect(err).toMatch(message);
    expect([code, out]).toEqual([1, ""]);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

test("whatever is not JSON has a place where it stops to be JSON", () => {
  const isJson = (text: string) => {
    try {
      return JSON.parse(text) !== undefined;
    } catch {
      return false;
    }
  };
  const edited = fc
    .tuple(fc.json(), fc.nat(), fc.nat(3), fc.constantFrom("", ",", '"', "}", "1", "\\", "\n", "\u0000", "e"))
    .map(([text, at, length, by]) => text.slice(0, at % text.length) + by + text.slice((at % text.length) + length));
  fc.assert(
    fc.property(edited, (text) => {
      expect(jsonFault(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});
