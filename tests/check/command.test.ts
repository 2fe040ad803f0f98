// The command `check`, and which machines it asks.
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { addressOf, mayAsk } from "../../generated/check/address.js";
import { exchange } from "../../generated/check/exchange.js";
import { faults } from "../../generated/check/requests.js";
import { rules } from "../../generated/check/rules.js";
import { check } from "../../generated/check.js";
import { check as checkCommand } from "../../generated/cli/check.js";
import { InputError } from "../../generated/input-error.js";
import { pkg, root } from "../../scripts/lib/project.ts";
import { listenRaw } from "../support/http.ts";
import { textOf } from "../support/pages.ts";
import { folderWith } from "../support/project.ts";
import { run } from "../support/run.ts";
import { answering, behaveWell, document, error, type Received, type Reply, rightAnswer, serve } from "./server.ts";

const folder = folderWith({ "openapi.json": JSON.stringify(document) });
const command = (args: string[], env = {}) =>
  run(folder, process.execPath, [join(root, "generated/cli.js"), "check", ...args], { env });

test("says that a server is right, and how much it asked", async () => {
  const { code, output } = await command([await serve(behaveWell), "--document", "openapi.json", "--unsafe"]);
  expect(output).toMatch(
    /^0 findings in the responses to 20 requests\.\nSending 20 requests to http:\/\/127\.0\.0\.1:\d+, one after the other\.\n$/,
  );
  expect(code).toBe(0);
});

test("says what is wrong, in lines that do nothing to a terminal", async () => {
  const wrong = error(404, "not_found_error", "\u001b[2J\u001b]0;gone\u0007 [object Object] \u202e\uffff\ud800& <b>");
  const url = await serve(answering((request) => (request.line.includes("%zz") ? wrong : rightAnswer(request))));
  const { code, output } = await command([url, "--junit", "check.xml"]);
  expect(code).toBe(1);
  expect(output).toMatch(
    new RegExp(`^GET /${pkg.name}-check-\\w+%zz → 404 application/json \\(broken-encoding\\)\\n {2}message: `),
  );
  expect(output).toContain("\\u{1b}[2J\\u{1b}]0;gone\\u{7} [object Object] \\u{202e}\\u{ffff}\\u{d800}& <b>");
  expect(output).toMatch(
    /\n {2}curl -i --path-as-is -H 'Accept: application\/json' 'http:.*%zz'\n\nmessage: https:.*\/check\.md#body\n\n1 finding in/,
  );
  expect(output.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\p{Cf}/u);
  const xml = readFileSync(join(folder, "check.xml"), "utf8");
  expect(xml).toContain('tests="11" failures="1"');
  expect(xml).toContain("\\u{202e}\\u{ffff}\\u{d800}&amp; &lt;b&gt;");
});

test("says why requests were not sent", async () => {
  const methods: string[] = [];
  const takeAll = ({ method }: Received) => {
    methods.push(method);
    return { status: 200, headers: {}, body: "" };
  };
  const url = await serve(answering(takeAll));
  expect((await command([url])).stdout).toMatch(
    /\. 4 POSTs not sent, because the server does not refuse a path that does not exist\.\n$/,
  );
  const { stdout } = await command([url, "--max-requests", "3"]);
  expect(stdout).toMatch(/\. 8 requests not sent, because a limit was reached\.\n$/);
  expect(methods).not.toContain("POST");
});

test("prints the report even if the JUnit file cannot be written", async () => {
  const { code, stdout, stderr } = await command([await serve(behaveWell), "--junit", "none/check.xml"]);
  expect(code).toBe(2);
  expect(stdout).toBe("0 findings in the responses to 11 requests.\n");
  expect(stderr).toMatch(
    /\nnone\/check\.xml cannot be written: ENOENT[^\n]*\. Give the path of a file to `--junit`\.\n$/,
  );
});

test("an exit code that says whether there are findings, even if nobody reads them", async () => {
  const url = await serve(answering(() => ({ status: 404, headers: {}, body: "" })));
  const program = `"${process.execPath}" "${join(root, "generated/cli.js")}" check ${url}`;
  const shell = async (line: string) => (await run(folder, "sh", ["-c", line])).stderr.split("\n").at(-2);
  // The reader has ended before the first request.
  expect(await shell(`(${program}; echo $? >&2) | true`)).toBe("1");
  // A file that is open for reading alone.
  expect(await shell(`${program} 1< openapi.json; echo $? >&2`)).toBe("2");
});

test("gives machines the result of the function, without the credentials that a server repeats", async () => {
  const secretOf = (head: string) => /authorization: (.*)/i.exec(head)?.[1];
  const url = await serve(answering(({ head }) => ({ status: 404, headers: {}, body: `No. ${secretOf(head)}` })));
  const { code, output } = await command([url, "--json", "--header", "Authorization: Bearer s3cret"]);
  const { findings } = JSON.parse(output.slice(0, output.lastIndexOf("}") + 1));
  expect(code).toBe(1);
  expect(findings[0].command).toContain('-H "Authorization: $AUTHORIZATION"');
  expect(output).not.toContain("s3cret");
});

