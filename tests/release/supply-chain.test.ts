// What comes from elsewhere: nothing for users, and for contributors what the lockfiles say.
import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../scripts/lib/project.ts";
import { textOf } from "../support/pages.ts";

const manifest = JSON.parse(textOf("package.json"));

/** Name of a lockfile to what Dependabot calls its language. */
const ecosystems: Record<string, string> = {
  "package-lock.json": "npm",
  "go.sum": "gomod",
  "pom.xml": "maven",
  "requirements.txt": "pip",
  "uv.lock": "uv",
  "Cargo.lock": "cargo",
};
const left = new Set(["node_modules", ".git", ".venv", "generated", "target"]);

/** Paths of the lockfiles below a folder. */
function lockfilesBelow(folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return left.has(entry.name) ? [] : lockfilesBelow(path);
    return entry.name in ecosystems ? [path] : [];
  });
}

const lockfiles = lockfilesBelow();

test("the package depends on nothing at run time, and nobody runs a script to install it", () => {
  for (const kind of ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies"])
    expect(manifest).not.toHaveProperty(kind);
  for (const script of ["preinstall", "install", "postinstall", "prepare", "prepublish"])
    expect(manifest.scripts).not.toHaveProperty(script);
  expect(textOf(".npmrc").split("\n")).toContain("ignore-scripts=true");
});

// lockfile-lint passes a package without a hash if it has no address either.
test.each(lockfiles.filter((file) => basename(file) === "package-lock.json"))(
  "every package of %s comes from the registry under its own name, with its hash",
  (file) => {
    const { "": _project, ...packages } = JSON.parse(textOf(file)).packages;
    const suspects = Object.entries<any>(packages).filter(([path, { name, resolved, integrity = "" }]) => {
      // An alias has a name, and a package without an address has the one that follows from its name and version.
      const own = name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const ownAddress = resolved?.startsWith(`https://registry.npmjs.org/${own}/-/`) ?? true;
      return !ownAddress || !integrity.startsWith("sha512-");
    });
    expect(suspects).toEqual([]);
  },
);

test("Dependabot updates every lockfile, and the actions", () => {
  const updated = parse(textOf(".github/dependabot.yml")).updates.flatMap((update: any) =>
    update.directories.map((folder: string) => `${update["package-ecosystem"]} ${folder}`),
  );
  const wanted = lockfiles.map((file) => `${ecosystems[basename(file)]} ${join("/", dirname(file))}`);
  expect(updated.sort()).toEqual([...wanted, "github-actions /"].sort());
});
