// The servers in `examples/servers`, each a process of its own, over real connections.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import SwaggerParser from "@apidevtools/swagger-parser";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../../generated/check.js";
import { root } from "../../scripts/lib/project.ts";
import type { RunningExample } from "../support/examples.ts";
import { compiledExamples, start } from "../support/examples.ts";

const bundle = parse(readFileSync(join(root, "generated/openapi.yaml"), "utf8"));
const ajv = new Ajv2020({ strict: false, allErrors: true }).addSchema(bundle, "bundle");

interface DocumentedResponse {
  headers?: Record<string, { $ref: string }>;
  content: Record<string, object>;
  "x-status": { code: number; types?: Record<string, object> };
}
const documented = Object.entries<DocumentedResponse>(bundle.components.responses);

/** What is wrong with a response by the description: nothing, if it is one of the contract. */
async function faultsOf(response: Response): Promise<string[]> {
  const [name, component] = documented.find(([, { "x-status": status }]) => status.code === response.status) ?? [];
  const mediaType = response.headers.get("content-type")?.split(";")[0];
  if (mediaType !== "application/json") return [`Content-Type: ${mediaType}`];
  const body = await response.json();
  // A status that the description does not name has the body of all errors.
  const schema = component ? `responses/${name}/content/application~1json/schema` : "schemas/ErrorResponse";
  const faults = ajv.validate({ $ref: `bundle#/components/${schema}` }, body) ? [] : [`body: ${ajv.errorsText()}`];
  if (component && !Object.keys(component["x-status"].types ?? {}).includes(body?.error?.type))
    faults.push(`type: ${body?.error?.type}`);
  for (const [header, { $ref }] of Object.entries(component?.headers ?? {})) {
    const value = response.headers.get(header);
    const isValid = value === null || ajv.validate({ $ref: `bundle${$ref}/schema` }, value);
    if (!isValid) faults.push(`${header}: ${ajv.errorsText()}`);
  }
  return faults;
}

interface Request {
  path: string;
  init?: RequestInit;
}

interface Case extends Request {
  name: string;
  status: number;
  type: string;
  message?: string | RegExp;
  /** Field to its value. */
  headers?: Record<string, string | RegExp>;
  /** Framework that does not see an error here. */
  unless?: string;
}

const post = (body: string): RequestInit => ({ method: "POST", body, headers: { "Content-Type": "application/json" } });
const range: RequestInit = { headers: { Range: "bytes=999-" } };
const internal = { status: 500, type: "internal_server_error", message: "Internal Server Error" };

const cases: Case[] = [
  { name: "an unknown route", path: "/invoicez", status: 404, type: "not_found_error" },
  { name: "an unknown file", path: "/files/none.txt", status: 404, type: "not_found_error" },
  {
    name: "a missing resource",
    path: "/invoices/inv_1",
    status: 404,
    type: "not_found_error",
    message: 'No invoice has the identifier "inv_1".',
  },
  {
    name: "a path that cannot be decoded",
    path: "/invoices/%zz",
    status: 400,
    type: "invalid_request_error",
    unless: "hono",
  },
  {
    name: "malformed JSON",
    path: "/invoices",
    init: post("{"),
    status: 400,
    type: "invalid_request_error",
    message: /JSON/,
  },
  {
    name: "failed validation",
    path: "/invoices",
    init: post("{}"),
    status: 422,
    type: "unprocessable_entity_error",
    message: /amount/,
  },
  {
    name: "a body that is too large",
    path: "/invoices",
    init: post(`"${"x".repeat(20_000)}"`),
    status: 413,
    type: "invalid_request_error",
  },
  { name: "a thrown error", path: "/failures/error", ...internal },
  { name: "a thrown string", path: "/failures/string", ...internal },
  { name: "thrown null", path: "/failures/null", ...internal },
  { name: "an error of an upstream", path: "/failures/upstream", ...internal },
  {
    name: "missing credentials",
    path: "/me",
    status: 401,
    type: "authentication_error",
    headers: { "www-authenticate": 'Bearer realm="invoices"' },
  },
  { name: "the limiter", path: "/export", status: 429, type: "rate_limit_error", headers: { "retry-after": /^\d+$/ } },
  {
    name: "a range outside of a file",
    path: "/files/report.txt",
    init: range,
    status: 416,
    type: "invalid_request_error",
    headers: { "content-range": "bytes */12" },
  },
];
const shutdown: Case = {
  name: "shutdown",
  path: "/me",
  status: 503,
  type: "service_unavailable_error",
  headers: { "retry-after": "5" },
};

const folder = compiledExamples("servers");
copyFileSync(join(root, "examples/invoices.yaml"), join(folder, "../invoices.yaml"));
const description = await SwaggerParser.dereference(join(folder, "../invoices.yaml"));

