// The facts of the contract, as every generator takes them: read once, from the bundle.

import type { Condition } from "../../generated/contract.js";
import type { Retry } from "../../src/advice.js";
import type { Package } from "../lib/project.ts";
import { pkg } from "../lib/project.ts";
import { reasonPhrase } from "./reason-phrase.js";

export type { Condition, Retry };

export interface ErrorType {
  /** Value of `error.type`. */
  type: string;
  retry: Retry;
  /** What the client does next, in a sentence. */
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

/** One status: its shared response, and what its file says about it. */
export interface Status {
  /** Status code, such as 404. */
  code: number;
  /** Component name, such as `NotFound`. */
  name: string;
  /** Reason phrase, such as `Not Found`. */
  reason: string;
  /** Tag of the documentation operation, such as `Client error`. */
  tag: string;
  operationId: string;
  /** First paragraph of the description. */
  meaning: string;
  /** Second paragraph of the description. */
  remedy: string;
  /** Undefined if no operation gets the response by itself. */
  when: Condition | undefined;
  /** Whether operations get the response only if their API asks for it. */
  optIn: boolean;
  /** The usual causes. Empty if the response file names none. */
  causes: string[];
  headers: Record<string, Header>;
  content: Record<string, MediaType>;
  /** Empty for a success. */
  types: ErrorType[];
}

export interface Contract {
  package: Package;
  /** The bundle in OpenAPI 3.1, all references internal. */
  bundle: Record<string, any>;
  /** The other documents in `openapi/`, by the names of their files: `response.schema`, `error-catalog.schema` and `test-vectors`. */
  beside: Record<string, Record<string, any>>;
  /** In ascending order. */
  statuses: Status[];
  /** The tags that have statuses, in the order of the root. */
  tags: { name: string; description: string }[];
}

/** Takes the facts out of a bundle that has passed the lint. */
export function contractOf(bundle: Record<string, any>, beside: Contract["beside"]): Contract {
  const operations = Object.values<any>(bundle.paths).flatMap((item) => Object.values<any>(item));
  const statuses = Object.keys(bundle.components.responses)
    .map((name) => statusOf(bundle, name, operations))
    .sort((a, b) => a.code - b.code);
  const tags = bundle.tags.filter((tag: { name: string }) => statuses.some((status) => status.tag === tag.name));
  return { package: pkg, bundle, beside, statuses, tags };
}

function statusOf({ components }: Record<string, any>, name: string, operations: any[]): Status {
  const response = components.responses[name];
  const { code, when, "opt-in": optIn = false, causes = [], types = {} } = response["x-status"];
  const [meaning, remedy = ""] = response.description.split("\n\n");
  const [firstLine] = remedy.split("\n");
  const { tags, operationId } = operations.find(({ summary }) => summary.startsWith(`${code} `));
  const headers = Object.entries<any>(response.headers ?? {}).map(([field, { $ref }]) => [
    field,
    components.headers[lastSegment($ref)],
  ]);
  return {
    code,
    name,
    reason: reasonPhrase(name),
    tag: tags[0],
    operationId,
    meaning,
    remedy,
    when,
    optIn,
    causes,
    headers: Object.fromEntries(headers),
    content: response.content,
    types: Object.entries<any>(types).map(([type, facts]) => ({ type, remedy: firstLine, ...facts })),
  };
}

/** The statuses that operations get unless their API says otherwise. */
export const addedByDefault = ({ statuses }: Contract): Status[] =>
  statuses.filter(({ when, optIn }) => when !== undefined && !optIn);

/** The fragment of the docs page at a status, without `#`: `404-not-found`. Public: links from elsewhere hold it, so it never changes. */
export const anchor = ({ code, reason }: Pick<Status, "code" | "reason">) => slug(`${code} ${reason}`.toLowerCase());

/** The fragment of the docs page at an error type, without `#`: the type itself, `rate_limit_error`. Public as `anchor` is. */
export const errorTypeAnchor = (type: string) => slug(type);

const slug = (text: string) => text.replace(/[^\w-]+/g, "-");

/** Last part of a `$ref`: the name of a component. */
export const lastSegment = (ref: string) => ref.slice(ref.lastIndexOf("/") + 1);
