// Why an operation gets what it gets, as the page to try the function shows it.
import { expect, test } from "vitest";
import { applyPlan } from "../../generated/add/apply-plan.js";
import { Source } from "../../generated/add/document.js";
import { createPlan } from "../../generated/add/plan.js";

test("each operation says why it gets nothing, and a default that goes is named", () => {
  const source = new Source({
    openapi: "3.1.0",
    paths: {
      "/items": {
        get: { responses: { 404: { description: "None." } } },
        put: {},
        post: { responses: {} },
        delete: { responses: { default: { $ref: "#/components/responses/DEFAULT_ERROR" } } },
      },
      "/shared": { $ref: "#/components/pathItems/Shared" },
    },
    webhooks: { told: { $ref: "#/components/pathItems/Shared" } },
    components: {
      pathItems: { Shared: { get: { responses: {} } } },
      responses: { DEFAULT_ERROR: { description: "Any." } },
    },
  });
  const plan = createPlan(source, { statuses: [404], exclude: { methods: ["POST"] }, replace: ["flask-smorest"] });
  const told: Record<string, object[]> = {};
  applyPlan(source, { ...plan, tell: ({ method, path }, decisions) => (told[`${method} ${path}`] = decisions) });
  expect(told).toEqual({
    "GET /items": [],
    "PUT /items": [{ why: "It has no `responses` of its own yet." }],
    "POST /items": [{ why: "You exclude it." }],
    "DELETE /items": [{ status: "default", isAdded: false, why: "yours is removed" }],
    "GET /shared": [{ why: "A webhook, a callback or an excluded path uses it too." }],
  });
});
