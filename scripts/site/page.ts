// The docs page: every status and type of the contract, complete without a script.
import type { Contract } from "../contract/contract.ts";
import { lastSegment } from "../contract/contract.ts";
import { blocks, figure, type Html, html, inline } from "./html.ts";
import { shell } from "./shell.ts";
import { badge, groupsOf, menuOf, overview, sectionOf, sprite, statusLink, typeLink } from "./statuses.ts";

/** The page. Downloads are paths beside it. */
export function indexPage(contract: Contract, downloads: string[]): string {
  const groups = groupsOf(contract);
  const [summary = "", ...details] = contract.bundle.info.description.split("\n\n");
  const sections = [
    ...errorObject(contract),
    ...usage(contract),
    { id: "about", title: "About the reference", body: blocks(details.join("\n\n")) },
    { id: "downloads", title: "Downloads", body: downloadList(downloads) },
  ];
  const menu = html`<ul><li><a href="#at-a-glance">At a glance</a></li>${menuOf(groups)}
${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>`;
  const body = html`${sprite}
<div class="intro"><div><h1>${contract.bundle.info.title}</h1><p class="lead">${inline(summary)}</p>
<p class="actions"><a class="button" href="try.html">Try it on your API</a><a href="reference.html">OpenAPI reference</a></p></div>
${bodyFigure(contract)}</div>
<section id="at-a-glance" data-title="At a glance"><h2>At a glance</h2>${overview(groups)}</section>
${groups.map((group) => sectionOf(group, contract))}
${sections.map(({ id, title, body }) => html`<section id="${id}" data-title="${title}"><h2>${title}</h2>${body}</section>`)}`;
  return shell(contract, {
    title: contract.bundle.info.title,
    description: "What each HTTP error status and error type of the API means, when to retry, and what to do next.",
    path: "",
    script: "page.js",
    isSearchable: true,
    menu,
    body,
  });
}

interface Section {
  id: string;
  title: string;
  body: Html;
}

/** The body of the first error, which every other error has too. */
function bodyFigure({ statuses }: Contract): Html | string {
  const [first] = Object.values(statuses.find(({ types }) => types.length > 0)?.content ?? {});
  const [example] = Object.values(first?.examples ?? {});
  return example ? figure("The body of every error", JSON.stringify(example.value, null, 2)) : "";
}

function downloadList(downloads: string[]): Html {
  const items = downloads.map((path) => html`<li><a href="${encodeURI(path)}">${path}</a></li>`);
  return html`<p>These addresses do not change, so you can use them in a <code>$ref</code>. For one release, put its version first, as in <code>v1.0.0/openapi.yaml</code>.</p><ul class="files">${items}</ul>`;
}

function errorObject({ bundle, statuses }: Contract): Section[] {
  const { schemas } = bundle.components;
  const types = statuses.flatMap((status) =>
    status.types.map(
      (type) =>
        html`<tr><th scope="row">${typeLink(type)}</th><td>${statusLink(status)}</td><td>${badge(type.retry)}</td></tr>`,
    ),
  );
  const rows = fieldsOf(schemas.ErrorResponse, schemas).map(
    ({ path, type, isRequired, description }) =>
      html`<tr><th scope="row"><code>${path}</code></th><td>${type}${isRequired ? "" : ", optional"}</td><td>${inline(description)}</td></tr>`,
  );
  return [
    {
      id: "error-object",
      title: "Error object",
      body: html`${blocks(schemas.ErrorResponse.description)}<table><thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table>`,
    },
    {
      id: "error-types",
      title: "Error types",
      body: html`<table><thead><tr><th scope="col">Type</th><th scope="col">Status</th><th scope="col">Send it again?</th></tr></thead><tbody>${types}</tbody></table>`,
    },
  ];
}

interface Field {
  path: string;
  type: string;
  isRequired: boolean;
  description: string;
}

/** The fields of a schema and of what it holds, such as `error.message`. */
function fieldsOf(schema: any, schemas: any, path = ""): Field[] {
  const { properties = {}, required = [], items, anyOf = [], oneOf = [], allOf = [] } = resolved(schema, schemas);
  const own = Object.entries<any>(properties).flatMap(([name, property]) => {
    const { type = "any", description = "" } = resolved(property, schemas);
    const place = path ? `${path}.${name}` : name;
    const field = { path: place, type, isRequired: required.includes(name), description };
    return [field, ...fieldsOf(property, schemas, place)];
  });
  const parts = [...anyOf, ...oneOf, ...allOf].flatMap((part) => fieldsOf(part, schemas, path));
  const known = new Set(own.map(({ path }) => path));
  return [
    ...own,
    ...parts.filter(({ path }) => !known.has(path)),
    ...(items ? fieldsOf(items, schemas, `${path}[]`) : []),
  ];
}

const resolved = (schema: any, schemas: any): any =>
  schema.$ref ? { ...schemas[lastSegment(schema.$ref)], ...schema } : schema;

/** How to use the package, shown with the first status that has an error type. */
function usage({ package: { name, homepage }, statuses }: Contract): Section[] {
  const sample = statuses.find(({ types }) => types.length > 0);
  if (!sample) return [];
  const { type } = sample.types[0]!;
  const response = (ref: string) => `responses:\n  '${sample.code}':\n    $ref: ${ref}`;
  const ways: [id: string, title: string, text: string, caption: string, code: string][] = [
    [
      "use-plugin",
      "With Redocly",
      "To add the shared responses when you bundle, and to lint against them:",
      "redocly.yaml",
      `extends:\n  - recommended\n  - node_modules/${name}/generated/rulesets/redocly.yaml\n\ndecorators:\n  error-responses/add: on`,
    ],
    [
      "use-ref",
      "By reference",
      "Refer to one shared response in the package, or by its address:",
      "openapi.yaml",
      `# ${homepage}openapi.yaml#/components/responses/${sample.name} works too\n${response(`node_modules/${name}/openapi/components/responses/${sample.name}.yaml`)}`,
    ],
    [
      "use-overlay",
      "With an overlay",
      "Any tool that applies overlays can add the shared responses. In Redocly's configuration:",
      "redocly.yaml",
      `apis:\n  main:\n    root: openapi.yaml\n    overlays:\n      - node_modules/${name}/generated/overlays/error-responses.yaml`,
    ],
    [
      "use-types",
      "In TypeScript",
      "Read any error in a client, and answer anything thrown in a server:",
      "TypeScript",
      `import { readError, toErrorResponse } from "${name}";\n\nconst received = await readError(response, "GET");\nif (received?.error.type === "${type}") console.log(received.advice.remedy);\n\nconst { status, headers, body } = toErrorResponse(thrown);`,
    ],
  ];
  const parts = ways.map(
    ([id, title, text, caption, code]) => html`<h3 id="${id}">${title}</h3><p>${text}</p>${figure(caption, code)}`,
  );
  const body = html`<p>See what it adds to an OpenAPI document of yours: <a href="try.html">try it on your API</a>. Nothing is uploaded.</p>
${figure("Install", `npm install ${name}`)}${parts}<h3 id="use-languages">In other languages</h3>
<p>Generate the types from the <a href="openapi.yaml">bundle</a> or the <a href="error-response.schema.json">JSON Schema</a>.</p>`;
  return [{ id: "use", title: "Use it in an API", body }];
}
