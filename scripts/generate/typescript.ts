// What only TypeScript's own compiler can make. It takes a second to load, so a thread loads it while the description is read.
import { join } from "node:path";
import type { Contract } from "../contract/contract.ts";
import type { Files } from "../lib/files.ts";
import { readFiles } from "../lib/files.ts";
import { root } from "../lib/project.ts";
import { serve } from "../lib/worker.ts";
import { contractData } from "./contract-data.ts";
import { modules, withCommonJs } from "./modules.ts";
import { types } from "./types.ts";

serve(async (contract: Contract): Promise<Files> => {
  const sources = readFiles(join(root, "src"));
  return withCommonJs(new Map([...(await types(contract)), ...contractData(contract), ...modules(contract, sources)]));
});
