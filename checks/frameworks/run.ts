// `npm run frameworks [-- --write]`: what the frameworks of JavaScript answer by default. `npm run matrix` has those of other languages.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { command } from "../../scripts/lib/command.ts";
import { InputError } from "../../scripts/lib/input-error.ts";
import { root } from "../../scripts/lib/project.ts";
import { whileRunning } from "../matrix/examples.ts";
import type { Measured } from "./measure.ts";
import { measureAnswers, pagesWith, update } from "./measure.ts";

/** The version of an installed package. */
export const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).version;

/** Name in the table, to the server in `bare/`. */
const servers: Record<string, string> = {
  [`Express ${versionOf("express")}`]: "express.mjs",
  [`Fastify ${versionOf("fastify")}`]: "fastify.mjs",
  [`Hono ${versionOf("hono")}`]: "hono.mjs",
  [`NestJS ${versionOf("@nestjs/core")}`]: "nest.mjs",
  "Node.js `http`": "node-http.mjs",
};

async function main(words: string[]): Promise<void> {
  const unknown = words.find((word) => word !== "--write");
  if (unknown) throw new InputError(`There is no option \`${unknown}\`. This command has \`--write\`.`);
  const rows: Measured = {};
  for (const [name, file] of Object.entries(servers)) {
    const path = join(import.meta.dirname, "bare", file);
    rows[name] = await whileRunning({ start: () => [process.execPath, path] }, root, measureAnswers);
  }
  await update(await pagesWith(rows), words, "frameworks");
}

command(import.meta, main);
