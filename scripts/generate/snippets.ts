// The code that pages of docs/ show: regions of the programs that the checks run.
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { filesBelow } from "../lib/files.ts";
import { replaceMarked } from "../lib/marked.ts";
import { root } from "../lib/project.ts";
import { regionOf } from "../lib/region.ts";

/** `<!-- examples/fastapi/server.py contract -->`: path of a program, and a region of it. */
const marker = /^<!-- (\w[\w./-]*\.\w+) (\w+) -->$/gm;

/** Path to text of each page with such a place. Throws `InputError` if a program has no such region. */
export async function pagesWithSnippets(): Promise<[page: string, text: string][]> {
  const pages = filesBelow(join(root, "docs")).map(async (name): Promise<[string, string]> => {
    const text = await readFile(join(root, "docs", name), "utf8");
    return [`docs/${name}`, [...text.matchAll(marker)].reduce(withSnippet, text)];
  });
  return Promise.all(pages);
}

function withSnippet(page: string, [, path = "", region = ""]: RegExpMatchArray): string {
  const code = `\`\`\`${extname(path).slice(1)}\n${regionOf(path, region)}\n\`\`\``;
  return replaceMarked(page, `${path} ${region}`, code);
}
