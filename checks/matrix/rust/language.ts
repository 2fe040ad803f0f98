// Rust.
import type { Language } from "../language.ts";

export const language: Language = {
  name: "Rust",
  needs: [["cargo", "--version"]],
  install: [["cargo", "build", "--quiet", "--locked", "--package", "generate"]],
  tools: async () => (await import("./tools.ts")).tools,
  guide: [
    {
      does: "Bundle the API, described in OpenAPI 3.0, and generate the client from the bundle, in `build.rs` or a program of its own:",
      lines: ["generate/src/main.rs", "generate"],
    },
    {
      does: "An error of the contract is a variant of its own. Anything else, such as a proxy's HTML, is another variant:",
      lines: ["progenitor.rs", "read"],
    },
  ],
};
