// Generated from src/add-error-responses.ts by `npm run build`. Do not edit.
import { applyPlan } from "./add/apply-plan.js";
import { Source } from "./add/document.js";
import { createPlan } from "./add/plan.js";
export function addErrorResponses(document, options = {}) {
  const source = new Source(document);
  return applyPlan(source, createPlan(source, options));
}
