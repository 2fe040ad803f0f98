// The statuses of the contract as HTML: one card each, the table of all, and the menu.
import type { Contract, ErrorType, Header, Retry, Status } from "../contract/contract.ts";
import { anchor, errorTypeAnchor } from "../contract/contract.ts";
import { regionOf } from "../lib/region.ts";
import { blocks, figure, type Html, html, inline } from "./html.ts";

/** Statuses that stand below one heading. */
export interface Group {
  id: string;
  name: string;
  description: string;
  statuses: Status[];
}

/** The statuses by tag, errors first, each in ascending order. */
export function groupsOf({ statuses, tags }: Contract): Group[] {
  const [errors, others] = [statuses.filter(isError), statuses.filter((status) => !isError(status))];
  const names = new Set([...errors, ...others].map(({ tag }) => tag));
  return [...names].map((name) => ({
    id: `group-${name.toLowerCase().replace(/\W+/g, "-")}`,
    name,
    description: tags.find((tag) => tag.name === name)?.description ?? "",
    statuses: statuses.filter(({ tag }) => tag === name),
  }));
}

const isError = ({ types }: Status) => types.length > 0;

/** What each kind of retry means for the reader: a word for the badge, an answer, and when to ask for help. */
const retries: Record<Retry, { badge: string; answer: string; help: string }> = {
  never: {
    badge: "Not unchanged",
    answer: "**No, not as it is.** The same request fails again, so change it first.",
    help: "If you are sure that the request is right, ask whoever runs the API.",
  },
  backoff: {
    badge: "After growing delays",
    answer: "**Yes, after growing delays,** such as 1, 2 and 4 seconds, each with a random part on top.",
    help: "If three attempts fail, ask whoever runs the API.",
  },
  "retry-after": {
    badge: "After Retry-After",
    answer:
      "**Yes, after the time in `Retry-After`.** If the field is missing, wait 1, 2 and 4 seconds, each with a random part on top.",
    help: "If you waited as long as you were asked to and it comes again, ask whoever runs the API.",
  },
};

/** Where the first attempt may have had an effect (RFC 9110, section 9.2.2). */
const unsafe =
  "**POST and PATCH: not automatically.** The first attempt may have had its effect, so look before you send it again. GET, HEAD, PUT and DELETE are safe to repeat.";

const report =
  "Send the method and path, the time with its zone, the status, `error.type`, `error.message`, and the request identifier if the response has one. Leave out tokens.";

export const badge = (retry: Retry): Html =>
  html`<span class="badge ${retry}"><svg aria-hidden="true"><use href="#${retry}"/></svg>${retries[retry].badge}</span>`;

const icons: Record<Retry, string> = {
  never: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM3.6 12.4l8.8-8.8",
  backoff: "M1.5 14h3v-3h4V7h4V2h2",
  "retry-after": "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4.5V8l2.5 2",
};

/** The pictures of the badges, which stand in the page once. */
export const sprite: Html = html`<svg hidden>${Object.entries(icons).map(([id, path]) => html`<symbol id="${id}" viewBox="0 0 16 16"><path d="${path}"/></symbol>`)}</svg>`;

const optIn = html`<span class="opt-in" title="Operations get this status only if their API asks for it">opt-in</span>`;

export const statusLink = (status: Status): Html =>
  html`<a href="#${anchor(status)}"><b>${status.code}</b> ${status.reason}</a>`;

export const typeLink = ({ type }: ErrorType): Html =>
  html`<a href="#${errorTypeAnchor(type)}"><code>${type}</code></a>`;

/** All statuses in the order of the page. */
export function overview(groups: Group[]): Html {
  const rows = groups.flatMap(({ statuses }) =>
    statuses.flatMap((status) => {
      const first = html`<th scope="row">${statusLink(status)}${status.optIn ? html` ${optIn}` : ""}</th>`;
      const [remedy = ""] = status.remedy.split("\n");
      if (!isError(status)) return [html`<tr>${first}<td>–</td><td>–</td><td>${inline(remedy)}</td></tr>`];
      return status.types.map(
        (type) =>
          html`<tr>${first}<td>${typeLink(type)}</td><td>${badge(type.retry)}</td><td>${inline(type.remedy)}</td></tr>`,
      );
    }),
  );
  return html`<table class="overview"><thead><tr><th scope="col">Status</th><th scope="col">Type</th><th scope="col">Send it again?</th><th scope="col">What to do</th></tr></thead><tbody>${rows}</tbody></table>`;
}

export const menuOf = (groups: Group[]): Html =>
  html`${groups.map(
    ({ id, name, statuses }) =>
      html`<li><a href="#${id}">${name}</a><ul class="codes">${statuses.map((status) => html`<li>${statusLink(status)}</li>`)}</ul></li>`,
  )}`;

export const sectionOf = (group: Group, contract: Contract): Html =>
  html`<section id="${group.id}" data-title="${group.name}"><h2>${group.name}</h2>${blocks(group.description)}${group.statuses.map((status) => card(status, contract))}</section>`;

