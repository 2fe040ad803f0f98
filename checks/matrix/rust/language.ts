// Rust.
import type { Language } from "../language.ts";
import { command } from "../project.ts";

export const language: Language = {
  name: "Rust",
  needs: [command`cargo --version`],
  install: [command`cargo build --quiet --locked --package generate`],
  tools: async () => (await import("./tools.ts")).tools,
};
