// The docs site: the bundle, rendered by the Redoc that ships with Redocly.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Files } from "./generated.ts";

const redocly = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

/** Name to content: `docs/index.html`. */
export async function docs(bundles: Files): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), "docs-"));
  try {
    const [input, output] = [join(folder, "openapi.json"), join(folder, "index.html")];
    await writeFile(input, bundles.get("openapi.json")!);
    await promisify(execFile)(process.execPath, [redocly, "build-docs", input, "--output", output, "--inlineBundle"], {
      cwd: folder,
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    });
    return new Map([["docs/index.html", await readFile(output)]]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
