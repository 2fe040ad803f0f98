// Generated from openapi/ by `npm run build`. Do not edit.

/** What a rule asks of whatever has `responses`. */
export interface Rule {
  readonly description: string;
  readonly methods: readonly string[];
  readonly components: boolean;
  readonly resolved: boolean;
  readonly schema: object;
}

/** The rules by name. */
export declare const rules: Readonly<Record<string, Rule>>;
