// Generated from src/issues.ts by `npm run build`. Do not edit.
import type { ErrorIssue } from "./openapi.js";
/**
 * Issues in the shape of the contract, from those of a validator: a list, or texts by path as a NestJS pipe with
 * `errorFormat: "grouped"` has them. At most 100, because a request can have any number of faults.
 * An issue is a text, or has a `message` (express-validator: `msg`). What it has beside says where the fault is:
 *
 * - `pointer` or `parameter`: the shape of the contract
 * - `path`, a list of keys: Standard Schema (https://standardschema.dev), and so Zod, Valibot and ArkType
 * - `path` and `location`, as in `items[0].amount` and `body`: express-validator, whose paths are those of lodash
 * - `path`, as in `/body/items/0`: express-openapi-validator
 * - `instancePath`, as in `/items/0`, and the name of a property in `params`: Ajv, and so Fastify
 */
export declare function issuesOf(issues: unknown, location?: unknown): ErrorIssue[];
/** Issues from the error of a validator, and `undefined` if it is none. */
export declare function issuesOfValidator(thrown: Record<string, any>): ErrorIssue[] | undefined;
