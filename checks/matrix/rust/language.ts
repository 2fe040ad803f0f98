// Rust.
import { join } from "node:path";
import type { Language } from "../language.ts";
import { generate, notes, openapiGenerator, pinned } from "../language.ts";
import type { Program } from "../program.ts";
import { client } from "../program.ts";
import { command } from "../project.ts";

const folder = import.meta.dirname;
const manifests = ["Cargo.toml", "Cargo.lock", "generate/Cargo.toml", "openapi/Cargo.toml", "probe/Cargo.toml"];
const workspace = Object.fromEntries([...manifests, "generate/src/main.rs"].map((path) => [path, path]));

/** A workspace with the lockfile, whose member `probe` holds the probe. Dependencies are compiled once for a row. */
const crate = (row: string, probe: string): Omit<Program, "generate"> => ({
  folder,
  sources: /\.rs$/,
  files: { ...workspace, [probe]: "probe/src/main.rs" },
  build: [
    // Cargo takes sources in another workspace at the same place within it for ones that it has compiled.
    command`cargo clean --quiet --offline --locked --package openapi --package probe`,
    command`cargo build --quiet --offline --locked --package probe`,
  ],
  run: [join(folder, "target", row, "debug/probe")],
  env: { CARGO_TARGET_DIR: join(folder, "target", row), RUSTFLAGS: "--deny warnings" },
});

export const language: Language = {
  name: "Rust",
  needs: [command`cargo --version`],
  // The rows build offline, so every crate is fetched first.
  install: [command`cargo fetch --quiet --locked`, command`cargo build --quiet --locked --package generate`],
  tools: async () => [
    {
      name: `progenitor ${pinned(join(folder, "Cargo.lock"), "progenitor")}`,
      limits: [
        { reason: /invalid version: 3\./, note: "Supports only OpenAPI 3.0. Describe the API in 3.0." },
        { reason: /key \w+(\.yaml)? is missing/, note: notes.noOtherFile },
      ],
      ...client({
        ...crate("progenitor", "progenitor.rs"),
        generate: (input, output) => [[join(folder, "target/debug/generate"), input, join(output, "src/lib.rs")]],
      }),
      // It takes one type of errors for an operation, and an author's own error beside ours is a second one.
      generates: false,
    },
    {
      ...openapiGenerator("rust"),
      part: "Hides the headers of an error, so you cannot read `Retry-After`. Follow the advice for the type.",
      ...client({
        ...crate("openapi-generator", "openapi_generator.rs"),
        generate: generate("rust"),
        hidesFields: true,
      }),
    },
  ],
};
