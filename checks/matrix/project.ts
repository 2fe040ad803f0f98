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
import SwaggerParser from "@apidevtools/swagger-parser";
import { parseYaml } from "@redocly/openapi-core";

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
  /** What stands before `ErrorResponse` and `ErrorObject` in the names of their schemas. */
  prefix?: string;
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

/** A command line. Spaces part its words; a value is one word or a part of one, and a list is several. */
export function command(texts: TemplateStringsArray, ...values: (string | string[])[]): Command {
  const marked = texts.map((text, index) => (index < values.length ? `${text}\0${index}\0` : text)).join("");
  const words = marked
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const whole = /^\0(\d+)\0$/.exec(word);
      return whole
        ? values[Number(whole[1])]!
        : word.replace(/\0(\d+)\0/g, (_, index) => String(values[Number(index)]));
    });
  return words as Command;
}

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

/** What a check throws, if it does. */
export const problemOf = (check: Promise<unknown>): Promise<string | undefined> =>
  check.then(
    () => undefined,
    ({ message }: Error) => message,
  );

export const redocly = (folder: string, ...words: string[]) =>
  execute(folder, [join(root, "node_modules/.bin/redocly"), ...words], {
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    ...loopback,
  });

export interface Project {
  folder: string;
  api: (column: Column, version: Version) => Api;
  /** An API in OpenAPI 3.0 whose own components have nearly the names of ours, after `addErrorResponses`. */
  collisions: () => Api;
  /** Copy of the bundled API with a fault in it. */
  damaged: (version: Version, damage: (document: any) => void) => Api;
  close: () => void;
}

export async function makeProject(): Promise<Project> {
  const parent = mkdtempSync(join(tmpdir(), "matrix-"));
  const folder = await installPackage(parent);
  const bundle = readJson(join(folder, generated, "openapi.json"));
  const { errors, responses } = sharedErrors(await SwaggerParser.dereference(bundle));
  const { port, close } = await serve(folder, errors);
  const origin = `http://cdn.example.com:${port}`;
  for (const version of Object.keys(versions) as Version[]) await makeApis(folder, origin, version, errors);

  const mock = (of: SharedError[]) => `http://127.0.0.1:${port}/mock/${of.map(({ status }) => status).join("-")}`;
  const ofFile = (version: Version, file: string, schema: string, of = errors): Api => {
    return { version, folder, file, schema, origin, overlay, mock: mock(of), errors: of, responses };
  };
  let count = 0;
  return {
    folder,
    api(column, version) {
      const file = `${column}-${version}.yaml`;
      const schema = schemaOf(column, version, pathToFileURL(folder).href, origin);
      if (column !== "added" && column !== "overlay") return ofFile(version, file, schema);
      // An operation gets the responses that it can return, and no 422 without a body.
      const { get } = readJson(join(folder, `added-${version}.yaml`)).paths["/invoices/{invoiceId}"];
      return ofFile(version, file, schema, ofStatuses(errors, Object.keys(get.responses)));
    },
    collisions() {
      const document = readJson(join(folder, collisions));
      const { responses } = document.paths["/invoices/{invoiceId}"].get;
      const named = ofStatuses(errors, Object.keys(responses)).map((error) => {
        return { ...error, name: responses[error.status].$ref.split("/").at(-1) };
      });
      const body = document.components.responses[named[0]!.name].content["application/json"].schema.$ref;
      const api = ofFile("3.0", collisions, `${pathToFileURL(folder).href}/${collisions}${body}`, named);
      return { ...api, prefix: body.slice(bodySchema.lastIndexOf("/") + 1, -"ErrorResponse".length) };
    },
    damaged(version, damage) {
      const document = readJson(join(folder, `bundled-${version}.json`));
      damage(document);
      const file = `damaged-${(count += 1)}.yaml`;
      writeFileSync(join(folder, file), JSON.stringify(document, null, 2));
      return ofFile(version, file, `${pathToFileURL(folder).href}/${file}${bodySchema}`);
    },
    close() {
      close();
      rmSync(parent, { recursive: true });
    },
  };
}

const installed = join("node_modules", pkg.name);
const generated = `${installed}/generated`;
const overlay = `${generated}/overlays/error-responses.yaml`;
const collisions = "collisions.yaml";
const bodySchema = "#/components/schemas/ErrorResponse";

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** A consumer's folder with the packed package, beside the packages of JavaScript's rows. */
async function installPackage(parent: string): Promise<string> {
  const folder = join(parent, "user");
  mkdirSync(folder);
  symlinkSync(join(import.meta.dirname, "javascript/node_modules"), join(parent, "node_modules"), "junction");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  const [{ filename }] = JSON.parse(await execute(root, command`npm pack --json --pack-destination ${parent}`));
  await execute(folder, command`npm install --offline --no-audit --no-fund ${join(parent, filename)}`);
  return folder;
}

