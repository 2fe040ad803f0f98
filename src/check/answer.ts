// A response of HTTP/1.1 (RFC 9112), read strictly: what a lenient client forgives is what the check looks for.
import { isToken } from "./text.js";

/** An answer of the server. */
export interface Answer {
  status: number;
  /** Header fields, with names in lower case. Several lines of one name are joined by commas. */
  headers: Map<string, string>;
  body: string;
}

/** Thrown if the bytes end before the answer does. */
export class Unfinished extends Error {}

/**
 * Reads an answer. Interim ones (1xx) before it are skipped.
 *
 * @param isEnded Whether the server has closed the connection in order, so that nothing else follows.
 * @throws {Error} If the bytes are no HTTP/1.1, or lie about their length. {@link Unfinished} if they may go on.
 */
export function parseAnswer(bytes: Uint8Array, isHead: boolean, isEnded: boolean): Answer {
  let text = Buffer.from(bytes).toString("latin1");
  for (;;) {
    const end = text.indexOf("\r\n\r\n");
    // Fewer characters may be the start of a status line.
    if (!/^HTTP\/1\.[01] [1-5]\d\d[ \r]/.test(text) && (end >= 0 || text.length >= 16 || isEnded))
      throw new Error("The response does not start with a status line of HTTP/1.1.");
    if (end < 0) throw incomplete("its header", isEnded);
    const [statusLine = "", ...lines] = text.slice(0, end).split("\r\n");
    const status = Number(statusLine.slice(9, 12));
    text = text.slice(end + 4);
    if (status < 200) continue;
    const headers = headersOf(lines);
    const content = isHead || status === 204 || status === 304 ? text : contentOf(text, headers, isEnded);
    return { status, headers, body: Buffer.from(content, "latin1").toString("utf8") };
  }
}

function headersOf(lines: string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name = "", text = ""] = /^([^:]+):([\t -~\x80-\xff]*)$/.exec(line) ?? [];
    if (!isToken(name)) throw new Error("A line in the response header is not a header field.");
    const key = name.toLowerCase();
    const value = text.trim();
    headers.set(key, headers.has(key) ? `${headers.get(key)}, ${value}` : value);
  }
  return headers;
}

/** The body, by the rules for its length (RFC 9112, section 6.3). */
function contentOf(rest: string, headers: Map<string, string>, isEnded: boolean): string {
  const length = headers.get("content-length");
  if (headers.has("transfer-encoding")) {
    if (length !== undefined) throw new Error("The response has both `Transfer-Encoding` and `Content-Length`.");
    if (!/^chunked$/i.test(headers.get("transfer-encoding")!))
      throw new Error("`Transfer-Encoding` of the response is not `chunked`.");
    return chunksOf(rest, isEnded);
  }
  if (length === undefined) {
    if (!isEnded) throw new Unfinished("The connection breaks, and nothing says whether the response is complete.");
    return rest;
  }
  if (!/^\d+$/.test(length)) throw new Error("`Content-Length` of the response is not one number.");
  if (rest.length < Number(length)) throw incomplete("its body", isEnded, `${rest.length} of ${length} bytes`);
  if (rest.length > Number(length))
    throw new Error(`The body has more bytes than the ${length} of \`Content-Length\`.`);
  return rest;
}

/** The content of a chunked body, which ends with its last chunk and the trailer section (RFC 9112, section 7.1). */
function chunksOf(rest: string, isEnded: boolean): string {
  const chunks: string[] = [];
  for (let at = 0; ; ) {
    const lineEnd = rest.indexOf("\r\n", at);
    if (lineEnd < 0) throw incomplete("its last chunk", isEnded);
    const [, digits] = /^([\da-f]+)[ \t]*(;.*)?$/i.exec(rest.slice(at, lineEnd)) ?? [];
    if (digits === undefined) throw new Error("A chunk of the response does not start with its length.");
    const start = lineEnd + 2;
    const length = Number.parseInt(digits, 16);
    if (length === 0) {
      checkTrailer(rest, lineEnd, isEnded);
      return chunks.join("");
    }
    at = start + length + 2;
    if (rest.length < at) throw incomplete("its last chunk", isEnded);
    if (rest.slice(at - 2, at) !== "\r\n") throw new Error("A chunk of the response is longer than it says.");
    chunks.push(rest.slice(start, at - 2));
  }
}

/** Throws if what follows the line of the last chunk is more or less than trailer fields and an empty line. */
function checkTrailer(rest: string, lineEnd: number, isEnded: boolean): void {
  const end = rest.indexOf("\r\n\r\n", lineEnd);
  if (end < 0) throw incomplete("its last chunk", isEnded);
  if (end > lineEnd) headersOf(rest.slice(lineEnd + 2, end).split("\r\n"));
  if (rest.length > end + 4) throw new Error("The response goes on after its last chunk.");
}

const incomplete = (part: string, isEnded: boolean, figures?: string) =>
  new (isEnded ? Error : Unfinished)(
    `The response ends before ${part} is complete${figures === undefined ? "" : `: ${figures}`}.`,
  );
