// The status table of README.md.
import type { Contract } from "../contract/contract.ts";
import { table } from "../lib/markdown.ts";
import { pageWith } from "../lib/marked.ts";

/** Text of README.md with the table of this contract in its place. Throws `InputError` if the place is missing. */
export const readme = (contract: Contract): Promise<string> => pageWith("README.md", "statuses", statusTable(contract));

function statusTable({ statuses }: Contract): string {
  const rows = statuses.flatMap(({ code, name, types, optIn }) => {
    const facts = types.length > 0 ? types.map(({ type, retry }) => [`\`${type}\``, retry]) : [["–", "–"]];
    return facts.map((cells) => [optIn ? `${code} *` : String(code), `\`${name}\``, ...cells]);
  });
  return `${table(["Status", "Component", "`type`", "Retry"], rows)}\n`;
}
