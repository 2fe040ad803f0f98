// `npm start`, on a copy of the repository.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { takesNothing } from "../../scripts/lib/command.ts";
import { copyOfTree } from "../support/tree.ts";

const client = '<script type="module" src="/@vite/client"></script>';

test("names an option that it does not know", () => {
  expect(() => takesNothing(["--port", "4010"])).toThrow("This command takes no options. Remove `--port 4010`.");
});

test("serves what the build writes, follows edits, keeps the page where one is wrong, and ends at Ctrl-C", async () => {
  // Whoever has the port already, this test or another program.
  const busy = createServer().listen(4000, "127.0.0.1");
  busy.on("error", () => undefined);
  onTestFinished(() => void busy.close());

  const tree = copyOfTree(inject("scratch"));
  const server = spawn(process.execPath, ["--import", "./scripts/lib/loader.js", "scripts/start.ts"], {
    cwd: tree.folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  onTestFinished(() => void server.kill());
  let output = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (output += text));
  const says = (text: string | RegExp) => expect.poll(() => output).toMatch(text);

  await says("Ctrl-C");
  expect(output).toContain("Port 4000 is in use");
  const [address = ""] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output) ?? [];
  const get = async (path = "") => (await fetch(address + path)).text();
  for (const file of ["page.js", "try.js", "openapi-3.0.yaml"])
    expect(await get(file), file).toBe(readFileSync(join(inject("fresh"), "docs", file), "utf8"));
  expect(await get()).toContain(client);
  expect((await fetch(`${address}package.json`)).status).toBe(404);

  tree.replace("openapi/components/responses/NotFound.yaml", "could not find", "failed to find");
  await says("NotFound.yaml changed");
  expect(await get()).toContain("failed to find the requested resource");

  tree.write("openapi/components/headers/ETag.yaml", "description: [\n");
  await says(/ETag\.yaml:[\s\S]*The page stays as it was/);
  expect(await get()).toContain("failed to find the requested resource");

  server.kill("SIGINT");
  expect(await once(server, "exit")).toEqual([0, null]);
});
