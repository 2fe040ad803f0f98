// The description, read and bundled once, and the facts that every generator takes from it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BaseResolver, bundleDocument, detectSpec, getTypes, isPlainObject, loadConfig, YamlParseError } from "@redocly/openapi-core";
import type { Config, Document } from "@redocly/openapi-core";

export const root = join(import.meta.dirname, "..");

export interface Package {
  name: string;
  version: string;
  homepage: string;
}

export const pkg: Package = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Wrong input. The message says where, what is wrong and what to do; no stack trace helps. */
export class InputError extends Error {}

export interface ErrorTypeFacts {
  type: string;
  retry: "never" | "backoff" | "retry-after";
  remedy: string;
}

export interface Header {
  description: string;
  required?: boolean;
  schema: object;
  example?: string;
  examples?: Record<string, { summary: string; value: string }>;
}

export interface MediaType {
  schema: object;
  examples: Record<string, { summary: string; value: unknown }>;
}

/** One status: its shared response and the operation that documents it. */
export interface Status {
  /** Status code, such as 404. */
  status: number;
  /** Component name, such as `NotFound`. */
  name: string;
  /** Reason phrase, such as `Not Found`. */
  reason: string;
  /** Tag of the documentation operation, such as `Client error`. */
  group: string;
  operationId: string;
  /** First paragraph of the description. */
  meaning: string;
  /** Second paragraph of the description. */
  remedy: string;
  headers: Record<string, Header>;
  content: Record<string, MediaType>;
  errorTypes: ErrorTypeFacts[];
}

export interface Description {
  /** The bundle in OpenAPI 3.1, all references internal. */
  bundle: Record<string, any>;
  /** In ascending order. */
  statuses: Status[];
  /** In the order of the root's tags: the groups of documented statuses. */
  groups: { name: string; description: string }[];
}

export interface Source {
  config: Config;
  document: Document;
  resolver: BaseResolver;
}

/** Parses `openapi/openapi.yaml` and gives it the version of the package. Throws `InputError` where it is no YAML. */
export async function readSource(): Promise<Source> {
  const config = await loadConfig({ configPath: join(root, "redocly.yaml") });
  const resolver = new BaseResolver(config.resolve);
  const document = await resolver.resolveDocument(null, join(root, "openapi/openapi.yaml"), true).catch((error: Error) => error);
  if (document instanceof YamlParseError)
    throw new InputError(`openapi/openapi.yaml:${document.line}:${document.col} is not valid YAML: ${document.message}.\nCorrect that line.`);
  if (document instanceof Error) throw new InputError(`${document.message}\nRestore openapi/openapi.yaml.`);
  if (!isPlainObject(document.parsed)) throw new InputError("openapi/openapi.yaml:1:1 holds no OpenAPI description.\nRestore it.");
  const { info } = document.parsed as { info?: { version: string } };
  if (info) info.version = pkg.version;
  return { config, document, resolver };
}

/** Bundles a source that has passed the lint. */
export async function bundleSource({ config, document, resolver }: Source): Promise<Description> {
  const { bundle } = await bundleDocument({
    document: { ...document, parsed: structuredClone(document.parsed) },
    config,
    externalRefResolver: resolver,
    types: getTypes(detectSpec(document.parsed)),
  });
  return describe(bundle.parsed as Record<string, any>);
}

/** Takes the facts out of a bundle. */
export function describe(bundle: Record<string, any>): Description {
  const statuses = Object.entries<any>(bundle.paths)
    .filter(([path]) => path.startsWith("/statuses/"))
    .flatMap(([, { get }]) => Object.entries<any>(get.responses).map(([status, { $ref }]) => describeStatus(bundle, get, Number(status), $ref)))
    .sort((a, b) => a.status - b.status);
  const groups = bundle.tags.filter((tag: { name: string }) => statuses.some(({ group }) => group === tag.name));
  return { bundle, statuses, groups };
}

function describeStatus(bundle: Record<string, any>, operation: any, status: number, ref: string): Status {
  const name = lastSegment(ref);
  const response = bundle.components.responses[name];
  const [meaning, remedy] = response.description.split("\n\n");
  const headers = Object.entries<any>(response.headers ?? {}).map(([field, { $ref }]) => [field, bundle.components.headers[lastSegment($ref)]]);
  return {
    status,
    name,
    reason: name.replace(/(?<=[a-z])(?=[A-Z])/g, " "),
    group: operation.tags[0],
    operationId: operation.operationId,
    meaning,
    remedy,
    headers: Object.fromEntries(headers),
    content: response.content,
    errorTypes: response["x-error-types"] ?? [],
  };
}

/** Fragment of the docs page at a status, without `#`: `404-not-found`. Public: links from elsewhere hold it, so it never changes. */
export const anchor = ({ status, reason }: Pick<Status, "status" | "reason">) => slug(`${status} ${reason}`.toLowerCase());

/** Fragment of the docs page at an error type, without `#`: the type itself, `rate_limit_error`. Public as `anchor` is. */
export const errorTypeAnchor = (type: string) => slug(type);

const slug = (text: string) => text.replace(/[^\w-]+/g, "-");

const lastSegment = (ref: string) => ref.slice(ref.lastIndexOf("/") + 1);
