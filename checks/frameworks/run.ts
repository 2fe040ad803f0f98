// `npm run frameworks [-- --write]`: what the frameworks of JavaScript answer by default. `npm run matrix` has those of other languages.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { command } from "../../scripts/lib/command.ts";
import { InputError } from "../../scripts/lib/input-error.ts";
import { root } from "../../scripts/lib/project.ts";
import type { Answers, Measured } from "./measure.ts";
import { measureAnswers, pagesWith } from "./measure.ts";

/** The version of an installed package. */
export const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version;

/** Name in the table, to the server in `bare/`. */
const servers: Record<string, string> = {
  [`Express ${versionOf("express")}`]: "express",
  [`Fastify ${versionOf("fastify")}`]: "fastify",
  [`Hono ${versionOf("hono")}`]: "hono",
  [`NestJS ${versionOf("@nestjs/core")}`]: "nest",
  "Node.js `http`": "node-http",
};

/** The answers of a server in a process of its own. */
async function measure(name: string): Promise<Answers> {
  const file = join(import.meta.dirname, "bare", `${name}.mjs`);
  // Under tests, Express would answer otherwise.
  const env = { ...process.env, NODE_ENV: undefined, PORT: "0" };
  const child = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "ignore"] });
  const ended = once(child, "exit");
  try {
    for await (const line of createInterface(child.stdout)) {
      const [, port] = /port: (\d+)/.exec(line) ?? [];
      if (port) return await measureAnswers(`http://127.0.0.1:${port}`);
    }
    throw new InputError(`${file} does not listen. Start it to see why.`);
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}

async function main(words: string[]): Promise<void> {
  const unknown = words.find((word) => word !== "--write");
  if (unknown) throw new InputError(`There is no option \`${unknown}\`. This command has \`--write\`.`);
  const rows: Measured = {};
  for (const [name, server] of Object.entries(servers)) rows[name] = await measure(server);
  const pages = Object.entries(await pagesWith(rows));
  const changed = pages.filter(([path, text]) => readFileSync(join(root, path), "utf8") !== text);
  if (changed.length === 0) return console.log("docs/frameworks.md says the same.");
  if (!words.includes("--write"))
    throw new InputError(
      "docs/frameworks.md is not what was measured. Run `npm run frameworks -- --write`, and commit what it writes.",
    );
  for (const [path, text] of changed) writeFileSync(join(root, path), text);
  console.log(`Wrote ${changed.map(([path]) => path).join(" and ")}.`);
}

command(import.meta, main);
