// Programs, run as a user runs them.
import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";

export interface Result {
  code: number;
  stdout: string;
  stderr: string;
  /** Standard output and standard error, one after the other. */
  output: string;
}

/** Runs a program to its end, whatever its exit code. */
export async function run(
  cwd: string,
  command: string,
  args: string[] = [],
  options: { uid?: number; env?: NodeJS.ProcessEnv; timeout?: number; input?: string } = {},
): Promise<Result> {
  const { env, input, ...rest } = options;
  const running = promisify(execFile)(command, args, {
    cwd,
    maxBuffer: 2 ** 28,
    env: { ...process.env, NO_COLOR: "1", REDOCLY_TELEMETRY: "off", ...env },
    ...rest,
  });
  // A program may end before it has read all.
  if (input !== undefined) running.child.stdin?.on("error", () => undefined).end(input);
  return running.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr, output: stdout + stderr }),
    ({ code, stdout = "", stderr = "", message }) => ({
      code: typeof code === "number" ? code : 1,
      stdout,
      stderr,
      output: stdout + stderr || message,
    }),
  );
}

/** Runs npm and returns its standard output. Throws where it fails. */
export async function npm(cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("npm", args, { cwd, maxBuffer: 2 ** 28 });
  return stdout;
}

/** Runs git in a folder, as some author. Throws where it fails. */
export const gitIn = (cwd: string, ...args: string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd, stdio: "pipe" });
