// TypeScript and JavaScript, whose servers in `examples/` are tested in `tests/package`.
import { install } from "../../../scripts/lib/install.ts";
import type { Language } from "../language.ts";
import { command } from "../project.ts";

export const language: Language = {
  name: "TypeScript and JavaScript",
  needs: [command`npm --version`],
  install: [],
  async tools() {
    await install(import.meta.dirname);
    return (await import("./tools.ts")).tools;
  },
};
