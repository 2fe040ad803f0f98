// The page that tries `addErrorResponses` on a document: it shows what each operation gets, and why. Nothing leaves it.
import { html } from "hono/html";
import { applyPlan } from "../../../src/add/apply-plan.js";
import { isObject, Source } from "../../../src/add/document.js";
import { conditionTests, findAnswer, listOperations, type Operation } from "../../../src/add/operations.js";
import { createPlan, type Plan } from "../../../src/add/plan.js";
import { printJson } from "../../../src/cli/json.js";
import { contract } from "../../../src/contract.js";
import sample from "../../../tests/fixtures/frameworks/fastapi.json" with { type: "json" };
import { all } from "../browser/common.ts";
import { changeText, isJson } from "./document.ts";
import { controls, optionsIn, sentence } from "./options.ts";

/** What becomes of each status that an operation could get, as HTML. */
function explain(operation: Operation, added: string[], plan: Plan, source: Source): unknown {
  const { responses } = operation.value;
  if (!isObject(responses)) return html`It has no <code>responses</code> yet.`;
  if (plan.isExcluded(operation)) return "You exclude it.";
  const reasons: Record<string, string> = {};
  for (const { response, conditions } of plan.additions) {
    const condition = conditions.find((condition) => conditionTests[condition](operation, source));
    const by = findAnswer(responses, response.code, plan.besideDefault);
    const kept = by ? `your \`${by}\` stays` : "a webhook, a callback or an excluded path uses the operation too";
    if (condition) reasons[response.code] = added.includes(String(response.code)) ? `\`${condition}\`` : kept;
  }
  for (const code of added) if (Object.hasOwn(responses, code)) reasons[code] = "replaces yours";
  if (Object.keys(reasons).length === 0) return "None of the statuses fits it.";
  return [...new Set(Object.values(reasons))].map((why) => {
    const codes = Object.keys(reasons).filter((code) => reasons[code] === why);
    return html`<div><b>${codes.join(", ")}</b>: ${sentence(why)}</div>`;
  });
}

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
  const warnings: unknown[] = [];
  const onWarning = (warning: string) => warnings.push(html`<li>${sentence(warning)}</li>`);
  let rows: { added: string[]; row: unknown }[] = [];
  const changed = changeText(text, name, (document) => {
    const source = new Source(document);
    const plan = createPlan(source, { ...options, onWarning });
    const after = applyPlan(source, plan);
    const results = listOperations(new Source(after));
    rows = listOperations(source).map((operation, index) => {
      const [before, now] = [operation.value.responses, results[index]!.value.responses];
      const added = Object.keys(now ?? {}).filter((code) => now[code] !== before[code]);
      const why = explain(operation, added, plan, source);
      const name = `${operation.method} ${operation.path}`;
      return { added, row: html`<tr><th scope="row"><code>${name}</code></th><td>${why}</td></tr>` };
    });
    return after;
  });
  URL.revokeObjectURL(download);
  download = URL.createObjectURL(new Blob([changed], { type: `application/${format}` }));
  const counts = [rows.flatMap(({ added }) => added), rows.filter(({ added }) => added.length > 0), rows];
  const [count, filled, total] = counts.map(({ length }) => length.toLocaleString("en"));
  status.textContent = `Adds ${count} responses to ${filled} of ${total} operations.`;
  result.innerHTML = String(html`
<p class="actions"><a class="button" href="${download}" download="${name.replace(/\.\w+$/, "")}.errors.${format}">Download as ${format.toUpperCase()}</a></p>
<p>${format === "yaml" && "It keeps your comments and order. White space may differ, and aliases are spelled out."}
For the command: <code>--options options.json</code> with <code id="said">${JSON.stringify(options)}</code></p>
${warnings.length > 0 && html`<h3>Warnings</h3><ul>${warnings}</ul>`}
<h3>Operations</h3><p>Next to each status is the <a href="${contract.guide}/own-statuses.md#x-status">condition</a> that the operation meets.</p>
<table class="overview"><thead><tr><th scope="col">Operation</th><th scope="col">What is added, and why</th></tr></thead><tbody>${rows.map(({ row }) => row)}</tbody></table>`);
}

/** Shows what becomes of the document or what is wrong with it, but soon rather than at once, so that somebody can go on typing. */
function refresh(change: Partial<typeof current> = {}): void {
  current = { ...current, ...change };
  clearTimeout(waiting);
  result.replaceChildren();
  status.textContent = current.text.trim() && "Working…";
  if (!status.textContent) return;
  waiting = setTimeout(() => {
    try {
      work();
    } catch (error) {
      status.textContent = "The document cannot be used.";
      result.innerHTML = String(html`<p class="fault">${sentence((error as Error).message)}</p>`);
    }
  }, 250);
}

/** Takes a file, and shows where its result comes. */
async function open(file: File | undefined): Promise<void> {
  if (!file) return;
  const [name, text] = [file.name, await file.text()];
  // A text of megabytes in a box makes every browser slow.
  input.value = text.length > 200_000 ? "" : text;
  input.placeholder = `${name} is open.`;
  status.parentElement!.scrollIntoView();
  refresh({ name, text });
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
