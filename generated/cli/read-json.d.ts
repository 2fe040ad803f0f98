// Generated from src/cli/read-json.ts by `npm run build`. Do not edit.
import type { Input } from "./json.js";
/** How a document becomes one that the commands read. */
export declare const bundling = "If it is YAML or has several files, bundle it first: npx @redocly/cli bundle openapi.yaml --output openapi.json";
/**
 * What a JSON file holds, or standard input if the path is `-`.
 * Throws `InputError` if it cannot be read, or is not JSON in UTF-8 (RFC 8259, section 8.1). `subject` says what to correct.
 */
export declare function readJson(path: string, subject: string): Promise<Input>;
