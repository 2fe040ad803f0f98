// README.md and the pages of docs/, as a reader pastes their snippets in a project where the packed tarball is installed.
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import measured from "../../checks/matrix/measured.json" with { type: "json" };
import { pages as measuredPages } from "../../checks/matrix/table.ts";
import manifest from "../../package.json" with { type: "json" };
import { filesBelow } from "../../scripts/lib/files.ts";
import { pkg, root } from "../../scripts/lib/project.ts";
import newer from "../fixtures/clients/package.json" with { type: "json" };
import { blocksOf, snippetsOf, textOf } from "../support/pages.ts";
import { folderWith, program, projectWith, write } from "../support/project.ts";
import { run } from "../support/run.ts";

const inDocs = filesBelow(join(root, "docs")).filter((file) => file.endsWith(".md"));
const pages = ["README.md", "CONTRIBUTING.md", ...inDocs.map((page) => `docs/${page}`)];

/** GitHub's fragment of a heading: `## Why not `problem+json`?` is `#why-not-problemjson`. */
const fragment = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

const headingsOf = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => fragment(heading));

/** What is wrong with the links of a page: files that are not there, and headings that no page has. */
function brokenLinks(page: string, text: string): string[] {
  const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = ""]) => link);
  return links.filter((link) => {
    const [path = "", heading] = link.split("#");
    const target = path ? join(dirname(page), path) : page;
    if (!existsSync(join(root, target))) return true;
    if (heading === undefined) return false;
    return !headingsOf(path ? textOf(target) : text).includes(heading);
  });
}

/** Pages whose snippets are compiled, and run, with the libraries that they name: tests/package/{clients,servers}.test.ts. */
const withLibraries = ["docs/clients.md", "docs/servers.md"];

/** The TypeScript of all other pages, and where each page's stands. */
const programs: { page: string; path: string }[] = [];

describe.each(pages)("%s", async (page) => {
  const text = textOf(page);
  const named = snippetsOf(text);
  const commands = blocksOf(text)
    .filter(({ language, body }) => language === "sh" && body.startsWith("npx "))
    .flatMap(({ body }) => body.trim().split("\n"));
  const project = projectWith(named);
  const sources = withLibraries.includes(page) ? [] : Object.keys(named).filter((file) => file.endsWith(".ts"));
  programs.push(...sources.map((file) => ({ page, path: join(project, file) })));

  test("leads to files and headings that are there", () => {
    expect(brokenLinks(page, text)).toEqual([]);
  });

  test("names files of the package that are there", () => {
    const paths = [...text.matchAll(/`((?:openapi|generated(?!\/docs))\/[\w./-]+\.\w+)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  if (commands.length > 0)
    test("shows commands that run", async () => {
      const servers = [{ url: "https://api.example.com" }];
      const api = { openapi: "3.1.0", info: { title: "Items", version: "1.0.0" }, servers, paths: {} };
      write(project, { "openapi.json": JSON.stringify(api), "openapi.yaml": JSON.stringify(api), ...named });
      const PATH = `${root}/node_modules/.bin:${process.env.PATH}`;
      for (const command of commands) {
        const offline = command.replaceAll("npx ", "npx --no ");
        const { code, output } = await run(project, "sh", ["-c", offline], { env: { PATH } });
        expect(code, output).toBe(0);
      }
    });
});

test("the TypeScript of the other pages compiles", async () => {
  const options = ["--strict", "--module", "nodenext", "--target", "es2023", "--types", "node", "--skipLibCheck"];
  const result = await run(root, program("tsc"), ["--noEmit", ...options, ...programs.map(({ path }) => path)]);
  // The compiler names copies of what stands on the pages.
  const output = programs.reduce((text, { page, path }) => text.replaceAll(relative(root, path), page), result.output);
  expect({ ...result, output }).toMatchObject({ code: 0, output: "" });
});

test("README.md packs this checkout and installs it", async () => {
  const [command = ""] = /^npm install "\$\(npm pack .+$/m.exec(textOf("README.md")) ?? [];
  const folder = folderWith({ "project/package.json": '{ "private": true }' });
  mkdirSync(dirname(join(folder, pkg.name)), { recursive: true });
  symlinkSync(root, join(folder, pkg.name));
  const { code, output } = await run(join(folder, "project"), "sh", ["-c", `${command} --offline`]);
  expect(code, output).toBe(0);
  expect(existsSync(join(folder, "project/node_modules", pkg.name, "generated/index.js"))).toBe(true);
});

/** Packages that a page calls by another name. */
const packages: Record<string, string> = {
  "TanStack Query": "@tanstack/react-query",
  "hey-api": "@hey-api/openapi-ts",
  Boom: "@hapi/boom",
  Prisma: "@prisma/client-runtime-utils",
  tRPC: "@trpc/server",
  Zod: "zod",
};

test.each(withLibraries)("%s names the versions that are tested", (page) => {
  const versions: Record<string, string> = { ...manifest.devDependencies, ...newer.dependencies };
  const named = [...textOf(page).matchAll(/^## (.+?) (\d[\d.]*)/gm)];
  expect(named.length).toBeGreaterThan(6);
  for (const [heading, name = "", version] of named)
    expect(`${versions[packages[name] ?? name]}.`.startsWith(`${version}.`), heading).toBe(true);
});

test("docs/compatibility.md says what was measured", async () => {
  for (const [page, text] of Object.entries(await measuredPages(measured))) expect(textOf(page), page).toBe(text);
});
