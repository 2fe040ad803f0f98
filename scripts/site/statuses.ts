// The statuses of the contract as HTML: one card each, the table of all, and the menu.
import type { Contract, ErrorType, Header, Retry, Status } from "../contract/contract.ts";
import { anchor, errorTypeAnchor } from "../contract/contract.ts";
import { regionOf } from "../lib/region.ts";
import { blocks, figure, type Html, html, inline, raw, table } from "./html.ts";

/** A part of the page that the menu leads to, with the statuses that it holds. */
export interface Section {
  id: string;
  title: string;
  body: Html;
  statuses?: Status[];
}

/** The statuses by tag, errors first, each in ascending order. */
export function sectionsOf(contract: Contract): Section[] {
  const { statuses, tags } = contract;
  const sorted = [...statuses.filter(isError), ...statuses.filter((status) => !isError(status))];
  return [...new Set(sorted.map(({ tag }) => tag))].map((title) => {
    const own = statuses.filter(({ tag }) => tag === title);
    const description = tags.find(({ name }) => name === title)?.description ?? "";
    const body = html`${blocks(description)}${own.map((status) => card(status, contract))}`;
    return { id: `group-${title.toLowerCase().replace(/\W+/g, "-")}`, title, body, statuses: own };
  });
}

const isError = ({ types }: Status) => types.length > 0;

/** What each kind of retry means for the reader. */
const answers: Record<Retry, string> = {
  never: "**No, not as it is.** The same request fails again, so change it first.",
  backoff: "**Yes, after growing delays,** such as 1, 2 and 4 seconds, each plus a random part.",
  "retry-after": "**Yes, after `Retry-After`.** Without it, wait 1, 2 and 4 seconds, each plus a random part.",
};

/** The same in short, with a sign. */
const badges: Record<Retry, string> = {
  never: "✕ Change it first",
  backoff: "↻ After growing delays",
  "retry-after": "↻ After Retry-After",
};

const badge = (retry: Retry): Html => html`<span class="badge ${retry}">${badges[retry]}</span>`;

const optIn = html`<span class="opt-in" title="Operations get this status only if their API asks for it">opt-in</span>`;

export const statusLink = (status: Status): Html =>
  html`<a href="#${anchor(status)}"><b>${status.code}</b> <span>${status.reason}</span></a>`;

/** A long type may break after its underscores. */
const typeLink = ({ type }: ErrorType): Html =>
  html`<a href="#${errorTypeAnchor(type)}"><code>${type.split("_").map((part, index) => [index > 0 && raw("_<wbr>"), part])}</code></a>`;

/** All statuses in the order of the page. */
export function overview(statuses: Status[]): Html {
  const rowOf = (status: Status, type?: ErrorType) => [
    html`${statusLink(status)}${status.optIn && html` ${optIn}`}`,
    type ? typeLink(type) : "–",
    type ? badge(type.retry) : "–",
    inline((type ?? status).remedy.split("\n")[0]!),
  ];
  const rows = statuses.flatMap((status) =>
    isError(status) ? status.types.map((type) => rowOf(status, type)) : [rowOf(status)],
  );
  return table("overview", ["Status", "Type", "Send it again?", "What to do"], rows);
}

/** One status: what happened, whether to send the request again, what to do, and when to ask for help; beside it what comes over the wire. */
function card(status: Status, contract: Contract): Html {
  const { code, name, causes, types } = status;
  const examples = Object.entries(status.content).flatMap(([mediaType, { examples }]) =>
    Object.values(examples).map(({ summary, value }, index) =>
      figure(inline(summary), "http", exchange(status, mediaType, value, index)),
    ),
  );
  // A status with one type is the place of that type too.
  const isOne = types.length === 1;
  return html`<article class="card" id="${anchor(status)}" data-names="${code} ${name}">
<header><h3>${statusLink(status)}</h3>${status.optIn && optIn}${isOne && types.map(typeLine)}</header>
<div class="words"><h4>What happened</h4>${blocks(status.meaning)}
${causes.length > 0 && html`<h4>Usual causes</h4><ul>${causes.map((cause) => html`<li>${inline(cause)}</li>`)}</ul>`}
${types.map((type) => html`${!isOne && typeLine(type)}${advice(type, status)}`)}
${types.length === 0 && html`<h4>What to do</h4>${blocks(status.remedy)}`}
${headerTable(Object.entries(status.headers))}</div>
<div class="wire">${examples}${types.slice(0, 1).map((type) => handling(type, contract))}</div></article>`;
}

