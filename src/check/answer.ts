// A response of HTTP/1.1 (RFC 9112), read strictly: what a lenient client forgives is what the check looks for.

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
    const [, name, value = ""] = /^([\w!#$%&'*+.^`|~-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (name === undefined) throw new Error("A line in the response header is not a header field.");
    const key = name.toLowerCase();
    headers.set(key, headers.has(key) ? `${headers.get(key)}, ${value}` : value);
  }
  return headers;
}

/** The body, by the rules for its length (RFC 9112, section 6.3). */
function contentOf(rest: string, headers: Map<string, string>, isEnded: boolean): string {
  const length = headers.get("content-length");
  if (headers.has("transfer-encoding")) {
    if (length !== undefined) throw new Error("The response has both `Transfer-Encoding` and `Content-Length`.");
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

function chunksOf(rest: string, isEnded: boolean): string {
  const chunks: string[] = [];
  for (let at = 0; ; ) {
    const lineEnd = rest.indexOf("\r\n", at);
    if (lineEnd < 0) throw incomplete("its last chunk", isEnded);
    const [, digits] = /^([\da-f]{1,8})[ \t]*(;.*)?$/i.exec(rest.slice(at, lineEnd)) ?? [];
    if (digits === undefined) throw new Error("A chunk of the response does not start with its length.");
    const start = lineEnd + 2;
    const length = Number.parseInt(digits, 16);
    if (length === 0) return chunks.join("");
    if (rest.length < start + length + 2) throw incomplete("its last chunk", isEnded);
    chunks.push(rest.slice(start, start + length));
    at = start + length + 2;
  }
}

const incomplete = (part: string, isEnded: boolean, figures?: string) =>
  new (isEnded ? Error : Unfinished)(
    `The response ends before ${part} is complete${figures === undefined ? "" : `: ${figures}`}.`,
  );
