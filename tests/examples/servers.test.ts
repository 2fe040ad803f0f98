// The servers in `examples/servers`, each a process of its own, over real connections.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { check } from "../../generated/check.js";
import { readError } from "../../generated/index.js";
import { root } from "../../scripts/lib/project.ts";
import { compiledExamples, type RunningExample, start } from "../support/examples.ts";
import { write } from "../support/project.ts";

const folder = compiledExamples("servers");
copyFileSync(join(root, "examples/invoices.yaml"), join(folder, "../invoices.yaml"));
const document = await SwaggerParser.dereference(join(folder, "../invoices.yaml"));

/** Writes `FILE.NAME.js`: a server of the examples with something else in place of a text. Returns `FILE.NAME`. */
function variant(file: string, name: string, edits: [from: string, to: string][]): string {
  let text = readFileSync(join(folder, `${file}.js`), "utf8");
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(join(folder, `${file}.${name}.js`), text);
  return `${file}.${name}`;
}

const policy = '{ origin: "https://shop.test" }';
const fails = 'response.write("[") && Promise.reject(new Error("too late"))';

/** The servers with what many others have too: CORS, a router, an app of one page, and compression. */
const larger = {
  express: variant("express", "larger", [
    ["app.use(express.json(", `app.use((await import("cors")).default(${policy}));\napp.use(express.json(`],
    [
      "app.use(log);",
      `const done = (_, response) => response.send("done");
      app.get("/stream", (_, response) => ${fails});
      app.post("/pages/login", done);
      app.get("/items/:id", done);
      app.all("/items/:id", (_request, _response, next) => next());
      app.use("/items", express.Router().all("/:id", (_request, _response, next) => next()).delete("/:itemId", done));
      app.use("/pages", ({ method }, response, next) => method === "GET" ? response.send("<h1>Page</h1>") : next());
      app.use(log);`,
    ],
  ]),
  fastify: variant("fastify", "larger", [
    [
      "await app.register(files",
      `await app.register((await import("@fastify/cors")).default, ${policy});\nawait app.register(files`,
    ],
    [
      "await app.listen(",
      `const done = async () => "done";
      app.post("/pages/login", done);
      app.get("/items/:id", done);
      app.register(async (items) => void items.delete("/:itemId", done), { prefix: "/items" });
      app.get("/pages/*", async (_, reply) => reply.type("text/html").send("<h1>Page</h1>"));
      await app.listen(`,
    ],
  ]),
  hono: variant("hono", "larger", [
    [
      "const app = new Hono();",
      'import { compress } from "hono/compress";\nconst app = new Hono();\napp.use(compress());',
    ],
    [
      "let isClosing",
      `import { cors } from "hono/cors";
      app.use(cors(${policy}));
      const done = (context) => context.text("done");
      app.post("/pages/login", done);
      app.get("/items/:id", done);
      app.route("/items", new Hono().delete("/:itemId", done));
      app.get("/pages/*", (context) => context.html("<h1>Page</h1>"));
      app.get("/full", (context) =>
        context.json({ error: { type: "conflict_error", message: "Full. ".repeat(400), own: 1 } }, 409));
      let isClosing`,
    ],
  ]),
  nest: variant("nest", "larger", [
    ["{ logger:", `{ cors: ${policy}, logger:`],
    // All that the tests ask for is outside of the prefix, and so is what does not exist.
    [
      "const bodies",
      `const exclude = ["stream", "list", "me", "pages/login", "items/:id", "items/:itemId", "invoices/:id", "failures/:kind"];
      app.setGlobalPrefix("api", { exclude });
      const bodies`,
    ],
    [
      "imports: [",
      `imports: [
        (await import("@nestjs/serve-static")).ServeStaticModule.forRoot({ rootPath: "${folder}/pages", serveRoot: "/pages" }),`,
    ],
    [
      "const app = await",
      `import { Delete, Query, Res } from "@nestjs/common";
      import { IsNumberString } from "class-validator";
      const { prototype } = InvoicesController;
      const add = (decorate, path, name, handle) => {
        prototype[name] = handle;
        decorate(path)(prototype, name, Object.getOwnPropertyDescriptor(prototype, name));
      };
      add(Get, "stream", "stream", (response) => ${fails});
      Res()(prototype, "stream", 0);
      class Page {}
      IsNumberString()(Page.prototype, "limit");
      add(Get, "list", "list", () => "done");
      Query()(prototype, "list", 0);
      Reflect.defineMetadata("design:paramtypes", [Page], prototype, "list");
      add(Post, "pages/login", "login", () => "done");
      add(Get, "items/:id", "item", () => "done");
      add(Delete, "items/:itemId", "remove", () => "done");
      const app = await`,
    ],
  ]),
};
write(folder, { "pages/index.html": "<h1>Page</h1>" });
const nestOnFastify = variant("nest", "fastify", [
  ["NestFactory.create(AppModule,", "NestFactory.create(AppModule, new FastifyAdapter(),"],
  ["const app =", 'import { FastifyAdapter } from "@nestjs/platform-fastify";\nconst app ='],
  ['app.useBodyParser("json", { limit: "10kb" });', ""],
  ["app.useStaticAssets(", "String("],
  ["onModuleInit() {", "onModuleInit() {\nreturn;"],
]);

