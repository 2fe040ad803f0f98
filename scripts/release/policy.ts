// What a change of the public surface asks of the version: the promise of docs/versioning.md as a table.
import { isDeepStrictEqual } from "node:util";
import { gte, inc } from "semver";
import { InputError } from "../lib/input-error.ts";
import type { Scalar, Tree } from "./tree.ts";
import { isTree } from "./tree.ts";

export type Rating = "major" | "minor" | "patch";

export interface Change {
  /** What changed, in words. */
  what: string;
  rating: Rating;
}

export interface Ratings {
  removed: Rating;
  added: Rating;
  changed: Rating;
}

/** Whatever has a name can be referred to: a `$ref`, an import, a setting or a link fails when it goes. */
const named: Ratings = { removed: "major", added: "minor", changed: "major" };
/** Programs depend on it being what it is: clients if it is there, servers and validators if it is not. */
const fixed: Ratings = { removed: "major", added: "major", changed: "major" };
/** What the package asks of its user. */
const asked: Ratings = { removed: "patch", added: "major", changed: "major" };
/** Programs pass the text on, and none depends on its words. */
const passedOn: Ratings = { removed: "major", added: "minor", changed: "patch" };
/** How a rule looks for what it promises to find. A new status changes it too. */
const inner: Ratings = { removed: "minor", added: "minor", changed: "minor" };
/** People read it, and no program depends on it. */
const read: Ratings = { removed: "patch", added: "patch", changed: "patch" };

export type RowName =
  | "wording"
  | "text"
  | "name"
  | "fact"
  | "requirement"
  | "tag"
  | "response"
  | "error type"
  | "header"
  | "media type"
  | "example"
  | "schema"
  | "property"
  | "subschema"
  | "path"
  | "operation"
  | "action"
  | "rule"
  | "inside"
  | "advice"
  | "field";

/** A row of the policy, or a group, which promises nothing by itself. */
type Place = RowName | Group;

/** `*` stands for every member that is not named. */
interface Group {
  [member: string]: Place;
}

interface Row extends Ratings {
  /** A place that the row rates, as a JSON Pointer into the surface. */
  example: string;
  /** A place that looks like it, and that another row rates. */
  unlike: string;
  /** What stands below. Without it, everything below is rated by the row too. */
  below?: Group;
}

const ofSchema: Group = {
  $comment: "wording",
  description: "wording",
  example: "wording",
  examples: "wording",
  properties: { "*": "property" },
  required: { "*": "fact" },
  items: "subschema",
  additionalProperties: "subschema",
  propertyNames: "subschema",
  $defs: { "*": "schema" },
  "x-extensible-enum": { "*": "name" },
  "*": "fact",
};

const components: Group = {
  schemas: { "*": "schema" },
  responses: { "*": "response" },
  headers: { "*": "header" },
};

