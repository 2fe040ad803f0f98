// All faults. `run.ts` seeds them one by one, and tells which check sees each.
import { add } from "./add.ts";
import { blind } from "./blind.ts";
import { clients } from "./clients.ts";
import { contract } from "./contract.ts";
import type { Fault } from "./fault.ts";
import { generate } from "./generate.ts";
import { release } from "./release.ts";
import { repository } from "./repository.ts";
import { servers } from "./servers.ts";
import { docs } from "./site.ts";

export const faults: Fault[] = [
  ...contract,
  ...generate,
  ...clients,
  ...servers,
  ...add,
  ...docs,
  ...release,
  ...repository,
  ...blind,
];