const names = ["express", "fastify", "hono", "nest"];
const servers = new Map<string, RunningExample>();
beforeAll(async () => {
  const starting = [...names, ...Object.values(larger), nestOnFastify].map(async (name) => {
    servers.set(name, await start(folder, `${name}.js`));
  });
  await Promise.all(starting);
});
afterAll(() => {
  for (const server of servers.values()) server.kill("SIGKILL");
});

const send = (name: string, path: string, init?: RequestInit) => fetch(servers.get(name)!.origin + path, init);

/** An error of the contract. */
interface Wanted {
  status: number;
  type: string;
  message?: string | RegExp;
  headers?: Record<string, string | RegExp>;
}

async function expectError(response: Response, { status, type, message = /./, headers = {} }: Wanted): Promise<void> {
  const text = await response.clone().text();
  expect(await readError(response, "GET")).toMatchObject({ form: "contract", status, error: { type } });
  expect(JSON.parse(text).error.message).toMatch(message);
  for (const [field, value] of Object.entries(headers)) expect(response.headers.get(field)).toMatch(value);
  expect(response.headers.get("content-type")).toMatch(/^application\/json\b/);
  expect(response.headers.get("content-length") ?? `${Buffer.byteLength(text)}`).toBe(`${Buffer.byteLength(text)}`);
  expect(text, "it leaks").not.toMatch(/\.internal|node_modules|servers\/|status code/);
}

const post = (body: string): RequestInit => ({ method: "POST", body, headers: { "Content-Type": "application/json" } });
const invalid = (status: number) => ({ status, type: "invalid_request_error" });
const notFound = { status: 404, type: "not_found_error" };
const notForFiles = { status: expect.toBeOneOf([404, 405]), type: expect.stringMatching(/not_found|invalid_request/) };
const unprocessable = { status: 422, type: "unprocessable_entity_error", message: /amount/ };
const internal = { status: 500, type: "internal_server_error", message: "Internal Server Error" };

/** What `check` does not ask for, or cannot know the answer of. */
const cases: Record<string, [wanted: Wanted, path: string, init?: RequestInit]> = {
  "an unknown route": [notFound, "/invoicez"],
  "an unknown file": [notFound, "/files/none.txt"],
  "a method that is not for files": [notForFiles, "/files/report.txt", { method: "PUT" }],
  "a missing resource": [{ ...notFound, message: 'No invoice has the identifier "inv_1".' }, "/invoices/inv_1"],
  "malformed JSON": [{ ...invalid(400), message: /JSON/ }, "/invoices", post("{")],
  "failed validation": [unprocessable, "/invoices", post("{}")],
  "a body that is no object": [{ ...unprocessable, message: /\w\W?$/ }, "/invoices", post("[1]")],
  "a body that is too large": [invalid(413), "/invoices", post(`"${"x".repeat(20_000)}"`)],
  "a thrown error": [internal, "/failures/error"],
  "a thrown string": [internal, "/failures/string"],
  "thrown null": [internal, "/failures/null"],
  "an error of an upstream": [internal, "/failures/upstream"],
  "the limiter": [{ status: 429, type: "rate_limit_error", headers: { "retry-after": /^\d+$/ } }, "/export"],
  "a range outside of a file": [
    { ...invalid(416), headers: { "content-range": "bytes */12" } },
    "/files/report.txt",
    { headers: { Range: "bytes=999-" } },
  ],
};

