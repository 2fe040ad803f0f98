// What a release is made of, and its preparation.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { filesBelow } from "../../scripts/lib/files.ts";
import { pkg, root } from "../../scripts/lib/project.ts";
import { isOfContract } from "../../scripts/release/releases.ts";
import { changelogFor } from "../../scripts/release.ts";
import { listen } from "../support/http.ts";
import { program } from "../support/project.ts";
import { npm, run } from "../support/run.ts";
import { copyOfTree } from "../support/tree.ts";

test("CHANGELOG.md describes this version", () => {
  expect(changelogFor(readFileSync(join(root, "CHANGELOG.md"), "utf8"), pkg.version)).toContain(
    `\n## ${pkg.version}\n`,
  );
});

test("npm publishes the contract, what is generated from it, and nothing else", async () => {
  // Some versions of npm put the name of the package around the report.
  const report = JSON.parse(await npm(root, "publish", "--dry-run", "--json", "--offline"));
  const { files } = report.files ? report : report[pkg.name];
  const below = (folder: string) => filesBelow(join(root, folder)).map((path) => `${folder}/${path}`);
  const generated = below("generated").filter((path) => !path.startsWith("generated/docs/"));
  const wanted = [...below("openapi"), ...generated, "CHANGELOG.md", "LICENSE", "README.md", "package.json"];
  expect(files.map(({ path }: { path: string }) => path).sort()).toEqual(wanted.sort());
});

// Each release builds twice, which takes minutes on a busy machine.
describe("npm run release", { timeout: 400_000 }, () => {
  const tree = copyOfTree(inject("scratch"));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
      cwd: tree.folder,
      stdio: "pipe",
    });
  // No registry has what a test prepares.
  const env = { npm_config_registry: "http://127.0.0.1:9/", npm_config_fetch_retries: "0" };
  const release = (...words: string[]) => run(tree.folder, program("tsx"), ["scripts/release.ts", ...words], { env });
  /** The same, with a registry that answers, and has nothing. */
  const releaseOnline = async (...words: string[]) => {
    const registry = await listen((_request, response) => void response.writeHead(404).end("{}"));
    const online = { ...env, npm_config_registry: registry };
    return run(tree.folder, program("tsx"), ["scripts/release.ts", ...words], { env: online });
  };
  const compat = () => run(tree.folder, program("tsx"), ["scripts/compat.ts"], { env });

  const refusals: [words: string[], reason: string][] = [
    [["next"], '"next" is not a version'],
    [["1.1.0", "--dry-run"], "Remove `--dry-run`"],
    [[pkg.version], "a released contract never changes. If it was never tagged"],
    [[pkg.version, "--retake"], "This clone cannot tell whether it is tagged"],
    [["9.9.9"], "CHANGELOG.md does not describe 9.9.9"],
  ];

  test.each(refusals)("refuses %j, and changes nothing", async (words, reason) => {
    const before = tree.contents();
    expect(await release(...words)).toMatchObject({ code: 1, output: expect.stringContaining(reason) });
    expect(tree.contents()).toEqual(before);
  });

  test("makes a version anew that has no tag", async () => {
    git("init", "-q");
    git("add", "releases");
    git("commit", "-q", "-m", "Prepare the release");
    tree.replace("openapi/components/schemas/ErrorResponse.yaml", "every error response", "each error response");
    const refused = expect.stringContaining("Whether the registry has it cannot be seen here");
    expect(await release(pkg.version, "--retake")).toMatchObject({ code: 1, output: refused });
    const output = expect.stringContaining(`Prepared ${pkg.version}`);
    expect(await releaseOnline(pkg.version, "--retake")).toMatchObject({ code: 0, output });
    expect(tree.read(`releases/v${pkg.version}/openapi.yaml`)).toContain("each error response");
  });

  test("makes no version anew that has a tag, and sees that its release was edited", async () => {
    git("tag", `v${pkg.version}`);
    const refused = expect.stringContaining("Choose another version");
    expect(await release(pkg.version, "--retake")).toMatchObject({ code: 1, output: refused });
    const seen = expect.stringContaining("openapi.yaml differs from its tag");
    expect(await compat()).toMatchObject({ code: 1, output: seen });
    git("checkout", "-q", `v${pkg.version}`, "--", "releases");
  });

  test("prepares a version that fits its changes", async () => {
    tree.replace("CHANGELOG.md", "\n## ", "\n## Unreleased\n\n- Clearer wording.\n\n## ");
    expect(await release("9.9.9")).toMatchObject({
      code: 0,
      output: expect.stringMatching(/patch {2}\/openapi\/components\/schemas\/ErrorResponse\/description is changed/),
    });
    expect(JSON.parse(tree.read("package.json")).version).toBe("9.9.9");
    expect(JSON.parse(tree.read("package-lock.json"))).toMatchObject({
      version: "9.9.9",
      packages: { "": { version: "9.9.9" } },
    });
    expect(tree.read("CHANGELOG.md")).toContain("\n## 9.9.9\n\n- Clearer wording.\n");
    for (const file of filesBelow(tree.path("generated")).filter(isOfContract))
      expect(tree.read(`releases/v9.9.9/${file}`)).toBe(tree.read(`generated/${file}`));
    expect(parse(tree.read("releases/v9.9.9/openapi.yaml")).info.version).toBe("9.9.9");
    expect(await compat()).toMatchObject({ code: 0, output: expect.stringContaining("0 changes since 9.9.9") });
  });

  test("leaves everything as it was if it fails half way", async () => {
    tree.replace("CHANGELOG.md", "\n## ", "\n## Unreleased\n\n- More.\n\n## ");
    // The build that a release starts fails, and what it leaves is damaged.
    tree.replace("package.json", /"build": ".*"/, '"build": "rm -r releases generated README.md && exit 1"');
    const before = tree.contents();
    expect(await release("9.9.10")).toMatchObject({ code: 1 });
    expect(tree.contents()).toEqual(before);
  });
});
