// Generated from src/cli/check.ts by `npm run build`. Do not edit.
import { writeFile } from "node:fs/promises";
import { addressOf } from "../check/address.js";
import { readDocument } from "../check/read-document.js";
import { faults } from "../check/requests.js";
import { check as checkServer } from "../check.js";
import { contract } from "../contract.js";
import { InputError } from "../input-error.js";
import { parseCommandLine } from "./command-line.js";
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
  help: { type: "boolean", short: "h" }
};
export async function check(args) {
  const { positionals, values } = parseCommandLine(args, known, usage);
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const [address, ...others] = positionals;
  if (address === void 0 || others.length > 0) throw new InputError(`Give one URL.

${usage}`);
  const allowHosts = values["allow-host"] ?? [];
  const options = {
    headers: fieldsOf(values.header ?? []),
    unsafe: values.unsafe ?? false,
    allowHosts,
    skip: values.skip ?? [],
    onProgress: progressTo(addressOf(address, allowHosts).origin)
  };
  if (values.timeout !== void 0) options.timeoutMs = numberOf("timeout", values.timeout) * 1e3;
  if (values["max-requests"] !== void 0)
    options.maxRequests = numberOf("max-requests", values["max-requests"], "whole number");
  const inputs = {};
  const { document } = values;
  if (document !== void 0) {
    const isServed = /^https?:/i.test(document);
    if (!isServed) inputs.document = await readJson(document, `the OpenAPI document.
${bundling}`);
    options.document = isServed ? await readDocument(document, allowHosts) : inputs.document?.value;
  }
  const result = await locateFaults(inputs, () => checkServer(address, options));
  if (process.stderr.isTTY) process.stderr.write("\r\x1B[K");
  const unwritten = values.junit === void 0 ? void 0 : await writeJunit(values.junit, result);
  process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}
` : reportOf(result));
  if (unwritten) throw unwritten;
  return result.findings.length > 0 ? 1 : 0;
}
function fieldsOf(lines) {
  const fields = lines.map((line) => {
    const [, name, value] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name === void 0 || value === void 0)
      throw new InputError(
        'A `--header` is not a header field. Write it as in `--header "Authorization: Bearer abc"`.'
      );
    return [name, value];
  });
  return Object.fromEntries(fields);
}
function numberOf(option, text, kind = "number") {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value > 0 && (kind === "number" || Number.isInteger(value))) return value;
  throw new InputError(`\`--${option} ${text}\` is not a ${kind} above 0. Write it as in \`--${option} 10\`.`);
}
async function writeJunit(path, result) {
  try {
    await writeFile(path, junit(result));
    return void 0;
  } catch (error) {
    return new InputError(
      `${path} cannot be written: ${error.message}. Give the path of a file to \`--junit\`.`
    );
  }
}
function progressTo(origin) {
  return (sent, total) => {
    if (sent === 0) process.stderr.write(`Sending ${total} requests to ${origin}, one after the other.
`);
    if (process.stderr.isTTY) process.stderr.write(`\r${sent + 1} of ${total}`);
  };
}
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;
function reportOf({ findings, exchanges, unsent, withheld }) {
  const byRequest = /* @__PURE__ */ new Map();
  for (const finding of findings) byRequest.set(finding.command, [...byRequest.get(finding.command) ?? [], finding]);
  const limited = exchanges.filter(({ status }) => status === 429).length;
  const hidden = limited > 0 ? ` ${limited} of them are 429, which hides other faults: lift the rate limit for the check.` : "";
  const left = [
    unsent > 0 && ` ${counted(unsent, "request")} not sent, because a limit was reached.`,
    withheld > 0 && ` ${counted(withheld, "POST")} not sent, because the server does not refuse a path that does not exist.`
  ].filter(Boolean);
  const summary = `${counted(findings.length, "finding")} in the responses to ${counted(exchanges.length, "request")}.${hidden}${left.join("")}
`;
  return [...[...byRequest.values()].map(textOf), ...linksOf(findings), summary].join("\n");
}
function linksOf(findings) {
  const rules = /* @__PURE__ */ new Map();
  for (const { docs, rule } of findings) rules.set(docs, (rules.get(docs) ?? /* @__PURE__ */ new Set()).add(rule));
  return rules.size > 0 ? [`${[...rules].map(([docs, names]) => `${[...names].join(", ")}: ${docs}`).join("\n")}
`] : [];
}
function textOf(findings) {
  const { request, answer, fault, command } = findings[0];
  const lines = findings.map(({ rule, message, remedy }) => `  ${rule}: ${message} ${remedy}`);
  return [`${request} → ${answer} (${fault})`, ...lines, `  ${command}`, ""].join("\n");
}
