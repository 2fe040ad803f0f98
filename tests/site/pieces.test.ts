// What Redoc writes is taken to pieces by name: each piece that is missing, twice there or changed fails the build.
import { describe, expect, test } from "vitest";
import { prepare } from "../../scripts/build.ts";
import { InputError } from "../../scripts/lib/input-error.ts";
import { guided } from "../../scripts/site/guide.ts";
import { piecesOf, withoutLogos } from "../../scripts/site/pieces.ts";
import { redocScript, startRedoc } from "../../scripts/site/redoc.ts";

const redoc = startRedoc();
const rendered = await prepare()
  .then((contract) => redoc.render(guided(contract, ["openapi.yaml"])))
  .finally(() => redoc.stop());

const twice = (text: string) => text + text;

/** The piece that the message names; what Redoc could write, and what instead. */
const changes: [piece: string, from: string | RegExp, to: string | ((text: string) => string)][] = [
  ["no module script that starts it", '<script type="module">', "<script>"],
  ["more than one module script that starts it", /<script type="module">\s[\s\S]*?<\/script>/, twice],
  ["no link that preloads its script", 'rel="modulepreload"', 'rel="preload"'],
  ["no element with the id `redoc`", 'id="redoc"', 'id="app"'],
  ["no element with the id `api-content`", 'id="api-content"', 'id="content"'],
  ["no menu", " menu-content", " sidebar"],
  ["no label of the search box", 'data-testid="search-trigger"', 'data-testid="search"'],
  ["no link in its menu", /href="\/(?!\/)/g, 'href="https://example.com/'],
  ["no style sheet", "data-styled=", "data-style="],
  ["no element for the Content-Security-Policy", "Content-Security-Policy", "Content-Type"],
  ["no script in the page, which sets the colour scheme", /<script>.*?<\/script>/, ""],
  ["more than one script in the page, which sets the colour scheme", /<script>.*?<\/script>/, twice],
  ["no script that sets the colour scheme", "redoc.colorMode", "redoc.theme"],
  ["a module script that is no JavaScript", "hydrate(__redoc", "hydrate((__redoc"],
  ["no call of `hydrate` in its module script", /hydrate(?=\(__redoc)/, "mount"],
  ["no description as JSON in its module script", "hydrate(__redoc_definition", "hydrate(window.definition"],
  ["no options as JSON in its module script", 'const __redoc_options = {"', 'const __redoc_options = {...base, "'],
];

describe("Redoc's page", () => {
  test("has all pieces", () => {
    const { html, reference } = piecesOf(rendered, new Map([["browser/boot.js", ""]]));
    expect(html).not.toContain("__redoc_definition");
    expect(JSON.parse(reference)).toMatchObject({
      definition: { openapi: "3.1.0" },
      options: { layout: "stacked", disableTelemetry: true },
    });
  });

  test.each(changes)("fails the build if it has %s", (piece, from, to) => {
    const changed = rendered.replace(from, to as string);
    expect(changed).not.toBe(rendered);
    expect(() => piecesOf(changed, new Map())).toThrow(InputError);
    expect(() => piecesOf(changed, new Map())).toThrow(`Redoc's output has ${piece}`);
  });
});

describe("Redoc's script", async () => {
  const script = await redocScript();

  test("asks no other server for its logo", () => {
    expect(script).toContain("cdn.redoc.ly");
    expect(withoutLogos(script)).not.toContain("cdn.redoc.ly");
  });

  test("fails the build if its logo is elsewhere", () => {
    const changed = script.replace("logo-mini.svg", "logo-small.svg");
    expect(() => withoutLogos(changed)).toThrow(
      "Redoc's output has no logo at https://cdn.redoc.ly/redoc/logo-mini.svg",
    );
  });
});
