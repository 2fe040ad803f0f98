// Generated from src/add/plan.ts by `npm run build`. Do not edit.
import { documentOrigin, fail, optionOrigin } from "../input-error.js";
import { get, isObject } from "./document.js";
import { conditionTests } from "./operations.js";
import { checkOptions } from "./options.js";
import { createReplaceTest } from "./replace.js";
import { createSchemaTest } from "./shape.js";
import { contractResponses, readAuthorResponses } from "./status-responses.js";
import { choices, show } from "./words.js";
export function createPlan(source, given) {
  checkVersion(source.root);
  checkOptions(given);
  const { responses = {}, replace = [], errorSchema, prefix = "Shared", besideDefault, onWarning } = given;
  const warn = onWarning ?? (() => {
  });
  const authorResponses = readAuthorResponses(source, responses);
  if (errorSchema !== void 0) checkErrorSchema(source, errorSchema);
  const warnOfName = (name) => warn(
    `Option \`replace\` has ${show(name)}, which is not a schema or response of the document. Correct or remove it.`
  );
  return {
    ...chooseResponses(source, given, authorResponses),
    authorResponses,
    ...createExclusion(given.exclude ?? {}, warn),
    isReplaced: replace.length > 0 ? createReplaceTest(source, replace, warnOfName) : void 0,
    errorSchema,
    prefix,
    besideDefault: besideDefault ?? false,
    isDefaultDecided: besideDefault !== void 0,
    warn
  };
}
function checkVersion(document) {
  if (!isObject(document)) fail(documentOrigin(), "is not an object. Give an OpenAPI document, parsed");
  const version = get(document, "openapi");
  if (get(document, "swagger") !== void 0)
    fail(documentOrigin(["swagger"]), `is Swagger ${show(document.swagger)}. Convert it to OpenAPI 3.0 or later first`);
  if (version === void 0)
    fail(documentOrigin(), "has no `openapi` version. Give a document of OpenAPI 3.0, 3.1 or 3.2");
  if (!/^3\.[012]\./.test(version))
    fail(
      documentOrigin(["openapi"]),
      `has the \`openapi\` version ${show(version)}. Give one of 3.0, 3.1 or 3.2, such as "3.1.0"`
    );
}
function chooseResponses(source, { statuses, also = [], conditions = {} }, authorResponses) {
  const possible = /* @__PURE__ */ new Map();
  for (const response of [...contractResponses, ...authorResponses])
    if (response.when) possible.set(response.code, response);
  const codes = [...possible.keys()].sort((a, b) => a - b);
  for (const [option, wanted] of Object.entries({ statuses: statuses ?? [], also }))
    for (const code of wanted)
      if (!possible.has(code)) fail(optionOrigin(option), `has ${show(code)}. Choose from ${choices(codes)}`);
  const byCode = readConditions(conditions, codes);
  const isWanted = (code) => (statuses ? statuses.includes(code) : !possible.get(code).optIn) || also.includes(code) || byCode.has(code);
  const additions = codes.filter(isWanted).map((code) => {
    const response = possible.get(code);
    const needed = byCode.get(code) ?? [response.when];
    const findCondition = (operation) => needed.find((condition) => conditionTests[condition](operation, source));
    return { response, conditions: needed, findCondition };
  });
  const replacing = statuses ? additions.map(({ response }) => response) : [...possible.values()];
  return {
    additions,
    replacements: new Map(replacing.map((response) => [response.code, response])),
    asked: /* @__PURE__ */ new Set([...statuses ?? [], ...also, ...byCode.keys()])
  };
}
function readConditions(given, codes) {
  const known = Object.keys(conditionTests);
  return new Map(
    Object.entries(given).map(([code, value]) => {
      if (!codes.includes(Number(code)))
        fail(optionOrigin("conditions"), `has the status ${show(code)}. Choose from ${choices(codes)}`);
      const conditions = Array.isArray(value) ? value : [value];
      for (const condition of conditions)
        if (!known.includes(condition))
          fail(optionOrigin("conditions", code), `has ${show(condition)}. Choose ${choices(known)}`);
      if (conditions.length === 0) fail(optionOrigin("conditions", code), `is empty. Choose ${choices(known)}`);
      return [Number(code), conditions];
    })
  );
}
function checkErrorSchema(source, name) {
  const schema = get(get(get(source.root, "components"), "schemas"), name);
  if (schema === void 0)
    fail(
      optionOrigin("errorSchema"),
      `is ${show(name)}, which is not a schema of the document. Choose one under \`components.schemas\``
    );
  if (!createSchemaTest(source)(schema))
    fail(
      optionOrigin("errorSchema"),
      `is ${show(name)}, which does not have the shape of \`ErrorResponse\`. It needs \`error\` with \`message\` and \`type\`, all required`
    );
}
function createExclusion(exclude, warn) {
  const facts = {
    tags: ({ value: { tags } }, tag) => Array.isArray(tags) && tags.includes(tag),
    operationIds: ({ value: { operationId } }, id) => operationId === id,
    paths: ({ path }, pattern) => matchesPath(path, pattern),
    methods: ({ method }, wanted) => method === wanted.toUpperCase()
  };
  const tests = Object.entries(facts).flatMap(
    ([key, isMet]) => (exclude[key] ?? []).map((value) => ({ key, value, isMet, hasMet: false }))
  );
  return {
    isExcluded(operation) {
      let isExcluded = false;
      for (const test of tests) {
        if (!test.isMet(operation, test.value)) continue;
        test.hasMet = true;
        isExcluded = true;
      }
      return isExcluded;
    },
    warnOfExclusions() {
      for (const { key, value, hasMet } of tests)
        if (!hasMet)
          warn(`Option \`exclude.${key}\` has ${show(value)}, which matches no operation. Correct or remove it.`);
    }
  };
}
function matchesPath(path, pattern) {
  if (!pattern.includes("*")) return path === pattern;
  const [start = "", ...parts] = pattern.split("*");
  const end = parts.pop();
  if (!path.startsWith(start) || !path.endsWith(end) || path.length < start.length + end.length) return false;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= path.length - end.length;
}
