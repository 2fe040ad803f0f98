// The compatibility gate: the version fits the changes, and what is released stays as it is.
import { execFileSync } from "node:child_process";
import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, inject, test, vi } from "vitest";
import { compat, published, verifyReleases } from "../../scripts/compat.ts";
import { readFiles } from "../../scripts/lib/files.ts";
import { pkg, root } from "../../scripts/lib/project.ts";
import { historyOf, verifyTagged } from "../../scripts/release/history.ts";
import { compareWithRegistry, publicationOf } from "../../scripts/release/registry.ts";
import {
  isOfContract,
  releasedFiles,
  releasedVersions,
  releaseOf,
  verifyCurrent,
} from "../../scripts/release/releases.ts";
import { surface } from "../../scripts/release/surface.ts";
import { folderWith, write } from "../support/project.ts";
import { run } from "../support/run.ts";
import { serve } from "../support/serve.ts";
import { copyOfTree } from "../support/tree.ts";

const built = readFiles(inject("fresh"));

test("the version fits what changed since the last release", async () => {
  expect(await compat(built, releasedVersions().at(-1)!)).toContain(`version ${pkg.version} fits`);
});

test("a version that fits does not excuse a release that is not the build itself", async () => {
  // A comment changes nothing that the gate rates.
  const commented = new Map(built).set("openapi.yaml", `${String(built.get("openapi.yaml"))}# edited\n`);
  await expect(compat(commented, pkg.version)).rejects.toThrow(`is not what ${pkg.version} builds: openapi.yaml`);
});

test("released contracts are what git says", () => {
  expect(() => verifyReleases()).not.toThrow();
});

test("released versions are in the order of versions, and nothing else is one", () => {
  const names = ["v1.10.0", "v1.9.0", "v1.0.0", "v2.0.0-rc.1", "v2.0.0", "1.1.0", "v1.0", "notes"];
  const folder = folderWith(Object.fromEntries(names.map((name) => [`${name}/openapi.yaml`, ""])));
  expect(releasedVersions(folder)).toEqual(["1.0.0", "1.9.0", "1.10.0", "2.0.0-rc.1", "2.0.0"]);
  expect(releasedVersions(join(folder, "none"))).toEqual([]);
});

test("the command fails in a workflow of GitHub whose clone is shallow", async () => {
  const tree = copyOfTree(inject("scratch"));
  const commit = "git init -q && git add -A && git -c user.name=a -c user.email=a@example.com commit -qm First";
  await run(tree.folder, "sh", ["-c", `rm -rf .git && ${commit} && git rev-parse HEAD > .git/shallow`]);
  const env = { GITHUB_ACTIONS: "true" };
  const { code, output } = await run(
    tree.folder,
    "node",
    ["--import", "./scripts/lib/loader.js", "scripts/compat.ts"],
    { env },
  );
  expect(output).toContain("Released contracts cannot be compared with their tags.");
  expect(code).toBe(1);
});

test("a workflow that does not fetch the tags fails", () => {
  const history = { tagged: [], gap: "This clone is shallow." };
  expect(() => verifyReleases(history, true)).toThrow("cannot be compared with their tags. This clone is shallow.");
  expect(verifyReleases(history)).toContain("only with the tags that are known here. This clone is shallow.");
});

test("the docs site serves each released contract below its version", () => {
  const texts = (files: Iterable<[string, string | Uint8Array]>) =>
    [...files].map(([path, content]) => [path, String(content)]);
  const served = [...built]
    .filter(([path]) => /^docs\/v\d/.test(path))
    .map(([path, content]): [string, string | Uint8Array] => [path.slice("docs/".length), content]);
  expect(texts(served).sort()).toEqual(texts(releasedFiles()).sort());
  expect(served.map(([path]) => path)).toContain("v1.0.0/openapi.yaml");
});

describe("the release of the current version is what the tree builds", async () => {
  const release = releaseOf(built, await surface(await published(built)));

  test("as it stands", () => {
    expect(() => verifyCurrent(pkg.version, release)).not.toThrow();
  });

  test.each([...release.keys()])("not with another %s", (file) => {
    const edited = new Map(release).set(file, `${String(release.get(file))}# edited\n`);
    expect(() => verifyCurrent(pkg.version, edited)).toThrow(
      `releases/v${pkg.version}/ is not what ${pkg.version} builds: ${file}.`,
    );
  });

  test("not with a file more or less", () => {
    const [first = "", ...others] = release;
    expect(() => verifyCurrent(pkg.version, new Map(others))).toThrow(first[0]);
    expect(() => verifyCurrent(pkg.version, new Map(release).set("notes.md", ""))).toThrow("notes.md");
  });
});

