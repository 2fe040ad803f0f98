// The author's document: read with the place of a fault, and printed as it was written.
import { type Document, isNode, LineCounter, type Node, parseDocument, visit } from "yaml";
import { isObject } from "../../../src/add/document.js";
import { parseJson, printJson } from "../../../src/cli/json.js";
import { InputError } from "../../../src/input-error.js";

const subject =
  "the OpenAPI document. If it has several files, bundle them first: npx @redocly/cli bundle openapi.yaml";

export const isJson = (text: string): boolean => /^\uFEFF?\s*[{[]/.test(text);

/**
 * Changes a document in JSON or YAML. Returns its text in the same format.
 * Throws `InputError`, with line and column where there are any, if the text or what it holds is wrong.
 */
export function changeText(text: string, name: string, change: (document: any) => object): string {
  if (text.includes("\uFFFD")) throw new InputError(`${name} is not UTF-8. Save it as UTF-8.`);
  const lineCounter = new LineCounter();
  const parseYaml = () => parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true });
  const refuse = (offset: number, complaint: string): never => {
    const { line, col } = lineCounter.linePos(offset);
    throw new InputError(`${name}:${line}:${col}: ${complaint}`);
  };
  const yaml = isJson(text) ? undefined : parseYaml();
  for (const { pos, message } of yaml?.errors ?? []) refuse(pos[0], `This is not YAML: ${message}. Correct ${subject}`);
  const before = yaml ? yaml.toJS() : parseJson(text, name, subject);
  try {
    const after = change(before);
    return yaml ? printYaml(yaml, before, after) : printJson(after);
  } catch (error) {
    const { keys, message } = error as InputError;
    if (!keys?.length) throw error;
    const document = yaml ?? parseYaml();
    const nodes = keys.map((_, index) => document.getIn(keys.slice(0, index + 1), true)).filter(isNode);
    return refuse(nodes.at(-1)?.range?.[0] ?? 0, message);
  }
}

/** A document with what was added to it, comments and order kept. */
function printYaml(yaml: Document, before: object, after: object): string {
  // Through an alias, a change would reach every place that it stands in.
  visit(yaml, { Alias: (_, alias) => alias.resolve(yaml)?.clone() as Node });
  visit(yaml, { Value: (_, node) => void delete node.anchor });
  update(yaml, before, after);
  return yaml.toString({ lineWidth: 0, singleQuote: true });
}

/** Writes into a document what differs. Unchanged parts of both values are the same objects. */
function update(yaml: Document, before: any, after: any, keys: string[] = []): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const place = [...keys, key];
    if (before[key] === after[key]) continue;
    if (!Object.hasOwn(after, key)) yaml.deleteIn(place);
    else if (isObject(before[key]) && isObject(after[key])) update(yaml, before[key], after[key], place);
    else yaml.setIn(place, yaml.createNode(after[key]));
  }
}