test("reads the document from the server, and follows no redirect", async () => {
  const found = { status: 200, headers: { "Content-Type": "application/json" }, body: JSON.stringify(document) };
  const moved = { status: 302, headers: { Location: "/openapi.json" }, body: "" };
  const replies: Record<string, Reply> = { "/openapi.json": found, "/moved.json": moved };
  const url = await serve(answering((request) => replies[request.path] ?? rightAnswer(request)));
  expect(await command([url, "--document", `${url}/openapi.json`])).toMatchObject({ code: 0 });
  const { code, output } = await command([url, "--document", `${url}/moved.json`]);
  expect(code).toBe(2);
  expect(output).toMatch(/moved\.json does not send a JSON document\. The status is 302\. Give/);
});

test("asks by TLS", async () => {
  const pem = join(root, "tests/fixtures/check/localhost.pem");
  const server = createServer({ key: readFileSync(pem), cert: readFileSync(pem) }, (_request, response) => {
    response.writeHead(404, { "Content-Type": "application/json" });
    response.end('{"error":{"message":"There is nothing here.","type":"not_found_error"}}');
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  // Node.js answers these itself, without a body.
  const skip = ["unknown-method", "large-header", "malformed-request-line"].flatMap((name) => ["--skip", name]);
  expect(await command([url, ...skip], { NODE_EXTRA_CA_CERTS: pem })).toMatchObject({ code: 0 });
  const { code, output } = await command([url]);
  expect(output).toMatch(/cannot be reached: self-signed certificate/);
  expect(code).toBe(2);
});

test("a server that never ends the TLS handshake", async () => {
  const url = (await listenRaw(() => undefined)).replace("http", "https");
  const message =
    "cannot be reached: there is no connection within 0.2 s. Start the server, and wait until it listens.";
  await expect(check(url, { timeoutMs: 200 })).rejects.toThrow(message);
});

test("nothing is sent to a machine that may not be asked, by TLS neither", async () => {
  let received = 0;
  const { port } = new URL(await listenRaw((socket) => socket.on("data", ({ length }) => (received += length))));
  for (const protocol of ["http:", "https:"]) {
    const url = new URL(`${protocol}//localhost:${port}`);
    const message = { url, method: "GET", head: "GET / HTTP/1.1", body: "" };
    const asked = exchange(message, { timeoutMs: 5000, maxBytes: 1, isAllowed: () => false });
    await expect(asked).rejects.toThrow("localhost resolves to 127.0.0.1, which is not this machine.");
  }
  expect(received).toBe(0);
});

const local = "http://localhost:1";
const withDocument = (path: string) => [local, "--document", join(root, path)];

test.each([
  ["half a request", [local, "--max-requests", "0.5"], /`--max-requests 0\.5` is not a whole number above 0\. Write/],
  ["nobody listens", ["http://127.0.0.1:1"], /cannot be reached: connect ECONNREFUSED.*Start the server/],
  ["another machine", ["https://api.example.com"], /not this machine.*--allow-host api\.example\.com/],
  ["a document of nobody", [local, "--document", `${local}/a.json`], /localhost:1 cannot be reached: .*:1\. Start the/],
  ["no URL", [], /Give one URL\.\n\nUsage: /],
  ["no HTTP", ["ftp://localhost"], /is not an HTTP URL/],
  ["an unknown request", [local, "--skip", "none"], /no request `none` to skip. Choose from missing-path,/],
  ["a document in YAML", withDocument("openapi/openapi.yaml"), /is YAML, and this command reads JSON\. Convert it: /],
  ["no OpenAPI document", withDocument("package.json"), /package\.json:1:1: The document has no `paths`\. Give/],
  ["a header field with a line break", [local, "--header", "A: b\r\nC: d"], /cannot be sent|not a header field/],
])("says what to do: %s", async (_name, args, message) => {
  const errors = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  onTestFinished(() => errors.mockRestore());
  const checked = checkCommand(args);
  await expect(checked).rejects.toThrow(InputError);
  await expect(checked).rejects.toThrow(message);
});

test.each(["localhost", "api.localhost", "127.8.9.10", "[::1]", "2130706433"])("%s is this machine", (host) =>
  expect(addressOf(`http://${host}:3000`, []).port).toBe("3000"),
);

const others = ["0.0.0.0", "10.0.0.1", "[::]", "localhost.example.com", "127.0.0.1.example.com", "user@localhost"];

test.each(others)("%s is not asked", (host) => expect(() => addressOf(`http://${host}:3000`, [])).toThrow(TypeError));

test("a name of this machine that leads elsewhere is not asked, unless it is allowed", () => {
  const url = new URL("http://localhost");
  expect(["127.0.0.1", "::1", "::ffff:127.0.0.1"].every(mayAsk(url, []))).toBe(true);
  expect(["10.0.0.1", "203.0.113.7", "fe80::1", ""].some(mayAsk(url, []))).toBe(false);
  expect(mayAsk(new URL("https://api.example.com"), ["api.example.com"])("203.0.113.7")).toBe(true);
});

test("docs/check.md lists every request and every rule, each in its section", () => {
  const page = textOf("docs/check.md");
  const sections = new Map(
    page.split(/^#+ /m).map((text) => [text.split("\n")[0]!.toLowerCase().replaceAll(" ", "-"), text]),
  );
  for (const [name, { does }] of Object.entries(faults))
    expect(sections.get("what-is-sent"), name).toContain(`| \`${name}\` | ${does} |`);
  for (const [name, { asks, section }] of Object.entries(rules))
    expect(sections.get(section), name).toContain(`| \`${name}\` | ${asks} |`);
});
