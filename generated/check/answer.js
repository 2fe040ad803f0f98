// Generated from src/check/answer.ts by `npm run build`. Do not edit.
import { isToken } from "./text.js";
export class Unfinished extends Error {
}
export function parseAnswer(bytes, isHead, isEnded) {
  let text = Buffer.from(bytes).toString("latin1");
  for (; ; ) {
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
function headersOf(lines) {
  const headers = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const [, name = "", text = ""] = /^([^:]+):([\t -~\x80-\xff]*)$/.exec(line) ?? [];
    if (!isToken(name)) throw new Error("A line in the response header is not a header field.");
    const key = name.toLowerCase();
    const value = text.trim();
    headers.set(key, headers.has(key) ? `${headers.get(key)}, ${value}` : value);
  }
  return headers;
}
function contentOf(rest, headers, isEnded) {
  const length = headers.get("content-length");
  if (headers.has("transfer-encoding")) {
    if (length !== void 0) throw new Error("The response has both `Transfer-Encoding` and `Content-Length`.");
    if (!/^chunked$/i.test(headers.get("transfer-encoding")))
      throw new Error("`Transfer-Encoding` of the response is not `chunked`.");
    return chunksOf(rest, isEnded);
  }
  if (length === void 0) {
    if (!isEnded) throw new Unfinished("The connection breaks, and nothing says whether the response is complete.");
    return rest;
  }
  if (!/^\d+$/.test(length)) throw new Error("`Content-Length` of the response is not one number.");
  if (rest.length < Number(length)) throw incomplete("its body", isEnded, `${rest.length} of ${length} bytes`);
  if (rest.length > Number(length))
    throw new Error(`The body has more bytes than the ${length} of \`Content-Length\`.`);
  return rest;
}
function chunksOf(rest, isEnded) {
  const chunks = [];
  for (let at = 0; ; ) {
    const lineEnd = rest.indexOf("\r\n", at);
    if (lineEnd < 0) throw incomplete("its last chunk", isEnded);
    const [, digits] = /^([\da-f]+)[ \t]*(;.*)?$/i.exec(rest.slice(at, lineEnd)) ?? [];
    if (digits === void 0) throw new Error("A chunk of the response does not start with its length.");
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
function checkTrailer(rest, lineEnd, isEnded) {
  const end = rest.indexOf("\r\n\r\n", lineEnd);
  if (end < 0) throw incomplete("its last chunk", isEnded);
  if (end > lineEnd) headersOf(rest.slice(lineEnd + 2, end).split("\r\n"));
  if (rest.length > end + 4) throw new Error("The response goes on after its last chunk.");
}
const incomplete = (part, isEnded, figures) => new (isEnded ? Error : Unfinished)(
  `The response ends before ${part} is complete${figures === void 0 ? "" : `: ${figures}`}.`
);
