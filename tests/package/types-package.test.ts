// How the tarball resolves, for judges of packages and for Node itself.
import { expect, inject, test } from "vitest";
import { installedProject, program } from "../support/project.ts";
import { run } from "../support/run.ts";

test.each([
  { name: "publint", args: ["--strict"], praise: "All good!" },
  // Redocly loads the plugin by `import()`, so nobody requires it.
  { name: "attw", args: ["--exclude-entrypoints", "generated/plugins/redocly.js"], praise: "No problems found" },
])("$name has nothing to say of the tarball", async ({ name, args, praise }) => {
  const result = await run(".", program(name), [inject("tarball"), ...args]);
  expect(result).toMatchObject({ code: 0, output: expect.stringContaining(praise) });
});

test.each([
  ["user.mjs", 'import { errorCatalog } from "openapi-error-responses";'],
  ["user.cjs", 'const { errorCatalog } = require("openapi-error-responses");'],
])("Node loads the package into %s", async (file, text) => {
  const project = installedProject({ [file]: `${text}\nconsole.log(errorCatalog.not_found_error.status);\n` });
  // `require` needs no support for modules in CommonJS.
  const { code, output } = await run(project, process.execPath, ["--no-experimental-require-module", file]);
  expect({ code, output }).toEqual({ code: 0, output: "404\n" });
});
