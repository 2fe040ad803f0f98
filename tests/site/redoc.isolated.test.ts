// Redoc as a process of its own, which waits for its input.
import { readdirSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import { root } from "../../scripts/lib/project.ts";
import { startRedoc } from "../../scripts/site/redoc.ts";
import { folderWith } from "../support/project.ts";
import { run } from "../support/run.ts";

const description = { openapi: "3.1.0", info: { title: "Waiting", version: "1.0.0" }, paths: {} };

/** Gives a test a temporary folder of its own. Returns what is in it. */
function temporaryFiles(): () => string[] {
  const folder = folderWith();
  for (const name of ["TMPDIR", "TEMP", "TMP"]) vi.stubEnv(name, folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  // The loader of TypeScript keeps files of its own there.
  return () => readdirSync(folder).filter((name) => name.startsWith("redoc-"));
}

test("waits for its input, and leaves nothing behind", async () => {
  const left = temporaryFiles();
  const redoc = startRedoc();
  await expect.poll(left).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await redoc.render(description)).toContain("<title>Waiting</title>");
  await redoc.stop();
  expect(left()).toEqual([]);
});

test("asks no proxy for its input", async () => {
  // Node.js asks a proxy since 22.21, if it is told to.
  vi.stubEnv("NODE_USE_ENV_PROXY", "1");
  for (const name of ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy"])
    vi.stubEnv(name, "http://127.0.0.1:9/");
  onTestFinished(() => void vi.unstubAllEnvs());
  const redoc = startRedoc();
  onTestFinished(() => redoc.stop());
  expect(await redoc.render(description)).toContain("<title>Waiting</title>");
});

test("names what it cannot render", async () => {
  const redoc = startRedoc();
  onTestFinished(() => redoc.stop());
  await expect(redoc.render({ ...description, openapi: "9.9.9" })).rejects.toThrow(
    /Redoc cannot render the description: .*9\.9\.9/s,
  );
});

test.each(["at once", "while it waits"])("a program that stops it %s ends", async (when) => {
  const left = temporaryFiles();
  const wait = when === "at once" ? 0 : 2500;
  const program = `import { startRedoc } from "./scripts/site/redoc.ts";
    const redoc = startRedoc();
    await new Promise((resolve) => setTimeout(resolve, ${wait}));
    await redoc.stop();`;
  const { code, output } = await run(root, process.execPath, [
    "--import",
    "./scripts/lib/loader.js",
    "--input-type=module",
    "--eval",
    program,
  ]);
  expect({ code, output }).toEqual({ code: 0, output: "" });
  expect(left()).toEqual([]);
});
