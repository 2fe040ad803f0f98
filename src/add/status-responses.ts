// Responses with a status: those of the contract and the author's, and whether what these say of their status is right.
import type { Condition } from "../contract.js";
import { contract } from "../contract.js";
import type { Origin } from "../input-error.js";
import { documentOrigin, fail, optionOrigin } from "../input-error.js";
import type { Place } from "../json-schema.js";
import { createValidator } from "../json-schema.js";
import { statusFacts } from "../rules.js";
import { meanTheSame } from "./components.js";
import type { Value } from "./document.js";
import { entriesOf, get, isObject, itemsOf, refOf, Source } from "./document.js";
import { conditionTests } from "./operations.js";
import { acceptsExample } from "./shape.js";
import { choices, show } from "./words.js";

/** A response, when operations get it, and where it comes from. */
export interface StatusResponse {
  code: number;
  name: string;
  when: Condition | undefined;
  optIn: boolean;
  /** The response, and the document that its references lead into. */
  value: Value;
  source: Source;
  /** Where the author finds it, in words. Undefined for a response of the contract. */
  origin: Origin | undefined;
  /** Whether it is a component of the document. */
  isComponent: boolean;
}

export const contractSource: Source = new Source(contract);

/** The responses of the contract. */
export const contractResponses: readonly StatusResponse[] = contract.statuses.map(({ code, name, when, optIn }) => ({
  code,
  name,
  when,
  optIn,
  value: contract.components.responses[name],
  source: contractSource,
  origin: undefined,
  isComponent: false,
}));

/** The responses of the option `responses`, then those with `x-status` among the components. Throws `InputError` if one is wrong. */
export function readAuthorResponses(source: Source, option: Record<string, Value>): StatusResponse[] {
  // A reference leads to the document's component or, if that has none of the name, to the contract's.
  const both = new Source(withContract(source.root));
  const given = Object.entries(option).map(([name, value]) => {
    const origin = optionOrigin("responses", name);
    if (!/^[A-Za-z]\w*$/.test(name)) fail(origin, "has a name that is not an identifier. Choose one such as `Gone`");
    const response = readResponse(name, value, both, origin);
    if (!response.when)
      fail(
        origin,
        `has no \`when\` in \`x-status\`, so no operation gets it. Add ${choices(Object.keys(conditionTests))}`,
      );
    checkReferences(value, both, origin);
    return response;
  });
  const components = get(get(source.root, "components"), "responses");
  const found = entriesOf(components).flatMap(([name, value]) => {
    // What others mean by an extension of the same name is theirs.
    if (!isObject(get(value, "x-status"))) return [];
    const origin = documentOrigin(["components", "responses", name], `component \`responses.${name}\``);
    return [{ ...readResponse(name, value, source, origin), isComponent: true }];
  });
  return chooseDistinct(given, found);
}

const withContract = (root: Value): Value => {
  const kinds = new Set([...Object.keys(contract.components), ...Object.keys(get(root, "components") ?? {})]);
  const components = [...kinds].map((kind) => [
    kind,
    { ...get(contract.components, kind), ...get(get(root, "components"), kind) },
  ]);
  return { ...root, components: Object.fromEntries(components) };
};

/** Leaves out what means the same as a response of the contract or an earlier one. Throws if two answer one status. */
function chooseDistinct(given: StatusResponse[], found: StatusResponse[]): StatusResponse[] {
  const kept: StatusResponse[] = [];
  for (const response of [...given, ...found]) {
    if ([...contractResponses, ...kept].some((other) => meanTheSame(response, other))) continue;
    const rival = kept.find(({ code, when }) => code === response.code && when && response.when);
    // What is given by option is newer than what an earlier run left in the document.
    if (rival && given.includes(rival) && !given.includes(response)) continue;
    if (rival)
      fail(
        response.origin!,
        `has the status ${response.code}, and so does ${rival.origin!.name}. Keep one, or remove \`when\` from one`,
      );
    kept.push(response);
  }
  const owners = new Map<string, StatusResponse>();
  for (const response of [...contractResponses, ...kept])
    for (const type of errorTypesOf(response)) {
      const owner = owners.get(type) ?? response;
      owners.set(type, owner);
      if (owner.code !== response.code)
        fail(
          response.origin!,
          `has the error type \`${type}\`, which belongs to status ${owner.code}. Choose another name, because a type implies one status`,
        );
    }
  return kept;
}

