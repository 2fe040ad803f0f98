// The project of a consumer: the packed package, installed, and one API for each column and version.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pkg, root } from "../../scripts/lib/project.ts";
import { describe } from "../../scripts/contract/contract.ts";
import type { Status } from "../../scripts/contract/contract.ts";
import { npm, run } from "../support/run.ts";

export const versions = { "3.0": { openapi: "3.0.3", bundle: "openapi-3.0" }, "3.1": { openapi: "3.1.0", bundle: "openapi" }, "3.2": { openapi: "3.2.0", bundle: "openapi-3.2" } };

export type Version = keyof typeof versions;

/** The four ways to refer to a response, as the README heads them. */
export const columns = {
  file: "`$ref` by file",
  pointer: "`$ref` by bundle pointer",
  url: "`$ref` by URL",
  bundled: "after `redocly bundle`",
};

export type Column = keyof typeof columns;

export interface Api {
  folder: string;
  /** Path within the folder. */
  file: string;
  /** Address that serves the folder. */
  origin: string;
  /** URI of the schema of an error body, for validators of JSON Schema. */
  schema: string;
  /** The shared error responses, which every operation refers to. */
  errors: Status[];
  /** Status to shared response, with no reference left in it. */
  responses: Record<string, unknown>;
}

export const operations = [
  { method: "get", id: "getInvoice" },
  { method: "patch", id: "updateInvoice" },
];

const here = import.meta.dirname;

/** Environment in which `cdn.example.com` is this machine. */
export const loopback = { NODE_OPTIONS: `--import ${pathToFileURL(join(here, "loopback.mjs"))}` };

/** Path of a program that this folder installs. */
export const program = (name: string) => join(here, "node_modules/.bin", name);

/** Runs such a program. Returns what it prints; throws that where it fails. */
export async function tool(folder: string, name: string, ...args: string[]): Promise<string> {
  const { code, output } = await run(folder, program(name), args, { env: { REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", ...loopback } });
  if (code) throw new Error(output.trim());
  return output;
}

export interface Project {
  api: (column: Column, version: Version) => Api;
  /** Copy of the bundled API with a fault in it. */
  damaged: (version: Version, damage: (document: any) => void) => Api;
  close: () => void;
}

export async function makeProject(): Promise<Project> {
  const parent = mkdtempSync(join(tmpdir(), "matrix-"));
  const folder = join(parent, "user");
  mkdirSync(folder);
  symlinkSync(join(here, "node_modules"), join(parent, "node_modules"), "junction");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  const [{ filename }] = JSON.parse(await npm(root, "pack", "--json", "--pack-destination", parent));
  await npm(folder, "install", "--offline", "--no-audit", "--no-fund", join(parent, filename));

  const installed = JSON.parse(readFileSync(join(folder, "node_modules", pkg.name, "generated/openapi.json"), "utf8"));
  const errors = describe(installed).statuses.filter(({ types }) => types.length > 0);
  const responses = Object.fromEntries(errors.map(({ status, name }) => [status, dereference(installed, installed.components.responses[name])]));

  const server = createServer((request, response) => {
    const path = new URL(request.url!, "http://localhost").pathname;
    response.setHeader("content-type", path.endsWith(".json") ? "application/json" : "text/yaml");
    try {
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://cdn.example.com:${(server.address() as AddressInfo).port}`;

  const components = `node_modules/${pkg.name}/openapi/components/responses`;
  const generated = `node_modules/${pkg.name}/generated`;
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
    for (const [column, ref] of Object.entries(ways)) writeFileSync(join(folder, `${column}-${version}.yaml`), JSON.stringify(invoices(openapi, errors, ref), null, 2));
    for (const extension of ["yaml", "json"]) await tool(folder, "redocly", "bundle", `file-${version}.yaml`, "--output", `bundled-${version}.${extension}`);
    return {
      file: `${local}/${jsonSchema}`,
      pointer: `${local}/${generated}/${bundle}.json${bodySchema}`,
      url: `${origin}/${jsonSchema}`,
      bundled: `${local}/bundled-${version}.json${bodySchema}`,
    };
  }
  const schemas = { "3.0": await makeApis("3.0"), "3.1": await makeApis("3.1"), "3.2": await makeApis("3.2") };

  const shared = { folder, origin, errors, responses };
  let count = 0;
  return {
    api: (column, version) => ({ ...shared, file: `${column}-${version}.yaml`, schema: schemas[version][column] }),
    damaged(version, damage) {
      const document = JSON.parse(readFileSync(join(folder, `bundled-${version}.json`), "utf8"));
      damage(document);
      const file = `damaged-${(count += 1)}.yaml`;
      writeFileSync(join(folder, file), JSON.stringify(document, null, 2));
      return { ...shared, file, schema: `${local}/${file}${bodySchema}` };
    },
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(parent, { recursive: true });
    },
  };
}

/** An API of the consumer's own: two operations that refer to every shared error response. */
function invoices(openapi: string, errors: Status[], ref: (name: string) => string): object {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Invoice" } } };
  const operation = ({ id, method }: { id: string; method: string }) => ({
    operationId: id,
    summary: `${method} invoice`,
    description: "Works on one invoice.",
    tags: ["Invoices"],
    parameters: [{ name: "invoiceId", in: "path", required: true, description: "Identifier of the invoice.", schema: { type: "string" } }],
    ...(method === "patch" && { requestBody: { required: true, content } }),
    responses: { 200: { description: "Invoice.", content }, ...Object.fromEntries(errors.map(({ status, name }) => [status, { $ref: ref(name) }])) },
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
  if (typeof node.$ref === "string") return dereference(document, node.$ref.slice(2).split("/").reduce((parent: any, key: string) => parent[key], document));
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, dereference(document, value)]));
}
