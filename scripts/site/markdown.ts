// Markdown in which text from the description stays text. Redoc reads Markdown as Markdoc does: `{%` opens a tag, and some HTML passes.

/** A code span, such as `a` or ``b ` c``, or an escaped character, such as \*. */
const guardedAlready = /(`+)[\s\S]*?[^`]\1(?!`)|\\[\s\S]/;

/** What begins HTML, a Markdoc tag or variable, or an image: <b>, {% tag %}, ![picture](address). */
const opening = /[<{!]/;

const proseParts = new RegExp(`${guardedAlready.source}|${opening.source}`, "g");

/** Keeps Markdown's own marks, but no HTML, no Markdoc tag and no image. Code spans need no guard. */
export const prose = (markdown: string) =>
  markdown.replace(proseParts, (part) => (opening.test(part) && part.length === 1 ? `\\${part}` : part));

/** Each mark of ASCII, which a backslash takes the meaning of. */
const marks = /[!-/:-@[-`{-~]/g;

/** Keeps every character as it is, on one line. */
export const plain = (text: string) => text.replace(/\s+/g, " ").replace(marks, "\\$&");

/** Code within a sentence. */
export const code = (text: string) => wrap(text.replace(/\s+/g, " "), longestRun(text) + 1);

/** Block of code. Its content is never read as Markdoc. */
export const block = (language: string, text: string) => {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language} {% process=false %}\n${text.trimEnd()}\n${fence}`;
};

/** Heading or paragraph with a fragment of its own. */
export const anchored = (id: string, markdown: string) => `${markdown} {% id=${JSON.stringify(id)} %}`;

const longestRun = (text: string) => Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));

function wrap(text: string, ticks: number): string {
  const fence = "`".repeat(ticks);
  const space = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${space}${text}${space}${fence}`;
}

/** The same description with every `description` as prose that Redoc may render. Examples are left alone: Redoc shows them as code. */
export function guarded(value: any): any {
  if (Array.isArray(value)) return value.map(guarded);
  if (!(value instanceof Object)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (["value", "example", "default"].includes(key)) return [key, inner];
      return [key, key === "description" && typeof inner === "string" ? prose(inner) : guarded(inner)];
    }),
  );
}
