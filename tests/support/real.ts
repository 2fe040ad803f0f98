// Public API descriptions of other people, and what is known of each. Their text is not in this repository: npm brings it.
import { join } from "node:path";
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

/** Path of each description by its name. */
export async function installedDescriptions(): Promise<Record<string, string>> {
  await install(folder);
  return Object.fromEntries(realDescriptions.map(({ name, file }) => [name, join(folder, "node_modules", file)]));
}
