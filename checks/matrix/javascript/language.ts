// TypeScript and JavaScript, whose servers in `examples/` are tested in `tests/package`.
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../language.ts";
import { command } from "../project.ts";

const time = (path: string) => statSync(join(import.meta.dirname, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const fresh = time("node_modules/.package-lock.json") >= time("package-lock.json");

export const language: Language = {
  name: "TypeScript and JavaScript",
  needs: [command`npm --version`],
  install: fresh ? [] : [command`npm ci --ignore-scripts --no-audit --no-fund`],
  tools: async () => (await import("./tools.ts")).tools,
};
