// The status table of README.md.
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError, root } from "./description.ts";
import type { Description } from "./description.ts";

const path = join(root, "README.md");
const place = /(?<=<!-- statuses -->\n)[\s\S]*?(?=<!-- \/statuses -->)/;

/** Text of README.md, with the table of this description in its place. Throws `InputError` where the place is missing. */
export async function readme(description: Description): Promise<string> {
  const text = await readFile(path, "utf8");
  if (!place.test(text)) throw new InputError("README.md has no place for the status table. Restore the lines `<!-- statuses -->` and `<!-- /statuses -->`.");
  return text.replace(place, () => table(description));
}

/** Writes README.md where it differs. */
export async function writeReadme(text: string): Promise<void> {
  if (text === (await readFile(path, "utf8"))) return;
  await writeFile(`${path}.next`, text);
  await rename(`${path}.next`, path);
}

function table({ statuses }: Description): string {
  const rows = statuses.flatMap(({ status, name, remedy, errorTypes }) => {
    const [instruction = ""] = remedy.split("\n");
    const facts = errorTypes.length > 0 ? errorTypes : [{ type: undefined, retry: "–", remedy: instruction }];
    return facts.map(({ type, retry, remedy }) => [status, `\`${name}\``, type ? `\`${type}\`` : "–", retry, remedy]);
  });
  return [["Status", "Component", "`type`", "Retry", "What the client does"], ["---", "---", "---", "---", "---"], ...rows]
    .map((row) => `| ${row.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |\n`)
    .join("");
}
