// The options of `addErrorResponses` as controls of a form, from their table, and what the form says as options.
import { html } from "hono/html";
import { options } from "../../../src/add/options.js";
import { parseJson } from "../../../src/cli/json.js";
import { contract } from "../../../src/contract.js";

/** A sentence, in which code stands between backticks, as HTML. */
export const sentence = (text: string): unknown[] =>
  text.split("`").map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));

/** Name of each control, which is that of an option or, as `exclude.tags`, of a part of one, with an example of its value. */
const examples = Object.entries(options).flatMap(([name, { example, parts }]): [string, unknown][] => {
  if (name === "onWarning") return [];
  return parts ? Object.entries(parts).map(([part, example]) => [`${name}.${part}`, example]) : [[name, example]];
});

const isOfCodes = (example: unknown): boolean => Array.isArray(example) && typeof example[0] === "number";

/** A control for each option that a file can hold. */
export const controls = (): unknown[] =>
  examples.map(([name, example]) => {
    const { description, default: byDefault } = options[name.split(".")[0]!]!;
    // Links lead to other pages of the documentation.
    const words = `${description} By default: ${byDefault}.`.replace(/\[(.+?)\]\(.+?\)/g, "$1");
    const label = html`<code>${name}</code> <small>${sentence(words)}</small>`;
    const shown = Array.isArray(example) || typeof example === "string" ? example : JSON.stringify(example ?? {});
    if (!isOfCodes(example))
      return html`<label>${label}<input name="${name}" placeholder="${shown}" spellcheck="false"></label>`;
    const codes = contract.statuses.flatMap(({ code, when, optIn }) =>
      when && (optIn || name !== "also") ? code : [],
    );
    return html`<fieldset><legend>${label}</legend>${codes.map((code) => html`<label><input type="checkbox" name="${name}" value="${code}"> ${code}</label>`)}</fieldset>`;
  });

/** What a form of these controls says, as a file of options. Throws `InputError` if something is no JSON where it must be. */
export function optionsIn(form: HTMLFormElement): Record<string, any> {
  const data = new FormData(form);
  const chosen: Record<string, any> = {};
  for (const [name, example] of examples) {
    const texts = data.getAll(name).map(String).filter(Boolean);
    const [option = "", part] = name.split(".");
    const values = texts.map((text) => (typeof example === "string" ? text : readValue(text, name, example)));
    const value = isOfCodes(example) ? values : values[0];
    if (texts.length > 0) chosen[option] = part ? { ...chosen[option], [part]: value } : value;
  }
  return chosen;
}

/** Text of a control to its value: a list of texts with commas, and JSON otherwise. */
function readValue(text: string, name: string, example: unknown): unknown {
  const isList = Array.isArray(example) && !isOfCodes(example);
  return isList ? text.split(",").map((item) => item.trim()) : parseJson(text, `Option \`${name}\``, "it.");
}
