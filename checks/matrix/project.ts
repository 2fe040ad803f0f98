// The project of a consumer: the packed package, installed, one API for each column and version, and a server that answers with errors.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import SwaggerParser from "@apidevtools/swagger-parser";
import { parseYaml } from "@redocly/openapi-core";
import { pkg, root } from "../../scripts/lib/project.ts";
import { inTemporaryFolder } from "../../scripts/lib/temporary.ts";
import { run } from "../../tests/support/run.ts";
import { packTree } from "../../tests/support/tarball.ts";
import { startServer } from "../server.ts";

export { root };

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
  /** The component, with no reference left in it. */
  response: object;
  headers: Record<string, { example?: string; examples?: Record<string, { value: string }> }>;
  /** Bodies. */
  examples: { error: { message: string; type: string } }[];
}

export interface Api {
  version: Version;
  folder: string;
  /** Path within the folder. */
  file: string;
  /** Address that serves the folder. */
  origin: string;
  /** Address of a server that answers as `answerError` says, with the shared error responses alone. */
  mock: string;
  /** What stands before `ErrorResponse` and `ErrorObject` in the names of their schemas. */
  prefix: string;
  /** The shared error responses, which `getInvoice` refers to. */
  errors: SharedError[];
}

/** Programs that are not JavaScript fetch by way of the server, whatever the host: `cdn.example.com` is this machine. */
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
  const raw = texts.map((text) => text.replace(/\s+/g, "\0"));
  const line = String.raw({ raw }, ...values.map((value) => [value].flat().join("\0")));
  return line.split("\0").filter((word) => word !== "") as Command;
}

/** Runs a program to its end, for 15 minutes at most. Returns its standard output; throws all that it printed if it fails. */
export async function execute(
  folder: string,
  [program, ...words]: Command,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const options = { env: { ...briefJava, ...env }, timeout: 900_000 };
  const { code, stdout, output } = await run(folder, program, words, options);
  if (code !== 0) throw new Error(output.trim());
  return stdout;
}

/** What a check throws, if it does. */
export const problemOf = (check: Promise<unknown>): Promise<string | undefined> =>
  check.then(
    () => undefined,
    ({ message }: Error) => message,
  );

