// Generated from src/plugins/redocly-rules.ts by `npm run build`. Do not edit.
import { isObject } from "../add/document.js";
import { createValidator } from "../json-schema.js";
import { rules as declared } from "../rules.js";
export const rules = Object.fromEntries(
  Object.entries(declared).map(([name, rule]) => [
    name.slice(name.indexOf("/") + 1),
    () => ({ Root: createVisitor(rule) })
  ])
);
export const configs = {
  recommended: { rules: Object.fromEntries(Object.keys(declared).map((name) => [name, "error"])) }
};
const createVisitor = ({ schema, resolved }) => (value, context) => {
  const reported = /* @__PURE__ */ new Set();
  const validate = createValidator(createReader(context, resolved));
  for (const { message, place } of validate(schema, { value, location: context.location })) {
    const key = `${place.location.absolutePointer} ${message}`;
    if (reported.has(key)) continue;
    reported.add(key);
    context.report({ message, location: place.location });
  }
};
const createReader = ({ resolve }, resolved) => ({
  member({ value, location }, key) {
    const child = { value: value[key], location: location.child([key]) };
    if (!isObject(child.value) || typeof child.value.$ref !== "string") return child;
    if (!resolved && location.absolutePointer.endsWith("/responses")) return child;
    const target = resolve(child.value, location.source.absoluteRef);
    if (!target.location || target.node === void 0) return child;
    return { value: target.node, location: target.location, identity: target.location.absolutePointer };
  }
});
