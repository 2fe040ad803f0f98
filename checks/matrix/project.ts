// The project of a consumer: the packed package, installed, one API for each column and version, and a server that answers with errors.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

export const root = join(import.meta.dirname, "../..");
const pkg: { name: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

export const versions = {
  "3.0": { openapi: "3.0.3", bundle: "openapi-3.0" },
  "3.1": { openapi: "3.1.0", bundle: "openapi" },
  "3.2": { openapi: "3.2.0", bundle: "openapi-3.2" },
};

export type Version = keyof typeof versions;

/** The ways to refer to a response, as the table heads them. */
export const columns = {
  file: "`$ref` by file",
  pointer: "`$ref` by bundle pointer",
  url: "`$ref` by URL",
  bundled: "after `redocly bundle`",
  added: "after `addErrorResponses`",
  overlay: "with its own overlay support",
};

export type Column = keyof typeof columns;

/** A shared error response. */
export interface SharedError {
  status: number;
  /** Component name, such as `NotFound`. */
  name: string;
  headers: Record<string, { example?: string; examples?: Record<string, { value: string }> }>;
  content: Record<string, { examples: Record<string, { value: any }> }>;
}

export interface Api {
  version: Version;
  folder: string;
  /** Path within the folder. */
  file: string;
  /** Path within the folder of the overlay that stands alone. */
  overlay: string;
  /** Address that serves the folder. */
  origin: string;
  /** Address of a server that answers as `answer` says, with the shared error responses alone. */
  mock: string;
  /** URI of the schema of an error body, for validators of JSON Schema. */
  schema: string;
  /** The shared error responses, which every operation refers to. */
  errors: SharedError[];
  /** Status to shared response, with no reference left in it. */
  responses: Record<string, unknown>;
}

export const operations = [
  { method: "get", id: "getInvoice" },
  { method: "patch", id: "updateInvoice" },
];

/** Environment in which `cdn.example.com` is this machine. */
export const loopback = { NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, "loopback.mjs"))}` };

/** The same for programs that are not JavaScript: they fetch by way of the server, whatever the host. */
export function proxied({ mock }: Api): NodeJS.ProcessEnv {
  const { hostname, port, origin } = new URL(mock);
  return {
    http_proxy: origin,
    no_proxy: hostname,
    JAVA_TOOL_OPTIONS: `-Dhttp.proxyHost=${hostname} -Dhttp.proxyPort=${port}`,
  };
}

/** Programs that end within seconds never earn back the time of Java's better compiler. */
const briefJava = { JDK_JAVA_OPTIONS: "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" };

export type Command = [program: string, ...words: string[]];

/** Runs a program to its end, for 15 minutes at most. Returns its standard output; throws all that it printed if it fails. */
export async function execute(
  folder: string,
  [program, ...words]: Command,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const options = {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", REDOCLY_TELEMETRY: "off", ...briefJava, ...env },
    maxBuffer: 2 ** 28,
    timeout: 900_000,
  };
  try {
    return (await promisify(execFile)(program, words, options)).stdout;
  } catch (error) {
    const { stdout = "", stderr = "", message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error((stdout + stderr).trim() || message);
  }
}

export const redocly = (folder: string, ...words: string[]) =>
  execute(folder, [join(root, "node_modules/.bin/redocly"), ...words], {
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    ...loopback,
  });

const npm = (folder: string, ...words: string[]) => execute(folder, ["npm", ...words]);

export interface Project {
  folder: string;
  origin: string;
  api: (column: Column, version: Version) => Api;
  /** Copy of the bundled API with a fault in it. */
  damaged: (version: Version, damage: (document: any) => void) => Api;
  close: () => void;
}

export async function makeProject(): Promise<Project> {
  const parent = mkdtempSync(join(tmpdir(), "matrix-"));
  const folder = join(parent, "user");
  mkdirSync(folder);
  symlinkSync(join(import.meta.dirname, "javascript/node_modules"), join(parent, "node_modules"), "junction");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  const [{ filename }] = JSON.parse(await npm(root, "pack", "--json", "--pack-destination", parent));
  await npm(folder, "install", "--offline", "--no-audit", "--no-fund", join(parent, filename));

  const installed = join("node_modules", pkg.name);
  const { errors, responses } = sharedErrors(
    JSON.parse(readFileSync(join(folder, installed, "generated/openapi.json"), "utf8")),
  );

  function serve(url: string, response: ServerResponse): unknown {
    const path = new URL(url, "http://localhost").pathname;
    const [, statuses, id] = mocked.exec(path) ?? [];
    if (statuses && id) return answer(response, ofStatuses(errors, statuses.split("-")), id);
    response.setHeader("content-type", path.endsWith(".json") ? "application/json" : "text/yaml");
    if (existsSync(join(folder, path))) return response.end(readFileSync(join(folder, path)));
    return response.writeHead(404).end();
  }
  // Java's client loses its connection if the answer comes before it has sent the whole request.
  const server = createServer((request, response) => request.resume().on("end", () => serve(request.url!, response)));
  server.keepAliveTimeout = 60_000; // For clients that take their time between requests.
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const origin = `http://cdn.example.com:${port}`;

  const components = `${installed}/openapi/components/responses`;
  const generated = `${installed}/generated`;
  const jsonSchema = `${generated}/error-response.schema.json`;
  const bodySchema = "#/components/schemas/ErrorResponse";
  const local = pathToFileURL(folder).href;

  /** Makes the APIs of a version, and returns the schema's URI for each column. */
  async function makeApis(version: Version): Promise<Record<Column, string>> {
    const { openapi, bundle } = versions[version];
    const ways = {
      file: (name: string) => `${components}/${name}.yaml`,
      pointer: (name: string) => `${generated}/${bundle}.yaml#/components/responses/${name}`,
      url: (name: string) => `${origin}/${components}/${name}.yaml`,
    };
    for (const [column, ref] of Object.entries(ways)) {
      writeFileSync(join(folder, `${column}-${version}.yaml`), JSON.stringify(invoices(openapi, errors, ref), null, 2));
    }
    const plain = `overlay-${version}.yaml`;
    writeFileSync(join(folder, plain), JSON.stringify(invoices(openapi, [], ways.file)));
    const add = `import { addErrorResponses } from "${pkg.name}/add-error-responses"; import { readFileSync } from "node:fs";
      console.log(JSON.stringify(addErrorResponses(JSON.parse(readFileSync("${plain}", "utf8"))), null, 2));`;
    writeFileSync(
      join(folder, `added-${version}.yaml`),
      await execute(folder, ["node", "--input-type=module", "--eval", add]),
    );
    for (const extension of ["yaml", "json"])
      await redocly(folder, "bundle", `file-${version}.yaml`, "--output", `bundled-${version}.${extension}`);
    return {
      file: `${local}/${jsonSchema}`,
      pointer: `${local}/${generated}/${bundle}.json${bodySchema}`,
      url: `${origin}/${jsonSchema}`,
      bundled: `${local}/bundled-${version}.json${bodySchema}`,
      added: `${local}/added-${version}.yaml${bodySchema}`,
      overlay: `${local}/${jsonSchema}`,
    };
  }
  const schemas = { "3.0": await makeApis("3.0"), "3.1": await makeApis("3.1"), "3.2": await makeApis("3.2") };

  const overlay = `${generated}/overlays/error-responses.yaml`;
  const mock = (of: SharedError[]) => `http://127.0.0.1:${port}/mock/${of.map(({ status }) => status).join("-")}`;
  const shared = { folder, overlay, origin, mock: mock(errors), errors, responses };
  let count = 0;
  return {
    folder,
    origin,
    api(column, version) {
      const file = `${column}-${version}.yaml`;
      const api = { ...shared, version, file, schema: schemas[version][column] };
      if (column !== "added" && column !== "overlay") return api;
      // An operation gets the responses that it can return, and no 422 without a body.
      const { responses } = JSON.parse(readFileSync(join(folder, `added-${version}.yaml`), "utf8")).paths[
        "/invoices/{invoiceId}"
      ].get;
      const documented = ofStatuses(errors, Object.keys(responses));
      return { ...api, errors: documented, mock: mock(documented) };
    },
    damaged(version, damage) {
      const document = JSON.parse(readFileSync(join(folder, `bundled-${version}.json`), "utf8"));
      damage(document);
      const file = `damaged-${(count += 1)}.yaml`;
      writeFileSync(join(folder, file), JSON.stringify(document, null, 2));
      return { ...shared, version, file, schema: `${local}/${file}${bodySchema}` };
    },
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(parent, { recursive: true });
    },
  };
}

