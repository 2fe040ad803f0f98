// TypeScript and JavaScript.
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../language.ts";
import { root } from "../project.ts";

const time = (path: string) => statSync(join(import.meta.dirname, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const fresh = time("node_modules/.package-lock.json") >= time("package-lock.json");

export const language: Language = {
  name: "TypeScript and JavaScript",
  needs: [["npm", "--version"]],
  install: fresh ? [] : [["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]],
  tools: async () => (await import("./tools.ts")).tools,
  examples: ["express", "fastify", "hono", "nest"].map((server, index) => ({
    folder: "servers",
    // One run compiles them all.
    build:
      index > 0 ? [] : [[join(root, "node_modules/.bin/tsc"), "-p", "..", "--rootDir", "..", "--outDir", "target"]],
    start: (folder) => ["node", join(folder, `target/servers/${server}.js`)],
  })),
  guide: [
    {
      does: "Generate types from the API, with or without bundling it:",
      command: ["openapi-typescript", "openapi.yaml", "--output", "api.d.ts"],
    },
    {
      does: "Read the error of a response. If the body does not follow the contract, such as a proxy's HTML, `error` is a string:",
      lines: ["probes/openapi-fetch.ts", "read"],
    },
    { does: "[`readError`](module.md) reads any error in a `fetch` response, and says what to do next." },
  ],
};
