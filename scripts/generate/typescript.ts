// What only TypeScript's own compiler can make. It takes a second to load, so a thread loads it while the description is read.
import type { Contract } from "../contract/contract.ts";
import type { Files } from "../lib/files.ts";
import { serve } from "../lib/worker.ts";
import { runtime } from "../runtime.ts";
import { types } from "./types.ts";

serve(
  async (contract: Contract): Promise<Files> => new Map([...(await types(contract)), ...(await runtime(contract))]),
);
