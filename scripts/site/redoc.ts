// The Redoc that ships with Redocly, as a process of its own: it loads at once, and waits for the description.

import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { InputError } from "../lib/input-error.ts";
import { pkg } from "../lib/project.ts";

const redocly = dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json"));

/** Must be the options that the page in the browser gets, which it does: it takes them from what Redoc wrote. */
const options = {
  "--openapi.layout": "stacked",
  "--template": join(import.meta.dirname, "template.hbs"),
  "--templateOptions.homepage": pkg.homepage,
  "--templateOptions.description":
    "What each HTTP error status and error type of the API means, when to retry, and what to do next.",
};

export interface Redoc {
  /** The page of a description, as Redoc writes it. To be called once. Throws `InputError` if Redoc cannot render it. */
  render(description: object): Promise<string>;
  /** Ends the process, whether it has rendered or not. */
  stop(): Promise<void>;
}

/** Starts Redoc. Whoever starts it stops it, or the program does not end. */
export function startRedoc(): Redoc {
  let answer!: (description: string) => void;
  const description = new Promise<string>((resolve) => (answer = resolve));
  // `build-docs` takes an address: it asks for the description once it has loaded, and waits for the answer.
  const server = createServer(async (_request, response) => void response.end(await description));
  const started = start(server.listen(0, "127.0.0.1"));
  const page = started.then(pageOf);
  // What fails before anyone has asked is told to the first who does.
  page.catch(() => undefined);
  return {
    async render(document) {
      answer(JSON.stringify(document));
      return page;
    },
    async stop() {
      const { process, folder } = await started;
      process.kill();
      await page.catch(() => undefined);
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Started {
  process: ChildProcess;
  folder: string;
  output: string;
}

async function start(server: ReturnType<typeof createServer>): Promise<Started> {
  const [folder] = await Promise.all([mkdtemp(join(tmpdir(), "redoc-")), once(server, "listening")]);
  const output = join(folder, "index.html");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.json`;
  const args = ["build-docs", address, "--output", output, ...Object.entries(options).flat()];
  const process = spawn(globalThis.process.execPath, [join(redocly, "bin/cli.js"), ...args], {
    cwd: folder,
    env: {
      ...globalThis.process.env,
      REDOCLY_TELEMETRY: "off",
      REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
      // A proxy knows no loopback address of this machine.
      NO_PROXY: "127.0.0.1",
      no_proxy: "127.0.0.1",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  return { process, folder, output };
}

async function pageOf({ process, output }: Started): Promise<string> {
  const [complaint, [code]] = await Promise.all([text(process.stderr!), once(process, "close")]);
  if (code === 0) return readFile(output, "utf8");
  throw new InputError(`Redoc cannot render the description: ${complaint.trim()}\nCorrect what it names.`);
}

/** The script that runs Redoc in the browser. */
export const redocScript = (): Promise<string> => readFile(join(redocly, "lib/chunks/redoc.standalone.js"), "utf8");
