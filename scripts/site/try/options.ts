// The options of `addErrorResponses` as controls of a form, from their table, and what the form says as options.
import { html } from "hono/html";
import { isObject } from "../../../src/add/document.js";
import { options } from "../../../src/add/options.js";
import { parseJson } from "../../../src/cli/json.js";
import { contract } from "../../../src/contract.js";

/** A sentence, in which code stands between backticks, as HTML. */
export const sentence = (text: string): unknown[] =>
  text.split("`").map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));

/** A control for a value that is like an example. */
function control(name: string, example: unknown): unknown {
  if (typeof example === "boolean")
    return html`<select name="${name}" aria-label="${name}"><option value="">by default</option><option>true</option><option>false</option></select>`;
  const examples = [example].flat();
  const shown = isObject(example) ? JSON.stringify(example) : examples.join(", ");
  if (typeof examples[0] !== "number")
    return html`<input name="${name}" aria-label="${name}" placeholder="such as ${shown}" spellcheck="false">`;
  return contract.statuses
    .filter(({ when, optIn }) => when && (optIn || name !== "also"))
    .map(({ code }) => html`<label><input type="checkbox" name="${name}" value="${code}"> ${code}</label>`);
}

/** A part of the form for each option that a file can hold. */
export const controls = (): unknown[] =>
  Object.entries(options).map(([name, { description, default: byDefault, example = { Gone: "…" }, parts }]) => {
    if (name === "onWarning") return "";
    const withoutLinks = `${description} By default: ${byDefault}.`.replace(/\[(.+?)\]\(.+?\)/g, "$1");
    const inner = Object.entries(parts ?? {}).map(
      ([part, example]) => html`<label>${part} ${control(`${name}.${part}`, example)}</label>`,
    );
    return html`<fieldset><legend><b><code>${name}</code></b> <small>${sentence(withoutLinks)}</small></legend>${parts ? inner : control(name, example)}</fieldset>`;
  });

/** What a form of these controls says, as a file of options. Throws `InputError` if something is no JSON where it must be. */
export function optionsIn(form: HTMLFormElement): Record<string, any> {
  const data = new FormData(form);
  const chosen: Record<string, any> = {};
  for (const name of new Set(data.keys())) {
    const text = data.getAll(name).join().trim();
    const [option = "", part = ""] = name.split(".");
    const { example, parts } = options[option]!;
    const value = text && readValue(text, name, parts?.[part] ?? example);
    if (text) chosen[option] = part ? { ...chosen[option], [part]: value } : value;
  }
  return chosen;
}

/** Text of a control to its value: lists have commas, and what is neither a list nor a text is JSON. */
function readValue(text: string, name: string, example: unknown): unknown {
  const items = text.split(/\s*,\s*/);
  if (Array.isArray(example)) return typeof example[0] === "number" ? items.map(Number) : items;
  return typeof example === "string" ? text : parseJson(text, `Option \`${name}\``, "it.").value;
}
