// The pictures of README.md: the docs page, and `check` as it finds faults in a server that handles no errors itself.
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import express from "express";
import { root } from "../scripts/lib/project.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { run } from "../tests/support/run.ts";

const folder = join(root, "docs/images");

// The browser that comes with npm brings no monospaced font, and the machine may have one.
if (existsSync("/etc/fonts")) process.env.FONTCONFIG_PATH ??= "/etc/fonts";

/** Takes a picture of a page. */
async function takePicture(file: string, address: string, width: number, height: number): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5 });
    await page.goto(address);
    await writeFile(join(folder, file), await page.screenshot());
  } finally {
    await browser.close();
  }
}

/** What the command says of a server that sends Express's own errors. */
async function reportOfBareServer(): Promise<string> {
  const server = express().use(express.json()).listen(3000, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const { port } = server.address() as AddressInfo;
  const { output } = await run(root, process.execPath, ["generated/cli.js", "check", `http://localhost:${port}`]);
  server.close();
  return output;
}

/** A page that shows a command and what it prints, as a terminal does. */
function terminalPage(command: string, output: string): string {
  const text = output.replace(/[&<]/g, (character) => `&#${character.charCodeAt(0)};`);
  const style =
    "margin:0;padding:24px;background:#10151c;color:#dbe2ea;font:15px/1.5 ui-monospace,DejaVu Sans Mono,monospace;white-space:pre-wrap";
  return `<meta charset="utf-8"><body style="margin:0"><pre style="${style}"><b>$ ${command}</b>\n\n${text}</pre>`;
}

await mkdir(folder, { recursive: true });
await takePicture("docs.png", `${pathToFileURL(join(root, "generated/docs/index.html"))}#429`, 1280, 800);
const page = terminalPage("npx openapi-error-responses check http://localhost:3000", await reportOfBareServer());
await takePicture("check.png", `data:text/html,${encodeURIComponent(page)}`, 1120, 520);
