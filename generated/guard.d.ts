// Generated from openapi/ by `npm run build`. Do not edit.

export declare function guard(value: unknown): boolean;
