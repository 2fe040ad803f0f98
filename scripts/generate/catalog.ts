// The catalogue: what a client can know of each error type, as a module, its types, and JSON for other languages.
import statusCodes from "statuses/codes.json" with { type: "json" };
import type { Contract, ErrorType } from "../contract/contract.ts";
import { errorTypeAnchor } from "../contract/contract.ts";
import { banner, json } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";

/** An entry of the catalogue. src/advice.ts says what its members mean. */
interface Advice extends ErrorType {
  status: number;
  reason: string;
  docs: string;
}

/** Name to text: `catalog.js`, `catalog.d.ts` and `error-catalog.json`. */
export function catalog(contract: Contract): Files {
  const advice = adviceOf(contract);
  const { homepage } = contract.package;
  return new Map([
    ["catalog.js", `// ${banner}\n\n${module(advice, homepage)}`],
    ["catalog.d.ts", `// ${banner}\nimport type { ErrorAdvice } from "./advice.js";\n\n${declarations(advice)}`],
    ["error-catalog.json", json({ $comment: banner, ...catalogData(contract) })],
  ]);
}

/** The advice for each type, and the first type of each status. */
export function catalogData(contract: Contract): { types: Record<string, Advice>; statuses: Record<number, string> } {
  const advice = adviceOf(contract);
  return { types: Object.fromEntries(advice.map((entry) => [entry.type, entry])), statuses: firstTypes(advice) };
}

/** In ascending order of status. */
function adviceOf({ package: { homepage }, statuses }: Contract): Advice[] {
  return statuses.flatMap(({ code, reason, types }) =>
    types.map(({ type, retry, remedy }) => ({
      type,
      status: code,
      reason,
      retry,
      remedy,
      docs: `${homepage}#${errorTypeAnchor(type)}`,
    })),
  );
}

/** Status to its first type. */
function firstTypes(advice: Advice[]): Record<number, string> {
  return Object.fromEntries([...advice].reverse().map(({ status, type }) => [status, type]));
}

/** The list has an older name of 413 than RFC 9110, section 15.5.14. */
const registered = { ...statusCodes, 413: "Content Too Large" };

/** Statuses of WebDAV, and others that an API's client hardly meets: too rare for a place in every client. */
const rare = [
  ...[402, 406, 407, 408, 410, 411, 412, 414, 416, 417, 418, 421, 423, 424, 425, 426, 428, 431, 451],
  ...[505, 506, 507, 508, 509, 510, 511],
];

/** Reason phrases of the error statuses that the contract does not have. */
function furtherReasons(advice: Advice[]): [status: string, reason: string][] {
  const left = [...rare, ...advice.map(({ status }) => status)];
  return Object.entries(registered).filter(([code]) => Number(code) >= 400 && !left.includes(Number(code)));
}

const quote = JSON.stringify;

// JSON keeps text of the description data. Functions make the records, so that a bundler can leave them out.
function module(advice: Advice[], homepage: string): string {
  const row = ({ type, status, reason, retry, remedy }: Advice) => {
    const anchor = errorTypeAnchor(type);
    return `  ${quote([status, type, reason, retry, remedy, ...(anchor === type ? [] : [anchor])])},\n`;
  };
  // Of several rows of a status, the last stays in the record by status: that of its first type.
  const lastTypesFirst = [...advice].reverse().sort((a, b) => a.status - b.status);
  return `const rows = [
${lastTypesFirst.map(row).join("")}];

// Without a prototype, a record has no entry but its own.
const record = (entries) => Object.freeze({ __proto__: null, ...Object.fromEntries(entries) });

export const errorCatalog = /*#__PURE__*/ (() =>
  record(
    rows.map(([status, type, reason, retry, remedy, anchor = type]) => [
      type,
      Object.freeze({ type, status, reason, retry, remedy, docs: ${quote(`${homepage}#`)} + anchor }),
    ]),
  ))();

export const errorCatalogByStatus = /*#__PURE__*/ (() =>
  record(rows.map(([status, type]) => [status, errorCatalog[type]])))();

export const reasonPhrases = ${quote(Object.fromEntries(furtherReasons(advice)))};
`;
}

function declarations(advice: Advice[]): string {
  const typeOf = (status: number | string, type: string) => `ErrorAdvice<${quote(type)}, ${status}>`;
  const records = [
    {
      comment: "The advice for each error type. Frozen.",
      name: "errorCatalog",
      members: [
        ...advice.map(({ type, status }) => `[${quote(type)}]: ${typeOf(status, type)}`),
        "[type: string]: ErrorAdvice | undefined",
      ],
    },
    {
      comment: "The advice for each error status, by its first type. Frozen.",
      name: "errorCatalogByStatus",
      members: [
        ...Object.entries(firstTypes(advice)).map(([status, type]) => `${status}: ${typeOf(status, type)}`),
        "[status: number]: ErrorAdvice | undefined",
      ],
    },
  ];
  const texts = records.map(({ comment, name, members }) => {
    const lines = members.map((member) => `  readonly ${member};\n`);
    return `/** ${comment} */\nexport declare const ${name}: {\n${lines.join("")}};\n`;
  });
  // The package does not export the list, because it grows in a minor version and would break code that must name all of it.
  const types = `/** Error type that the catalogue knows. */\nexport type KnownErrorType = ${advice.map(({ type }) => quote(type)).join(" | ")};\n`;
  const reasons =
    "/** Reason phrases of the error statuses that the catalogue does not have, without the rare ones. */\nexport declare const reasonPhrases: { readonly [status: number]: string | undefined };\n";
  return [...texts, reasons, types].join("\n");
}
