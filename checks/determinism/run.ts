// `npm run determinism`: builds on each Node of checks/runtimes, each time in another place, locale and time zone. Fails if one byte differs.
import { join } from "node:path";
import { command, takesNothing } from "../../scripts/lib/command.ts";
import { InputError } from "../../scripts/lib/input-error.ts";
import { install } from "../../scripts/lib/install.ts";
import { inTemporaryFolder } from "../../scripts/lib/temporary.ts";
import { run } from "../../tests/support/run.ts";
import { copyOfTree, hashOf } from "../../tests/support/tree.ts";

const runtimes = join(import.meta.dirname, "../runtimes");
const builds = {
  node20: { LC_ALL: "C", TZ: "UTC" },
  node22: { LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" },
  node24: { LC_ALL: "ar_EG.UTF-8", TZ: "America/St_Johns" },
  node26: { LC_ALL: "sv_SE.UTF-8", TZ: "Asia/Kathmandu" },
};

command(import.meta, async (words) => {
  takesNothing(words);
  await install(runtimes);
  const hashes = new Set<string>();
  await inTemporaryFolder(new Map(), async (parent) => {
    for (const [node, env] of Object.entries(builds)) {
      const { folder } = copyOfTree(parent);
      const program = join(runtimes, "node_modules", node, "bin/node");
      const build = ["--import", "./scripts/lib/loader.js", "scripts/build.ts"];
      const { code, output } = await run(folder, program, build, { env });
      if (code !== 0) throw new InputError(`${node} does not build:\n${output}`);
      const hash = hashOf(join(folder, "generated"));
      hashes.add(hash);
      console.log(node, env.LC_ALL, env.TZ, hash);
    }
  });
  if (hashes.size > 1)
    throw new InputError("Builds differ. Take out what depends on Node, the place or the time in generated/.");
  console.log("Every build gave the same files.");
});
