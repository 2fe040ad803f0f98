// The status tables of README.md.
import type { Contract, Status } from "../contract/contract.ts";
import { table } from "../lib/markdown.ts";
import { pageWith } from "../lib/marked.ts";

/** Text of README.md with the tables of this contract in their place. Throws `InputError` if the place is missing. */
export const readme = (contract: Contract): Promise<string> =>
  pageWith("README.md", "statuses", statusTables(contract));

function statusTables({ statuses }: Contract): string {
  const further = statuses.filter(({ optIn }) => optIn);
  const first = statusTable(statuses.filter(({ optIn }) => !optIn));
  if (further.length === 0) return first;
  return `${first}\nOperations get these statuses only if you ask for them:\n\n${statusTable(further)}`;
}

function statusTable(statuses: Status[]): string {
  const rows = statuses.flatMap(({ code, name, types }) => {
    const facts = types.length > 0 ? types.map(({ type, retry }) => [`\`${type}\``, retry]) : [["–", "–"]];
    return facts.map((cells) => [String(code), `\`${name}\``, ...cells]);
  });
  return `${table(["Status", "Component", "`type`", "Retry"], rows)}\n`;
}
