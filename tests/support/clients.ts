// The snippets of docs/clients.md, compiled in a project that has the package and the clients, and what each must make of a response.
import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { errorResponse, ResponseError, readError } from "../../generated/index.js";
import { root } from "../../scripts/lib/project.ts";
import { listen } from "./http.ts";
import { program } from "./project.ts";
import { run } from "./run.ts";

/** The text of docs/clients.md. */
export const page = readFileSync(join(root, "docs/clients.md"), "utf8");

/** The snippets of a page that have a file's name: file to text, as in `axios.ts`. */
export const snippetsOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/^```ts title="([^"]+)"\n(.*?)^```$/gms)].map(([, file = "", text = ""]) => [file, text]),
  );

/** Type-checks and compiles the snippets of a project. */
export async function compile(project: string, files: string[]): Promise<void> {
  const options = ["--module", "nodenext", "--target", "es2022", "--types", "node", "--strict", "--skipLibCheck"];
  expect(await run(project, program("tsc"), [...options, ...files])).toMatchObject({ code: 0, output: "" });
}

/** Sends a GET. Rejects if the answer is an error. */
export type Send = (url: string) => Promise<unknown>;

const answer =
  (status: number, body: string | object, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    const isText = typeof body === "string";
    response.writeHead(status, { "Content-Type": isText ? "text/html" : "application/json", ...headers });
    response.end(isText ? body : JSON.stringify(body));
  };
const issues = [{ message: "It must be greater than 0.", pointer: "/amount" }];

const answers: [name: string, answer: RequestListener][] = [
  [
    "a limit",
    answer(429, errorResponse("rate_limit_error", "Wait."), { "Retry-After": "7", "X-Should-Retry": "true" }),
  ],
  ["issues", answer(422, { error: { message: "No.", type: "unprocessable_entity_error", issues }, request_id: "1" })],
  ["the HTML of a proxy", answer(502, "<h1>502 Bad Gateway</h1>")],
  ["no body", answer(503, "", { "Content-Length": "0" })],
  ["a problem", answer(403, { title: "No.", retryable: true }, { "Content-Type": "application/problem+json" })],
];

/** Holds a client to what `readError` says of the same responses. */
export function testClient(send: () => Send): void {
  test.each(answers)("%s", async (_name, answer) => {
    const url = await listen(answer);
    const { form, error, advice, retryable, retryAfterMs } = (await readError(await fetch(url), "GET"))!;
    const thrown = await send()(url).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ResponseError);
    expect(thrown).toMatchObject({ received: { form, error, advice, retryable, retryAfterMs } });
  });

  test("a success, and a connection that breaks", async () => {
    await expect(send()(await listen(answer(200, { id: 1 })))).resolves.toBeDefined();
    const thrown = await send()(await listen((request) => void request.socket.destroy())).catch((error) => error);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).not.toBeInstanceOf(ResponseError);
  });
}