/** The rows of the policy by their names. */
export const rows: Record<RowName, Row> = {
  wording: {
    ...read,
    example: "/openapi/components/responses/NotFound/description",
    unlike: "/openapi/components/schemas/ErrorObject/properties/message",
  },
  text: {
    ...passedOn,
    example: "/catalogues/error-catalog.json/types/not_found_error/remedy",
    unlike: "/catalogues/error-catalog.json/types/not_found_error/retry",
  },
  name: {
    ...named,
    example: "/files/openapi~1components~1responses~1NotFound.yaml",
    unlike: "/openapi/components/responses/NotFound",
  },
  fact: {
    ...fixed,
    example: "/openapi/components/responses/NotFound/x-status/code",
    unlike: "/openapi/components/responses/NotFound/x-status/types/not_found_error",
  },
  requirement: { ...asked, example: "/requires/engines/node", unlike: "/package/type" },
  tag: {
    ...named,
    example: "/openapi/tags/Client error",
    unlike: "/openapi/tags/Client error/description",
    below: { description: "wording", "*": "fact" },
  },
  response: {
    ...named,
    example: "/openapi/components/responses/NotFound",
    unlike: "/openapi/components/headers/RetryAfter",
    below: {
      description: "wording",
      headers: { "*": "header" },
      content: { "*": "media type" },
      "x-status": { types: { "*": "error type" }, "*": "fact" },
      $ref: "name",
    },
  },
  "error type": {
    ...named,
    example: "/openapi/components/responses/NotFound/x-status/types/not_found_error",
    unlike: "/openapi/components/responses/NotFound/x-status/when",
    below: { remedy: "wording", "*": "fact" },
  },
  header: {
    ...named,
    example: "/openapi/components/responses/TooManyRequests/headers/Retry-After",
    unlike: "/openapi/components/headers/RetryAfter/description",
    below: {
      description: "wording",
      example: "wording",
      examples: { "*": "example" },
      schema: "subschema",
      "*": "fact",
    },
  },
  "media type": {
    ...fixed,
    example: "/openapi/components/responses/NotFound/content/application~1json",
    unlike: "/openapi/components/responses/NotFound/content/application~1json/examples/UnknownId",
    below: { examples: { "*": "example" }, schema: "subschema", "*": "fact" },
  },
  example: {
    ...named,
    example: "/openapi/components/responses/NotFound/content/application~1json/examples/UnknownId",
    unlike: "/openapi/components/responses/NotFound/content/application~1json/examples/UnknownId/value",
    below: { "*": "wording" },
  },
  schema: {
    ...named,
    example: "/openapi/components/schemas/ErrorObject",
    unlike: "/openapi/components/schemas/ErrorObject/type",
    below: ofSchema,
  },
  property: {
    ...named,
    example: "/openapi/components/schemas/ErrorObject/properties/message",
    unlike: "/openapi/components/schemas/ErrorObject/required/message",
    below: ofSchema,
  },
  subschema: {
    ...fixed,
    example: "/openapi/components/headers/RetryAfter/schema",
    unlike: "/schemas/error-response.schema.json/properties/error",
    below: ofSchema,
  },
  path: {
    ...named,
    example: "/openapi/paths/~1statuses~1404",
    unlike: "/openapi/paths/~1statuses~1404/get/summary",
    below: { "*": "operation" },
  },
  operation: {
    ...named,
    example: "/openapi/paths/~1statuses~1404/get",
    unlike: "/openapi/paths/~1statuses~1404",
    below: {
      description: "wording",
      summary: "wording",
      tags: { "*": "name" },
      responses: { "*": "name" },
      // A parameter is described as a header is.
      parameters: { "*": "header" },
      requestBody: { description: "wording", content: { "*": "media type" }, "*": "fact" },
      "*": "fact",
    },
  },
  action: {
    ...named,
    example: "/overlays/error-responses.yaml/actions/$.paths[?(!@.get.responses['400','4XX','default'])].get.responses",
    unlike: "/overlays/error-responses.yaml/overlay",
    below: { description: "wording", update: { components, "*": "response" }, "*": "fact" },
  },
  rule: {
    ...fixed,
    example: "/rulesets/spectral.yaml/rules/error-responses~1json-body",
    unlike: "/rulesets/spectral.yaml/rules/error-responses~1json-body/then",
    below: { severity: "fact", description: "wording", message: "wording", "*": "inside" },
  },
  inside: {
    ...inner,
    example: "/rulesets/spectral.yaml/rules/error-responses~1json-body/given",
    unlike: "/rulesets/spectral.yaml/rules/error-responses~1json-body/severity",
    below: { errorMessage: "wording", description: "wording", "*": "inside" },
  },
  advice: {
    ...named,
    example: "/catalogues/error-catalog.json/types/not_found_error",
    unlike: "/catalogues/error-catalog.json/types/not_found_error/status",
    below: { remedy: "text", docs: "text", "*": "field" },
  },
  field: {
    ...named,
    example: "/catalogues/error-catalog.json/types/not_found_error/retry",
    unlike: "/catalogues/error-catalog.json/types/not_found_error/docs",
  },
};