export const redocly = (folder: string, ...words: string[]) =>
  execute(folder, [join(root, "node_modules/.bin/redocly"), ...words], { REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" });

export type Project = Awaited<ReturnType<typeof makeProject>>;

/** Works in a project that is gone afterwards. */
export const inProject = (work: (project: Project) => Promise<void>): Promise<void> =>
  inTemporaryFolder(new Map(), async (parent) => {
    const project = await makeProject(parent);
    await work(project).finally(project.close);
  });

async function makeProject(parent: string) {
  const folder = await installPackage(parent);
  const read = (file: string): any => parseYaml(readFileSync(join(folder, file), "utf8"));
  const all = sharedErrors(await SwaggerParser.dereference(read(`${generated}/openapi.json`)));
  // Java's client loses its connection if the answer comes before it has sent the whole request.
  const { port, close } = await startServer((request, response) =>
    request.resume().on("end", () => answer(request.url!, response, folder, all)),
  );
  const origin = `http://cdn.example.com:${port}`;
  for (const version of Object.keys(versions) as Version[]) await makeApis(folder, origin, version, all);

  /** An API, whose errors are those of `getInvoice` in `described`: without a body, it gets no 422 added. */
  const apiOf = (version: Version, file: string, described = file): Api => {
    const { responses } = read(described).paths["/invoices/{invoiceId}"].get;
    const errors = all.filter(({ status }) => status in responses);
    const statuses = errors.map(({ status }) => status).join("-");
    return { version, folder, file, origin, errors, mock: `http://127.0.0.1:${port}/mock/${statuses}`, prefix: "" };
  };
  let count = 0;
  return {
    folder,
    close,
    api: (column: Column, version: Version) =>
      apiOf(version, `${column}-${version}.yaml`, `${column === "overlay" ? "added" : column}-${version}.yaml`),
    /** An API in OpenAPI 3.0 whose own components have nearly the names of ours, after `addErrorResponses`. */
    collisions: (): Api => ({ ...apiOf("3.0", collisions), prefix: "Shared" }),
    /** Copy of the bundled API with a fault in it. */
    damaged(version: Version, damage: (document: any) => void): Api {
      const document = read(`bundled-${version}.yaml`);
      damage(document);
      const file = `damaged-${(count += 1)}.yaml`;
      writeJson(folder, file, document);
      return apiOf(version, file);
    },
  };
}

const installed = join("node_modules", pkg.name);
const generated = `${installed}/generated`;
const collisions = "collisions.yaml";

/** Path within the folder of the overlay that stands alone. */
export const overlay = `${generated}/overlays/error-responses.yaml`;

const writeJson = (folder: string, file: string, document: object) =>
  writeFileSync(join(folder, file), JSON.stringify(document, null, 2));

/** A consumer's folder with the packed package, beside the packages of JavaScript's rows. */
async function installPackage(parent: string): Promise<string> {
  const folder = join(parent, "user");
  mkdirSync(folder);
  symlinkSync(join(import.meta.dirname, "javascript/node_modules"), join(parent, "node_modules"), "junction");
  writeJson(folder, "package.json", { name: "user", private: true, type: "module" });
  await execute(folder, command`npm install --offline --no-audit --no-fund ${await packTree(root, parent)}`);
  return folder;
}

/** Serves the folder, and errors as a mock below such paths as `/mock/404-429/invoices/inv_1042`. */
function answer(url: string, response: ServerResponse, folder: string, all: SharedError[]): unknown {
  const path = new URL(url, "http://localhost").pathname;
  const [, statuses, id] = /^\/mock\/([\d-]+)\/invoices\/(.+)$/.exec(path) ?? [];
  if (statuses && id) {
    const mocked = all.filter(({ status }) => statuses.split("-").includes(`${status}`));
    return answerError(response, mocked, id);
  }
  response.setHeader("content-type", path.endsWith(".json") ? "application/json" : "text/yaml");
  if (existsSync(join(folder, path))) return response.end(readFileSync(join(folder, path)));
  return response.writeHead(404).end();
}

let count = 0;

/** What the mock sends for an identifier: `404` for an example of that status, `404-extended` for an unknown type and further fields, `502-html`; errors by turns for any other. */
function answerError(response: ServerResponse, errors: SharedError[], id: string): void {
  const known = /^[45]\d\d(-extended|-html)?$/.test(id) ? id : `${errors[(count += 1) % errors.length]!.status}`;
  const [status, variant] = known.split("-");
  if (variant === "html") {
    response.writeHead(Number(status), { "content-type": "text/html" }).end("<html><h1>Bad Gateway</h1></html>");
    return;
  }
  const shared = errors.find((error) => error.status === Number(status))!;
  const { error } = exampleOf(shared);
  const extended = { error: { ...error, type: "brand_new_error", request_id: "req_1042" }, trace: ["a"] };
  const retryAfter = "Retry-After" in shared.headers ? { "retry-after": "30" } : {};
  const body = JSON.stringify(variant ? extended : { error });
  response.writeHead(shared.status, { "content-type": "application/json", ...retryAfter }).end(body);
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
  for (const [column, ref] of Object.entries(ways))
    writeJson(folder, `${column}-${version}.yaml`, invoices(openapi, errors, ref));
  const plain = invoices(openapi, [], ways.file);
  writeJson(folder, `overlay-${version}.yaml`, plain);
  const { addErrorResponses } = await import(join(folder, generated, "add-error-responses.js"));
  writeJson(folder, `added-${version}.yaml`, addErrorResponses(plain));
  if (version === "3.0") writeJson(folder, collisions, addErrorResponses(collide(plain)));
  await redocly(folder, "bundle", `file-${version}.yaml`, "--output", `bundled-${version}.yaml`);
}

/** The API with components whose names differ from the shared ones in case, punctuation or kind alone. */
function collide({ paths, components, ...plain }: ReturnType<typeof invoices>): object {
  const near: any = parseYaml(readFileSync(join(import.meta.dirname, "near-collisions.yaml"), "utf8"));
  const schemas = { ...near.components.schemas, ...components.schemas };
  return { ...near, ...plain, paths: { ...near.paths, ...paths }, components: { ...near.components, schemas } };
}

/** The shared error responses of a bundle without references. */
const sharedErrors = (bundle: any): SharedError[] =>
  Object.entries<any>(bundle.components.responses)
    .map(([name, response]) => ({
      name,
      status: Number(response["x-status"].code),
      response,
      headers: response.headers ?? {},
      examples: Object.values<any>(response.content?.["application/json"]?.examples ?? {}).map(({ value }) => value),
    }))
    .filter(({ status }) => status >= 400)
    .sort((a, b) => a.status - b.status);

/** First example of the body of an error. */
export const exampleOf = ({ examples }: SharedError) => examples[0]!;

/** An API of the consumer's own: two operations that refer to every shared error response. */
function invoices(openapi: string, errors: SharedError[], ref: (name: string) => string) {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Invoice" } } };
  const operation = (operationId: string) => ({
    operationId,
    summary: operationId,
    description: "Works on one invoice.",
    tags: ["Invoices"],
    parameters: [
      { name: "invoiceId", in: "path", required: true, description: "Its identifier.", schema: { type: "string" } },
    ],
    responses: {
      200: { description: "Invoice.", content },
      ...Object.fromEntries(errors.map(({ status, name }) => [status, { $ref: ref(name) }])),
    },
  });
  const patch = { ...operation("updateInvoice"), requestBody: { required: true, content } };
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
    paths: { "/invoices/{invoiceId}": { get: operation("getInvoice"), patch } },
    components: { schemas: { Invoice: { type: "object", required: ["id"], properties: { id: { type: "string" } } } } },
  };
}
