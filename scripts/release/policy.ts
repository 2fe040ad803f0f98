// What a change of the public surface asks of the version: the promise of `## Versioning` in README.md as a table.
import { isDeepStrictEqual } from "node:util";
import { gte, inc } from "semver";
import { InputError } from "./lib/input-error.ts";
import type { Tree } from "./surface.ts";

export type Rating = "major" | "minor" | "patch";

export interface Change {
  /** What changed, in words. */
  what: string;
  rating: Rating;
}

interface Rule {
  /** JSON Pointer into the surface. The first rule that fits counts. */
  pointer: RegExp;
  removed: Rating;
  added: Rating;
  changed: Rating;
}

const rules: Rule[] = [
  // Wording: people read it, and no program depends on it.
  { pointer: /(?<!\/properties)\/(description|summary|example|remedy|\$comment)(\/|$)|\/examples\/[^/]+\/value(\/|$)/, removed: "patch", added: "patch", changed: "patch" },
  { pointer: /^\/(info|servers)\//, removed: "patch", added: "patch", changed: "patch" },
  // Clients read what is required, and servers and mocks send it.
  { pointer: /\/required(\/[^/]+)?$/, removed: "major", added: "major", changed: "major" },
  { pointer: /^\/components\/schemas\/[^/]+\/x-extensible-enum\//, removed: "major", added: "minor", changed: "major" },
  { pointer: /\/properties\/[^/]+$/, removed: "major", added: "minor", changed: "major" },
  // Keyword of a schema: servers' types and validators refuse a narrower value, and a wider one surprises clients.
  { pointer: /\/(schemas\/[^/]+|schema|properties\/[^/]+|items)\/(?!x-)[^/]+$/, removed: "major", added: "major", changed: "major" },
  { pointer: /\/content\/[^/]+$/, removed: "major", added: "major", changed: "major" },
  // A new rule finds faults where there were none.
  { pointer: /^\/rules\//, removed: "major", added: "major", changed: "major" },
  { pointer: /^\/requires\//, removed: "patch", added: "major", changed: "major" },
  // Whatever has a name can be referred to: a `$ref`, an import, a setting or a link fails when it goes.
  { pointer: /./, removed: "major", added: "minor", changed: "major" },
];

/** Lists the changes between two surfaces. What went or came as a whole is one change. */
export function compare(before: Tree, after: Tree, parent = ""): Change[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const [old, now, pointer] = [before[name], after[name], `${parent}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`];
    if (isDeepStrictEqual(old, now)) return [];
    if (old instanceof Object && now instanceof Object) return compare(old, now, pointer);
    const kind = now === undefined ? "removed" : old === undefined ? "added" : "changed";
    const values = kind === "changed" ? ` from ${JSON.stringify(old)} to ${JSON.stringify(now)}` : "";
    return [{ what: `${pointer} is ${kind}${values}`, rating: rules.find((rule) => rule.pointer.test(pointer))![kind] }];
  });
}

/** Lowest version that fits the changes since a released one. */
export function versionFor(released: string, changes: Change[]): string {
  const ratings = new Set(changes.map(({ rating }) => rating));
  const rating = (["major", "minor", "patch"] as const).find((candidate) => ratings.has(candidate));
  return rating ? inc(released, rating)! : released;
}

/** Says each change with its rating. Throws `InputError` where the version is too low for them. */
export function judge(version: string, released: string, changes: Change[]): string {
  const wanted = versionFor(released, changes);
  const lines = changes.map(({ what, rating }) => `${rating}  ${what}`);
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  if (gte(version, wanted)) return [...lines, `${count} since ${released}: version ${version} fits.`].join("\n");
  const mend = `Undo what was not meant, or choose it: \`npm run release -- ${wanted}\`.`;
  throw new InputError([...lines, `${count} since ${released} ask for version ${wanted} or later, and this is ${version}.`, mend].join("\n"));
}
