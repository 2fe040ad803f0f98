// Rust.
import type { Language } from "../language.ts";
import { command } from "../project.ts";

export const language: Language = {
  name: "Rust",
  needs: [command`cargo --version`],
  // The rows build offline, so every crate is fetched first.
  install: [command`cargo fetch --quiet --locked`, command`cargo build --quiet --locked --package generate`],
  tools: async () => (await import("./tools.ts")).tools,
};
