// Generated from src/add-error-responses.ts by `npm run build`. Do not edit.
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
    /** Values of `error.type`: for every status from 400 on, and for no other. A type belongs to one status. */
    types?: Record<string, {
        retry: "never" | "backoff" | "retry-after";
        remedy?: string;
    }>;
}
/**
 * A response of an author's own.
 * A `$ref` leads to a component of the document or, if it has none of that name, to a shared one.
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
    /** Whether to add responses beside a `default`. By default, a `default` is the author's answer to every status. */
    besideDefault?: boolean;
    /** Responses of your own, by component name. They stand in for shared ones of the same status. */
    responses?: Readonly<Record<string, OwnResponse>>;
    /** Receives what you should know but what stops nothing, one sentence or more at a time. */
    onWarning?: (warning: string) => void;
}
/**
 * Gives each operation of an API the shared error responses that it can return, with the components that they need.
 * Returns a new document, which may share unchanged parts with the given one.
 * The given one stays as it is, and so does whatever its author answers.
 *
 * A component under `components.responses` with `x-status` is a response of the author's own,
 * as if the option `responses` gave it.
 *
 * @param document An OpenAPI 3.0, 3.1 or 3.2 document, parsed and in one piece: each `$ref` leads to a place within it.
 * @throws {TypeError} If the document is no such document, or an option is wrong.
 *   The message names the option, what was given and the choices.
 */
export declare function addErrorResponses<Document extends object>(document: Document, options?: AddErrorResponsesOptions): Document;
