// Every snippet of README.md, as a reader pastes it, in a project where the packed tarball is installed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pkg, root } from "../../scripts/lib/project.ts";
import { installedProject, program, write } from "../support/project.ts";
import { run } from "../support/run.ts";

const text = readFileSync(join(root, "README.md"), "utf8");

/** Fenced blocks: language, title (the file that it is), text. */
const snippets = [...text.matchAll(/^```(\w+)(?: title="([^"]+)")?\n([^]*?)^```$/gm)].map(([, language = "", file = "", body = ""]) => ({ language, file, body }));
const named = Object.fromEntries(snippets.filter(({ file }) => file).map(({ file, body }) => [file, body]));
const commands = snippets.filter(({ language }) => language === "sh").flatMap(({ body }) => body.trim().split("\n"));

describe("README", async () => {
  const folder = await installedProject(named);

  test("installs the package by its name", () => {
    expect(commands).toContain(`npm install ${pkg.name}`);
  });

  test.each(commands.filter((command) => command.startsWith("npx ")))("%s", async (command) => {
    expect(await run(folder, "npx", ["--no", ...command.split(" ").slice(1)], { env: { PATH: `${root}/node_modules/.bin:${process.env["PATH"]}` } })).toMatchObject({ code: 0 });
  });

  test.each(Object.keys(named).filter((file) => file.endsWith(".ts")))("%s compiles", async (file) => {
    expect(await run(folder, program("tsc"), ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", file])).toEqual({ code: 0, output: "" });
  });

  test.each(Object.keys(named).filter((file) => named[file]!.startsWith("openapi:")))("%s has no problem", async (file) => {
    expect(await run(folder, program("redocly"), ["lint", file, "--extends", "minimal"])).toMatchObject({ code: 0 });
  });

  test.each(["redocly", "spectral"])("%s takes the rules that are shown", async (linter) => {
    write(folder, { "empty-error.yaml": "openapi: 3.1.0\ninfo: { title: Case, version: 1.0.0 }\npaths: { /a: { get: { responses: { 5XX: { description: Broken. } } } } }\n" });
    expect((await run(folder, program(linter), ["lint", "empty-error.yaml"])).output).toContain("error-response-json");
  });

  test("names files that are there", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => path);
    const paths = [...text.matchAll(/`((?:openapi|generated)\/[\w./-]+\.\w+)/g)].map(([, path = ""]) => path);
    expect(links.length * paths.length).toBeGreaterThan(0);
    for (const path of links) expect(existsSync(join(root, path)), path).toBe(true);
    for (const path of paths) expect(existsSync(join(folder, "node_modules", pkg.name, path)), path).toBe(true);
  });
});
