// The page that tries `addErrorResponses` on a document: what is typed, dropped or opened goes to a worker, and what comes back is shown.
import type { Condition } from "../../../src/contract.js";
import { make } from "../browser/common.ts";
import { controls, readAll, sentence } from "./controls.ts";
import type { Answer, Question, Row } from "./worker.ts";

/** The worker's program. As a part of this one it is bound by the policy of the page, which a file of its own would not be. */
declare const workerProgram: string;
declare const sample: string;

/** What an operation has that gets a response. */
const conditions: Record<Condition, string> = {
  always: "as every operation",
  "path-parameter": "for its path parameter",
  parameters: "for its parameters",
  "request-body": "for its request body",
  security: "because it asks for credentials",
  "unsafe-method": "because it changes something",
};

const get = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const [input, file, result] = [get<HTMLTextAreaElement>("document"), get<HTMLInputElement>("file"), get("result")];
const form = get<HTMLFormElement>("options");
const status = get("status");

const options = controls();
form.prepend(...options.map(([, { element }]) => element));

/** What was opened. Undefined if the document in hand is what somebody typed. */
let opened: { name: string; text: string } | undefined;
let worker: Worker | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;
let download = "";

const address = URL.createObjectURL(new Blob([workerProgram], { type: "text/javascript" }));

/** Asks for an answer soon. What is asked later replaces what was asked before. */
function ask(then?: () => void): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    worker?.terminate();
    result.replaceChildren();
    const { name, text } = opened ?? { name: "document", text: input.value };
    status.textContent = text.trim() && "Working…";
    if (!text.trim()) return;
    const receive = (answer: Answer) => {
      if ("fault" in answer) refuse(answer.fault);
      else show(answer, name);
      then?.();
    };
    try {
      const chosen = readAll(options) ?? {};
      get("said").textContent = JSON.stringify(chosen);
      worker = new Worker(address);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => receive(data);
      worker.onerror = ({ message }) => receive({ fault: `This cannot be read: ${message}.` });
      worker.postMessage({ name, text, options: chosen } satisfies Question);
    } catch (error) {
      receive({ fault: (error as Error).message });
    }
  }, 250);
}

function refuse(fault: string): void {
  status.textContent = "The document is not taken.";
  result.replaceChildren(make("p", { className: "fault" }, ...sentence(fault)));
}

function show({ rows, warnings, text, format, lost }: Exclude<Answer, { fault: string }>, name: string): void {
  const count = rows.reduce((sum, { added }) => sum + added.length, 0);
  const filled = rows.filter(({ added }) => added.length > 0).length;
  status.textContent = `Adds ${count.toLocaleString("en")} responses to ${filled.toLocaleString("en")} of ${rows.length.toLocaleString("en")} operations.`;
  URL.revokeObjectURL(download);
  download = URL.createObjectURL(new Blob([text], { type: `application/${format}` }));
  const saved = `${name.replace(/\.\w+$/, "")}.errors.${format}`;
  const link = make(
    "a",
    { className: "button", href: download, download: saved },
    `Download as ${format.toUpperCase()}`,
  );
  const items = warnings.map((warning) => make("li", {}, ...sentence(warning)));
  const head = ["Operation", "What is added, and why"].map((title) => make("th", { scope: "col" }, title));
  result.replaceChildren(
    make("p", { className: "actions" }, link),
    make("p", {}, ...sentence(lost)),
    ...(items.length > 0 ? [make("h3", {}, "Warnings"), make("ul", {}, ...items)] : []),
    make("h3", {}, "Operations"),
    make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows.map(rowOf))),
  );
}

function rowOf({ method, path, added, kept, reason }: Row): HTMLElement {
  const said = [
    ...added.map(({ code, when }) => [code, when ? ` ${conditions[when]}` : ": in place of yours"]),
    ...kept.map(({ code, by }) => [code, by === code ? ": yours stays" : `: your \`${by}\` answers`]),
  ];
  const codes = new Map<string, string[]>();
  for (const [code = "", why = ""] of said) codes.set(why, [...(codes.get(why) ?? []), code]);
  const parts = [...codes].map(([why, own]) => make("span", {}, make("b", {}, own.join(", ")), ...sentence(why)));
  const why = parts.length > 0 ? parts : sentence(reason);
  return make("tr", {}, make("th", { scope: "row" }, make("code", {}, `${method} ${path}`)), make("td", {}, ...why));
}

/** Takes a document, and shows the result when it comes. */
function take(name: string, text: string): void {
  opened = { name, text };
  // A text of megabytes in a box makes every browser slow.
  input.value = text.length > 200_000 ? "" : text;
  input.placeholder = `${name} is open.`;
  ask(() => get("outcome").scrollIntoView());
}

async function open(chosen: File | undefined): Promise<void> {
  if (!chosen) return;
  try {
    take(chosen.name, new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await chosen.arrayBuffer()));
  } catch {
    refuse(`${chosen.name} is not UTF-8. Save it as UTF-8.`);
  }
}

input.addEventListener("input", () => {
  opened = undefined;
  ask();
});
form.addEventListener("input", () => ask());
file.addEventListener("change", () => open(file.files?.[0]));
get("sample").addEventListener("click", () => take("sample.yaml", sample));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  void open(event.dataTransfer?.files[0]);
});
