// Generated from openapi/ by `npm run build`. Do not edit.

/** What a rule asks of a description. */
export interface Rule {
  readonly description: string;
  readonly resolved: boolean;
  readonly schema: object;
}

/** The rules by name. */
export declare const rules: Readonly<Record<string, Rule>>;

/** JSON Schema of a schema that has the shape of `ErrorResponse`. */
export declare const errorResponse: object;

/** JSON Schema of `x-status`. */
export declare const statusFacts: object;