/** The shared error responses of a bundle, which documents each status under `/statuses`. */
function sharedErrors(bundle: any): Pick<Api, "errors" | "responses"> {
  const documented = Object.entries<any>(bundle.paths).filter(([path]) => /^\/statuses\/[45]/.test(path));
  const errors = documented.map(([path, { get }]) => {
    const status = Number(path.slice("/statuses/".length));
    const name = get.responses[status].$ref.split("/").at(-1);
    const { headers = {}, content } = dereference(bundle, bundle.components.responses[name]);
    return { status, name, headers, content };
  });
  return {
    errors,
    responses: Object.fromEntries(
      errors.map(({ status, name }) => [status, dereference(bundle, bundle.components.responses[name])]),
    ),
  };
}

/** Such as `/mock/404-429/invoices/inv_1042`. */
const mocked = /^\/mock\/([\d-]+)\/invoices\/(.+)$/;

const ofStatuses = (errors: SharedError[], statuses: string[]) =>
  errors.filter(({ status }) => statuses.includes(String(status)));

let count = 0;

/** What the mock sends for an identifier: `404` for an example of that status, `404-extended` for an unknown type and further fields, `502-html`; errors by turns for any other. */
function answer(response: ServerResponse, errors: SharedError[], id: string): void {
  const known = /^[45]\d\d(-extended|-html)?$/.test(id) ? id : `${errors[(count += 1) % errors.length]!.status}`;
  const [status, variant] = known.split("-");
  if (variant === "html")
    return void response
      .writeHead(Number(status), { "content-type": "text/html" })
      .end("<html><h1>Bad Gateway</h1></html>");
  const shared = errors.find((error) => error.status === Number(status))!;
  const { error } = exampleOf(shared);
  const body =
    variant === "extended"
      ? { error: { ...error, type: "brand_new_error", request_id: "req_1042" }, trace: ["a"] }
      : { error };
  const retryAfter = "Retry-After" in shared.headers ? { "retry-after": "30" } : {};
  response.writeHead(shared.status, { "content-type": "application/json", ...retryAfter }).end(JSON.stringify(body));
}

