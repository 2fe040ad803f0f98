// The page that tries `addErrorResponses` on a document: it shows what each operation gets, and why. Nothing leaves it.
import { html } from "hono/html";
import { applyPlan } from "../../../src/add/apply-plan.js";
import { Source } from "../../../src/add/document.js";
import { createPlan, type Plan } from "../../../src/add/plan.js";
import { decodeUtf8, isJson, locateFaults, printJson } from "../../../src/cli/json.js";
import { contract } from "../../../src/contract.js";
import sample from "../../../tests/fixtures/frameworks/fastapi.json" with { type: "json" };
import { all } from "../browser/common.ts";
import { read } from "./document.ts";
import { controls, optionsIn, sentence } from "./options.ts";

const [picker, input] = all("#file, #document") as [HTMLInputElement, HTMLTextAreaElement];
const [form, status, result] = all("form, #status, #result") as [HTMLFormElement, HTMLElement, HTMLElement];
form.innerHTML = String(html`${controls()}`);

let current = { name: "document", text: "" };
let download = "";
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Adds the responses to the document in hand, and shows what becomes of it. */
function work(): void {
  const { name, text } = current;
  const [format, options] = [isJson(text) ? "json" : "yaml", optionsIn(form)];
  const document = read(text, name);
  const warnings: unknown[] = [];
  const onWarning = (warning: string) => warnings.push(html`<li>${sentence(warning)}</li>`);
  const rows: unknown[] = [];
  const added: number[] = [];
  const tell: Plan["tell"] = ({ method, path }, decisions) => {
    const reasons = [...new Set(decisions.map(({ why }) => why))].map((why) => {
      const statuses = decisions.flatMap((decision) => (decision.why === why && decision.status) || []);
      return html`<div>${statuses[0] && html`<b>${statuses.join(", ")}</b>: `}${sentence(why)}</div>`;
    });
    const why = reasons[0] ? reasons : "None of the statuses fits it.";
    rows.push(html`<tr><th scope="row"><code>${method} ${path}</code></th><td>${why}</td></tr>`);
    added.push(decisions.filter(({ isAdded }) => isAdded).length);
  };
  const changed = locateFaults({ document }, () => {
    const source = new Source(document.value);
    return applyPlan(source, { ...createPlan(source, { ...options, onWarning }), tell });
  });
  URL.revokeObjectURL(download);
  download = URL.createObjectURL(new Blob([document.print(changed)], { type: `application/${format}` }));
  const sizes = [added.reduce((sum, count) => sum + count, 0), added.filter(Boolean).length, added.length];
  const [count, filled, total] = sizes.map((size) => size.toLocaleString("en"));
  status.textContent = `Adds ${count} responses to ${filled} of ${total} operations.`;
  result.innerHTML = String(html`
<p class="actions"><a class="button" href="${download}" download="${name.replace(/\.\w+$/, "")}.errors.${format}">Download as ${format.toUpperCase()}</a></p>
${format === "yaml" && html`<p>It keeps your comments and order. White space may differ, and aliases are spelled out.</p>`}
${Object.keys(options).length > 0 && html`<p>For the command: <code>--options options.json</code> with <code id="said">${JSON.stringify(options)}</code></p>`}
${warnings.length > 0 && html`<h3>Warnings</h3><ul>${warnings}</ul>`}
<h3>Operations</h3><p>Next to each status is the <a href="${contract.guide}/own-statuses.md#x-status">condition</a> that the operation meets.</p>
<table class="overview"><thead><tr><th scope="col">Operation</th><th scope="col">What is added, and why</th></tr></thead><tbody>${rows}</tbody></table>`);
}

/** Shows what becomes of the document or what is wrong with it, but soon rather than at once, so that somebody can go on typing. */
function refresh(next = current): void {
  current = next;
  clearTimeout(waiting);
  result.replaceChildren();
  status.textContent = current.text.trim() && "Working…";
  if (!status.textContent) return;
  waiting = setTimeout(attempt, 250, work);
}

/** Does something, or shows what is wrong with what is given. */
function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    status.textContent = "Something is wrong.";
    result.innerHTML = String(html`<p class="fault">${sentence((error as Error).message)}</p>`);
  }
}

/** Takes a file, and shows where its result comes. */
async function open(file: File | undefined): Promise<void> {
  if (!file) return;
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  status.parentElement!.scrollIntoView();
  attempt(() => {
    const text = decodeUtf8(bytes, name);
    // A text of megabytes in a box makes every browser slow.
    input.value = text.length > 200_000 ? "" : text;
    input.placeholder = `${name} is open.`;
    refresh({ name, text });
  });
}

form.addEventListener("input", () => refresh());
input.addEventListener("input", () => refresh({ name: "document", text: input.value }));
picker.addEventListener("change", () => open(picker.files?.[0]));
all("#sample")[0]!.addEventListener("click", () => open(new File([printJson(sample)], "fastapi.json")));
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  void open(event.dataTransfer?.files[0]);
});
