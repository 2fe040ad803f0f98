// The docs page: every status and type of the contract, complete without a script.
import type { Contract, Status } from "../contract/contract.ts";
import { lastSegment } from "../contract/contract.ts";
import { blocks, figure, type Html, html, inline, table } from "./html.ts";
import { shell } from "./shell.ts";
import { overview, type Section, sectionsOf, statusLink } from "./statuses.ts";

const search = html`<form class="search" role="search"><input id="find" type="search" aria-label="Find a status, or paste an error" placeholder="429, rate_limit_error, or a pasted error (press /)" autocomplete="off" spellcheck="false">
<div id="hits" tabindex="-1"><p role="status"></p><div></div></div></form>`;

/** The page. Downloads are paths beside it. */
export function indexPage(contract: Contract, downloads: string[]): string {
  const { title, description } = contract.bundle.info;
  const groups = sectionsOf(contract);
  const [first] = groups.flatMap(({ statuses = [] }) => statuses);
  const sections: Section[] = [
    { id: "at-a-glance", title: "At a glance", body: overview(groups.flatMap(({ statuses = [] }) => statuses)) },
    ...groups,
    { id: "error-object", title: "Error object", body: errorObject(contract) },
    { id: "use", title: "Use it in an API", body: usage(contract, first) },
    {
      id: "downloads",
      title: "Downloads",
      body: html`<p>These URLs do not change, so you can use them in a <code>$ref</code>. For the files of one release, put its version first, as in <code>v1.0.0/openapi.yaml</code>.</p><ul>${downloads.map((path) => html`<li><a href="${encodeURI(path)}">${path}</a></li>`)}</ul>`,
    },
  ];
  const menu = sections.map(({ id, title, statuses = [] }) => {
    const codes = statuses.map((status) => html`<li>${statusLink(status)}</li>`);
    return html`<li><a href="#${id}">${title}</a>${codes.length > 0 && html`<ul>${codes}</ul>`}</li>`;
  });
  const [example] = Object.values(first?.content["application/json"]?.examples ?? {});
  const body = html`<div class="intro"><div><h1>${title}</h1><p class="lead">${inline(description.split("\n\n")[0])}</p>
<p class="actions"><a class="button" href="try.html">Try it on your API</a><a href="reference.html">OpenAPI reference</a></p></div>
${example && figure("The body of every error", "json", JSON.stringify(example.value, null, 2))}</div>
${sections.map(({ id, title, body }) => html`<section id="${id}"><h2>${title}</h2>${body}</section>`)}`;
  return shell(contract, {
    title,
    description: "What each HTTP error status and error type of the API means, when to retry, and what to do next.",
    path: "",
    files: ["style.css", "page.js"],
    tools: search,
    // Its script asks for nothing. Search engines and Lighthouse ask for robots.txt in its name.
    requests: "connect-src 'self'",
    menu: html`<ul>${menu}</ul>`,
    body,
  });
}

/** The schemas of the error object, from the outermost to the innermost. */
function errorObject({ bundle }: Contract): Html {
  const { schemas } = bundle.components;
  const objects = [schemas.ErrorResponse, schemas.ErrorObject, schemas.ErrorIssue];
  return html`${objects.map(({ title, description, properties, required = [] }) => {
    const rows = Object.entries<any>(properties).map(([name, property]) => {
      const { $ref = "", items } = property;
      const named = schemas[lastSegment($ref)] ?? {};
      const inner = items?.$ref ? ` of ${lastSegment(items.$ref)}` : "";
      const type = `${named.properties ? named.title : (property.type ?? named.type)}${inner}${required.includes(name) ? "" : ", optional"}`;
      return [html`<code>${name}</code>`, type, inline(property.description ?? named.description)];
    });
    return html`<h3>${title}</h3>${blocks(description)}${table("", ["Field", "Type", "Meaning"], rows)}`;
  })}`;
}

/** How an author of an API uses the package. */
function usage({ package: { name, homepage } }: Contract, sample: Status | undefined): Html {
  const reference = `responses:\n  '${sample?.code}':\n    $ref: ${homepage}openapi.yaml#/components/responses/${sample?.name}`;
  const plugin = `extends:\n  - recommended\n  - node_modules/${name}/generated/rulesets/redocly.yaml\ndecorators:\n  error-responses/add: on`;
  return html`<p>See what it adds to your OpenAPI document: <a href="try.html">try it on your API</a>. Nothing is uploaded.</p>
<h3 id="use-plugin">With Redocly</h3><p>Run <code>npm install ${name}</code>, and each bundle has the shared responses on every operation that can return them:</p>${figure("redocly.yaml", "yaml", plugin)}
<h3 id="use-ref">By reference</h3><p>Or refer to a response by its URL, or by its path in the package:</p>${figure("openapi.yaml", "yaml", reference)}
<p>The package also has a command, overlays and types. Its README shows how to use them.</p>`;
}
