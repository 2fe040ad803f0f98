// The page that tries `addErrorResponses` on a document: what is typed, dropped or opened goes to a worker, and what comes back is shown.
import sample from "./sample.yaml";
import type { Answer, Question, Row } from "./worker.ts";

/** The worker's program. As a part of this one it is bound by the policy of the page, which a file of its own would not be. */
declare const workerProgram: string;

const get = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const [input, file, result] = [get<HTMLTextAreaElement>("document"), get<HTMLInputElement>("file"), get("result")];
const form = get<HTMLFormElement>("options");
const status = get("status");

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, ...content: (Node | string)[]) {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

/** A sentence, in which code stands between backticks. */
const sentence = (text: string) =>
  text.split("`").map((part, index) => (index % 2 ? make("code", part) : document.createTextNode(part)));

/** The document in hand: a file that was opened, or what stands in the box. */
let opened: { name: string; text: string } | undefined;
let worker: Worker | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

const address = URL.createObjectURL(new Blob([workerProgram], { type: "text/javascript" }));

/** Asks for an answer soon. What is asked later replaces what was asked before. */
function ask(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    worker?.terminate();
    const { name, text } = opened ?? { name: "document", text: input.value };
    if (!text.trim()) return show();
    status.textContent = "Working…";
    try {
      const options = optionsOf(new FormData(form));
      worker = new Worker(address);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => show(data, name);
      worker.onerror = ({ message }) => show({ fault: `This cannot be read: ${message}.` }, name);
      worker.postMessage({ name, text, options } satisfies Question);
    } catch (error) {
      show({ fault: (error as Error).message }, name);
    }
  }, 250);
}

const lines = (text: FormDataEntryValue | null) =>
  String(text ?? "")
    .split(/[\n,]+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The options of `addErrorResponses` that the controls say. What stands as JSON comes on top. */
function optionsOf(data: FormData): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  const boxes = [...form.querySelectorAll<HTMLInputElement>("[name=statuses]")];
  if (boxes.some((box) => box.checked !== box.defaultChecked)) options.statuses = data.getAll("statuses").map(Number);
  if (data.get("besideDefault")) options.besideDefault = data.get("besideDefault") === "true";
  const excluded = ["tags", "operationIds", "paths"].map((kind) => [kind, lines(data.get(kind))] as const);
  const exclude = Object.fromEntries(excluded.filter(([, values]) => values.length > 0));
  if (Object.keys(exclude).length > 0) options.exclude = exclude;
  const more = String(data.get("more")).trim();
  try {
    Object.assign(options, more && JSON.parse(more));
  } catch {
    throw new Error('"More options" is not JSON. Write an object such as { "besideDefault": true }.');
  }
  get("said").textContent = JSON.stringify(options);
  return options;
}

let download = "";

/** Whether a file or the sample was just opened, so that its reader looks for the result. */
let isNew = false;

function show(answer?: Answer, name = ""): void {
  URL.revokeObjectURL(download);
  result.replaceChildren();
  status.textContent = "";
  if (!answer) return;
  if ("fault" in answer) {
    status.textContent = "The document is not taken.";
    const fault = make("p", ...sentence(answer.fault));
    fault.className = "fault";
    result.replaceChildren(fault);
    fault.scrollIntoView({ block: "nearest" });
    return;
  }
  const { rows, warnings, text, format, lost } = answer;
  const count = rows.reduce((sum, { added }) => sum + added.length, 0);
  const filled = rows.filter(({ added }) => added.length > 0).length;
  status.textContent = `Adds ${count.toLocaleString("en")} responses to ${filled.toLocaleString("en")} of ${rows.length.toLocaleString("en")} operations.`;
  download = URL.createObjectURL(
    new Blob([text], { type: format === "json" ? "application/json" : "application/yaml" }),
  );
  const link = make("a", `Download as ${format.toUpperCase()}`);
  link.className = "button";
  link.href = download;
  link.download = `${name.replace(/\.\w+$/, "")}.errors.${format}`;
  const actions = make("p", link);
  actions.className = "actions";
  result.append(actions, ...(lost ? [make("p", ...sentence(lost))] : []));
  if (warnings.length > 0) {
    const items = warnings.map((warning) => make("li", ...sentence(warning)));
    result.append(make("h3", warnings.length === 1 ? "Warning" : "Warnings"), make("ul", ...items));
  }
  const head = ["Operation", "What is added, and why"].map((title) => {
    const cell = make("th", title);
    cell.scope = "col";
    return cell;
  });
  result.append(
    make("h3", "Operations"),
    make("table", make("thead", make("tr", ...head)), make("tbody", ...rows.map(rowOf))),
  );
  if (isNew) get("outcome").scrollIntoView();
  isNew = false;
}

const conditions = JSON.parse(form.dataset.conditions!) as Record<string, string>;

function rowOf({ method, path, added, reason }: Row): HTMLElement {
  const cell = make("th", make("code", `${method} ${path}`));
  cell.scope = "row";
  const why = new Map<string, string[]>();
  for (const { code, when } of added) why.set(when, [...(why.get(when) ?? []), code]);
  const said = [...why].flatMap(([when, codes], index) => [
    ...(index > 0 ? ["; "] : []),
    make("b", codes.join(", ")),
    ` ${conditions[when] ?? when}`,
  ]);
  return make("tr", cell, make("td", ...(said.length > 0 ? said : sentence(reason))));
}

async function open(chosen: File | undefined): Promise<void> {
  if (!chosen) return;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await chosen.arrayBuffer());
    // A text of megabytes in a box makes every browser slow.
    opened = text.length > 200_000 ? { name: chosen.name, text } : undefined;
    input.value = opened ? "" : text;
    input.placeholder = `${chosen.name} is open.`;
    opened ??= { name: chosen.name, text };
    isNew = true;
    ask();
  } catch {
    show({ fault: `${chosen.name} is not UTF-8. Save it as UTF-8.` });
  }
}

input.addEventListener("input", () => {
  opened = undefined;
  ask();
});
form.addEventListener("input", ask);
file.addEventListener("change", () => open(file.files?.[0]));
get("sample").addEventListener("click", () => {
  input.value = sample;
  opened = { name: "sample.yaml", text: sample };
  isNew = true;
  ask();
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  void open(event.dataTransfer?.files[0]);
});
