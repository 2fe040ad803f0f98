// What a release is made of: the files that npm publishes, the supply chain behind them, and its preparation.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { pkg, root } from "../../scripts/lib/project.ts";
import { changelogFor } from "../../scripts/release.ts";
import { npm, run } from "../support/run.ts";
import { program } from "../support/project.ts";
import { copyOfTree } from "../support/tree.ts";

const read = (file: string) => readFileSync(join(root, file), "utf8");
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

test("CHANGELOG.md describes this version", () => {
  expect(changelogFor(pkg.version, read("CHANGELOG.md"))).toContain(`\n## ${pkg.version}\n`);
});

test("npm publishes the contract, what is generated from it, and nothing else", async () => {
  // Some versions of npm put the name of the package around the report.
  const report = JSON.parse(await npm(root, "publish", "--dry-run", "--json", "--offline"));
  const { files } = report.files ? report : report[pkg.name];
  const generated = filesIn("generated").filter((path) => !path.startsWith("generated/docs/"));
  const wanted = [...filesIn("openapi"), ...generated, "CHANGELOG.md", "LICENSE", "README.md", "package.json"];
  expect(files.map(({ path }: { path: string }) => path).sort()).toEqual(wanted.sort());
});

describe("supply chain", () => {
  const manifest = JSON.parse(read("package.json"));
  const locked = Object.entries<any>(JSON.parse(read("package-lock.json")).packages);

  test("the package depends on nothing at run time, and runs nothing when it is installed", () => {
    for (const kind of ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies"]) expect(manifest).not.toHaveProperty(kind);
    for (const script of ["preinstall", "install", "postinstall", "prepare", "prepublish"]) expect(manifest.scripts).not.toHaveProperty(script);
  });

  test("every development dependency is pinned, locked and hashed", () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(Object.fromEntries(locked)[`node_modules/${name}`]?.version, name).toBe(version);
    }
    const [[, self], ...others] = locked as [[string, any], ...[string, any][]];
    expect(self).toMatchObject({ version: pkg.version, devDependencies: manifest.devDependencies });
    for (const [path, { resolved, integrity, dev }] of others) {
      expect(resolved ?? "https://registry.npmjs.org/", path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      expect(integrity, path).toMatch(/^sha512-/);
      expect(dev, path).toBe(true);
    }
  });

  test("a contributor's machine runs no install script: whatever these tests show was installed without", async () => {
    expect((await npm(root, "config", "get", "ignore-scripts")).trim()).toBe("true");
  });

  const workflows = filesIn(".github/workflows");

  test.each(workflows)("%s pins its actions by hash and asks for few permissions", (file) => {
    const { permissions, jobs } = parse(read(file));
    expect(permissions).toEqual({ contents: "read" });
    for (const job of Object.values<any>(jobs)) {
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
      for (const [scope, access] of Object.entries(job.permissions ?? {})) expect(["contents: read", "pages: write", "id-token: write"]).toContain(`${scope}: ${access}`);
    }
    const uses = [...read(file).matchAll(/uses: (.+)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("a tag is published with provenance, without a secret, and only where it names a prepared version", () => {
    const text = read(".github/workflows/release.yml");
    expect(parse(text).on).toEqual({ push: { tags: ["v*"] } });
    expect(text).toContain("npm publish --provenance --access public");
    expect(text).toContain('test "v$(npm pkg get version | tr -d \'"\')" = "$GITHUB_REF_NAME" && test -d "releases/$GITHUB_REF_NAME"');
    expect(text).not.toContain("secrets.");
  });
});

describe("npm run release", () => {
  const tree = copyOfTree(inject("scratch"));
  const release = (version: string) => run(tree.folder, program("tsx"), ["scripts/release.ts", version]);

  test("refuses what does not fit, and changes nothing", async () => {
    const before = tree.contents();
    expect(await release("next")).toMatchObject({ code: 1, output: expect.stringContaining('"next" is no version') });
    expect(await release(pkg.version)).toMatchObject({ code: 1, output: expect.stringContaining("a released contract never changes") });
    expect(await release("9.9.9")).toMatchObject({ code: 1, output: expect.stringContaining("CHANGELOG.md does not describe 9.9.9") });
    expect(tree.contents()).toEqual(before);
  });

  test("prepares a version that fits its changes", async () => {
    tree.replace("CHANGELOG.md", "\n## ", "\n## Unreleased\n\n- Clearer wording.\n\n## ");
    tree.replace("openapi/components/schemas/ErrorResponse.yaml", "Body of every error response.", "Body of each error response.");
    expect(await release("9.9.9")).toMatchObject({ code: 0, output: expect.stringMatching(/patch {2}\/components\/schemas\/ErrorResponse\/description is changed/) });
    expect(JSON.parse(tree.read("package.json")).version).toBe("9.9.9");
    expect(JSON.parse(tree.read("package-lock.json")).packages[""].version).toBe("9.9.9");
    expect(parse(tree.read("openapi/openapi.yaml")).info.version).toBe("9.9.9");
    expect(tree.read("CHANGELOG.md")).toContain("\n## 9.9.9\n\n- Clearer wording.\n");
    for (const file of ["openapi.yaml", "openapi-3.0.yaml", "openapi-3.2.yaml", "error-response.schema.json"])
      expect(tree.read(`releases/v9.9.9/${file}`)).toBe(tree.read(`generated/${file}`));
    expect(parse(tree.read("releases/v9.9.9/openapi.yaml")).info.version).toBe("9.9.9");
    expect(await run(tree.folder, program("tsx"), ["scripts/compat.ts"])).toMatchObject({ code: 0, output: expect.stringContaining("0 changes since 9.9.9") });
  });
});
