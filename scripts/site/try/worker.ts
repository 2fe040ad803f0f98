// Adds the error responses to a document, off the main thread. The policy of the page holds here too, so nothing can be sent.
import { isMap, isScalar, parseDocument, stringify, visit, type YAMLMap, type Document as YamlDocument } from "yaml";
import { Source } from "../../../src/add/document.js";
import { listOperations } from "../../../src/add/operations.js";
import { addErrorResponses } from "../../../src/add-error-responses.js";
import { parseJson, printJson } from "../../../src/cli/json.js";
import { contract } from "../../../src/contract.js";
import { InputError } from "../../../src/input-error.js";

export interface Question {
  /** Of the file, or what stands for it. */
  name: string;
  text: string;
  /** Options of `addErrorResponses`. */
  options: object;
}

/** What became of one operation. */
export interface Row {
  method: string;
  path: string;
  /** Status codes that it got, with the condition that it meets. */
  added: { code: string; when: string }[];
  /** Why it got none. */
  reason: string;
}

export type Answer =
  | { rows: Row[]; warnings: string[]; text: string; format: "json" | "yaml"; lost: string }
  | { fault: string };

const subject =
  "the OpenAPI document. If it has several files, bundle them first: npx @redocly/cli bundle openapi.yaml";

function answer({ name, text, options }: Question): Answer {
  const warnings: string[] = [];
  const isJson = /^\uFEFF?\s*[{[]/.test(text);
  const yaml = isJson ? undefined : parseYaml(text, name);
  const before = yaml ? yaml.toJS() : parseJson(text, name, subject);
  const after = addErrorResponses(before, { ...options, onWarning: (warning: string) => warnings.push(warning) });
  const rows = rowsOf(before, after);
  if (!yaml) return { rows, warnings, text: printJson(after), format: "json", lost: "" };
  return { rows, warnings, format: "yaml", ...printYaml(yaml, before, after) };
}

/** Throws `InputError` with the line of the first fault. */
function parseYaml(text: string, name: string): YamlDocument {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true, version: "1.2" });
  const [error] = document.errors;
  if (!error) return document;
  const before = text.slice(0, error.pos[0]).split("\n");
  throw new InputError(
    `${name}:${before.length}:${before.at(-1)!.length + 1}: This is not YAML: ${error.message}. Correct ${subject}`,
  );
}

/** The author's document with what was added to it, comments and order kept. */
function printYaml(document: YamlDocument, before: any, after: any): { text: string; lost: string } {
  let hasAlias = false;
  visit(document, {
    Alias() {
      hasAlias = true;
      return visit.BREAK;
    },
  });
  // Through an alias, a change would reach every place that it stands in.
  if (hasAlias || !isMap(document.contents))
    return {
      text: stringify(after, { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false }),
      lost: "The file uses aliases (`*name`), so the download spells them out, and its comments are lost.",
    };
  update(document, document.contents, before, after);
  return {
    text: document.toString({ lineWidth: 0, singleQuote: true }),
    lost: "The download keeps your comments and order. White space and line breaks may differ.",
  };
}

/** Writes into a mapping what differs. Unchanged parts of both documents are the same objects. */
function update(document: YamlDocument, mapping: YAMLMap, before: any, after: any): void {
  for (const key of Object.keys(after)) {
    if (before[key] === after[key]) continue;
    const pair = mapping.items.find((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === key);
    if (pair && isMap(pair.value) && !Array.isArray(after[key])) update(document, pair.value, before[key], after[key]);
    else if (pair) pair.value = document.createNode(after[key]);
    else mapping.add(document.createPair(key, after[key]));
  }
  mapping.flow = false;
}

function rowsOf(before: any, after: any): Row[] {
  const results = listOperations(new Source(after));
  return listOperations(new Source(before)).map(({ method, path, value }, index): Row => {
    const responses = results[index]!.value.responses ?? {};
    const codes = Object.keys(responses).filter((code) => !Object.hasOwn(value.responses ?? {}, code));
    const added = codes.map((code) => ({ code, when: conditionOf(after, responses[code], Number(code)) }));
    return { method, path, added, reason: value.responses ? reasonOf(value.responses) : "It has no `responses` yet." };
  });
}

const reasonOf = (responses: object) =>
  "default" in responses ? "Its `default` answers every status." : "It has its answers, or is left out.";

/** The condition of the response that a reference leads to. That of a HEAD is a copy without one, so its status tells. */
function conditionOf(document: any, { $ref = "" }: { $ref?: string }, code: number): string {
  const component = document.components?.responses?.[$ref.split("/").at(-1)!];
  return component?.["x-status"]?.when ?? contract.statuses.find((status) => status.code === code)?.when ?? "";
}

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  try {
    self.postMessage(answer(data));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof InputError)) throw error;
    self.postMessage({ fault: error.message } satisfies Answer);
  }
});
