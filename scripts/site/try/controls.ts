// Controls for the options of `addErrorResponses`, from their table: the kind of each follows from its example.
import { type OptionFacts, options } from "../../../src/add/options.js";
import { make } from "../browser/common.ts";

/** Those that the contract can add. */
declare const statuses: { code: number; reason: string; optIn: boolean }[];

interface Control {
  element: HTMLElement;
  /** Value of the option. Undefined if the control stands as it stood. Throws `Error` if it is written wrong. */
  read: () => unknown;
}

/** A control for each option that a file can hold, by name. */
export const controls = (): [string, Control][] =>
  Object.entries(options)
    .filter(([, { example }]) => example !== undefined)
    .map(([name, facts]) => [name, controlFor(name, facts)]);

/** What the controls say. Undefined if that is nothing. */
export function readAll(controls: [string, Control][]): object | undefined {
  const values = controls.map(([name, { read }]) => [name, read()]).filter(([, value]) => value !== undefined);
  return values.length > 0 ? Object.fromEntries(values) : undefined;
}

/** A sentence, in which code stands between backticks. */
export const sentence = (text: string): (Node | string)[] =>
  text.split("`").map((part, index) => (index % 2 ? make("code", {}, part) : part));

function controlFor(name: string, { description = "", example, parts, ...facts }: Partial<OptionFacts>): Control {
  // Links lead to other pages of the documentation.
  const words = sentence(description.replace(/\[(.+?)\]\(.+?\)/g, "$1"));
  const label = [make("code", {}, name), " ", make("small", {}, ...words)];
  const group = (content: HTMLElement[]) => make("fieldset", {}, make("legend", {}, ...label), ...content);
  if (parts) {
    const inner = Object.entries(parts).map(([part, example]): [string, Control] => [
      part,
      controlFor(part, { example }),
    ]);
    return { element: group(inner.map(([, { element }]) => element)), read: () => readAll(inner) };
  }
  if (Array.isArray(example) && typeof example[0] === "number") {
    // One list has what operations get by default, and others add to it.
    const offered = statuses.filter(({ optIn }) => optIn !== (name === "statuses"));
    const boxes = offered.map(({ code, optIn }) =>
      make("input", { type: "checkbox", value: `${code}`, defaultChecked: !optIn }),
    );
    const labels = offered.map(({ code, reason }, index) =>
      make("label", {}, boxes[index]!, " ", make("b", {}, `${code}`), ` ${reason}`),
    );
    const isChanged = () => boxes.some(({ checked, defaultChecked }) => checked !== defaultChecked);
    const read = () =>
      isChanged() ? boxes.flatMap(({ checked, value }) => (checked ? Number(value) : [])) : undefined;
    return { element: group([make("div", { className: "boxes" }, ...labels)]), read };
  }
  const choices = ["", "true", "false"].map((value) =>
    make("option", { value }, value || `By default: ${facts.default?.replaceAll("`", "")}`),
  );
  const field =
    typeof example === "boolean"
      ? make("select", {}, ...choices)
      : make("input", { placeholder: written(example), spellcheck: false });
  const read = () => (field.value.trim() ? parse(field.value.trim(), name, example) : undefined);
  return { element: make("label", {}, ...label, field), read };
}

/** A value as a reader writes it: a list with commas, a text as it is, and JSON otherwise. */
const written = (value: unknown) =>
  Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : JSON.stringify(value);

function parse(text: string, name: string, example: unknown): unknown {
  if (typeof example === "string") return text;
  if (Array.isArray(example)) return text.split(",").flatMap((item) => item.trim() || []);
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`Option \`${name}\` is not JSON. Write a value such as \`${written(example)}\`.`);
  }
}
