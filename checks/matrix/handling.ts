// The programs of `examples/handling`, which the docs page shows: each reads an error, or sends its request again after the time in `Retry-After`.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Command } from "./project.ts";
import { execute, root } from "./project.ts";

/** The command that each runs with, to what it does. */
const programs: Record<string, { command: Command; file: string; verbs: string[] }> = {
  curl: { command: ["sh"], file: "get.sh", verbs: ["read", "retry"] },
  TypeScript: { command: [process.execPath, "--import", "tsx"], file: "get.ts", verbs: ["read", "retry"] },
  Python: { command: [join(import.meta.dirname, "python/.venv/bin/python")], file: "get.py", verbs: [] },
  Go: { command: ["go", "run"], file: "get.go", verbs: [] },
  Java: { command: ["java"], file: "Get.java", verbs: [] },
};

const answers = {
  read: { status: 404, body: '{"error":{"message":"No such item.","type":"not_found_error"}}', wait: {} },
  retry: {
    status: 429,
    body: '{"error":{"message":"Slow down.","type":"rate_limit_error"}}',
    wait: { "retry-after": "1" },
  },
};

/** What is wrong with the programs. */
export async function handlingProblems(): Promise<string[]> {
  const problems: string[] = [];
  for (const [language, { command, file, verbs }] of Object.entries(programs))
    for (const verb of verbs.length > 0 ? (verbs as ("read" | "retry")[]) : (["retry"] as const)) {
      const times: number[] = [];
      const server = createServer((_, response) => {
        const { status, body, wait } = answers[verb];
        const isDone = verb === "retry" && times.push(Date.now()) > 1;
        response.writeHead(isDone ? 200 : status, isDone ? {} : wait).end(isDone ? '{"id":"a1b2c3"}' : body);
      }).listen(0, "127.0.0.1");
      await new Promise((resolve) => server.once("listening", resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/items/a1b2c3`;
      const words: Command = [
        ...command,
        join(root, "examples/handling", file),
        ...(verbs.length > 0 ? [verb] : []),
        url,
      ];
      const output = await execute(root, words).catch(({ message }: Error) => message);
      server.close();
      const wanted = verb === "read" ? "not_found_error: No such item." : '{"id":"a1b2c3"}';
      if (!output.includes(wanted)) problems.push(`${language}, ${file} ${verb}: ${output}`);
      else if (verb === "retry" && times[1]! - times[0]! < 950) problems.push(`${file} does not wait for Retry-After.`);
    }
  return problems;
}
