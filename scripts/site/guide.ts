// The guide that opens the docs page: all that a reader looks up, as Markdown, so that it is there before any script runs.

import type { Contract, ErrorType, Header, MediaType, Retry, Status } from "../contract/contract.ts";
import { anchor, errorTypeAnchor } from "../contract/contract.ts";
import { table } from "../lib/markdown.ts";
import { anchored, block, code, guarded, plain, prose } from "./markdown.ts";

const retryAdvice: Record<Retry, string> = {
  never: "Not without a change",
  backoff: "After growing delays",
  "retry-after": "After the time in `Retry-After`",
};

/** What Redoc renders. */
export interface Rendered {
  info: { title: string; version: string; description: string };
}

/** The description that Redoc renders: with the guide, and with an operation of each status that leads to its place in the guide. */
export function guided(contract: Contract, downloads: string[]): Rendered {
  const { servers, info, paths, tags, ...rest } = guarded(contract.bundle);
  for (const status of contract.statuses) paths[`/statuses/${status.code}`].get.description = operation(status);
  return {
    ...rest,
    info: { title: info.title, version: info.version, description: guide(contract, downloads) },
    paths,
    tags,
    "x-tagGroups": [{ name: "Reference", tags: tags.map(({ name }: { name: string }) => name) }],
  };
}

function operation(status: Status): string {
  const types = status.types.map(({ type }) => code(type)).join(" or ");
  const answer = `${link(status)}${types && `, type ${types}`}`;
  return `This operation exists for documentation and mock servers. It returns ${answer}.${status.optIn ? ` ${optIn}` : ""}`;
}

/** Downloads are paths beside the page. */
function guide(contract: Contract, downloads: string[]): string {
  const [summary, ...details] = contract.bundle.info.description.split("\n\n");
  return [
    prose(summary),
    anchored("at-a-glance", "## At a glance"),
    atAGlance(contract),
    ...sections(contract),
    ...errorObject(contract),
    ...usage(contract),
    ...(details.length > 0 ? [anchored("about", "## About the reference"), prose(details.join("\n\n"))] : []),
    anchored("downloads", "## Downloads"),
    "These addresses do not change, so you can use them in a `$ref`. For one release, put its version first, as in `v1.0.0/openapi.yaml`.",
    downloads.map((path) => `- [${plain(path)}](${encodeURI(path)})`).join("\n"),
  ].join("\n\n");
}

const link = (status: Status) => `[${status.code} ${plain(status.reason)}](#${anchor(status)})`;

const typeLink = ({ type }: ErrorType) => `[${code(type)}](#${errorTypeAnchor(type)})`;

const firstLine = (text: string) => text.split("\n")[0] ?? "";

const optIn = "This is a [further status](#group-further-statuses): operations get it only if their API opts in.";

function atAGlance({ statuses }: Contract): string {
  const rows = statuses.flatMap((status) => {
    const known = [`${link(status)}${status.optIn ? " (opt-in)" : ""}`, code(status.name)];
    if (status.types.length === 0) return [[...known, "–", "–", prose(firstLine(status.remedy))]];
    return status.types.map((facts) => [...known, typeLink(facts), retryAdvice[facts.retry], prose(facts.remedy)]);
  });
  return table(["Status", "Name", "Type", "Retry", "What to do"], rows);
}

/** The statuses by tag, and then those that an API must ask for. */
function sections({ statuses, tags }: Contract): string[] {
  const further = {
    name: "Further statuses",
    description: "Operations get these statuses only if their API opts in. The others are added automatically.",
  };
  const groups = [
    ...tags.map((tag) => ({ ...tag, members: statuses.filter((status) => status.tag === tag.name && !status.optIn) })),
    { ...further, members: statuses.filter((status) => status.optIn) },
  ];
  return groups
    .filter(({ members }) => members.length > 0)
    .flatMap(({ name, description, members }) => [
      anchored(`group-${name.toLowerCase().replace(/\W+/g, "-")}`, `## ${plain(name)}`),
      prose(description),
      ...members.flatMap(section),
    ]);
}

/** The answer first: what it means, whether to try again, and what to do. */
function section(status: Status): string[] {
  return [
    anchored(anchor(status), `### ${status.code} ${plain(status.reason)}`),
    prose(status.meaning),
    ...retry(status.types),
    `**What to do:** ${prose(status.remedy)}`,
    ...(status.optIn ? [optIn] : []),
    ...headers(Object.entries(status.headers)),
    ...status.types.flatMap((facts) => [
      anchored(errorTypeAnchor(facts.type), `#### ${code(facts.type)}`),
      // Readers who follow a link to the type see the whole answer.
      `**Status:** ${link(status)}. **Retry:** ${retryAdvice[facts.retry]}.`,
      `**What to do:** ${prose(facts.remedy)}`,
    ]),
    ...Object.entries(status.content).flatMap(([mediaType, content]) => examples(mediaType, content)),
  ];
}

