// The catalogue: what each error type means for a client, as a module, its types, and JSON for other languages.
import { errorTypeAnchor } from "./contract/contract.ts";
import { pkg } from "./lib/project.ts";
import type { Contract, ErrorType } from "./contract/contract.ts";
import { banner, json } from "./lib/banner.ts";
import type { Files } from "./lib/files.ts";

/** Name to text: `catalog.js`, `catalog.d.ts` and `error-catalog.json`. */
export function catalog(description: Contract): Files {
  const advice = adviceOf(description);
  return new Map([
    ["catalog.js", `// ${banner}\n\n${module(advice)}`],
    ["catalog.d.ts", `// ${banner}\n\n${declarations(advice)}`],
    ["error-catalog.json", json({ $comment: banner, types: Object.fromEntries(advice.map((entry) => [entry.type, entry])), statuses: byStatus(advice) })],
  ]);
}

interface Advice extends ErrorType {
  status: number;
  reason: string;
  docs: string;
}

/** Meaning of each property, for editors. */
const properties: Record<keyof Advice, string> = {
  type: "Value of `error.type`.",
  status: "Status code of the response.",
  reason: "Reason phrase of the status.",
  retry: "Whether the same request may succeed later: `never`, after a growing delay (`backoff`), or after the delay in `Retry-After` (`retry-after`).",
  remedy: "What the client does next.",
  docs: "Address of the documentation.",
};

/** In ascending order of status. */
function adviceOf({ statuses }: Contract): Advice[] {
  return statuses.flatMap(({ code, reason, types }) =>
    types.map(({ type, retry, remedy }) => ({ type, status: code, reason, retry, remedy, docs: `${pkg.homepage}#${errorTypeAnchor(type)}` })),
  );
}

/** Status to its first type. */
function byStatus(advice: Advice[]): Record<number, string> {
  return Object.fromEntries([...advice].reverse().map(({ status, type }) => [status, type]));
}

// Computed keys and JSON keep text from the description data. Records without a prototype have no entry but their own.
function module(advice: Advice[]): string {
  const entries = advice.map((entry) => `  [${JSON.stringify(entry.type)}]: /*#__PURE__*/ Object.freeze(${JSON.stringify(entry, null, 2).replace(/\n/g, "\n  ")}),`);
  const statuses = Object.entries(byStatus(advice)).map(([status, type]) => `  ${status}: errorCatalog[${JSON.stringify(type)}],`);
  return [
    `export const errorCatalog = /*#__PURE__*/ Object.freeze({\n  __proto__: null,\n${entries.join("\n")}\n});\n`,
    `export const errorCatalogByStatus = /*#__PURE__*/ (() => Object.freeze({\n  __proto__: null,\n${statuses.join("\n")}\n}))();\n`,
  ].join("\n");
}

function declarations(advice: Advice[]): string {
  const entry = (facts: Advice) => {
    const members = Object.entries(facts).map(([name, value]) => `    /** ${properties[name as keyof Advice]} */\n    readonly ${name}: ${JSON.stringify(value)};`);
    return `  readonly ${JSON.stringify(facts.type)}: {\n${members.join("\n")}\n  };`;
  };
  const statuses = Object.entries(byStatus(advice)).map(([status, type]) => `  readonly ${status}: (typeof errorCatalog)[${JSON.stringify(type)}];`);
  return [
    `/** Error type to its advice. Frozen. */\nexport declare const errorCatalog: {\n${advice.map(entry).join("\n")}\n};`,
    `/** Error status to the advice for its first type. Frozen. */\nexport declare const errorCatalogByStatus: {\n${statuses.join("\n")}\n};`,
    `/** Error type that the catalogue knows. */\nexport type KnownErrorType = keyof typeof errorCatalog;`,
    `/** What the catalogue says of an error type. */\nexport type ErrorAdvice = (typeof errorCatalog)[KnownErrorType];\n`,
  ].join("\n\n");
}
