// Faults in the docs site: what Redoc writes taken to pieces, the guide, and what runs in the browser.
import type { Fault } from "./fault.ts";
import { inFile } from "./fault.ts";

const site = (name: string) => `scripts/site/${name}`;

const pieces: Fault[] = [
  ...inFile(site("pieces.ts"), "site/pieces", [
    ["a piece of Redoc's page may stand twice", "if (element && found.length === 1)", "if (element)"],
    ["Redoc's logo may be elsewhere", /.*if \(!text\.includes\(logo\)\).*\n/, ""],
  ]),
  ...inFile(site("pieces.ts"), "site/links the head", [
    ["the page runs any script", "'sha256-${hash}'", "'unsafe-inline'"],
    ["the page asks any server", "\"connect-src 'self'\"", '"connect-src *"'],
  ]),
  ...inFile(site("pieces.ts"), "site/page the search box says", [
    ["the search box says that it loads", 'setText(label, "Search");', ""],
  ]),
  ...inFile(site("template.hbs"), "site/links", [["the page is too wide for a phone", /.*name="viewport".*\n/, ""]]),
  ...inFile(site("redoc.ts"), "site/redoc", [["Redoc's process stays", "      process.kill();\n", ""]]),
  ...inFile("scripts/build.ts", "site/links all resolve", [
    ["schemas are not served", "...jsonSchemas(contract), ", ""],
  ]),
  ...inFile(site("page.ts"), "release/compat the docs site serves each released contract", [
    ["the site lacks the released contracts", ", ...releasedFiles()]", "]"],
  ]),
  ...inFile(site("page.ts"), "site/links at most 40 KB", [
    [
      "Redoc's script comes before the first move",
      '"style.css"), "utf8")]',
      '"style.css"), "utf8")], ["redoc.js", ""]',
    ],
  ]),
  ...inFile(site("pieces.ts"), "site/links at most 40 KB", [
    ["the page comes with all of Redoc's themes", "withoutUnused(css, ", "((css: string, _: string) => css)(css, "],
  ]),
  ...inFile(site("pieces.ts"), "site/page nothing on the page moves", [
    ["Redoc's rules come after those of the site", 'setText(sheet, "");', 'setText(sheet, "");\n  sheet.attrs = [];'],
  ]),
  ...inFile(site("styles.ts"), "site/styles", [
    ["a custom property that stands in for another is lost", "/var", "/^var"],
    ["a custom property is lost to which another refers", "values.get(name) ?? []", "[] as string[]"],
    ["custom properties of the page's own files are lost", "new Set(referred(page))", "new Set<string>()"],
  ]),
];

const guide: Fault[] = [
  ...inFile(site("guide.ts"), "site/links all resolve", [
    ["links to statuses lead nowhere", "](#${anchor(status)})", "](#status-${status.code})"],
  ]),

  ...inFile(site("guide.ts"), "site/page without JavaScript", [
    ["the page does not say what to do", /.*\*\*What to do:\*\* \$\{prose\(status\.remedy\).*\n/, ""],
  ]),
  ...inFile(site("guide.ts"), "site/page sees what to do without scrolling", [
    [
      "the page does not say at once when to retry",
      /(section\(status: Status\).*?) {4}\.\.\.retry\(status\.types\),\n/s,
      "$1",
    ],
  ]),
  ...inFile(site("guide.ts"), "site/page sets the statuses apart", [
    ["further statuses are among the others", " && !status.optIn", ""],
  ]),
  ...inFile(site("markdown.ts"), "site/page text that looks like code", [
    ["text of the description becomes markup", "? `\\\\${part}` : part", "? part : part"],
  ]),
];

const browser: Fault[] = [
  ...inFile(site("browser/boot.js"), "site/page is not lost", [["the first move is lost", "    replay();\n", ""]]),
  ...inFile(site("browser/boot.js"), "site/page a pointer that rests", [
    ["a resting pointer loads the script", "last !== undefined && last !== place", "true"],
  ]),
  ...inFile(site("browser/boot.js"), "site/page that failed is tried again", [
    ["a load that failed is not tried again", 'setTimeout(() => become("waiting"), pause);', ""],
  ]),
  ...inFile(site("browser/boot.js"), "site/page a malformed fragment", [
    ["a malformed fragment reaches Redoc", "refuseMalformedFragments();\n", ""],
  ]),

  ...inFile(site("browser/take-over.js"), "site/page nothing on the page moves", [
    ["the page jumps when the script takes over", "isHere() ? stay() : () => {}", "() => {}"],
  ]),
  ...inFile(site("browser/mends.js"), "site/page the menu", [
    ["the menu marks nothing", 'link.setAttribute("aria-current", "location")', 'link.removeAttribute("aria-current")'],
  ]),

  ...inFile(site("browser/mends.js"), "site/page on paper", [["paper is dark", "  printLight();\n", ""]]),
];

const serving: Fault[] = inFile("scripts/start.ts", "site/start", [
  ["edits of the contract go unseen", '["openapi", "releases",', '["releases",'],
]);

export const docs: Fault[] = [...pieces, ...guide, ...browser, ...serving];