/** The advice, for each type if they differ. */
function retry(types: ErrorType[]): string[] {
  const advice = [...new Set(types.map((facts) => facts.retry))].map((kind) => retryAdvice[kind]);
  if (advice.length <= 1) return advice.map((text) => `**Retry:** ${text}.`);
  return [`**Retry:** ${types.map((facts) => `${typeLink(facts)}: ${retryAdvice[facts.retry]}`).join("; ")}.`];
}

function headers(entries: [string, Header][]): string[] {
  if (entries.length === 0) return [];
  const values = ({ example, examples = {} }: Header) =>
    [example, ...Object.values(examples).map(({ value }) => value)].filter((value) => value !== undefined);
  const rows = entries.map(([name, header]) => [
    code(name),
    prose(header.description),
    values(header).map(code).join(" or "),
  ]);
  return [table(["Header", "Meaning", "Example"], rows)];
}

function examples(mediaType: string, { examples }: MediaType): string[] {
  return Object.values(examples).flatMap(({ summary, value }) => [
    `${plain(summary)} (${code(mediaType)}):`,
    typeof value === "string" ? block("text", value) : block("json", JSON.stringify(value, null, 2)),
  ]);
}

const required = (schema: { required?: string[] }, name: string) => (schema.required?.includes(name) ? "yes" : "no");

function errorObject({ bundle, statuses }: Contract): string[] {
  const { ErrorResponse, ErrorObject, ErrorType } = bundle.components.schemas;
  const fields = Object.entries<any>(ErrorObject.properties).map(([name, property]) => {
    const { type, description } = property.$ref ? ErrorType : property;
    return [code(`error.${name}`), type, required(ErrorObject, name), prose(description)];
  });
  const container = [code("error"), "object", required(ErrorResponse, "error"), "The details of the error."];
  const types = statuses.flatMap((status) =>
    status.types.map((facts) => [typeLink(facts), link(status), retryAdvice[facts.retry]]),
  );
  return [
    anchored("error-object", "## Error object"),
    prose(ErrorResponse.description),
    prose(ErrorObject.description),
    table(["Field", "Type", "Required", "Meaning"], [container, ...fields]),
    anchored("error-types", "## Error types"),
    table(["Type", "Status", "Retry"], types),
  ];
}

/** How to use the package, shown with the first status that has an error type. */
function usage({ package: { name, homepage }, statuses }: Contract): string[] {
  const sample = statuses.find(({ types }) => types.length > 0);
  if (!sample) return [];
  const { type } = sample.types[0]!;
  const file = `node_modules/${name}/openapi/components/responses/${sample.name}.yaml`;
  const responses = (ref: string) => block("yaml", `responses:\n  '${sample.code}':\n    $ref: ${ref}`);
  return [
    anchored("use", "## Use it in an API"),
    "Install the package:",
    block("sh", `npm install ${name}`),
    anchored("use-plugin", "### With Redocly"),
    "To add the shared responses when you bundle, and to lint against them, write this in `redocly.yaml`:",
    block(
      "yaml",
      `extends:\n  - recommended\n  - node_modules/${name}/generated/rulesets/redocly.yaml\n\ndecorators:\n  error-responses/add: on`,
    ),
    anchored("use-ref", "### By reference"),
    "Refer to one shared response in the package:",
    responses(file),
    "Or refer to it by its address:",
    responses(`${homepage}openapi.yaml#/components/responses/${sample.name}`),
    anchored("use-overlay", "### With an overlay"),
    "Any tool that applies overlays can add the shared responses. In `redocly.yaml`:",
    block(
      "yaml",
      `apis:\n  main:\n    root: openapi.yaml\n    overlays:\n      - node_modules/${name}/generated/overlays/error-responses.yaml`,
    ),
    anchored("use-types", "### In TypeScript"),
    "Read any error response in a client:",
    block(
      "ts",
      `import { readError } from "${name}";\n\nconst received = await readError(response, "GET");\nif (received?.error.type === "${type}") console.log(received.advice.remedy);`,
    ),
    "Answer anything thrown in a server:",
    block(
      "ts",
      `import { toErrorResponse } from "${name}";\n\nconst { status, headers, body } = toErrorResponse(thrown);`,
    ),
    anchored("use-languages", "### In other languages"),
    `Generate the types from the [bundle](openapi.yaml) or the [JSON Schema](error-response.schema.json). The [README](https://www.npmjs.com/package/${name}) links to the tested generators.`,
  ];
}
