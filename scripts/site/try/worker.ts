// Adds the error responses to a document, off the main thread. The policy of the page holds here too, so nothing can be sent.
import { isMap, isScalar, type Pair, parseDocument, stringify, visit, type YAMLMap, type Document as Yaml } from "yaml";
import { Source } from "../../../src/add/document.js";
import { conditionTests, findAnswer, listOperations } from "../../../src/add/operations.js";
import { createPlan } from "../../../src/add/plan.js";
import { type AddErrorResponsesOptions, addErrorResponses } from "../../../src/add-error-responses.js";
import { parseJson, printJson } from "../../../src/cli/json.js";
import type { Condition } from "../../../src/contract.js";
import { InputError } from "../../../src/input-error.js";

export interface Question {
  /** Of the file, or what stands for it. */
  name: string;
  text: string;
  options: AddErrorResponsesOptions;
}

/** What became of one operation. */
export interface Row {
  method: string;
  path: string;
  /** Status codes that it got, with the condition that it meets. Undefined for what stands in for a framework's. */
  added: { code: string; when: Condition | undefined }[];
  /** Status codes that it could get, with the key of its own response that answers them. */
  kept: { code: string; by: string }[];
  /** Why it got none, if none of these tells. */
  reason: string;
}

export type Answer =
  | { rows: Row[]; warnings: string[]; text: string; format: "json" | "yaml"; lost: string }
  | { fault: string };

const subject =
  "the OpenAPI document. If it has several files, bundle them first: npx @redocly/cli bundle openapi.yaml";

function answer({ name, text, options }: Question): Answer {
  const isJson = /^\uFEFF?\s*[{[]/.test(text);
  const yaml = isJson ? undefined : parseYaml(text, name);
  const before = yaml ? yaml.toJS() : parseJson(text, name, subject);
  const warnings: string[] = [];
  let after: object;
  try {
    after = addErrorResponses(before, { ...options, onWarning: (warning) => warnings.push(warning) });
  } catch (error) {
    const offset = offsetOf(yaml ?? parseDocument(text), keysIn((error as Error).message));
    if (offset === undefined) throw error;
    throw new InputError(`${placeAt(text, offset, name)}: ${(error as Error).message}`);
  }
  const rows = rowsOf(before, after, options);
  if (!yaml) return { rows, warnings, text: printJson(after), format: "json", lost: "" };
  return { rows, warnings, format: "yaml", ...printYaml(yaml, before, after) };
}

/** Throws `InputError` with the line of the first fault. */
function parseYaml(text: string, name: string): Yaml {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true, version: "1.2" });
  const [error] = document.errors;
  if (!error) return document;
  throw new InputError(`${placeAt(text, error.pos[0], name)}: This is not YAML: ${error.message}. Correct ${subject}`);
}

/** `document:3:5`. */
function placeAt(text: string, offset: number, name: string): string {
  const lines = text.slice(0, offset).split("\n");
  return `${name}:${lines.length}:${lines.at(-1)!.length + 1}`;
}

/** Keys of what a message of `addErrorResponses` finds fault with. Empty if that is no place in the document. */
function keysIn(message: string): string[] {
  const [, component, fact = ""] = /^Component `(responses\.[^`]+)`(?: has a wrong `([^`]+)`)?/.exec(message) ?? [];
  if (component) return ["components", ...component.split("."), ...fact.split(".")];
  const [, version] = /^The document (?:is |has the `)(Swagger|openapi)/.exec(message) ?? [];
  return version ? [version.toLowerCase()] : [];
}

/** Where the last of the keys begins that the document has. */
function offsetOf({ contents }: Yaml, keys: string[]): number | undefined {
  let node: unknown = contents;
  let offset: number | undefined;
  for (const key of keys) {
    const pair = isMap(node) ? pairOf(node, key) : undefined;
    if (!pair) break;
    offset = isScalar(pair.key) ? pair.key.range?.[0] : offset;
    node = pair.value;
  }
  return offset;
}

const pairOf = ({ items }: YAMLMap, name: string): Pair | undefined =>
  items.find(({ key }) => String(isScalar(key) ? key.value : key) === name);

/** The author's document with what was added to it, comments and order kept. */
function printYaml(document: Yaml, before: any, after: any): { text: string; lost: string } {
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
function update(document: Yaml, mapping: YAMLMap, before: any, after: any): void {
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) mapping.delete(pairOf(mapping, key)?.key);
  for (const key of Object.keys(after)) {
    if (before[key] === after[key]) continue;
    const pair = pairOf(mapping, key);
    if (pair && isMap(pair.value) && !Array.isArray(after[key])) update(document, pair.value, before[key], after[key]);
    else if (pair) pair.value = document.createNode(after[key]);
    else mapping.add(document.createPair(key, after[key]));
  }
  mapping.flow = false;
}

function rowsOf(before: any, after: any, options: AddErrorResponsesOptions): Row[] {
  const source = new Source(before);
  const { additions, besideDefault, isExcluded } = createPlan(source, options);
  const results = listOperations(new Source(after));
  return listOperations(source).map((operation, index): Row => {
    const { method, path, value } = operation;
    const row: Row = { method, path, added: [], kept: [], reason: "No status that you ask for fits it." };
    if (!value.responses) return { ...row, reason: "It has no `responses` yet." };
    if (isExcluded(operation)) return { ...row, reason: "You leave it out." };
    const met = new Map(additions.filter(({ isMetBy }) => isMetBy(operation)).map((one) => [one.response.code, one]));
    for (const [code, response] of Object.entries(results[index]!.value.responses))
      if (value.responses[code] !== response) {
        const conditions = met.get(Number(code))?.conditions ?? [];
        const isReplaced = Object.hasOwn(value.responses, code);
        const when = conditions.find((condition) => conditionTests[condition](operation, source));
        row.added.push({ code, when: isReplaced ? undefined : when });
        met.delete(Number(code));
      }
    for (const code of met.keys()) {
      const by = findAnswer(value.responses, code, besideDefault);
      if (by) row.kept.push({ code: String(code), by });
      else row.reason = "A webhook, a callback or an excluded path uses it too, so it stays.";
    }
    return row;
  });
}

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  try {
    self.postMessage(answer(data));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof InputError)) throw error;
    self.postMessage({ fault: error.message } satisfies Answer);
  }
});
