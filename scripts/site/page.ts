// The docs page: every status and type of the contract, complete without a script.
import type { Contract } from "../contract/contract.ts";
import { lastSegment } from "../contract/contract.ts";
import { blocks, figure, type Html, html, inline, table } from "./html.ts";
import { shell } from "./shell.ts";
import { overview, type Section, sectionsOf, sprite, statusLink } from "./statuses.ts";

/** The page. Downloads are paths beside it. */
export function indexPage(contract: Contract, downloads: string[]): string {
  const { title, description } = contract.bundle.info;
  const groups = sectionsOf(contract);
  const sections: Section[] = [
    { id: "at-a-glance", title: "At a glance", body: overview(groups.flatMap(({ statuses = [] }) => statuses)) },
    ...groups,
    { id: "error-object", title: "Error object", body: errorObject(contract) },
    { id: "use", title: "Use it in an API", body: usage(contract) },
    { id: "downloads", title: "Downloads", body: downloadList(downloads) },
  ];
  const menu = sections.map(({ id, title, statuses = [] }) => {
    const codes = statuses.map((status) => html`<li>${statusLink(status)}</li>`);
    return html`<li><a href="#${id}">${title}</a>${codes.length > 0 ? html`<ul class="codes">${codes}</ul>` : ""}</li>`;
  });
  const body = html`${sprite}
<div class="intro"><div><h1>${title}</h1><p class="lead">${inline(description.split("\n\n")[0])}</p>
<p class="actions"><a class="button" href="try.html">Try it on your API</a><a href="reference.html">OpenAPI reference</a></p></div>
${exampleBody(contract)}</div>
${sections.map(({ id, title, body }) => html`<section id="${id}" data-title="${title}"><h2>${title}</h2>${body}</section>`)}`;
  return shell(contract, {
    title,
    description: "What each HTTP error status and error type of the API means, when to retry, and what to do next.",
    path: "",
    script: "page.js",
    isSearchable: true,
    // Its script asks for nothing. Search engines and Lighthouse ask for robots.txt in its name.
    requests: "connect-src 'self'",
    menu: html`<ul>${menu}</ul>`,
    body,
  });
}

/** The body of the first error, which every other error has too. */
function exampleBody({ statuses }: Contract): Html | string {
  const [first] = Object.values(statuses.find(({ types }) => types.length > 0)?.content ?? {});
  const [example] = Object.values(first?.examples ?? {});
  return example ? figure("The body of every error", JSON.stringify(example.value, null, 2)) : "";
}

function downloadList(downloads: string[]): Html {
  const items = downloads.map((path) => html`<li><a href="${encodeURI(path)}">${path}</a></li>`);
  return html`<p>These addresses do not change, so you can use them in a <code>$ref</code>. For one release, put its version first, as in <code>v1.0.0/openapi.yaml</code>.</p><ul class="files">${items}</ul>`;
}

function errorObject({ bundle }: Contract): Html {
  const { schemas } = bundle.components;
  const rows = fieldsOf(schemas.ErrorResponse, schemas).map(
    ({ path, type, isRequired, description }) =>
      html`<tr><th scope="row"><code>${path}</code></th><td>${type}${isRequired ? "" : ", optional"}</td><td>${inline(description)}</td></tr>`,
  );
  return html`${blocks(schemas.ErrorResponse.description)}${table("", ["Field", "Type", "Meaning"], rows)}`;
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

/** How an author of an API uses the package. */
function usage({ package: { name, homepage }, statuses }: Contract): Html {
  const sample = statuses.find(({ types }) => types.length > 0);
  const reference = `responses:\n  '${sample?.code}':\n    $ref: ${homepage}openapi.yaml#/components/responses/${sample?.name}`;
  const plugin = `extends:\n  - recommended\n  - node_modules/${name}/generated/rulesets/redocly.yaml\ndecorators:\n  error-responses/add: on`;
  return html`<p>See what it adds to an OpenAPI document of yours: <a href="try.html">try it on your API</a>. Nothing is uploaded.</p>
<h3 id="use-plugin">With Redocly</h3><p>Run <code>npm install ${name}</code>, and each bundle has the shared responses on every operation that can return them:</p>${figure("redocly.yaml", plugin)}
<h3 id="use-ref">By reference</h3><p>Or refer to a response by its address, or by its path in the package:</p>${figure("openapi.yaml", reference)}
<p>There are a command, an overlay and types too: the README of the package tells how.</p>`;
}
