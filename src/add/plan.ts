// What the options ask for in a document, ready for use.

import type { AddErrorResponsesOptions } from "../add-error-responses.js";
import type { Condition } from "../contract.js";
import { documentOrigin, fail, optionOrigin } from "../input-error.js";
import type { Source, Value } from "./document.js";
import { get, isObject } from "./document.js";
import type { Operation } from "./operations.js";
import { conditionTests } from "./operations.js";
import { checkOptions } from "./options.js";
import type { ReplaceTest } from "./replace.js";
import { createReplaceTest } from "./replace.js";
import { createSchemaTest } from "./shape.js";
import type { StatusResponse } from "./status-responses.js";
import { contractResponses, readAuthorResponses } from "./status-responses.js";
import { choices, show } from "./words.js";

/** A response to add. */
export interface Addition {
  response: StatusResponse;
  conditions: readonly Condition[];
  /** The first condition that an operation meets. */
  findCondition: (operation: Operation) => Condition | undefined;
}

/** What becomes of a status of an operation or, without a status, of the operation. */
export interface Decision {
  status?: string;
  isAdded?: boolean;
  /** The condition that is met, or what else decides, in words. */
  why: string;
}

export interface Plan {
  /** What to add, one for each status, in ascending order. */
  additions: Addition[];
  /** What stands in for a response that is replaced, by status code: an opt-in one too, unless option `statuses` leaves it out. */
  replacements: Map<number, StatusResponse>;
  /** Status codes that an option names. */
  asked: Set<number>;
  /** All responses of the author's own, whether they are added or not. */
  authorResponses: StatusResponse[];
  isExcluded: (operation: Operation) => boolean;
  /** Warns of each exclusion that has met nothing so far. */
  warnOfExclusions: () => void;
  isReplaced: ReplaceTest | undefined;
  errorSchema: string | undefined;
  prefix: string;
  besideDefault: boolean;
  /** Whether option `besideDefault` says so. */
  isDefaultDecided: boolean;
  warn: (warning: string) => void;
  /** Called with what is decided about each operation, if somebody wants to know. */
  tell?: (operation: Operation, decisions: Decision[]) => void;
}

/** Throws `InputError` if an option is wrong, or the document is of a version that is not known here. */
export function createPlan(source: Source, given: AddErrorResponsesOptions): Plan {
  checkVersion(source.root);
  checkOptions(given);
  const { responses = {}, replace = [], errorSchema, prefix = "Shared", besideDefault, onWarning } = given;
  const warn = onWarning ?? (() => {});
  const authorResponses = readAuthorResponses(source, responses);
  if (errorSchema !== undefined) checkErrorSchema(source, errorSchema);
  const warnOfName = (name: string) =>
    warn(
      `Option \`replace\` has ${show(name)}, which is not a schema or response of the document. Correct or remove it.`,
    );
  return {
    ...chooseResponses(source, given, authorResponses),
    authorResponses,
    ...createExclusion(given.exclude ?? {}, warn),
    isReplaced: replace.length > 0 ? createReplaceTest(source, replace, warnOfName) : undefined,
    errorSchema,
    prefix,
    besideDefault: besideDefault ?? false,
    isDefaultDecided: besideDefault !== undefined,
    warn,
  };
}

/** Throws `InputError` unless the document is of a version that is known here. */
function checkVersion(document: Value): void {
  if (!isObject(document)) fail(documentOrigin(), "is not an object. Give an OpenAPI document, parsed");
  const version = get(document, "openapi");
  if (get(document, "swagger") !== undefined)
    fail(documentOrigin(["swagger"]), `is Swagger ${show(document.swagger)}. Convert it to OpenAPI 3.0 or later first`);
  if (version === undefined)
    fail(documentOrigin(), "has no `openapi` version. Give a document of OpenAPI 3.0, 3.1 or 3.2");
  if (!/^3\.[012]\./.test(version))
    fail(
      documentOrigin(["openapi"]),
      `has the \`openapi\` version ${show(version)}. Give one of 3.0, 3.1 or 3.2, such as "3.1.0"`,
    );
}

