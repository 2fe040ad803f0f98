// The author's document: JSON as the command takes it, or YAML that is printed as it was written.
import { type Document, isNode, LineCounter, type Node, parseDocument, visit } from "yaml";
import { isObject } from "../../../src/add/document.js";
import { faultAt, type Input, isJson, parseJson, printJson } from "../../../src/cli/json.js";

const subject =
  "the OpenAPI document. If it has several files, bundle them first: npx @redocly/cli bundle openapi.yaml";

/** What a text in JSON or YAML holds, and how it is printed after a change. Throws `InputError`, with line and column, if it is neither. */
export function read(text: string, name: string): Input & { print: (changed: object) => string } {
  if (isJson(text)) return { ...parseJson(text, name, subject), print: printJson };
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const place = (offset: number) => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col });
  for (const { pos, message } of yaml.errors)
    throw faultAt(name, place(pos[0]), `This is not YAML: ${message}. Correct ${subject}`);
  const find = (keys: readonly string[]) => {
    const nodes = ["", ...keys].map((_, index) => yaml.getIn(keys.slice(0, index), true)).filter(isNode);
    return place(nodes.at(-1)?.range?.[0] ?? 0);
  };
  const value = yaml.toJS();
  return { name, value, find, print: (changed) => printYaml(yaml, value, changed) };
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
