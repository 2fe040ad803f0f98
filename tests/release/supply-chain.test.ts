// What comes from elsewhere: nothing for users, and for contributors what the lockfiles say.
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { pkg, root } from "../../scripts/lib/project.ts";
import type { Lock, LockedPackage } from "../support/lockfiles.ts";
import { ecosystems, foreignLines, lockfiles, objections } from "../support/lockfiles.ts";

const read = (file: string) => readFileSync(join(root, file), "utf8");
const lockOf = (file: string): Lock => JSON.parse(read(file));
const manifest = JSON.parse(read("package.json"));
const locks = lockfiles();
const npmLocks = locks.filter((file) => basename(file) === "package-lock.json");

test("the package depends on nothing at run time, and runs nothing when it is installed", () => {
  for (const kind of ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies"])
    expect(manifest).not.toHaveProperty(kind);
  for (const script of ["preinstall", "install", "postinstall", "prepare", "prepublish", "prepublishOnly", "prepack"])
    expect(manifest.scripts).not.toHaveProperty(script);
});

test("vulnerabilities are reported in private", () => {
  const repository = manifest.repository.url.replace(/^git\+|\.git$/g, "");
  const links = [...read("SECURITY.md").matchAll(/\]\((https:[^)]+)\)/g)].map(([, link]) => link);
  expect(links[0]).toBe(`${repository}/security/advisories/new`);
});

test("package, licence and description name one licence", () => {
  expect(manifest.license).toBe("MIT");
  // Word for word, but for the line of the copyright.
  const terms = (text: string) => text.slice(text.indexOf("Permission is hereby")).replace(/\s+/g, " ").trim();
  expect(read("LICENSE")).toMatch(/^MIT License\n/);
  expect(terms(read("LICENSE"))).toBe(terms(read("node_modules/ajv/LICENSE")));
  expect(parse(read("openapi/openapi.yaml")).info.license).toEqual({
    name: "MIT",
    url: "https://spdx.org/licenses/MIT.html",
  });
});

test("a contributor's machine runs no install script: whatever these tests show was installed without", () => {
  // A script that npm runs is told npm's own settings, so npm would say of any file what the first one says.
  expect(read(".npmrc").split("\n")).toContain("ignore-scripts=true");
});

test("every development dependency is pinned and locked", () => {
  const { packages } = lockOf("package-lock.json");
  expect(packages[""]).toMatchObject({ version: pkg.version, devDependencies: manifest.devDependencies });
  for (const [name, version] of Object.entries(manifest.devDependencies)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test.each(npmLocks)("every package of %s comes from the registry under its own name", (file) => {
  expect(objections(lockOf(file))).toEqual([]);
});

describe("a lockfile is wrong if", () => {
  const path = "node_modules/@redocly/cli";
  const good = lockOf("package-lock.json").packages[path]!;
  const address = `https://registry.npmjs.org/@redocly/cli/-/cli-${good.version}.tgz`;

  test.each<[string, LockedPackage, string]>([
    ["an address names another package", { ...good, resolved: address.replace("/cli-", "/client-") }, "is taken from"],
    [
      "an address names another version",
      { ...good, resolved: address.replace(/[\d.]+\.tgz/, "1.0.0.tgz") },
      "is taken from",
    ],
    [
      "an address names another registry",
      { ...good, resolved: address.replace("npmjs.org", "npmjs.example") },
      "is taken from",
    ],
    [
      "an address names a repository",
      { ...good, resolved: "git+ssh://git@github.com/redocly/cli.git" },
      "is taken from",
    ],
    ["a hash is lost", (({ integrity: _, ...rest }) => rest)(good), "has no SHA-512"],
    ["a hash is weak", { ...good, integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }, "has no SHA-512"],
    ["a name stands for another package", { ...good, name: "@redocly/client" }, "is another package"],
  ])("%s", (_what, bad, objection) => {
    expect(objections({ packages: { [path]: bad } }).join()).toContain(objection);
  });

  test("and right with its own address, or as an alias that is asked for", () => {
    const alias = { ...good, name: "@redocly/cli", resolved: address };
    expect(
      objections({
        packages: {
          "": { devDependencies: { tool: "npm:@redocly/cli@2" } },
          [path]: { ...good, resolved: address },
          "node_modules/tool": alias,
        },
      }),
    ).toEqual([]);
  });
});

interface Update {
  "package-ecosystem": string;
  directories: string[];
}

test("Dependabot updates every lockfile, and the actions", () => {
  const { updates }: { updates: Update[] } = parse(read(".github/dependabot.yml"));
  const updated = updates.flatMap((update) =>
    update.directories.map((folder) => `${update["package-ecosystem"]} ${folder}`),
  );
  const wanted = locks.map((file) => `${ecosystems[basename(file)]} ${join("/", dirname(file))}`);
  expect(updated.sort()).toEqual([...wanted, "github-actions /"].sort());
});

test("no diff shows a lockfile", () => {
  const marked = read(".gitattributes")
    .split("\n")
    .filter((line) => line.endsWith(" linguist-generated"))
    .map((line) => line.split(" ")[0]);
  // Maven has a list of versions that people write.
  const names = new Set(locks.map((file) => basename(file)).filter((name) => name !== "pom.xml"));
  expect([...names].filter((name) => !marked.includes(name))).toEqual([]);
});

describe("a lockfile of another language", () => {
  const others = locks.filter((file) => basename(file) !== "package-lock.json");

  test.each(others)("%s takes everything from its registry", (file) => {
    expect(foreignLines(file, read(file))).toEqual([]);
  });

  test.each([
    ["requirements.txt", "--extra-index-url https://pypi.example.com/simple"],
    ["requirements.txt", "fastapi @ git+https://example.com/fastapi.git"],
    ["requirements.txt", "fastapi>=0.1"],
    ["Cargo.lock", 'source = "git+https://example.com/serde"'],
    ["pom.xml", "<repositories><repository><url>https://example.com</url></repository></repositories>"],
    ["go.sum", "example.com/some v1.0.0 h2:AAAA="],
  ])("%s is wrong with the line %s", (file, line) => {
    expect(foreignLines(file, line)).toEqual([line]);
  });
});

test("two lockfiles of one language agree on the hashes of a package that both have", () => {
  const pinned = new Map<string, Set<string>>();
  for (const file of locks.filter((path) => basename(path) === "requirements.txt"))
    for (const [, name = "", hashes = ""] of read(file).matchAll(/^([\w.-]+==\S+) \\\n((?: {4}--hash=.*\n)+)/gm)) {
      const set = JSON.stringify([...hashes.matchAll(/[0-9a-f]{64}/g)].map(([hash]) => hash).sort());
      pinned.set(name, (pinned.get(name) ?? new Set()).add(set));
    }
  expect(pinned.size).toBeGreaterThan(10);
  expect([...pinned].filter(([, sets]) => sets.size > 1).map(([name]) => name)).toEqual([]);
});
