// Generated from src/check/read-document.ts by `npm run build`. Do not edit.
/**
 * Reads an OpenAPI document that a server serves as JSON, as carefully as `check` asks a server.
 *
 * @throws {TypeError} If the address may not be asked, or does not answer with JSON.
 */
export declare function readDocument(url: string, allowHosts: readonly string[]): Promise<object>;