/** One status: what happened, whether to send the request again, what to do, and when to ask for help; beside it what comes over the wire. */
function card(status: Status, contract: Contract): Html {
  const [first] = status.types;
  const id = anchor(status);
  const names = [status.code, status.name, `${status.code} ${status.reason}`].join("|");
  // A status with one type is the place of that type too.
  const type =
    first && status.types.length === 1
      ? html`<p class="type" id="${errorTypeAnchor(first.type)}" data-names="${first.type}">${typeLink(first)} ${badge(first.retry)}</p>`
      : "";
  return html`<article class="card" id="${id}" data-names="${names}" data-title="${status.code} ${status.reason}">
<header><h3><a href="#${id}"><b>${status.code}</b> ${status.reason}</a></h3>${status.optIn ? optIn : ""}${type}</header>
<div class="words">
<h4>What happened</h4>${blocks(status.meaning)}
${status.causes.length > 0 ? html`<h4>Usual causes</h4><ul>${status.causes.map((cause) => html`<li>${inline(cause)}</li>`)}</ul>` : ""}
${status.types.map((type) => advice(type, status))}
${isError(status) ? "" : html`<h4>What to do</h4>${blocks(status.remedy)}`}
${status.optIn ? html`<p class="note">Operations get this status only if their API asks for it.</p>` : ""}
${headerTable(Object.entries(status.headers))}
</div>
<div class="wire">
${Object.entries(status.content).flatMap(([mediaType, { examples }]) => Object.values(examples).map(({ summary, value }, index) => figure(inline(summary), exchange(status, mediaType, value, index))))}
${first ? handling(first, contract) : ""}
</div>
</article>`;
}

function advice(type: ErrorType, status: Status): Html {
  const { answer, help } = retries[type.retry];
  const isOnly = status.types.length === 1;
  const heading = html`<p class="type" id="${errorTypeAnchor(type.type)}" data-names="${type.type}">${typeLink(type)} ${badge(type.retry)}</p>`;
  return html`${isOnly ? "" : heading}
<h4>May I send it again?</h4><p>${inline(answer)}</p>${type.retry === "never" ? "" : html`<p>${inline(unsafe)}</p>`}
<h4>What to do</h4>${blocks(isOnly && status.remedy.startsWith(type.remedy) ? status.remedy : type.remedy)}
<h4>When to ask for help</h4><p>${inline(help)} ${inline(report)}</p>`;
}

/** Values of a header field, the first of which is that of the first example. */
const valuesOf = ({ example, examples = {} }: Header): string[] =>
  [example, ...Object.values(examples).map(({ value }) => value)].filter((value) => value !== undefined);

function headerTable(headers: [string, Header][]): Html | string {
  if (headers.length === 0) return "";
  const rows = headers.map(([name, header]) => {
    const values = valuesOf(header).map((value) => html`<code>${value}</code>`);
    return html`<tr><th scope="row"><code>${name}</code></th><td>${inline(header.description)} ${values.length > 0 ? html`<span class="values">${values}</span>` : ""}</td></tr>`;
  });
  return html`<h4>Header fields</h4><table class="fields"><thead><tr><th scope="col">Field</th><th scope="col">Meaning and examples</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** A response as it comes over the wire. */
function exchange({ code, reason, headers }: Status, mediaType: string, value: unknown, index: number): string {
  const body = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  // Several parts have a boundary, and each its own Content-Range (RFC 9110, section 15.3.7.2).
  const isMultipart = mediaType.startsWith("multipart/");
  const boundary = isMultipart ? `; boundary=${body.slice(2, body.indexOf("\n"))}` : "";
  const fields = Object.entries(headers)
    .filter(([name]) => !(isMultipart && name === "Content-Range"))
    .flatMap(([name, header]) => {
      const values = valuesOf(header);
      return values.length > 0 ? [`${name}: ${values[index % values.length]}`] : [];
    });
  return [`HTTP/1.1 ${code} ${reason}`, `Content-Type: ${mediaType}${boundary}`, ...fields, "", body].join("\n");
}

/** The programs in `examples/` that read an error, and those that send a request again, with the regions that the page shows. */
const programs: Record<"read" | "retry", Record<string, [file: string, region: string]>> = {
  read: {
    curl: ["handling/get.sh", "read"],
    TypeScript: ["handling/get.ts", "read"],
    Python: ["readers/handle_error.py", "handle"],
    Go: ["readers/handle_error.go", "handle"],
    Java: ["readers/HandleError.java", "handle"],
  },
  retry: {
    curl: ["handling/get.sh", "retry"],
    TypeScript: ["handling/get.ts", "retry"],
    Python: ["handling/get.py", "retry"],
    Go: ["handling/get.go", "retry"],
    Java: ["handling/Get.java", "retry"],
  },
};

export const languages = Object.keys(programs.read);

/** How a client handles an error type, in each language. */
function handling({ type, retry }: ErrorType, { statuses }: Contract): Html {
  const temporary = statuses.filter(({ types }) => types[0] && types[0].retry !== "never").map(({ code }) => code);
  const samples = Object.entries(programs[retry === "never" ? "read" : "retry"]).map(([language, place]) => {
    const code = regionOf(`examples/${place[0]}`, place[1])
      .replaceAll("\t", "  ")
      .replaceAll("not_found_error", type)
      .replaceAll("429, 500, 502, 503", temporary.join(", "));
    return html`<div role="tabpanel" id="${type}-${language}" aria-labelledby="${type}-${language}-tab" data-language="${language}">${figure(language, code)}</div>`;
  });
  const tabs = languages.map(
    (language) =>
      html`<button type="button" role="tab" id="${type}-${language}-tab" aria-controls="${type}-${language}" aria-selected="false" data-language="${language}">${language}</button>`,
  );
  return html`<h4>Handle it in code</h4><div class="tabs"><div role="tablist" aria-label="Language">${tabs}</div>${samples}</div>`;
}