/** Serves the folder, and errors as a mock. */
async function serve(folder: string, errors: SharedError[]): Promise<{ port: number; close: () => void }> {
  function answer(url: string, response: ServerResponse): unknown {
    const path = new URL(url, "http://localhost").pathname;
    const [, statuses, id] = mocked.exec(path) ?? [];
    if (statuses && id) return answerError(response, ofStatuses(errors, statuses.split("-")), id);
    response.setHeader("content-type", path.endsWith(".json") ? "application/json" : "text/yaml");
    if (existsSync(join(folder, path))) return response.end(readFileSync(join(folder, path)));
    return response.writeHead(404).end();
  }
  // Java's client loses its connection if the answer comes before it has sent the whole request.
  const server = createServer((request, response) => request.resume().on("end", () => answer(request.url!, response)));
  server.keepAliveTimeout = 60_000; // For clients that take their time between requests.
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

/** Writes the API of a version, for each column. */
async function makeApis(folder: string, origin: string, version: Version, errors: SharedError[]): Promise<void> {
  const { openapi, bundle } = versions[version];
  const components = `${installed}/openapi/components/responses`;
  const ways = {
    file: (name: string) => `${components}/${name}.yaml`,
    pointer: (name: string) => `${generated}/${bundle}.yaml#/components/responses/${name}`,
    url: (name: string) => `${origin}/${components}/${name}.yaml`,
  };
  const write = (column: Column, document: object) =>
    writeFileSync(join(folder, `${column}-${version}.yaml`), JSON.stringify(document, null, 2));
  for (const [column, ref] of Object.entries(ways)) write(column as Column, invoices(openapi, errors, ref));
  const plain = invoices(openapi, [], ways.file);
  write("overlay", plain);
  const { addErrorResponses } = await import(join(folder, generated, "add-error-responses.js"));
  write("added", addErrorResponses(plain));
  if (version === "3.0") writeFileSync(join(folder, collisions), JSON.stringify(addErrorResponses(collide(plain))));
  for (const extension of ["yaml", "json"])
    await redocly(folder, "bundle", `file-${version}.yaml`, "--output", `bundled-${version}.${extension}`);
}

/** The API with components whose names differ from the shared ones in case, punctuation or kind alone. */
function collide({ paths, components, ...plain }: ReturnType<typeof invoices>): object {
  const near: any = parseYaml(readFileSync(join(import.meta.dirname, "near-collisions.yaml"), "utf8"));
  const schemas = { ...near.components.schemas, ...components.schemas };
  return { ...near, ...plain, paths: { ...near.paths, ...paths }, components: { ...near.components, schemas } };
}

/** URI of the schema of an error body. */
function schemaOf(column: Column, version: Version, local: string, origin: string): string {
  const jsonSchema = `${generated}/error-response.schema.json`;
  return {
    file: `${local}/${jsonSchema}`,
    pointer: `${local}/${generated}/${versions[version].bundle}.json${bodySchema}`,
    url: `${origin}/${jsonSchema}`,
    bundled: `${local}/bundled-${version}.json${bodySchema}`,
    added: `${local}/added-${version}.yaml${bodySchema}`,
    overlay: `${local}/${jsonSchema}`,
  }[column];
}

/** The shared error responses of a bundle without references, by their `x-status`. */
function sharedErrors(bundle: any): Pick<Api, "errors" | "responses"> {
  const shared = Object.entries<any>(bundle.components.responses)
    .map(([name, response]) => ({ name, status: Number(response["x-status"].code), headers: {}, ...response }))
    .filter(({ status }) => status >= 400)
    .sort((a, b) => a.status - b.status);
  const responses = shared.map(({ name, status }) => [status, bundle.components.responses[name]]);
  return { errors: shared, responses: Object.fromEntries(responses) };
}

/** Such as `/mock/404-429/invoices/inv_1042`. */
const mocked = /^\/mock\/([\d-]+)\/invoices\/(.+)$/;

const ofStatuses = (errors: SharedError[], statuses: string[]) =>
  errors.filter(({ status }) => statuses.includes(String(status)));

let count = 0;

/** What the mock sends for an identifier: `404` for an example of that status, `404-extended` for an unknown type and further fields, `502-html`; errors by turns for any other. */
function answerError(response: ServerResponse, errors: SharedError[], id: string): void {
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
function invoices(openapi: string, errors: SharedError[], ref: (name: string) => string) {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Invoice" } } };
  const operation = ({ id, method }: { id: string; method: string }) => ({
    operationId: id,
    summary: `${method} invoice`,
    description: "Works on one invoice.",
    tags: ["Invoices"],
    parameters: [
      { name: "invoiceId", in: "path", required: true, description: "Its identifier.", schema: { type: "string" } },
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
