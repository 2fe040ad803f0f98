// What a framework answers by default to the requests of `check`: a column of docs/frameworks.md.
// A server for it has `GET /items` (a list), `POST /items` (the JSON object that it is sent), and `GET /items/{itemId}`,
// whose handler fails with "connect ECONNREFUSED db-7.internal:5432", and nothing that handles errors.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { faults } from "../../generated/check/requests.js";
import type { CheckResult, Exchange, FaultName, Finding } from "../../generated/check.js";
import { check } from "../../generated/check.js";
import { InputError } from "../../scripts/lib/input-error.ts";
import { table } from "../../scripts/lib/markdown.ts";
import { pageWith } from "../../scripts/lib/marked.ts";
import { root } from "../../scripts/lib/project.ts";

const document = JSON.parse(readFileSync(join(import.meta.dirname, "bare/items.json"), "utf8"));
const written = join(import.meta.dirname, "measured.json");

/** Request to what the framework answers, such as `404, HTML`. */
export type Answers = Record<string, string>;

/** Name and version of a framework, such as `Express 5.3.0`, to its answers. */
export type Measured = Record<string, Answers>;

/** Asks a running server. Throws `InputError` if it cannot be reached, so wait until it listens. */
export async function measureAnswers(origin: string): Promise<Answers> {
  const result = await check(origin, { document, unsafe: true, timeoutMs: 3000 });
  return Object.fromEntries(
    (Object.keys(faults) as FaultName[]).flatMap((fault) => {
      // Of a request that goes to a missing path and to an operation, the operation's counts.
      const exchange = result.exchanges.findLast((one) => one.fault === fault);
      return exchange ? [[fault, cell(exchange, result)]] : [];
    }),
  );
}

/** Replaces rows by name, whatever the version. Returns pages and files with their texts, by path below the root. */
export async function pagesWith(rows: Measured): Promise<Record<string, string>> {
  const bare = (name: string) => name.replace(/ [\d.]+$/, "");
  const before: Measured = JSON.parse(readFileSync(written, "utf8"));
  const names = Object.keys(rows).map(bare);
  const kept = Object.entries(before).filter(([name]) => !names.includes(bare(name)));
  const all = Object.fromEntries([...kept, ...Object.entries(rows)].sort(([a], [b]) => a.localeCompare(b)));
  return {
    "checks/frameworks/measured.json": `${JSON.stringify(all, null, 2)}\n`,
    "docs/frameworks.md": await pageWith("docs/frameworks.md", "answers", answersTable(all)),
  };
}

/** With `--write`, writes the texts that differ, by path below the root. Throws `InputError` that names them without it. */
export async function update(texts: Record<string, string>, words: string[], script: string): Promise<void> {
  const changed = Object.entries(texts).filter(([path, text]) => readFileSync(join(root, path), "utf8") !== text);
  const names = changed.map(([path]) => path).join(", ");
  if (changed.length > 0 && !words.includes("--write"))
    throw new InputError(
      `${names}: not what was measured. Run \`npm run ${[script, "--", ...words, "--write"].join(" ")}\`, and commit what it writes.`,
    );
  for (const [path, text] of changed) writeFileSync(join(root, path), text);
  console.log(names ? `Wrote ${names}.` : "docs/ says the same.");
}

const leaks: Record<string, string> = {
  "stack-trace": "stack trace",
  "file-path": "paths",
  "internal-host": "internal host",
};

function cell({ fault, request, status, mediaType, length }: Exchange, { findings }: CheckResult): string {
  const own = findings.filter((finding) => finding.fault === fault && finding.request === request);
  if (status === undefined) return own.some(({ rule }) => rule === "too-slow") ? "no answer" : "closes";
  const shown = own.flatMap(({ rule }: Finding) => leaks[rule] ?? []);
  return [status, formOf(status, mediaType, length), shown.length > 0 ? `**shows ${shown.join(", ")}**` : ""]
    .filter(Boolean)
    .join(", ");
}

function formOf(status: number, mediaType: string | undefined, length: number): string {
  if (status < 400) return "";
  if (length === 0) return "empty";
  if (mediaType === "text/html") return "HTML";
  return mediaType?.endsWith("json") ? "JSON" : "text";
}

/** What a row of the page says of a request, if it is not what the check says. */
const names: Partial<Record<string, string>> = { "missing-resource": "A handler that throws" };

function answersTable(measured: Measured): string {
  const frameworks = Object.keys(measured);
  const rows = Object.keys(faults)
    .filter((fault) => frameworks.some((name) => measured[name]![fault]))
    .map((fault) => [
      names[fault] ?? faults[fault as FaultName].does,
      ...frameworks.map((name) => measured[name]![fault] ?? "–"),
    ]);
  return `${table(["Request", ...frameworks], rows)}\n`;
}
