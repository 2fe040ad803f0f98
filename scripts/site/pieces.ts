// What Redoc writes, taken to pieces: the page, and the data that makes it interactive. A piece that is not as expected fails the build by its name.
import { createHash } from "node:crypto";
import type { Expression, Program, SpreadElement } from "acorn";
import { parse as parseScript } from "acorn";
import { InputError } from "../lib/input-error.ts";
import type { Document, Element } from "./html.ts";
import { append, attribute, elements, parse, remove, serialize, setAttribute, setText, textOf } from "./html.ts";
import { withoutUnused } from "./styles.ts";

export interface Pieces {
  /** The page, which runs no script but its own. */
  html: string;
  /** JSON that Redoc takes in the browser: `definition` and `options`. */
  reference: string;
}

/** Takes Redoc's page to pieces. The page loads its own files, by their paths beside it. Throws `InputError` that names the piece that is missing or unknown. */
export function piecesOf(rendered: string, own: Map<string, string>): Pieces {
  const page = parse(rendered);
  const all = elements(page);
  const is = (name: string, value: string) => (element: Element) => attribute(element, name) === value;

  const hydration = one(
    all.filter(is("type", "module")).filter(({ tagName, attrs }) => tagName === "script" && attrs.length === 1),
    "module script that starts it",
  );
  const reference = referenceOf(textOf(hydration));
  remove(hydration);
  remove(one(all.filter(is("rel", "modulepreload")), "link that preloads its script"));

  one(all.filter(is("id", "redoc")), "element with the id `redoc`");
  one(all.filter(is("id", "api-content")), "element with the id `api-content`");
  const menu = one(all.filter(hasClass("menu-content")), "menu");
  setAttribute(menu, "role", "navigation");
  setAttribute(menu, "aria-label", "Contents");
  nameSearch(all.filter(is("data-testid", "search-trigger")));
  linkByFragment(page, menu);

  const head = one(
    all.filter(({ tagName }) => tagName === "head"),
    "head",
  );
  for (const href of own.keys()) if (href.endsWith(".js")) append(head, "link", { rel: "modulepreload", href });
  const meta = one(all.filter(is("http-equiv", "Content-Security-Policy")), "element for the Content-Security-Policy");
  setAttribute(meta, "content", policy(page));
  const sheet = one(all.filter(is("data-styled", "true")), "style sheet");
  const css = textOf(sheet);
  setText(sheet, "");
  // When Redoc takes the page over, it writes a whole sheet in its place.
  setText(sheet, withoutUnused(css, [serialize(page), ...own.values()].join("\n")));
  return { html: serialize(page), reference };
}

/** The address of the picture that Redoc would fetch from another server, to the picture that takes its place: none. */
const logos = ["https://cdn.redoc.ly/redoc/logo-mini-full.svg", "https://cdn.redoc.ly/redoc/logo-mini.svg"];

/** Redoc's script, which asks no other server for its logo. Throws `InputError` if it names its logos otherwise. */
export function withoutLogos(script: string): string {
  return logos.reduce((text, logo) => {
    if (!text.includes(logo)) throw unexpected(`no logo at ${logo}`);
    return text.replaceAll(logo, "data:,");
  }, script);
}

/** The only one of the elements that can be the piece. */
function one(found: Element[], piece: string): Element {
  const [element] = found;
  if (element && found.length === 1) return element;
  throw unexpected(element ? `more than one ${piece}` : `no ${piece}`);
}

const unexpected = (what: string) =>
  new InputError(
    `Redoc's output has ${what}, which the docs site expects once.\nInstall the version of @redocly/cli that package.json names, or adapt scripts/site/pieces.ts to the new one.`,
  );

const hasClass = (name: string) => (element: Element) => (attribute(element, "class") ?? "").split(" ").includes(name);

/** Says what the search box is for. Redoc waits for its script to say so; the page keeps its words for the script, which expects them. */
function nameSearch(boxes: Element[]): void {
  const label = one(
    boxes.flatMap((box) => elements(box)).filter(({ tagName }) => tagName === "span"),
    "label of the search box",
  );
  setAttribute(label, "data-prerendered", textOf(label));
  setText(label, "Search");
}

/** Redoc's own links name routes of its script, from the root of the host. As fragments they work below any path, and without the script if the page holds what they name. */
function linkByFragment(page: Document, menu: Element): void {
  const links = elements(page).filter(({ tagName }) => tagName === "a");
  const routes = links.filter((link) => isRoute(attribute(link, "href")));
  if (!elements(menu).some((element) => routes.includes(element))) throw unexpected("no link in its menu");
  const ids = elements(page).map((element) => attribute(element, "id"));
  for (const link of routes) {
    const [, id = ""] = (attribute(link, "href") ?? "").split(/^\//);
    setAttribute(link, "href", id === "" || ids.includes(id) ? `#${id}` : `#/${id}`);
  }
}

/** Such as `/404-not-found`. Two slashes would begin the name of a host. */
const isRoute = (href = "") => href.startsWith("/") && !href.startsWith("//");

/** Allows the files beside the page, and the one script that Redoc needs before the first paint, which sets the colour scheme. */
function policy(page: Document): string {
  const inline = elements(page).filter(
    (element) => element.tagName === "script" && attribute(element, "src") === undefined,
  );
  const script = textOf(one(inline, "script in the page, which sets the colour scheme"));
  if (!script.includes("redoc.colorMode")) throw unexpected("no script that sets the colour scheme");
  const hash = createHash("sha256").update(script).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The data in Redoc's module script, which is `import …; const definition = {…}; const options = {…}; hydrate(definition, options, element);`. */
function referenceOf(script: string): string {
  const { body } = parsed(script);
  const call = body.flatMap((node) =>
    node.type === "ExpressionStatement" && node.expression.type === "CallExpression" ? [node.expression] : [],
  )[0];
  if (call?.callee.type !== "Identifier" || call.callee.name !== "hydrate")
    throw unexpected("no call of `hydrate` in its module script");
  const constants = new Map(
    body
      .flatMap((node) => (node.type === "VariableDeclaration" ? node.declarations : []))
      .map(({ id, init }) => [id.type === "Identifier" ? id.name : "", init]),
  );
  const data = (argument: Expression | SpreadElement | undefined, piece: string): unknown => {
    const value = argument?.type === "Identifier" ? constants.get(argument.name) : undefined;
    try {
      return JSON.parse(script.slice(value?.start ?? 0, value?.end ?? 0));
    } catch {
      throw unexpected(`no ${piece} as JSON in its module script`);
    }
  };
  const [definition, options] = call.arguments;
  return JSON.stringify({ definition: data(definition, "description"), options: data(options, "options") });
}

function parsed(script: string): Program {
  try {
    return parseScript(script, { ecmaVersion: "latest", sourceType: "module" });
  } catch (error) {
    throw unexpected(`a module script that is no JavaScript (${(error as Error).message})`);
  }
}
