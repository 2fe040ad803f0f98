// Requests that Node.js refuses before a framework sees them, such as a malformed request line.
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import createError from "http-errors";
import { toErrorResponse } from "openapi-error-responses";

const statuses: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Handles the event `clientError` of a server: https://nodejs.org/api/http.html#event-clienterror */
// #region glue
export function answerMalformed({ code = "" }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const { status, body } = toErrorResponse(createError(statuses[code] ?? 400));
  const text = JSON.stringify(body);
  const fields = `Content-Type: application/json\r\nContent-Length: ${text.length}\r\nConnection: close`;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${fields}\r\n\r\n${text}`);
}
// #endregion
