// How the tarball resolves, for judges of packages and for Node itself.
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { installedProject, program, write } from "../support/project.ts";
import { npm, run } from "../support/run.ts";

const judges = [
  { name: "publint", args: ["--strict"], praise: "All good!", fault: "does not exist" },
  { name: "attw", args: [], praise: "No problems found", fault: "No types" },
];

test.each(judges)(
  "$name has nothing to say of the tarball, and objects to one without its declarations",
  async ({ name, args, praise, fault }) => {
    const good = await run(".", program(name), [inject("tarball"), ...args]);
    expect(good).toMatchObject({ code: 0, output: expect.stringContaining(praise) });

    const project = await installedProject();
    const copy = join(project, "copy");
    cpSync(join(project, "node_modules/openapi-error-responses"), copy, { recursive: true });
    const manifest = readFileSync(join(copy, "package.json"), "utf8");
    write(copy, { "package.json": manifest.replaceAll("index.d.ts", "missing.d.ts") });
    const [packed] = JSON.parse(await npm(copy, "pack", "--json", "--pack-destination", project));
    const bad = await run(".", program(name), [join(project, packed.filename), ...args]);
    expect(bad).toMatchObject({ code: 1, output: expect.stringContaining(fault) });
  },
);

test.each([
  {
    loader: "import",
    file: "user.mjs",
    text: 'import { errorCatalog } from "openapi-error-responses"; console.log(errorCatalog.not_found_error.status);',
  },
  {
    loader: "require",
    file: "user.cjs",
    text: 'const { errorCatalog } = require("openapi-error-responses"); console.log(errorCatalog.not_found_error.status);',
  },
])("Node loads the package with $loader", async ({ file, text }) => {
  const project = await installedProject({ [file]: text });
  // `require` needs no support for modules in CommonJS.
  const { code, output } = await run(project, process.execPath, ["--no-experimental-require-module", file]);
  expect({ code, output }).toEqual({ code: 0, output: "404\n" });
});
