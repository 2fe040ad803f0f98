// The examples, as a user has them: in a project that installs the package from its tarball.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, vi } from "vitest";
import { root } from "../../scripts/lib/project.ts";
import { projectWithPackages, write } from "./project.ts";

/** Makes a project with a folder of `examples/`, as JavaScript. `npm run typecheck` holds its types. Returns the folder. */
export function compiledExamples(folder: string): string {
  const project = projectWithPackages({});
  cpSync(join(root, "examples", folder), join(project, folder), { recursive: true });
  const { config } = ts.readConfigFile(join(root, "examples/tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  const compilerOptions = { ...options, module: ts.ModuleKind.ESNext };
  for (const file of readdirSync(join(project, folder)).filter((name) => name.endsWith(".ts"))) {
    const source = readFileSync(join(project, folder, file), "utf8");
    const { outputText } = ts.transpileModule(source, { compilerOptions });
    write(project, { [`${folder}/${file.replace(".ts", ".js")}`]: outputText });
  }
  return join(project, folder);
}

/** A server in a process of its own. */
export type RunningExample = Awaited<ReturnType<typeof start>>;

/** Starts a server of the examples, and waits until it says its port. */
export async function start(folder: string, file: string) {
  // Under tests, Express would hide what it logs.
  const env = { ...process.env, NODE_ENV: undefined, PORT: "0" };
  const child = spawn(process.execPath, [file], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const exit = once(child, "exit");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  void exit.then(() => (output += "It has ended."));
  await vi.waitFor(() => expect(output).toMatch(/port: \d+|It has ended/), { timeout: 60_000 });
  const [, port] = /port: (\d+)/.exec(output) ?? [];
  if (!port) throw new Error(output);
  return {
    origin: `http://127.0.0.1:${port}`,
    /** What it has written so far. */
    output: () => output,
    kill: (signal: "SIGTERM" | "SIGKILL") => void child.kill(signal),
    /** The exit code, once it has ended by itself. */
    ended: async () => (await exit)[0],
  };
}
