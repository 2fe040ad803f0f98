// oasdiff beside `npm run compat`: both rate each edit of the description that the tests of the gate make.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promises } from "../../../tests/support/promises.ts";
import type { Command } from "../project.ts";
import { execute, root } from "../project.ts";

type Part = any;

/** Places that oasdiff finds nothing in, because requests and responses stay as they are. An optional header is information to it. */
const unseen = /\/(x-[\w-]+|headers|examples|tags|operationId)(\/|$)/;

/** Throws where oasdiff rates an edit as neither the gate nor `unseen` says. `folder` is for the descriptions. */
export async function agreement(folder: string, compare: (base: string, revision: string) => Command): Promise<void> {
  const [base, revision] = ["base.json", "revision.json"].map((name) => join(folder, name)) as [string, string];
  const text = readFileSync(join(root, "generated/openapi.json"), "utf8");
  writeFileSync(base, text);
  for (const [what, pointer, goes, , changes] of promises.filter(([, pointer]) => pointer.startsWith("/openapi/"))) {
    for (const [how, rating] of Object.entries({ goes, changes })) {
      writeFileSync(revision, JSON.stringify(edited(JSON.parse(text), pointer, how === "goes")));
      const objection = await execute(folder, compare(base, revision)).then(
        () => undefined,
        ({ message }: Error) => message,
      );
      if ((objection !== undefined) !== (rating === "major" && !unseen.test(pointer)))
        throw new Error(`It rates "${what} ${how}" (${rating}) in another way: ${objection ?? "nothing is breaking"}`);
    }
  }
}

/** The document without what a place of the surface holds, or with it under another name or value. */
function edited(document: Part, pointer: string, goes: boolean): Part {
  const keys = pointer.split("/").slice(2);
  const names = keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = names.pop()!;
  const parent = names.reduce((part, key) => part[key], document);
  const key: any = Array.isArray(parent) ? parent.findIndex((item) => item === last || item.name === last) : last;
  const part = parent[key];
  if (Array.isArray(parent)) parent.splice(key, 1);
  else delete parent[key];
  if (goes) return document;
  if (typeof part !== "object") parent[key] = "other";
  else if (Array.isArray(parent)) parent.push({ ...part, name: "other" });
  else parent.other = part;
  return document;
}
