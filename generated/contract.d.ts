// Generated from openapi/ by `npm run build`. Do not edit.

/** When an operation can return a response. */
export type Condition = "always" | "path-parameter" | "parameters" | "request-body" | "security" | "unsafe-method";

/** A shared response and when it is added. */
export interface SharedStatus {
  /** Status code of the response. */
  readonly code: number;
  /** Name of its component. */
  readonly name: string;
  /** When an operation can return it. Without it, no operation gets the response by itself. */
  readonly when?: Condition;
  /** Whether operations get it only if their API asks for it. */
  readonly optIn: boolean;
}

/** The shared responses, and the components that they are made of. */
export declare const contract: {
  /** Name of the package. */
  readonly package: string;
  /** URL of the folder with the written docs. */
  readonly guide: string;
  readonly statuses: readonly SharedStatus[];
  readonly components: {
    readonly responses: Readonly<Record<string, object>>;
    readonly headers: Readonly<Record<string, object>>;
    readonly schemas: Readonly<Record<string, object>>;
  };
};
