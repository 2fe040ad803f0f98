// The programs in `examples/` that the docs page shows: each reads an error, or sends its request again after the time in `Retry-After`.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Command } from "./project.ts";
import { command, execute, root } from "./project.ts";

const answers = {
  read: { status: 404, body: '{"error":{"message":"No such item.","type":"not_found_error"}}', fields: {} },
  html: { status: 502, body: "<html><h1>Bad Gateway</h1></html>", fields: {} },
  retry: {
    status: 429,
    body: '{"error":{"message":"Slow down.","type":"rate_limit_error"}}',
    fields: { "retry-after": "1" },
  },
};
const item = '{"id":"a1b2c3"}';
const wanted = { read: "not_found_error: No such item.", html: "502 unknown_error: ", retry: item };

const lib = join(import.meta.dirname, "java/target/lib/*");
const node = [process.execPath, "--import", "tsx"];

/** Language to its programs: the answer that each gets, and the command that is given the address. */
const programs: Record<string, [answer: keyof typeof answers, line: Command][]> = {
  javascript: [
    ["read", command`sh examples/handling/get.sh read`],
    ["retry", command`sh examples/handling/get.sh retry`],
    ["read", command`${node} examples/handling/get.ts read`],
    ["retry", command`${node} examples/handling/get.ts retry`],
  ],
  python: [
    ["read", command`python3 examples/readers/handle_error.py`],
    ["html", command`python3 examples/readers/handle_error.py`],
    ["retry", command`checks/matrix/python/.venv/bin/python examples/handling/get.py`],
  ],
  go: [
    ["read", command`go run examples/readers/handle_error.go`],
    ["html", command`go run examples/readers/handle_error.go`],
    ["retry", command`go run examples/handling/get.go`],
  ],
  java: [
    ["read", command`java -cp ${lib} examples/readers/HandleError.java`],
    ["html", command`java -cp ${lib} examples/readers/HandleError.java`],
    ["retry", command`java examples/handling/Get.java`],
  ],
};

/** What is wrong with the programs of a language. */
export async function handlingProblems(language: string): Promise<string[]> {
  const problems: string[] = [];
  for (const [answer, line] of programs[language] ?? []) {
    const times: number[] = [];
    const server = createServer((_, response) => {
      const isDone = times.push(Date.now()) > 1 && answer === "retry";
      const { status, body, fields } = answers[answer];
      response.writeHead(isDone ? 200 : status, isDone ? {} : fields).end(isDone ? item : body);
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/items/a1b2c3`;
    const output = await execute(root, [...line, url]).catch(({ message }: Error) => message);
    server.close();
    if (!output.includes(wanted[answer])) problems.push(`${line.join(" ")}: ${output}`);
    else if (answer === "retry" && times[1]! - times[0]! < 950)
      problems.push(`${line.join(" ")} does not wait for Retry-After.`);
  }
  return problems;
}
