// A fault: one thing that is wrong, as edits of the tree.

export interface Edit {
  file: string;
  /** Text to look for, of which the first place counts. Without it, `to` is the whole file. */
  from?: string | RegExp;
  /** What stands in its place. Without it, the file is taken away. */
  to?: string;
  /** New path of the file, whose text stays. */
  move?: string;
}

export interface Fault {
  /** What is wrong, in words. */
  name: string;
  edits: Edit[];
  /**
   * Tests that must see it: the name of a test file below `tests/`, such as `build/publish`, and words of a title if
   * one test of the file is enough.
   */
  tests: string[];
  /** Whether nobody builds after the edits. */
  unbuilt?: true;
}

/** A row of a table of faults: what is wrong, the text that the file has, and the text instead. */
export type Row = [name: string, from: string | RegExp, to: string];

/** Faults in one file that the same test must see. */
export const inFile = (file: string, test: string, rows: Row[]): Fault[] =>
  rows.map(([name, from, to]) => ({ name, edits: [{ file, from, to }], tests: [test] }));

/** The same, if nobody builds after the edit. */
export const unbuilt = (faults: Fault[]): Fault[] => faults.map((fault) => ({ ...fault, unbuilt: true }));

/** What a build reads. Without an edit there, it changes nothing. */
const input = /^(openapi|src|scripts\/(contract|generate|site|lib|build\.ts)|package\.json|redocly\.yaml)/;

/** Whether the tree is built with the fault, as its author would do. */
export const isBuilt = ({ edits, unbuilt }: Fault) => !unbuilt && edits.some(({ file }) => input.test(file));

/** Path to text, or to nothing if there is no such file. */
export type Texts = Map<string, string | undefined>;

/** What the edits of a fault make of a tree. Throws if one of them changes nothing, since nobody could see it. */
export function seeded({ name, edits }: Fault, read: (file: string) => string): Texts {
  const texts: Texts = new Map();
  for (const { file, from, to, move } of edits) {
    const before = texts.get(file) ?? (from === undefined && to !== undefined ? undefined : read(file));
    const after = move === undefined ? edited(before, from, to) : undefined;
    if (after === before) throw new Error(`The fault "${name}" changes nothing in ${file}. Aim it anew.`);
    texts.set(file, after);
    if (move) texts.set(move, before);
  }
  return texts;
}

function edited(text: string | undefined, from?: string | RegExp, to?: string): string | undefined {
  if (from === undefined || to === undefined) return to;
  // In the place of a text, `$` means nothing.
  return typeof from === "string" ? text?.replace(from, () => to) : text?.replace(from, to);
}

/** The test file and the words of a title. */
export function testOf(test: string): { file: string; title: string } {
  const [name = "", ...words] = test.split(" ");
  return { file: `tests/${name}.test.ts`, title: words.join(" ") };
}
