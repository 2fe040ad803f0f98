// What an installation brings, beside comparable packages.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, version } from "../measure.ts";
import type { Figures, Section } from "../section.ts";

const others = ["@octokit/openapi-types", "@octokit/openapi", "@blockfrost/openapi", "@scalar/galaxy", "statuses"];

export const section: Section = {
  title: "Installing",
  method:
    "`npm pack` of each package, and `npm install` of the tarball into an empty project. Packages counts all that are installed, including the package itself.",
  repetitions: 1,
  packages: [],
  async cases(scratch) {
    mkdirSync(scratch, { recursive: true });
    return [
      { name: "`openapi-error-responses`", measure: () => install(scratch, root) },
      ...others.map((name) => ({
        name: `\`${name}\` ${version(name)}`,
        measure: () => install(scratch, `${name}@${version(name)}`),
      })),
    ];
  },
};

async function install(scratch: string, what: string): Promise<Figures> {
  const [packed] = JSON.parse(await run(scratch, "npm", "pack", "--json", "--prefer-offline", what));
  const project = mkdtempSync(join(scratch, "project-"));
  writeFileSync(join(project, "package.json"), '{ "private": true }');
  await run(
    project,
    "npm",
    "install",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    join(scratch, packed.filename),
  );
  const { packages } = JSON.parse(readFileSync(join(project, "node_modules/.package-lock.json"), "utf8"));
  return {
    "Tarball (KB)": packed.size / 1000,
    "Unpacked (KB)": packed.unpackedSize / 1000,
    Files: packed.entryCount,
    Packages: Object.keys(packages).length,
  };
}
