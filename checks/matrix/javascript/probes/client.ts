// Asks for each case, such as 404, and prints what the generated client reads of the answer.
import { isErrorResponse } from "openapi-error-responses";

const [, , mock = "", ...ids] = process.argv;

// The mock answers what a client asks of the server that the API names.
const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input, mock);
  return fetch(new Request(mock + pathname, input instanceof Request ? input : init));
};

type Read = (id: string, mock: string) => Promise<readonly [status: number, body: unknown, wait?: unknown]>;
const { read }: { read: Read } = await import("./tool");
for (const id of ids) {
  const [status, body, wait] = await read(id, mock);
  console.log(status, ...(isErrorResponse(body) ? [body.error.type, body.error.message, wait ?? ""] : ["failure"]));
}

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** `[true, true]` if both fields of an error body are strings. */
export type Fields<Body extends { error: { message: unknown; type: unknown } }> = [
  Same<Body["error"]["message"], string>,
  Same<Body["error"]["type"], string>,
];
