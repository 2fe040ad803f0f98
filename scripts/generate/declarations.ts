// The declarations of the run-time modules. Each is made of its module alone, as TypeScript's `isolatedDeclarations` asks.
import { isolatedDeclarationSync } from "oxc-transform";
import type { Files } from "../lib/files.ts";
import { InputError } from "../lib/input-error.ts";
import { withBanner } from "./modules.ts";

/** Name to text: `x.d.ts` of each `x.ts`. Throws `InputError` if a source is not TypeScript that says its types. */
export function declarations(sources: Files): Files {
  return new Map(
    [...sources].map(([name, text]) => [name.replace(/\.ts$/, ".d.ts"), declare(`src/${name}`, String(text))]),
  );
}

/** Before the later lines of a doc comment, which come out without the space that parts them from the margin. */
const margin = /^(\t*)(?=\*)/gm;

function declare(path: string, source: string): string {
  const { code, errors } = isolatedDeclarationSync(path, source);
  if (errors.length === 0) return withBanner(code.replace(margin, "$1 "), path);
  throw new InputError(`${errors.map(({ codeframe }) => codeframe).join("")}\nCorrect ${path}.`);
}
