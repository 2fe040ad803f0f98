// What a change of the public surface asks of the version: the promise of docs/versioning.md.
import { gte, inc } from "semver";
import { InputError } from "../lib/input-error.ts";
import { isTree, type Tree } from "./tree.ts";

const all = ["major", "minor", "patch"] as const;
export type Rating = (typeof all)[number];

export interface Change {
  /** What changed, in words. */
  what: string;
  rating: Rating;
}

type Ratings = Record<"removed" | "added" | "changed", Rating>;

/** Users refer to it: a `$ref`, an import, a setting or a link fails if it goes. */
const name: Ratings = { removed: "major", added: "minor", changed: "major" };
/** Programs depend on it being what it is: clients if it is there, servers and validators if it is not. */
const fact: Ratings = { removed: "major", added: "major", changed: "major" };
/** What the package asks of its user. */
const demand: Ratings = { removed: "patch", added: "major", changed: "major" };
/** It may change as long as it does the same. */
const means: Ratings = { removed: "minor", added: "minor", changed: "minor" };
/** People read it, and no program depends on it. */
const wording: Ratings = { removed: "patch", added: "patch", changed: "patch" };

/** Places of the surface, as JSON Pointers. `*` stands for a part of one name, and `**` for any text. The first that fits counts. */
export const policy: [places: string, ratings: Ratings][] = [
  ["/package/(engines|os|cpu|dependencies|peerDependencies|optionalDependencies)(/**)?", demand],
  ["/package/bin/**", name],

  // A property or an example may have the name of a keyword, so they come first.
  ["/files/**/(required|enum)(/**)?", fact],
  ["/files/**/properties(/*)?", name],
  ["/files/**.schema.json/**/examples(/**)?", wording],
  ["/files/**/examples(/*)?", name],
  ["/files/**/examples/**", wording],
  ["/files/**/($comment|description|summary|message|remedy|causes|docs|example|info|servers)(/**)?", wording],

  // Fields of an Internet-Draft that has changed incompatibly before.
  ['**RateLimit(-?Policy"?\\??)?(.yaml)?(/**)?', means],
  ["/(exports|types|docs)/**", name],

  ["/files/*", name],
  ["/files/generated~1rulesets~1*/rules/*(/severity)?", fact],
  ["/files/generated~1(rulesets~1*|overlays~1*/actions|*-vectors.json)/**", means],
  ["/files/generated~1plugins~1*/configs/**", fact],
  ["/files/generated~1(plugins|overlays)~1*/**", name],
  ["/files/**/(tags|paths|parameters|schemas|responses|headers|$defs|x-extensible-enum|x-status/types)(/*)?", name],
  ["/files/*/paths/*/*", name],
  ["/files/generated~1*.schema.json/**", fact],
  ["/files/generated~1*.json/**", name],
  // Nobody has thought about what stands elsewhere, so no change of it is harmless.
  ["**", fact],
];

/** Whether a place is one of those of a row. A name may have several lines. */
function isAmong(places: string, pointer: string): boolean {
  const escaped = places.replace(/[$.]/g, "\\$&");
  const expression = escaped.replace(/\*+/g, (stars) => (stars === "*" ? "[^/]+" : ".*"));
  return new RegExp(`^${expression}$`, "s").test(pointer);
}

/** The row of the policy that rates a place of the surface. */
export const rowFor = (pointer: string) => policy.find(([places]) => isAmong(places, pointer))!;

/** Lists the changes between two surfaces. What goes or joins as a whole is one change. */
export function compareSurfaces(before: Tree, after: Tree, parent = ""): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((member) => {
    const [old, now] = [before[member], after[member]];
    const pointer = `${parent}/${member.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (isTree(old) && isTree(now)) return compareSurfaces(old, now, pointer);
    if (old === now) return [];
    const [, { removed, added, changed }] = rowFor(pointer);
    if (old === undefined) return [{ what: `${pointer} is added`, rating: added }];
    if (now === undefined) return [{ what: `${pointer} is removed`, rating: removed }];
    return [{ what: `${pointer} is changed from ${textFor(old)} to ${textFor(now)}`, rating: changed }];
  });
}

const textFor = (value: unknown) => (isTree(value) ? "a set of names" : JSON.stringify(value));

/** Says each change with its rating. Throws `InputError` if the version is too low for them. */
export function verifyVersion(version: string, released: string, changes: Change[]): string {
  const rating = all.find((each) => changes.some((change) => change.rating === each));
  const wanted = rating ? inc(released, rating)! : released;
  const lines = changes.map((change) => `${change.rating}  ${change.what}`);
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  if (gte(version, wanted)) return [...lines, `${count} since ${released}: version ${version} fits.`].join("\n");
  throw new InputError(
    [
      ...lines,
      `Version ${wanted} or later is needed for ${count} since ${released}, and this is ${version}.`,
      `Undo unintended changes, or release that version: \`npm run release -- ${wanted}\`.`,
      `Until ${released} has a tag, you can also prepare it anew: \`npm run release -- ${released}\`.`,
    ].join("\n"),
  );
}