describe("a tagged release never changes", () => {
  const versions = ["1.0.0", "1.1.0", "1.2.0"];
  const git = (cwd: string, ...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd, stdio: "pipe" });

  /** A repository with two tagged releases, and the one of the current version, which has no tag yet. */
  function repository(): string {
    const folder = folderWith();
    git(folder, "init", "-q");
    for (const version of versions) {
      write(folder, {
        [`releases/v${version}/openapi.yaml`]: `version: ${version}\n`,
        [`releases/v${version}/surface.yaml`]: "files: {}\n",
      });
      git(folder, "add", "-A");
      git(folder, "commit", "-q", "-m", version);
      if (version !== versions.at(-1)) git(folder, "tag", `v${version}`);
    }
    return folder;
  }

  const verify = (folder: string) => verifyTagged(folder, versions, "1.2.0", historyOf(folder));

  test("as it stands, the version in preparation may change", () => {
    const folder = repository();
    writeFileSync(join(folder, "releases/v1.2.0/openapi.yaml"), "version: 1.2.0, made anew\n");
    expect(() => verify(folder)).not.toThrow();
  });

  const faults: [string, (folder: string) => void, string][] = [
    [
      "edited",
      (folder) => writeFileSync(join(folder, "releases/v1.0.0/openapi.yaml"), "edited\n"),
      "releases/v1.0.0/openapi.yaml differs from its tag",
    ],
    [
      "lost",
      (folder) => rmSync(join(folder, "releases/v1.1.0/surface.yaml")),
      "releases/v1.1.0/surface.yaml differs from its tag",
    ],
    [
      "joined by a file",
      (folder) => write(folder, { "releases/v1.0.0/more.yaml": "" }),
      "releases/v1.0.0/more.yaml differs from its tag",
    ],
    [
      "removed",
      (folder) => rmSync(join(folder, "releases/v1.0.0"), { recursive: true }),
      "releases/v1.0.0/openapi.yaml differs from its tag",
    ],
  ];

  test.each(faults)("a file is %s", (_what, edit, message) => {
    const folder = repository();
    edit(folder);
    expect(() => verify(folder)).toThrow(message);
    git(folder, "add", "-A");
    git(folder, "commit", "-q", "-m", "Change what is released");
    expect(() => verify(folder)).toThrow(message);
  });

  test("a release before the current version needs its tag", () => {
    const folder = repository();
    git(folder, "tag", "-d", "v1.0.0");
    expect(() => verify(folder)).toThrow("releases/v1.0.0/ has no tag");
  });

  test("a clone without its history says so", () => {
    const folder = repository();
    const shallow = join(folderWith(), "clone");
    git(root, "clone", "-q", "--depth", "1", `file://${folder}`, shallow);
    expect(historyOf(shallow)).toEqual({ tagged: [], gap: expect.stringContaining("git fetch --unshallow --tags") });
    expect(() => verify(shallow)).not.toThrow();
    git(shallow, "fetch", "-q", "--unshallow", "--tags");
    expect(historyOf(shallow)).toEqual({ tagged: ["1.0.0", "1.1.0"], gap: undefined });
  });

  test("a folder without a repository of its own says so", () => {
    expect(historyOf(folderWith())).toEqual({ tagged: [], gap: expect.stringContaining("not a git repository") });
    expect(historyOf(join(repository(), "releases"))).toEqual({
      tagged: [],
      gap: expect.stringContaining("not the root"),
    });
  });
});

describe("a published release is the one in releases/", () => {
  afterEach(() => void vi.unstubAllEnvs());

  const ask = (registry: string, version = pkg.version) => {
    vi.stubEnv("npm_config_registry", registry);
    return publicationOf(pkg.name, version);
  };

  /** A registry on loopback that has the packed tarball. */
  async function registry(): Promise<string> {
    const folder = folderWith();
    const address = await serve(folder);
    const dist = { tarball: `${address}package.tgz` };
    const packument = {
      name: pkg.name,
      "dist-tags": {},
      versions: { [pkg.version]: { name: pkg.name, version: pkg.version, dist } },
    };
    copyFileSync(inject("tarball"), join(folder, "package.tgz"));
    write(folder, { [pkg.name]: JSON.stringify(packument) });
    return address;
  }

  const packed = new Map([...readFiles(join(root, "generated"))].filter(([file]) => isOfContract(file)));

  test("the same contract, and another", async () => {
    const publication = await ask(await registry());
    expect(compareWithRegistry(pkg.version, packed, publication)).toContain(
      `The registry has ${pkg.version} as it stands`,
    );
    const other = new Map(packed).set("openapi.yaml", "openapi: 3.1.0\n");
    expect(() => compareWithRegistry(pkg.version, other, publication)).toThrow(
      "differs from releases/v1.0.0/: openapi.yaml. Restore",
    );
  });

  test("a version or a package that the registry lacks", async () => {
    const address = await registry();
    expect(compareWithRegistry("9.9.9", packed, await ask(address, "9.9.9"))).toContain(
      "The registry does not have 9.9.9",
    );
    expect(await ask(await serve(folderWith()))).toEqual({ state: "not published" });
  });

  test("no answer", async () => {
    const publication = await ask("http://127.0.0.1:9/");
    expect(compareWithRegistry(pkg.version, packed, publication)).toContain("gave no answer (ECONNREFUSED)");
  });
});
