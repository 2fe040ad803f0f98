// The guide that opens the docs page: all that a reader looks up, as Markdown, so that it is there before any script runs.
import { anchor, errorTypeAnchor } from "../contract/contract.ts";
import { pkg } from "../lib/project.ts";
import type { Contract, ErrorType, Header, MediaType, Status } from "../contract/contract.ts";
import { anchored, block, code, guarded, plain, prose, table } from "./markdown.ts";

const retryAdvice: Record<ErrorType["retry"], string> = {
  never: "Never without a change",
  backoff: "With growing delays",
  "retry-after": "After the time in `Retry-After`",
};

/** Downloads are paths beside the page. */
function guide(description: Contract, downloads: string[]): string {
  return [
    prose(description.bundle["info"].description),
    anchored("at-a-glance", "## At a glance"),
    atAGlance(description),
    ...description.tags.flatMap((group) => [
      anchored(`group-${group.name.toLowerCase().replace(/\W+/g, "-")}`, `## ${plain(group.name)}`),
      prose(group.description),
      ...description.statuses.filter((status) => status.tag === group.name).flatMap(section),
    ]),
    ...errorObject(description),
    ...usage(description),
    anchored("downloads", "## Downloads"),
    "Stable addresses beside this page, for a `$ref` by URL too.",
    downloads.map((path) => `- [${plain(path)}](${encodeURI(path)})`).join("\n"),
  ].join("\n\n");
}

/** The description that Redoc renders: with the guide, and with an operation of each status that leads to its place in the guide. */
export function guided(description: Contract, downloads: string[]): Rendered {
  const { servers, info, paths, tags, ...rest } = guarded(description.bundle);
  for (const status of description.statuses) {
    const types = status.types.map(({ type }) => code(type)).join(", ");
    paths[`/statuses/${status.code}`].get.description = `Documentation operation, for mock servers, that answers ${link(status)}${types && `, type ${types}`}.`;
  }
  return {
    ...rest,
    info: { title: info.title, version: info.version, description: guide(description, downloads) },
    paths,
    tags,
    "x-tagGroups": [{ name: "Reference", tags: tags.map(({ name }: { name: string }) => name) }],
  };
}

export interface Rendered {
  info: { title: string; version: string; description: string };
}

const link = (status: Status) => `[${status.code} ${plain(status.reason)}](#${anchor(status)})`;

const typeLink = ({ type }: ErrorType) => `[${code(type)}](#${errorTypeAnchor(type)})`;

const firstLine = (text: string) => text.split("\n")[0] ?? "";

function atAGlance({ statuses }: Contract): string {
  const rows = statuses.flatMap((status) => {
    const known = [link(status), code(status.name)];
    if (status.types.length === 0) return [[...known, "–", "–", prose(firstLine(status.remedy))]];
    return status.types.map((facts) => [...known, typeLink(facts), retryAdvice[facts.retry], prose(facts.remedy)]);
  });
  return table(["Status", "Name", "Type", "Retry", "What to do"], rows);
}

function section(status: Status): string[] {
  return [
    anchored(anchor(status), `### ${status.code} ${plain(status.reason)}`),
    prose(status.meaning),
    `**What to do:** ${prose(status.remedy)}`,
    ...headers(Object.entries(status.headers)),
    ...status.types.flatMap((facts) => [
      anchored(errorTypeAnchor(facts.type), `#### ${code(facts.type)}`),
      // Who comes by a link to the type sees the whole answer.
      `**Status:** ${link(status)}. **Retry:** ${retryAdvice[facts.retry]}.`,
      `**What to do:** ${prose(facts.remedy)}`,
    ]),
    ...Object.entries(status.content).flatMap(([mediaType, content]) => examples(mediaType, content)),
  ];
}

function headers(entries: [string, Header][]): string[] {
  if (entries.length === 0) return [];
  const values = ({ example, examples = {} }: Header) => [example, ...Object.values(examples).map(({ value }) => value)].filter((value) => value !== undefined);
  const rows = entries.map(([name, header]) => [code(name), prose(header.description), values(header).map(code).join(" or ")]);
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
  const { ErrorResponse, ErrorObject, ErrorType } = bundle["components"].schemas;
  const rows = Object.entries<any>(ErrorObject.properties).map(([name, property]) => {
    const { type, description } = property.$ref ? ErrorType : property;
    return [code(`error.${name}`), type, required(ErrorObject, name), prose(description)];
  });
  const types = statuses.flatMap((status) => status.types.map((facts) => [typeLink(facts), link(status), retryAdvice[facts.retry]]));
  return [
    anchored("error-object", "## Error object"),
    prose(ErrorResponse.description),
    prose(ErrorObject.description),
    table(["Field", "Type", "Required", "Meaning"], [[code("error"), "object", required(ErrorResponse, "error"), "Container of the details."], ...rows]),
    anchored("error-types", "## Error types"),
    table(["Type", "Status", "Retry"], types),
  ];
}

/** How to use the package, shown with the first status that has an error type. */
function usage({ statuses }: Contract): string[] {
  const [sample] = statuses.filter(({ types }) => types.length > 0);
  if (!sample) return [];
  const component = `/openapi/components/responses/${sample.name}.yaml`;
  const responses = (ref: string) => block("yaml", `responses:\n  '${sample.code}':\n    $ref: ${ref}`);
  return [
    anchored("use", "## Use it in an API"),
    "Install the package:",
    block("sh", `npm install ${pkg.name}`),
    "Refer to a shared response, in the package or by URL:",
    responses(`node_modules/${pkg.name}${component}`),
    responses(`${pkg.homepage}openapi.yaml#/components/responses/${sample.name}`),
    "Or let the overlay add the shared responses to every operation, in `redocly.yaml`:",
    block("yaml", `apis:\n  main:\n    root: openapi.yaml\n    overlays:\n      - node_modules/${pkg.name}/openapi/overlays/error-responses.yaml`),
    "Import the types in TypeScript:",
    block("ts", `import type { ErrorResponse, ResponseBody } from "${pkg.name}";\n\nconst body: ResponseBody<${sample.code}> = await response.json();`),
  ];
}
