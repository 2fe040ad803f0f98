// What Stryker builds before its tests: src/ with all of its changes, compiled into generated/. Nobody asks for declarations.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleSource, readSource } from "../../scripts/contract/source.ts";
import { modules } from "../../scripts/generate/modules.ts";
import { readFiles } from "../../scripts/lib/files.ts";
import { root } from "../../scripts/lib/project.ts";

const contract = await bundleSource(await readSource());
for (const [name, text] of await modules(contract, readFiles(join(root, "src"))))
  writeFileSync(join(root, "generated", name), text);