/** Starts a server for the tests of a block. */
function server(file: string) {
  let example: RunningExample;
  beforeAll(async () => {
    example = await start(folder, file);
  });
  afterAll(() => example.kill("SIGKILL"));

  return {
    origin: () => example.origin,
    fetch: ({ path, init }: Request) => fetch(example.origin + path, init),
    /** Asks to shut down, and returns the first response that says so. */
    async fetchAtShutdown({ path }: Request): Promise<Response> {
      example.kill("SIGTERM");
      for (let attempt = 0; attempt < 90; attempt++) {
        const response = await fetch(example.origin + path);
        if (response.status === 503) return response;
        await response.body?.cancel();
        await setTimeout(10);
      }
      throw new Error("It did not answer 503.");
    },
    output: () => example.output(),
    ended: () => example.ended(),
  };
}

describe.each(["express", "fastify", "hono", "nest"])("%s.ts", (name) => {
  const { origin, fetch, fetchAtShutdown, output, ended } = server(`${name}.js`);

  async function expectAnswer(response: Response, { status, type, message = /./, headers = {} }: Case): Promise<void> {
    expect(response.status).toBe(status);
    for (const [field, value] of Object.entries(headers)) expect(response.headers.get(field)).toMatch(value);
    const text = await response.clone().text();
    expect(await faultsOf(response)).toEqual([]);
    expect(response.headers.get("content-length") ?? `${Buffer.byteLength(text)}`).toBe(`${Buffer.byteLength(text)}`);
    expect(text, "it leaks").not.toMatch(/\.internal|node_modules|servers\/|status code/);
    const { error } = JSON.parse(text);
    expect(error.type).toBe(type);
    expect(error.message).toMatch(message);
  }

  test("its first export is not limited", async () => {
    expect((await fetch({ path: "/export" })).status).toBe(200);
  });

  test.each(cases.filter(({ unless }) => unless !== name))("$name", async (row) => expectAnswer(await fetch(row), row));

  test("two wrong fields are two issues", async () => {
    const response = await fetch({ path: "/invoices", init: post('{"amount": -1, "due_date": "soon"}') });
    expect(response.status).toBe(422);
    const { error } = await response.json();
    expect(error.issues.map(({ pointer }: { pointer: string }) => pointer)).toEqual(["/amount", "/due_date"]);
  });

  test.each(["ECONNREFUSED", "password"])("the log has what clients do not read: %s", async (text) => {
    await expect.poll(output).toContain(text);
  });

  test("what is right stays as it is", async () => {
    const invoice = { amount: 12, due_date: "2026-11-30" };
    const response = await fetch({ path: "/invoices", init: post(JSON.stringify(invoice)) });
    expect(await response.json()).toEqual(invoice);
    expect(await (await fetch({ path: "/files/report.txt" })).text()).toBe("Invoices: 3\n");
  });

  test("`check` finds nothing", async () => {
    expect((await check(origin(), { document: description, unsafe: true })).findings).toEqual([]);
  });

  test(shutdown.name, async () => {
    await expectAnswer(await fetchAtShutdown(shutdown), shutdown);
    expect(await ended()).toBe(0);
  });
});

/** Writes `FILE.NAME.js`: a server of the examples with something else in place of a text. */
function variant(file: string, name: string, edits: [from: string, to: string][]): string {
  let text = readFileSync(join(folder, `${file}.js`), "utf8");
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(join(folder, `${file}.${name}.js`), text);
  return `${file}.${name}.js`;
}

const streams: [name: string, before: string, route: string][] = [
  [
    "express",
    "app.use(log);",
    'app.get("/stream", (_, response) => response.write("[") && Promise.reject(new Error("too late")));',
  ],
  [
    "nest",
    "const app = await",
    `import { Res } from "@nestjs/common";
    const { prototype } = InvoicesController;
    prototype.stream = (response) => response.write("[") && Promise.reject(new Error("too late"));
    Get("stream")(prototype, "stream", Object.getOwnPropertyDescriptor(prototype, "stream"));
    Res()(prototype, "stream", 0);`,
  ],
];

describe.each(streams)("%s.ts with a stream that fails", (name, before, route) => {
  const { fetch, output } = server(variant(name, "stream", [[before, `${route}\n${before}`]]));

  test("ends the connection, since the head of a response cannot be taken back", async () => {
    const response = await fetch({ path: "/stream" });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("terminated");
    await expect.poll(output).toContain("too late");
    expect(output()).not.toContain("ERR_HTTP_HEADERS_SENT");
    expect((await fetch({ path: "/me" })).status).toBe(401);
  });
});

describe("nest.ts on Fastify", () => {
  const { fetch } = server(
    variant("nest", "fastify", [
      ["NestFactory.create(AppModule,", "NestFactory.create(AppModule, new FastifyAdapter(),"],
      ["const app =", 'import { FastifyAdapter } from "@nestjs/platform-fastify";\nconst app ='],
      ['app.useBodyParser("json", { limit: "10kb" });', ""],
      ["app.use(refuseOtherMethods(http.getInstance()));", ""],
    ]),
  );

  test.each([
    ["/invoicez", {}, 404],
    ["/invoices/inv_1", {}, 404],
    ["/invoices", post("{"), 400],
    ["/invoices", post("{}"), 422],
    ["/failures/error", {}, 500],
  ])("answers %s in the contract: %#", async (path, init, status) => {
    const response = await fetch({ path, init });
    expect(response.status).toBe(status);
    expect(await faultsOf(response)).toEqual([]);
  });
});
