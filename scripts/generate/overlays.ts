// The overlays: OpenAPI Overlay documents that add the shared error responses to the operations of an API.
import { stringifyYaml } from "@redocly/openapi-core";
import { methods, safe } from "../../src/add/methods.ts";
import type { Condition, Contract, Status } from "../contract/contract.ts";
import { addedByDefault, lastSegment } from "../contract/contract.ts";
import { banner } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";

interface Action {
  target: string;
  update?: object;
  remove?: true;
}

/**
 * Name to text. `overlays/error-responses.yaml` adds every status that operations get by default, `overlays/404.yaml` one status.
 * Each brings the components along, so that it works in every tool and every place.
 */
export function overlays(contract: Contract): Files {
  const files: Files = new Map();
  const added = contract.statuses.filter(({ when }) => when !== undefined);
  const choices = [
    {
      name: "error-responses",
      title: "Shared error responses for every operation",
      statuses: addedByDefault(contract),
    },
    ...added.map((status) => ({
      name: String(status.code),
      title: `Shared response ${status.code} ${status.reason}`,
      statuses: [status],
    })),
  ];
  for (const { name, title, statuses } of choices) {
    files.set(`overlays/${name}.yaml`, overlay(contract, title, actionsFor(contract, statuses)));
  }
  return files;
}

function overlay({ package: { version } }: Contract, title: string, actions: Action[]): string {
  // The library of Speakeasy, which Go's tools use, reads filters as RFC 9535 says only if it is told to.
  const document = { overlay: "1.0.0", "x-speakeasy-jsonpath": "rfc9535", info: { title, version }, actions };
  const notes = [banner, ...explanation].map((line) => `# ${line}\n`).join("");
  return notes + stringifyYaml(document, { noRefs: true, lineWidth: -1 });
}

const explanation = [
  "An action adds one response to the operations of one method that do not document its status themselves, by its code, its range or `default`.",
  "Targets name the methods, so that vendor extensions of a path item stay as they are. Responses to HEAD have no content.",
  "Filters are those of RFC 9535, with two terms at most, in parentheses: engines read others differently.",
];

/** Components under names that no author gives, and local references to them. */
function actionsFor({ bundle, package: { name } }: Contract, statuses: Status[]): Action[] {
  const prefix = pascalCase(name);
  const renamed = (ref: string) => ref.replace(lastSegment(ref), prefix + lastSegment(ref));
  const paths = componentsOf(
    statuses.map((status) => `#/components/responses/${status.name}`),
    bundle,
  );
  // Updates join lists, so what an earlier run has added goes first.
  const removals = paths.map((ref) => ({
    target: renamed(ref).replace("#", "$").replaceAll("/", "."),
    remove: true as const,
  }));
  const copies = paths.map(
    (ref) => [ref, titled(withRefs(find(bundle, ref), renamed), lastSegment(renamed(ref)))] as const,
  );
  const kinds = new Set(paths.map(kindOf));
  const components = Object.fromEntries(
    [...kinds].map((kind) => [
      kind,
      Object.fromEntries(
        copies.filter(([ref]) => kindOf(ref) === kind).map(([ref, copy]) => [prefix + lastSegment(ref), copy]),
      ),
    ]),
  );
  return [
    ...removals,
    { target: "$", update: { components } },
    ...statuses.flatMap((status) => additions(status, bundle, renamed)),
  ];
}

/** A copy whose title, if it has one, is its name: generators call types after titles too. */
const titled = (component: object, title: string) => ("title" in component ? { ...component, title } : component);

/** `schemas`, `responses` or `headers`. */
const kindOf = (ref: string) => ref.split("/")[2]!;

/** `openapi-error-responses` as `OpenapiErrorResponses`, which is an identifier in every language. */
export const pascalCase = (name: string) =>
  name.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** References to the given components and all that they refer to, each once. */
function componentsOf(refs: string[], bundle: object): string[] {
  const found = new Set(refs);
  const add = (ref: string) => {
    found.add(ref);
    return ref;
  };
  // The set grows while it is walked.
  for (const ref of found) withRefs(find(bundle, ref), add);
  return [...found];
}

const find = (bundle: object, ref: string): object =>
  ref
    .split("/")
    .slice(1)
    .reduce((node: any, key) => node[key], bundle);

/** A copy with other references. */
const withRefs = (node: object, replace: (ref: string) => string): object =>
  JSON.parse(JSON.stringify(node), (key, value) => (key === "$ref" ? replace(value) : value));

/** The actions that add one response. */
function additions({ code, name, when }: Status, bundle: object, toRef: (ref: string) => string): Action[] {
  const ref = `#/components/responses/${name}`;
  const shared = { [code]: { $ref: toRef(ref) } };
  const { content: _content, "x-status": _status, ...headOnly } = find(bundle, ref) as Record<string, unknown>;
  const toHead = { [code]: withRefs(headOnly, toRef) };
  return targets(when!, code).map(({ method, target }) => ({ target, update: method === "head" ? toHead : shared }));
}

/** The `responses` that lack a status, for each method under which the condition can hold. */
function targets(when: Condition, code: number): { method?: string; target: string }[] {
  const range = String(code)[0];
  const lacks = (operation: string) => `!${operation}.responses['${code}','${range}XX','${range}xx','default']`;
  const named = methods
    .filter((method) => when !== "unsafe-method" || !safe.includes(method))
    .flatMap((method) => {
      const operation = `@.${method}`;
      const filters = [...ofOperation[when](operation), ...ofPathItem(when, "@")];
      return filters.map((filter) => ({
        method,
        target: `$.paths[?(${filter}${lacks(operation)})].${method}.responses`,
      }));
    });
  // Operations of OpenAPI 3.2 whose method does not have a field. They are the children of their own object.
  const others = ofOperation[when]("@").map((filter) => `$.paths[*].additionalOperations[?(${filter}${lacks("@")})]`);
  for (const filter of ofPathItem(when, "@"))
    others.push(`$.paths[?(${filter.replace(" && ", "")})].additionalOperations[?(${lacks("@")})]`);
  return [...named, ...others.map((owner) => ({ target: `${owner}.responses` }))];
}

const pathParameter = (owner: string) => `${owner}.parameters[?(@.in == 'path')] && `;
const anyParameter = (owner: string) => `${owner}.parameters[0] && `;

/** First terms of the filters for the path items to whose operations a condition applies. */
const ofPathItem = (when: Condition, item: string): string[] =>
  when === "path-parameter" ? [pathParameter(item)] : when === "parameters" ? [anyParameter(item)] : [];

/** First terms of the filters for the operations to which a condition applies. One of them is enough. */
const ofOperation: Record<Condition, (operation: string) => string[]> = {
  always: () => [""],
  "path-parameter": (operation) => [pathParameter(operation)],
  parameters: (operation) => [anyParameter(operation)],
  "request-body": (operation) => [`${operation}.requestBody && `],
  security: (operation) => [`${operation}.security[*][*] && `, `($.security[*][*] && !${operation}.security) && `],
  "unsafe-method": () => [""],
};
