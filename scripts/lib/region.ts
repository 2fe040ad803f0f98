// Parts of programs that pages show: the lines between `region NAME` and `endregion`, in comments of any language.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "./input-error.ts";
import { root } from "./project.ts";

/** The lines of a region, without their indentation. `path` is below the root. Throws `InputError` if the file has none of that name. */
export function regionOf(path: string, name: string): string {
  const text = readFileSync(join(root, path), "utf8");
  const [, lines] = new RegExp(`^.*\\bregion ${name}\\n([^]*?)^.*\\bendregion`, "m").exec(text) ?? [];
  if (!lines)
    throw new InputError(`${path} has no region ${name}. Mark one with \`region ${name}\` and \`endregion\`.`);
  const [indent = ""] = /^[ \t]*(?=\S)/m.exec(lines) ?? [];
  return lines.replaceAll(new RegExp(`^${indent}`, "gm"), "").trim();
}
