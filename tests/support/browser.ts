// A real browser: the machine's own Chrome or Chromium, or else the one that npm installed.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const installed = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await findBrowser());
}

/** Program to launch, and its arguments. Throws where there is none. */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const own = process.env.CHROME_PATH ?? installed.find((path) => existsSync(path));
  if (own) return { executablePath: own, args: ["--no-sandbox"] };
  if (process.platform !== "linux")
    throw new Error("Found no Chrome or Chromium. Install one, or name its program in CHROME_PATH.");
  // The package unpacks the system libraries that a bare machine lacks only where it believes to run there.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const { default: bundled } = await import("@sparticuz/chromium");
  return { executablePath: await bundled.executablePath(), args: bundled.args };
}
