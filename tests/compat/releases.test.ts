// What is released stays as it is: in releases/, in git, and on the docs site.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { historyOf, verifyTagged } from "../../scripts/compat/history.ts";
import { releasedFiles, releasedVersions } from "../../scripts/compat/released.ts";
import { compareWithRelease, verifyReleases } from "../../scripts/compat.ts";
import { readFiles } from "../../scripts/lib/files.ts";
import { pkg } from "../../scripts/lib/project.ts";
import { folderWith, write } from "../support/project.ts";
import { gitIn } from "../support/run.ts";

const built = readFiles(inject("fresh"));

test("the version fits what changed since the last release, and its own release is what the tree builds", async () => {
  expect(await compareWithRelease(built, releasedVersions().at(-1)!)).toContain(`version ${pkg.version} fits`);
  // A comment changes nothing that the gate rates.
  const commented = new Map(built).set("openapi.yaml", `${built.get("openapi.yaml")}# edited\n`);
  const refusal = `is not what ${pkg.version} builds: openapi.yaml`;
  await expect(compareWithRelease(commented, pkg.version)).rejects.toThrow(refusal);
});

test("released contracts are what git says, and a workflow that does not fetch the tags fails", () => {
  expect(() => verifyReleases()).not.toThrow();
  const history = { tagged: [], gap: "This clone is shallow." };
  expect(verifyReleases(history)).toContain("only with the tags that are known here. This clone is shallow.");
  expect(() => verifyReleases(history, true)).toThrow("cannot be compared with their tags. This clone is shallow.");
});

test("the docs site serves each released contract below its version", () => {
  const released = [...releasedFiles()].map(([path, content]) => [path, String(content)]);
  const served = [...built].filter(([path]) => /^docs\/v\d/.test(path));
  expect(served.map(([path, content]) => [path.slice("docs/".length), String(content)]).sort()).toEqual(released);
  expect(released.map(([path]) => path)).toContain(`v${releasedVersions()[0]}/openapi.yaml`);
});

const versions = ["1.0.0", "1.1.0", "1.2.0"];

/** A repository with two tagged releases, and the one of the current version, which has no tag yet. */
function repository(): string {
  const folder = folderWith();
  gitIn(folder, "init", "-q");
  for (const version of versions) {
    write(folder, { [`releases/v${version}/openapi.yaml`]: version, [`releases/v${version}/surface.yaml`]: "{}\n" });
    gitIn(folder, "add", "-A");
    gitIn(folder, "commit", "-q", "-m", version);
    if (version !== versions.at(-1)) gitIn(folder, "tag", `v${version}`);
  }
  return folder;
}

const verify = (folder: string) => verifyTagged(folder, versions, "1.2.0", historyOf(folder));

test("a tagged release never changes, whether the change is committed or not", () => {
  const folder = repository();
  writeFileSync(join(folder, "releases/v1.2.0/openapi.yaml"), "made anew\n");
  expect(() => verify(folder)).not.toThrow();
  writeFileSync(join(folder, "releases/v1.0.0/openapi.yaml"), "edited\n");
  write(folder, { "releases/v1.0.0/more.yaml": "" });
  rmSync(join(folder, "releases/v1.1.0"), { recursive: true });
  const changed = ["v1.0.0/openapi.yaml", "v1.0.0/more.yaml", "v1.1.0/openapi.yaml", "v1.1.0/surface.yaml"];
  for (const path of changed) expect(() => verify(folder)).toThrow(`releases/${path} differs from its tag`);
  gitIn(folder, "add", "-A");
  gitIn(folder, "commit", "-q", "-m", "Change what is released");
  for (const path of changed) expect(() => verify(folder)).toThrow(`releases/${path} differs from its tag`);
});

test("a release before the current version needs its tag", () => {
  const folder = repository();
  gitIn(folder, "tag", "-d", "v1.0.0");
  expect(() => verify(folder)).toThrow("releases/v1.0.0/ has no tag");
});

test("a clone without its history, and a folder that is no repository, say so", () => {
  const folder = repository();
  const shallow = join(folderWith(), "clone");
  gitIn(folder, "clone", "-q", "--depth", "1", `file://${folder}`, shallow);
  expect(historyOf(shallow)).toEqual({ tagged: [], gap: expect.stringContaining("git fetch --unshallow --tags") });
  expect(() => verify(shallow)).not.toThrow();
  gitIn(shallow, "fetch", "-q", "--unshallow", "--tags");
  expect(historyOf(shallow)).toEqual({ tagged: ["1.0.0", "1.1.0"] });
  expect(historyOf(join(folder, "releases")).gap).toContain("not the root");
  expect(historyOf(folderWith()).gap).toContain("not a git repository");
});
