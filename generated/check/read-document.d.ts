// Generated from src/check/read-document.ts by `npm run build`. Do not edit.
/**
 * Reads an OpenAPI document that a server serves as JSON, as carefully as `check` asks a server.
 *
 * @throws {TypeError} If the host may not be asked, or does not send JSON.
 */
export declare function readDocument(url: string, allowHosts: readonly string[]): Promise<object>;
