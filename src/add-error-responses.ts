// The shared error responses on every operation of a parsed OpenAPI document.

import { applyPlan } from "./add/apply-plan.js";
import { Source } from "./add/document.js";
import { createPlan } from "./add/plan.js";
import type { Retry } from "./advice.js";
import type { Condition } from "./contract.js";

/** The facts of a status, as the extension `x-status` of its response. */
export interface StatusFacts {
  /** Status code, from 100 to 599. */
  code: number;
  /** When an operation can return the response. Without it, the response is added to no operation. */
  when?: Condition;
  /** Whether the response is added only if `statuses` or `also` lists its code. */
  "opt-in"?: boolean;
  tag?: string;
  /** The usual causes, each in a sentence or less. */
  causes?: readonly string[];
  /** Values of `error.type`. Every status from 400 on needs one, and no other status has any. A type belongs to one status. */
  types?: Record<string, { retry: Retry; remedy?: string }>;
}

/**
 * Your own response.
 * A `$ref` leads to a component of the document or, if none has that name, to a shared one.
 * If its JSON has no example, it gets one from the first paragraph of the description and the first type.
 */
export interface OwnResponse {
  description: string;
  headers?: object;
  content?: object;
  "x-status": StatusFacts;
}

/** The place of a response: its status (a code, a range such as `4XX`, or `default`), the method in upper case, and the path. */
export interface ResponsePlace {
  status: string;
  method: string;
  path: string;
}

export interface AddErrorResponsesOptions {
  /** Status codes of the responses to add. By default, all except those that are opt-in. */
  statuses?: readonly number[];
  /** Further status codes to add, such as the opt-in 401 and 403. */
  also?: readonly number[];
  /** Operations to leave out: by one of their tags, by `operationId`, by path (`*` stands for any text), or by method. */
  exclude?: {
    tags?: readonly string[];
    operationIds?: readonly string[];
    paths?: readonly string[];
    methods?: readonly string[];
  };
  /** Whether to add responses next to a `default`. By default, they are not added: a `default` stands for every status. */
  besideDefault?: boolean;
  /** When an operation gets a status, by its code. One of several conditions is enough. */
  conditions?: Readonly<Record<number, Condition | readonly Condition[]>>;
  /**
   * Error responses to replace: those of a framework (`fastapi`, `flask-smorest`, `huma` or `litestar`), those that refer
   * to the schema or response with this name, or those for which a function returns true.
   * The shared response with the same status takes the place of a response. Those that the operation can return take the
   * place of a range or a `default`. A response whose status has no shared one stays.
   */
  replace?: readonly (string | ((response: any, place: ResponsePlace) => boolean))[];
  /** Name of a schema of the document that has the shape of `ErrorResponse`. The responses refer to it instead of the shared one. */
  errorSchema?: string;
  /** What to put before the name of a shared component if the document has the name already. By default, `Shared`. */
  prefix?: string;
  /** Your own responses, by component name. They replace shared ones with the same status. */
  responses?: Readonly<Record<string, OwnResponse>>;
  /** Called with each warning: a sentence or more. */
  onWarning?: (warning: string) => void;
}

/**
 * Gives each operation of an API the shared error responses that it can return, with the components that they need.
 * Returns a new document, which may share unchanged parts with the given one.
 * The given document and the responses that its author wrote do not change.
 *
 * A component under `components.responses` with `x-status` counts as one of your own responses,
 * as if the option `responses` had it.
 *
 * @param document An OpenAPI 3.0, 3.1 or 3.2 document, parsed and in one piece: each `$ref` leads to a place within it.
 * @throws {TypeError} If it is not such a document, or an option is wrong.
 *   The message names the option, its value and the choices.
 */
export function addErrorResponses<Document extends object>(
  document: Document,
  options: AddErrorResponsesOptions = {},
): Document {
  const source = new Source(document);
  return applyPlan(source, createPlan(source, options));
}