const surface: Group = {
  package: { "*": "fact" },
  requires: { "*": { "*": "requirement" } },
  exports: { "*": "name" },
  files: { "*": "name" },
  openapi: {
    openapi: "fact",
    info: { "*": "wording" },
    servers: { "*": "wording" },
    security: { "*": "fact" },
    tags: { "*": "tag" },
    paths: { "*": "path" },
    components,
  },
  bundles: { "*": { openapi: "fact", "*": { "*": "name" } } },
  schemas: { "*": "schema" },
  catalogues: { "*": { $comment: "wording", types: { "*": "advice" }, statuses: { "*": "name" } } },
  overlays: {
    "*": {
      overlay: "name",
      "x-speakeasy-jsonpath": "name",
      info: { "*": "wording" },
      actions: { "*": "action" },
      "*": "fact",
    },
  },
  rulesets: { "*": { rules: { "*": "rule" }, "*": "inside" } },
  plugins: { "*": "name" },
  types: { "*": { "*": "name" } },
  anchors: { "*": { "*": "name" } },
};

/** Nobody has thought about what stands at such a place, so no change of it is harmless. */
const unknown: Ratings = fixed;

/** The row that rates a JSON Pointer into the surface. Undefined for a group, and for a place that nobody rated. */
export function rowOf(pointer: string): RowName | undefined {
  const names = pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const place = names.reduce<Place | undefined>((parent, name) => parent && below(parent, name), surface);
  return typeof place === "string" ? place : undefined;
}

function below(place: Place, name: string): Place | undefined {
  if (typeof place !== "string") return Object.hasOwn(place, name) ? place[name] : place["*"];
  const members = rows[place].below;
  return members ? below(members, name) : place;
}

/** Lists the changes between two surfaces. What goes or joins as a whole is one change, unless it is a group. */
export function compare(before: Tree, after: Tree, place: Place | undefined = surface, parent = ""): Change[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (isDeepStrictEqual(old, now)) return [];
    const pointer = `${parent}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const here = place && below(place, name);
    const isGroup = typeof here === "object" && [old, now].every((side) => side === undefined || isTree(side));
    if (isGroup || (isTree(old) && isTree(now))) return compare(branch(old), branch(now), here, pointer);
    return [
      { what: said(pointer, old, now), rating: (typeof here === "string" ? rows[here] : unknown)[kindOf(old, now)] },
    ];
  });
}

const branch = (value: Tree | Scalar | undefined): Tree => (isTree(value) ? value : {});

function kindOf(old: unknown, now: unknown): keyof Ratings {
  if (now === undefined) return "removed";
  return old === undefined ? "added" : "changed";
}

function said(pointer: string, old: unknown, now: unknown): string {
  const kind = kindOf(old, now);
  return `${pointer} is ${kind}${kind === "changed" ? ` from ${JSON.stringify(old)} to ${JSON.stringify(now)}` : ""}`;
}

/** The lowest version that fits the changes since a released one. */
export function versionFor(released: string, changes: Change[]): string {
  const ratings = new Set(changes.map(({ rating }) => rating));
  const rating = (["major", "minor", "patch"] as const).find((candidate) => ratings.has(candidate));
  return rating ? inc(released, rating)! : released;
}

/** Says each change with its rating. Throws `InputError` if the version is too low for them. */
export function judge(version: string, released: string, changes: Change[]): string {
  const wanted = versionFor(released, changes);
  const lines = changes.map(({ what, rating }) => `${rating}  ${what}`);
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  if (gte(version, wanted)) return [...lines, `${count} since ${released}: version ${version} fits.`].join("\n");
  throw new InputError(
    [
      ...lines,
      `Version ${wanted} or later is needed for ${count} since ${released}, and this is ${version}.`,
      `Undo unintended changes, or release that version: \`npm run release -- ${wanted}\`.`,
      `If ${released} was never tagged, you can redo it: \`npm run release -- ${released} --retake\`.`,
    ].join("\n"),
  );
}