/** Error types of a response, in its order. */
export const errorTypesOf = ({ value }: StatusResponse): string[] => Object.keys(value["x-status"].types ?? {});

/** Takes the facts out of `x-status`. Throws `InputError` if they are not what `openapi/response.schema.yaml` says. */
function readResponse(name: string, value: Value, source: Source, origin: Origin): StatusResponse {
  if (!isObject(value)) fail(origin, `is ${show(value)}. Write a response object`);
  if (typeof value.description !== "string") fail(origin, "has no `description`. Add one");
  const facts = value["x-status"];
  if (!isObject(facts)) fail(origin, "has no `x-status`. Add one with `code`, `when` and `types`");
  const [fault] = validateFacts(statusFacts, { value: facts, location: "x-status" });
  if (fault) {
    const sentence = `${fault.message[0]!.toLowerCase()}${fault.message.slice(1, -1)}`;
    const { location, value } = fault.place;
    const keys = [...origin.keys!, ...location.split(".")];
    fail({ ...origin, keys }, `has a wrong \`${location}\`, ${show(value)}: ${sentence}`);
  }
  const { code, when, "opt-in": optIn = false } = facts;
  return { code, name, when, optIn, value: withExample(value, source), source, origin, isComponent: false };
}

const validateFacts = createValidator<string>({
  member: ({ value, location }: Place<string>, key) => ({ value: get(value, key), location: `${location}.${key}` }),
});

/** A response whose JSON has an example: without one, tools put those of `message` and `type` together, which belong to different statuses. */
function withExample(response: Value, source: Source): Value {
  const [type] = Object.keys(response["x-status"].types ?? {});
  const [name = "", mediaType] =
    entriesOf(get(response, "content")).find(([name]) => /^application\/json *(;|$)/i.test(name)) ?? [];
  const json = source.follow(mediaType);
  const isWithout = isObject(json) && !("example" in json) && !("examples" in json);
  if (type === undefined || !isWithout || hasExample(json.schema, source)) return response;
  const [message] = response.description.split("\n\n");
  const example = { error: { message: message.replaceAll("\n", " "), type } };
  if (!acceptsExample(json.schema, example, source)) return response;
  return { ...response, content: { ...response.content, [name]: { ...json, example } } };
}

/** Whether a schema, or one that it consists of, has an example of its own. */
function hasExample(schema: Value, source: Source, seen = new Set<Value>()): boolean {
  const followed = source.follow(schema);
  if (!isObject(followed) || seen.has(followed)) return false;
  seen.add(followed);
  return "example" in followed || itemsOf(followed.allOf).some((part) => hasExample(part, source, seen));
}

/** A response without the examples that its schemas refuse, and with one that they accept if there is one. */
export function withFittingExamples(response: Value, source: Source): Value {
  const content = entriesOf(response.content).map(([name, { example, examples, ...mediaType }]) => {
    const isRight = (value: Value) => value === undefined || acceptsExample(mediaType.schema, value, source);
    const right = entriesOf(examples).filter(([, example]) => isRight(get(example, "value")));
    const kept = {
      ...(example !== undefined && isRight(example) && { example }),
      ...(right.length > 0 && { examples: Object.fromEntries(right) }),
    };
    return [name, { ...mediaType, ...kept }];
  });
  return withExample({ ...response, content: Object.fromEntries(content) }, source);
}

/** Every reference of a given response leads somewhere within the document, and no part contains itself. */
function checkReferences(
  value: Value,
  source: Source,
  origin: Origin,
  state = new Map<Value, "open" | "done">(),
): void {
  if (typeof value !== "object" || value === null || state.get(value) === "done") return;
  if (state.has(value))
    fail(origin, "contains itself. Refer to a component instead, as in `#/components/schemas/ErrorResponse`");
  state.set(value, "open");
  const ref = refOf(value);
  if (ref !== undefined && !source.find(ref))
    fail(
      origin,
      `refers to \`${ref}\`, which is not in the document. Refer to its components, or to those of ${contract.package} as in \`#/components/schemas/ErrorResponse\``,
    );
  for (const child of Object.values(value)) checkReferences(child, source, origin, state);
  state.set(value, "done");
}
