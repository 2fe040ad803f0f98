// oasdiff beside `npm run compat`: both rate what goes from the description, and what becomes another.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rowFor } from "../../../scripts/compat/policy.ts";
import type { Command } from "../project.ts";
import { execute, root } from "../project.ts";

type Part = any;

const responses = "/components/responses";
const errorObject = "/components/schemas/ErrorObject";

/** Places of the description, as JSON Pointers. Members of a list go by their names. */
const places = [
  `${responses}/NotFound`,
  `${responses}/NotFound/description`,
  `${responses}/NotFound/x-status/code`,
  `${responses}/NotFound/x-status/when`,
  `${responses}/Conflict/x-status/opt-in`,
  `${responses}/NotFound/x-status/types/not_found_error`,
  `${responses}/NotFound/x-status/types/not_found_error/retry`,
  `${responses}/TooManyRequests/headers/Retry-After`,
  "/components/headers/RetryAfter/description",
  "/components/headers/RetryAfter/schema",
  `${responses}/NotFound/content/application~1json`,
  `${responses}/NotFound/content/application~1json/examples/UnknownId`,
  `${responses}/NotFound/content/application~1json/examples/UnknownId/value`,
  errorObject,
  `${errorObject}/properties/message`,
  `${errorObject}/required/message`,
  `${errorObject}/properties/message/type`,
  "/components/schemas/ErrorType/x-extensible-enum/not_found_error",
  "/tags/Client error",
  "/paths/~1statuses~1404",
  "/paths/~1statuses~1404/get",
  "/paths/~1statuses~1404/get/operationId",
];

/** Places that oasdiff finds nothing in, because requests and responses stay as they are. An optional header is information to it. */
const unseen = /\/(x-[\w-]+|headers|examples|tags|operationId)(\/|$)/;

/** Throws where oasdiff rates an edit as neither the gate nor `unseen` says. `folder` is for the descriptions. */
export async function agreement(folder: string, compare: (base: string, revision: string) => Command): Promise<void> {
  const [base, revision] = ["base.json", "revision.json"].map((name) => join(folder, name)) as [string, string];
  const text = readFileSync(join(root, "generated/openapi.json"), "utf8");
  writeFileSync(base, text);
  for (const pointer of places) {
    const { removed, changed } = rowFor(`/files/generated~1openapi.yaml${pointer}`).ratings;
    for (const [how, rating] of Object.entries({ removed, changed })) {
      writeFileSync(revision, JSON.stringify(edited(JSON.parse(text), pointer, how === "removed")));
      const objection = await execute(folder, compare(base, revision)).then(
        () => undefined,
        ({ message }: Error) => message,
      );
      if ((objection !== undefined) !== (rating === "major" && !unseen.test(pointer)))
        throw new Error(
          `It rates "${pointer} ${how}" (${rating}) in another way: ${objection ?? "nothing is breaking"}`,
        );
    }
  }
}

/** The document without what a place holds, or with it under another name or value. */
function edited(document: Part, pointer: string, goes: boolean): Part {
  const keys = pointer.split("/").slice(1);
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