describe.each(names)("%s.ts", (name) => {
  test("what is right stays as it is", async () => {
    const invoice = { amount: 12, due_date: "2026-11-30" };
    expect(await (await send(name, "/invoices", post(JSON.stringify(invoice)))).json()).toEqual(invoice);
    expect(await (await send(name, "/files/report.txt")).text()).toBe("Invoices: 3\n");
    expect((await send(name, "/export")).status).toBe(200);
  });

  test.each(Object.entries(cases))("%s", async (_case, [wanted, path, init]) =>
    expectError(await send(name, path, init), wanted),
  );

  test("two wrong fields are two issues", async () => {
    const response = await send(name, "/invoices", post('{"amount": -1, "due_date": "soon"}'));
    const { error } = await response.json();
    expect(error.issues.map(({ pointer }: { pointer: string }) => pointer)).toEqual(["/amount", "/due_date"]);
  });

  test.each(["ECONNREFUSED", "password"])("the log has what clients do not read: %s", async (text) => {
    await expect.poll(servers.get(name)!.output).toContain(text);
  });

  test("`check` finds nothing", async () => {
    expect((await check(servers.get(name)!.origin, { document, unsafe: true })).findings).toEqual([]);
  });
});

test.each(["express", "nest"])("%s.ts says which methods a path has", async (name) => {
  const response = await send(name, "/invoices", { method: "OPTIONS" });
  expect([response.status, response.headers.get("allow")]).toEqual([204, "POST"]);
});

test("nest.ts tells a wrong parameter from a wrong body", async () => {
  expect((await send(larger.nest, "/list?limit=5")).status).toBe(200);
  const response = await send(larger.nest, "/list?limit=five");
  await expectError(response.clone(), { ...invalid(400), message: /limit/ });
  expect((await response.json()).error.issues).toEqual([{ message: "limit must be a number string" }]);
});

/** Asks to shut down, and returns the first response that says so. */
function atShutdown(name: string): Promise<Response> {
  servers.get(name)!.kill("SIGTERM");
  const unavailable = async () => {
    const response = await send(name, "/me");
    expect(response.status).toBe(503);
    return response;
  };
  return vi.waitFor(unavailable, { interval: 10 });
}

test("each says at shutdown that it is not available, and ends by itself", async () => {
  const unavailable = { status: 503, type: "service_unavailable_error", headers: { "retry-after": "5" } };
  const ending = names.map(async (name) => {
    await expectError(await atShutdown(name), unavailable);
    expect(await servers.get(name)!.ended()).toBe(0);
  });
  await Promise.all(ending);
});

test.each([larger.express, larger.nest])(
  "%s ends the connection, since the head of a response cannot be taken back",
  async (name) => {
    const response = await send(name, "/stream");
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("terminated");
    await expect.poll(servers.get(name)!.output).toContain("too late");
    expect(servers.get(name)!.output()).not.toContain("ERR_HTTP_HEADERS_SENT");
    expect((await send(name, "/me")).status).toBe(401);
  },
);

describe.each(Object.values(larger))("%s refuses a method only if nothing else answers", (name) => {
  test.each<[path: string, method: string, body: string]>([
    ["/pages/login", "GET", "<h1>Page</h1>"],
    ["/pages/login", "POST", "done"],
    ["/items/5", "GET", "done"],
    ["/items/5", "DELETE", "done"],
  ])("%s has %s", async (path, method, body) => {
    const response = await send(name, path, { method });
    expect(response.ok).toBe(true);
    expect(await response.text()).toBe(body);
  });

  test("a preflight of CORS, and an error that another origin may read", async () => {
    const headers = { Origin: "https://shop.test", "Access-Control-Request-Method": "POST" };
    const preflight = await send(name, "/pages/login", { method: "OPTIONS", headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe(headers.Origin);
    for (const path of ["/invoices/inv_1", "/failures/null", "/none"]) {
      const response = await send(name, path, { headers });
      expect(response.headers.get("access-control-allow-origin"), path).toBe(headers.Origin);
    }
  });

  test("a method that the path does not have, and a path that does not exist", async () => {
    const response = await send(name, "/items/5", { method: "PUT" });
    await expectError(response, { ...invalid(405), headers: { allow: /./ } });
    expect(response.headers.get("allow")!.split(", ").sort()).toEqual(["DELETE", "GET", "HEAD"]);
    await expectError(await send(name, "/none", { method: "PUT" }), notFound);
  });
});

test("hono.ts keeps a right error that is compressed, and what middleware adds to others", async () => {
  expect((await send(larger.hono, "/invoices/inv_1")).headers.get("vary")).toMatch(/\bOrigin\b/);
  const response = await send(larger.hono, "/full");
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(await response.json()).toMatchObject({ error: { type: "conflict_error", own: 1 } });
});

test.each(["an unknown route", "a missing resource", "malformed JSON", "failed validation", "a thrown error"])(
  "nest.ts on Fastify: %s",
  async (name) => {
    const [wanted, path, init] = cases[name]!;
    await expectError(await send(nestOnFastify, path, init), wanted);
  },
);
