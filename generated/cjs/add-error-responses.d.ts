// Generated from src/add-error-responses.ts by `npm run build`. Do not edit.
import type { Retry } from "./advice.js";
import type { Condition } from "./contract.js";
/** The facts of a status, as the extension `x-status` of its response. */
export interface StatusFacts {
    /** Status code, from 100 to 599. */
    code: number;
    /** When an operation can return the response. Without it, no operation gets the response unless it refers to it. */
    when?: Condition;
    /** Whether the response is added only if `statuses` lists its code. */
    "opt-in"?: boolean;
    tag?: string;
    /** The usual causes, each in a sentence or less, the most frequent first. */
    causes?: readonly string[];
    /** Values of `error.type`: for every status from 400 on, and for no other. A type belongs to one status. */
    types?: Record<string, {
        retry: Retry;
        remedy?: string;
    }>;
}
/**
 * Your own response.
 * A `$ref` leads to a component of the document or, if none has that name, to a shared one.
 */
export interface OwnResponse {
    description: string;
    headers?: object;
    content?: object;
    "x-status": StatusFacts;
}
export interface AddErrorResponsesOptions {
    /** Status codes of the responses to add. By default, all except those that are opt-in. */
    statuses?: readonly number[];
    /** Operations to leave out: by one of their tags, by `operationId`, or by path, such as `/invoices/{id}`. */
    exclude?: {
        tags?: readonly string[];
        operationIds?: readonly string[];
        paths?: readonly string[];
    };
    /** Whether to add responses next to a `default`. If not, which is the default, a `default` is the author's answer to every status. */
    besideDefault?: boolean;
    /** Responses of your own, by component name. They replace shared ones with the same status. */
    responses?: Readonly<Record<string, OwnResponse>>;
    /** Called with each warning: a sentence or more. */
    onWarning?: (warning: string) => void;
}
/**
 * Gives each operation of an API the shared error responses that it can return, with the components that they need.
 * Returns a new document, which may share unchanged parts with the given one.
 * The given document and the responses that its author wrote do not change.
 *
 * A component under `components.responses` with `x-status` is a response of the author's own,
 * as if the option `responses` gave it.
 *
 * @param document An OpenAPI 3.0, 3.1 or 3.2 document, parsed and in one piece: each `$ref` leads to a place within it.
 * @throws {TypeError} If it is not such a document, or an option is wrong.
 *   The message names the option, what was given and the choices.
 */
export declare function addErrorResponses<Document extends object>(document: Document, options?: AddErrorResponsesOptions): Document;
