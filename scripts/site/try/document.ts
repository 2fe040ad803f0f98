// The author's document: JSON as the command takes it, or YAML that is printed as it was written.
import { type Document, isAlias, isMap, isNode, type Node, parseDocument, visit } from "yaml";
import { isObject } from "../../../src/add/document.js";
import { decodeUtf8, faultAt, isJson, parseJson, printJson } from "../../../src/cli/json.js";
import { placeAt } from "../../../src/cli/json-place.js";
import { attempt } from "../../../src/values.js";

/** What a file in JSON or YAML holds, and how that is printed after a change. Throws `InputError`, with line and column, if it is neither. */
export function read(bytes: Uint8Array, name: string) {
  const text = decodeUtf8(bytes, name);
  if (isJson(text)) return { ...parseJson(text, name, "the document."), format: "json", print: printJson };
  const yaml = parseDocument(text, { prettyErrors: false, stringKeys: true, merge: true });
  const refuse = (offset: number, complaint: string): never => {
    throw faultAt(name, placeAt(text.slice(0, offset)), `This is not YAML: ${complaint}. Correct the document.`);
  };
  // What follows a semicolon is for programmers.
  for (const { pos, message } of yaml.errors) refuse(pos[0], message.split(";")[0]!);
  const limits = { maxAliasCount: 10_000 };
  visit(yaml, (_, node) => {
    if (isAlias(node) && (node.resolve(yaml)?.range?.[1] ?? text.length) > node.range![0])
      refuse(node.range![0], `nothing before it is named \`&${node.source}\``);
    if (isMap(node) && node.has("<<") && !attempt(() => node.toJS(yaml, limits)))
      refuse(node.range![0], "`<<` takes mappings, and aliases of mappings before it");
  });
  const value = yaml.toJS(limits);
  const find = (keys: readonly string[]) => {
    const nodes = ["", ...keys].map((_, index) => yaml.getIn(keys.slice(0, index), true)).filter(isNode);
    return placeAt(text.slice(0, nodes.at(-1)?.range?.[0] ?? 0));
  };
  const print = (changed: object) => {
    // Through an alias, a change would reach every place that it stands in.
    visit(yaml, { Alias: (_, alias) => alias.resolve(yaml)?.clone() as Node });
    visit(yaml, { Value: (_, node) => void delete node.anchor });
    update(yaml, value, changed);
    return yaml.toString({ lineWidth: 0, singleQuote: true });
  };
  return { name, value, find, format: "yaml", print };
}

/** Writes into a document what differs, so that comments and order stay. Unchanged parts of both values are the same objects. */
function update(yaml: Document, before: any, after: any, keys: string[] = []): void {
  // What a mapping merges becomes its own, so that a part of it can change.
  if (!Object.hasOwn(before, "<<")) yaml.deleteIn([...keys, "<<"]);
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const place = [...keys, key];
    const old = yaml.hasIn(place) ? before[key] : undefined;
    if (old === after[key]) continue;
    if (!Object.hasOwn(after, key)) yaml.deleteIn(place);
    else if (isObject(old) && isObject(after[key])) update(yaml, old, after[key], place);
    else yaml.setIn(place, yaml.createNode(after[key]));
  }
}
