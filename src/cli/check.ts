// `check`: whether a running server keeps the contract, for people and for machines.
import { writeFile } from "node:fs/promises";
import { addressOf } from "../check/address.js";
import { readDocument } from "../check/read-document.js";
import { faults } from "../check/requests.js";
import type { CheckOptions, CheckResult, Finding } from "../check.js";
import { check as checkServer } from "../check.js";
import { contract } from "../contract.js";
import { InputError } from "../input-error.js";
import { parseCommandLine } from "./command-line.js";
import type { Inputs } from "./json.js";
import { locateFaults } from "./json.js";
import { junit } from "./junit.js";
import { bundling, readJson } from "./read-json.js";

const usage = `Usage: ${contract.package} check <url> [options]

Sends requests that must fail to a running server, and reports where its responses break the contract.
The URL is where the paths of the API start, such as http://localhost:3000/v1.

Options:
  --document <file or url>  OpenAPI document of the API: one JSON file, or a URL on this machine or an allowed host
  --header "<name: value>"  header field of every request, such as credentials. May be repeated
  --unsafe                  also send broken bodies to POST, PUT, PATCH and DELETE operations,
                            and PATCH or PUT to paths that do not have them
  --allow-host <name>       a host that you may test. Without it, only this machine is asked. May be repeated
  --skip <request>          leave a request out. May be repeated
  --timeout <seconds>       how long a response may take (5)
  --max-requests <number>   how many requests to send at most (500)
  --json                    print the result as JSON
  --junit <file>            also write the result as JUnit XML
  --help                    show this help

Requests: ${Object.keys(faults).join(", ")}

No request can succeed: its path, method, body, parameter or credentials are wrong. But a faulty server may accept
a body that it must refuse. So operations that change something get bodies only with --unsafe. Then use test data.

Exit code: 0 without findings, 1 with findings, 2 if the check fails: the server cannot be reached, an option is wrong,
or the result cannot be written.
`;

const known = {
  document: { type: "string" },
  header: { type: "string", multiple: true },
  unsafe: { type: "boolean" },
  "allow-host": { type: "string", multiple: true },
  skip: { type: "string", multiple: true },
  timeout: { type: "string" },
  "max-requests": { type: "string" },
  json: { type: "boolean" },
  junit: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Checks a server and prints what it finds. Returns the exit code. Throws `InputError` if that cannot be done. */
export async function check(args: string[]): Promise<number> {
  const { positionals, values } = parseCommandLine(args, known, usage);
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const [address, ...others] = positionals;
  if (address === undefined || others.length > 0) throw new InputError(`Give one URL.\n\n${usage}`);
  const allowHosts = values["allow-host"] ?? [];
  const options: CheckOptions = {
    headers: fieldsOf(values.header ?? []),
    unsafe: values.unsafe ?? false,
    allowHosts,
    skip: (values.skip ?? []) as NonNullable<CheckOptions["skip"]>,
    onProgress: progressTo(addressOf(address, allowHosts).origin),
  };
  if (values.timeout !== undefined) options.timeoutMs = numberOf("timeout", values.timeout) * 1000;
  if (values["max-requests"] !== undefined)
    options.maxRequests = numberOf("max-requests", values["max-requests"], "whole number");
  const inputs: Inputs = {};
  const { document } = values;
  if (document !== undefined) {
    const isServed = /^https?:/i.test(document);
    if (!isServed) inputs.document = await readJson(document, `the OpenAPI document.\n${bundling}`);
    options.document = isServed ? await readDocument(document, allowHosts) : inputs.document?.value;
  }
  const result = await locateFaults(inputs, () => checkServer(address, options));
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  const unwritten = values.junit === undefined ? undefined : await writeJunit(values.junit, result);
  process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : reportOf(result));
  if (unwritten) throw unwritten;
  return result.findings.length > 0 ? 1 : 0;
}

function fieldsOf(lines: string[]): Record<string, string> {
  const fields = lines.map((line): [string, string] => {
    const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new InputError(
        'A `--header` is not a header field. Write it as in `--header "Authorization: Bearer abc"`.',
      );
    return [name, value];
  });
  return Object.fromEntries(fields);
}

function numberOf(option: string, text: string, kind: "number" | "whole number" = "number"): number {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value > 0 && (kind === "number" || Number.isInteger(value))) return value;
  throw new InputError(`\`--${option} ${text}\` is not a ${kind} above 0. Write it as in \`--${option} 10\`.`);
}

/** Writes the JUnit file. Gives the fault if that cannot be done, so that the report is printed in any case. */
async function writeJunit(path: string, result: CheckResult): Promise<InputError | undefined> {
  try {
    await writeFile(path, junit(result));
    return undefined;
  } catch (error) {
    return new InputError(
      `${path} cannot be written: ${(error as Error).message}. Give the path of a file to \`--junit\`.`,
    );
  }
}

/** Says how many requests there are before the first, and counts them on a terminal. */
function progressTo(origin: string): (sent: number, total: number) => void {
  return (sent, total) => {
    if (sent === 0) process.stderr.write(`Sending ${total} requests to ${origin}, one after the other.\n`);
    if (process.stderr.isTTY) process.stderr.write(`\r${sent + 1} of ${total}`);
  };
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

function reportOf({ findings, exchanges, unsent, withheld }: CheckResult): string {
  const byRequest = new Map<string, Finding[]>();
  for (const finding of findings) byRequest.set(finding.command, [...(byRequest.get(finding.command) ?? []), finding]);
  const limited = exchanges.filter(({ status }) => status === 429).length;
  const hidden =
    limited > 0 ? ` ${limited} of them are 429, which hides other faults: lift the rate limit for the check.` : "";
  const left = [
    unsent > 0 && ` ${counted(unsent, "request")} not sent, because a limit was reached.`,
    withheld > 0 &&
      ` ${counted(withheld, "POST")} not sent, because the server does not refuse a path that does not exist.`,
  ].filter(Boolean);
  const summary = `${counted(findings.length, "finding")} in the responses to ${counted(exchanges.length, "request")}.${hidden}${left.join("")}\n`;
  return [...[...byRequest.values()].map(textOf), ...linksOf(findings), summary].join("\n");
}

/** Where the docs tell of the rules: once for each section, so that the findings stay short. */
function linksOf(findings: Finding[]): string[] {
  const rules = new Map<string, Set<string>>();
  for (const { docs, rule } of findings) rules.set(docs, (rules.get(docs) ?? new Set()).add(rule));
  return rules.size > 0
    ? [`${[...rules].map(([docs, names]) => `${[...names].join(", ")}: ${docs}`).join("\n")}\n`]
    : [];
}

/** What is wrong with the answer to one request: a line for each finding, and a command line to paste. */
function textOf(findings: Finding[]): string {
  const { request, answer, fault, command } = findings[0]!;
  const lines = findings.map(({ rule, message, remedy }) => `  ${rule}: ${message} ${remedy}`);
  return [`${request} → ${answer} (${fault})`, ...lines, `  ${command}`, ""].join("\n");
}
