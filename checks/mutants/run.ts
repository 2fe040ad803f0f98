// `npm run mutants [-- src/check/rules.ts…]`: Stryker changes src/ in every way that it knows, one place at a time, and runs the tests that reach it.
// By default, it changes what clients and servers run: the whole of src/ would take most of an hour on two cores. Fails if too few of the changes make a test fail.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { command } from "../../scripts/lib/command.ts";
import { install } from "../../scripts/lib/install.ts";
import { root } from "../../scripts/lib/project.ts";

command(import.meta, async (files) => {
  const here = import.meta.dirname;
  await install(here);
  const stryker = join(here, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const chosen = files.length > 0 ? ["--mutate", files.join()] : [];
  const args = [stryker, "run", join(here, "stryker.config.json"), ...chosen];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;
});
