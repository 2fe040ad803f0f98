// The page that tries `addErrorResponses` on a document: it shows what each operation gets, and why. Nothing leaves it.
import { html } from "hono/html";
import { applyPlan } from "../../../src/add/apply-plan.js";
import { Source } from "../../../src/add/document.js";
import { createPlan, type Plan } from "../../../src/add/plan.js";
import { locateFaults, printJson } from "../../../src/cli/json.js";
import { contract } from "../../../src/contract.js";
import sample from "../../../tests/fixtures/frameworks/fastapi.json" with { type: "json" };
import { all } from "../browser/common.ts";
import { read } from "./document.ts";
import { controls, optionsIn, sentence } from "./options.ts";

const [picker, input] = all("#file, #document") as [HTMLInputElement, HTMLTextAreaElement];
const [form, status, result] = all("form, #status, #result") as [HTMLFormElement, HTMLElement, HTMLElement];
form.innerHTML = String(html`${controls()}`);

let current = new File([], "document");
let download = "";
let waiting: ReturnType<typeof setTimeout> | undefined;

/** What an operation gets, and why. */
function rowOf([{ method, path }, decisions]: Parameters<NonNullable<Plan["tell"]>>): unknown {
  const reasons = [...new Set(decisions.map(({ why }) => why))].map((why) => {
    const statuses = decisions.flatMap((decision) => (decision.why === why && decision.status) || []);
    return html`<div>${statuses[0] && html`<b>${statuses.join(", ")}</b>: `}${sentence(why)}</div>`;
  });
  return html`<tr><th scope="row"><code>${method} ${path}</code></th><td>${reasons[0] ? reasons : "None of the statuses fits it."}</td></tr>`;
}

/** Adds the responses to the document in hand, and shows what becomes of it. Throws `InputError` if something is wrong. */
async function work(file: File): Promise<void> {
  const document = read(new Uint8Array(await file.arrayBuffer()), file.name);
  const options = optionsIn(form);
  const warnings: string[] = [];
  const told: Parameters<typeof rowOf>[0][] = [];
  const changed = await locateFaults({ document }, () => {
    const source = new Source(document.value);
    const plan = createPlan(source, { ...options, onWarning: (warning) => warnings.push(warning) });
    return applyPlan(source, { ...plan, tell: (...decided) => told.push(decided) });
  });
  URL.revokeObjectURL(download);
  download = URL.createObjectURL(new Blob([document.print(changed)], { type: `application/${document.format}` }));
  const added = told.map(([, decisions]) => decisions.filter(({ isAdded }) => isAdded));
  status.textContent = `Responses added: ${added.flat().length}, to ${added.filter(([first]) => first).length} of ${added.length} operations.`;
  const operations = html`<h3>Operations</h3><p>Next to each status is the <a href="${contract.guide}/own-statuses.md#x-status">condition</a> that the operation meets.</p>
<table class="overview"><thead><tr><th scope="col">Operation</th><th scope="col">What is added, and why</th></tr></thead><tbody>${told.map(rowOf)}</tbody></table>`;
  result.innerHTML = String(html`
<p class="actions"><a class="button" href="${download}" download="${file.name.replace(/\.\w+$/, "")}.errors.${document.format}">Download as ${document.format.toUpperCase()}</a></p>
${document.format === "yaml" && html`<p>It keeps your comments and order. White space may differ, and aliases are spelled out.</p>`}
${Object.keys(options).length > 0 && html`<p>For the command: <code>--options options.json</code> with <code id="said">${JSON.stringify(options)}</code></p>`}
${warnings.length > 0 && html`<h3>Warnings</h3><ul>${warnings.map((warning) => html`<li>${sentence(warning)}</li>`)}</ul>`}
${told.length > 0 && operations}`);
}

/** Shows what becomes of the document or what is wrong with it, after a pause in milliseconds in which somebody can go on typing. */
function refresh(next = current, pause = 250): void {
  current = next;
  clearTimeout(waiting);
  result.replaceChildren();
  status.textContent = current.size > 0 ? "Working…" : "Nothing to read yet.";
  if (current.size > 0) waiting = setTimeout(() => work(current).catch(refuse), pause);
}

function refuse({ message }: Error): void {
  status.innerHTML = String(html`<b>Correct this first:</b> ${sentence(message)}`);
}

/** Takes a file, and shows where its result comes. */
async function open(file: File | undefined): Promise<void> {
  if (!file) return;
  // A text of megabytes in a box makes every browser slow.
  input.value = file.size > 200_000 ? "" : await file.text();
  input.placeholder = `${file.name} is open.`;
  all("#outcome")[0]!.scrollIntoView();
  refresh(file, 0);
}

form.addEventListener("input", () => refresh());
input.addEventListener("input", () => refresh(new File([input.value], "document")));
picker.addEventListener("change", () => open(picker.files?.[0]));
all("#sample")[0]!.addEventListener("click", () => open(new File([printJson(sample)], "fastapi.json")));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  // A text that is dragged goes where it is dropped.
  if (event.dataTransfer?.files[0]) event.preventDefault();
  void open(event.dataTransfer?.files[0]);
});