const typeLine = (type: ErrorType) =>
  html`<p class="type" id="${errorTypeAnchor(type.type)}">${typeLink(type)} ${badge(type.retry)}</p>`;

/** Whether to send the request again (RFC 9110, section 9.2.2), what to do, and when to ask for help. */
function advice(type: ErrorType, { remedy }: Status): Html {
  return html`<h4>May I send it again?</h4><p>${inline(answers[type.retry])}</p>
${type.retry !== "never" && html`<p><b>POST and PATCH: not automatically.</b> The first attempt may have worked, so check before you send it again. You can repeat GET, HEAD, PUT and DELETE.</p>`}
<h4>What to do</h4>${blocks(remedy.startsWith(type.remedy) ? remedy : type.remedy)}
<h4>When to ask for help</h4><p>If you did that and the error comes again, ask whoever runs the API. Tell them the method and path, the time with its zone, the status, <code>error.type</code>, <code>error.message</code>, and the request identifier if the response has one. Leave out tokens.</p>`;
}

/** Values of a header field, the first of which is that of the first example. */
const valuesOf = ({ example, examples = {} }: Header): string[] =>
  [example, ...Object.values(examples).map(({ value }) => value)].filter((value) => value !== undefined);

function headerTable(headers: [string, Header][]): Html | false {
  const rows = headers.map(([name, header]) => {
    const values = valuesOf(header).map((value) => html`<div><code>${value}</code></div>`);
    return [html`<code>${name}</code>`, html`${inline(header.description)}${values}`];
  });
  return rows.length > 0 && html`<h4>Header fields</h4>${table("", ["Field", "Meaning and examples"], rows)}`;
}

/** A response as it comes over the wire. */
function exchange({ code, reason, headers }: Status, mediaType: string, value: unknown, index: number): string {
  const body = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  // Several parts have a boundary, and each its own Content-Range (RFC 9110, section 15.3.7.2).
  const isMultipart = mediaType.startsWith("multipart/");
  const boundary = isMultipart ? `; boundary=${body.slice(2, body.indexOf("\n"))}` : "";
  const fields = Object.entries(headers).flatMap(([name, header]) => {
    const values = isMultipart && name === "Content-Range" ? [] : valuesOf(header);
    return values.length > 0 ? [`${name}: ${values[index % values.length]}`] : [];
  });
  return [`HTTP/1.1 ${code} ${reason}`, `Content-Type: ${mediaType}${boundary}`, ...fields, "", body].join("\n");
}

/** Language to the programs in `examples/` that read an error and that send a request again, with the regions that the page shows. */
const programs: Record<string, Record<"read" | "retry", [file: string, region: string]>> = {
  curl: { read: ["handling/get.sh", "read"], retry: ["handling/get.sh", "retry"] },
  TypeScript: { read: ["handling/get.ts", "read"], retry: ["handling/get.ts", "retry"] },
  Python: { read: ["readers/handle_error.py", "handle"], retry: ["handling/get.py", "retry"] },
  Go: { read: ["readers/handle_error.go", "handle"], retry: ["handling/get.go", "retry"] },
  Java: { read: ["readers/HandleError.java", "handle"], retry: ["handling/Get.java", "retry"] },
};

/** How a client handles an error type, in each language. Without a script, all of them show. */
function handling({ type, retry }: ErrorType, { statuses }: Contract): Html {
  const temporary = statuses.filter(({ types }) => types[0] && types[0].retry !== "never").map(({ code }) => code);
  const samples = Object.entries(programs).map(([language, { read, retry: again }], index) => {
    const [file, region] = retry === "never" ? read : again;
    const code = regionOf(`examples/${file}`, region)
      .replaceAll("\t", "  ")
      .replaceAll("not_found_error", type)
      .replaceAll("429, 500, 502, 503", temporary.join(", "));
    return html`<label><input type="radio" name="${type}" value="${language}"${index === 0 && raw(" checked")}>${language}</label>${figure(language, language === "curl" ? "bash" : language, code)}`;
  });
  return html`<h4>Handle it in code</h4><fieldset class="samples" aria-label="Language">${samples}</fieldset>`;
}