/** The responses to add. Own ones stand in for those of the contract. */
function chooseResponses(
  source: Source,
  { statuses, also = [], conditions = {} }: AddErrorResponsesOptions,
  authorResponses: StatusResponse[],
): Pick<Plan, "additions" | "replacements" | "asked"> {
  const possible = new Map<number, StatusResponse>();
  for (const response of [...contractResponses, ...authorResponses])
    if (response.when) possible.set(response.code, response);
  const codes = [...possible.keys()].sort((a, b) => a - b);
  for (const [option, wanted] of Object.entries({ statuses: statuses ?? [], also }))
    for (const code of wanted)
      if (!possible.has(code)) fail(optionOrigin(option), `has ${show(code)}. Choose from ${choices(codes)}`);
  const byCode = readConditions(conditions, codes);
  const isWanted = (code: number) =>
    (statuses ? statuses.includes(code) : !possible.get(code)!.optIn) || also.includes(code) || byCode.has(code);
  const additions = codes.filter(isWanted).map((code): Addition => {
    const response = possible.get(code)!;
    const needed = byCode.get(code) ?? [response.when!];
    const findCondition = (operation: Operation) =>
      needed.find((condition) => conditionTests[condition](operation, source));
    return { response, conditions: needed, findCondition };
  });
  const replacing = statuses ? additions.map(({ response }) => response) : [...possible.values()];
  return {
    additions,
    replacements: new Map(replacing.map((response) => [response.code, response])),
    asked: new Set([...(statuses ?? []), ...also, ...byCode.keys()]),
  };
}

/** Conditions by status code. To ask for a condition is to ask for the status. */
function readConditions(given: object, codes: number[]): Map<number, Condition[]> {
  const known = Object.keys(conditionTests);
  return new Map(
    Object.entries<Value>(given).map(([code, value]) => {
      if (!codes.includes(Number(code)))
        fail(optionOrigin("conditions"), `has the status ${show(code)}. Choose from ${choices(codes)}`);
      const conditions: Value[] = Array.isArray(value) ? value : [value];
      for (const condition of conditions)
        if (!known.includes(condition))
          fail(optionOrigin("conditions", code), `has ${show(condition)}. Choose ${choices(known)}`);
      if (conditions.length === 0) fail(optionOrigin("conditions", code), `is empty. Choose ${choices(known)}`);
      return [Number(code), conditions];
    }),
  );
}

/** Throws `InputError` unless the document has a schema of this name that has the shape of `ErrorResponse`. */
function checkErrorSchema(source: Source, name: string): void {
  const schema = get(get(get(source.root, "components"), "schemas"), name);
  if (schema === undefined)
    fail(
      optionOrigin("errorSchema"),
      `is ${show(name)}, which is not a schema of the document. Choose one under \`components.schemas\``,
    );
  if (!createSchemaTest(source)(schema))
    fail(
      optionOrigin("errorSchema"),
      `is ${show(name)}, which does not have the shape of \`ErrorResponse\`. It needs \`error\` with \`message\` and \`type\`, all required`,
    );
}

type Exclusions = NonNullable<AddErrorResponsesOptions["exclude"]>;

function createExclusion(exclude: Exclusions, warn: Plan["warn"]): Pick<Plan, "isExcluded" | "warnOfExclusions"> {
  const facts: Record<keyof Exclusions, (operation: Operation, value: string) => boolean> = {
    tags: ({ value: { tags } }, tag) => Array.isArray(tags) && tags.includes(tag),
    operationIds: ({ value: { operationId } }, id) => operationId === id,
    paths: ({ path }, pattern) => matchesPath(path, pattern),
    methods: ({ method }, wanted) => method === wanted.toUpperCase(),
  };
  const tests = Object.entries(facts).flatMap(([key, isMet]) =>
    (exclude[key as keyof Exclusions] ?? []).map((value) => ({ key, value, isMet, hasMet: false })),
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
    },
  };
}

/** Whether a path is the given one, in which `*` stands for any text. */
function matchesPath(path: string, pattern: string): boolean {
  if (!pattern.includes("*")) return path === pattern;
  const [start = "", ...parts] = pattern.split("*");
  const end = parts.pop()!;
  if (!path.startsWith(start) || !path.endsWith(end) || path.length < start.length + end.length) return false;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= path.length - end.length;
}
