// The snippets of docs/clients.md, compiled in a project that has the package and the clients, and what each must make of a response.
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { errorResponse, ResponseError, readError } from "../../generated/index.js";
import { answer, destroyed, listen } from "./http.ts";
import { program } from "./project.ts";
import { run } from "./run.ts";

/** Type-checks and compiles the TypeScript of a project. Returns what imports a file of it. */
export async function compile(project: string, files: string[]): Promise<(file: string) => Promise<any>> {
  const options = ["--module", "nodenext", "--target", "es2022", "--types", "node", "--strict", "--skipLibCheck"];
  expect(await run(project, program("tsc"), [...options, ...files])).toMatchObject({ code: 0, output: "" });
  return (file) => import(join(project, file.replace(".ts", ".js")));
}

/** Sends a GET. Rejects if the answer is an error. */
export type Send = (url: string) => Promise<unknown>;

const html = { "Content-Type": "text/html" };
const json = (status: number, body: object, headers = {}) =>
  answer(status, JSON.stringify(body), { "Content-Type": "application/json", ...headers });
const issues = [{ message: "It must be greater than 0.", pointer: "/amount" }];

const answers: [name: string, answer: RequestListener][] = [
  ["a limit", json(429, errorResponse("rate_limit_error", "Wait."), { "Retry-After": "7", "X-Should-Retry": "true" })],
  ["issues", json(422, { error: { message: "No.", type: "unprocessable_entity_error", issues }, request_id: "1" })],
  ["the HTML of a proxy", answer(502, "<h1>502 Bad Gateway</h1>", html)],
  ["no body", answer(503, "", { ...html, "Content-Length": "0" })],
  ["a problem", json(403, { title: "No.", retryable: true }, { "Content-Type": "application/problem+json" })],
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
    await expect(send()(await listen(json(200, { id: 1 })))).resolves.toBeDefined();
    const thrown = await send()(await listen(destroyed)).catch((error) => error);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).not.toBeInstanceOf(ResponseError);
  });
}