/** First example of the body of an error. */
export const exampleOf = ({ content }: SharedError): { error: { message: string; type: string } } =>
  Object.values(content["application/json"]!.examples)[0]!.value;

/** An API of the consumer's own: two operations that refer to every shared error response. */
function invoices(openapi: string, errors: SharedError[], ref: (name: string) => string): object {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Invoice" } } };
  const operation = ({ id, method }: { id: string; method: string }) => ({
    operationId: id,
    summary: `${method} invoice`,
    description: "Works on one invoice.",
    tags: ["Invoices"],
    parameters: [
      {
        name: "invoiceId",
        in: "path",
        required: true,
        description: "Identifier of the invoice.",
        schema: { type: "string" },
      },
    ],
    ...(method === "patch" && { requestBody: { required: true, content } }),
    responses: {
      200: { description: "Invoice.", content },
      ...Object.fromEntries(errors.map(({ status, name }) => [status, { $ref: ref(name) }])),
    },
  });
  return {
    openapi,
    info: {
      title: "Invoices",
      version: "1.0.0",
      description: "Invoices of a shop.",
      contact: { name: "Shop", url: "https://shop.test", email: "shop@shop.test" },
      license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" },
    },
    servers: [{ url: "https://shop.test" }],
    security: [],
    tags: [{ name: "Invoices", description: "Invoices of the shop." }],
    paths: { "/invoices/{invoiceId}": Object.fromEntries(operations.map((entry) => [entry.method, operation(entry)])) },
    components: { schemas: { Invoice: { type: "object", required: ["id"], properties: { id: { type: "string" } } } } },
  };
}

/** A node of a document, each reference replaced by what it refers to. */
function dereference(document: any, node: any): any {
  if (Array.isArray(node)) return node.map((item) => dereference(document, item));
  if (typeof node !== "object" || node === null) return node;
  if (typeof node.$ref === "string")
    return dereference(
      document,
      node.$ref
        .slice(2)
        .split("/")
        .reduce((parent: any, key: string) => parent[key], document),
    );
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, dereference(document, value)]));
}
