// The folder `generated/`: what stands in it, what differs, and its replacement as a whole.
import { constants } from "node:fs";
import { access, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import lockfile from "proper-lockfile";
import type { Files } from "./files.ts";
import { differences } from "./files.ts";
import { InputError } from "./input-error.ts";
import { root } from "./project.ts";

export const folder = join(root, "generated");

/** What a build changes in `generated/`, without the docs site, which is not committed. */
export const changesBy = (files: Files): string[] =>
  differences(files, folder).filter((path) => !path.startsWith("docs/"));

const next = join(root, ".generated-next");
const previous = join(root, ".generated-previous");

/**
 * Puts files into `generated/`, all or none. A copy is filled beside the folder and then takes its name, so a build that is stopped half way leaves the old one.
 * Nothing else stays in the folder. Throws `InputError` if the folder cannot be written.
 */
export const publish = (files: Files): Promise<void> => alone(() => replace(files));

/** Brings back what a build left that was killed between its two renames, and makes the folder if there is none. Throws as `publish` does. */
export const restore = (): Promise<void> => alone(recover);

/** One build at a time: a folder cannot be replaced in one step. */
async function alone(work: () => Promise<void>): Promise<void> {
  try {
    // The lock is tried for again and again, whatever makes it fail.
    await access(root, constants.W_OK);
    const release = await lockfile.lock(folder, {
      realpath: false,
      stale: 5000,
      retries: { retries: 100, minTimeout: 20, maxTimeout: 200 },
    });
    await work().finally(release);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code) throw error;
    if (code === "ELOCKED")
      throw new InputError("Another build is running. Run the same command again when it has ended.");
    throw new InputError(
      `Cannot write generated/ (${message}).\nMake sure that it is writable and that the disk has space, then run the command again.`,
    );
  }
}

async function replace(files: Files): Promise<void> {
  await recover();
  await access(folder, constants.W_OK);
  await rm(next, { recursive: true, force: true });
  try {
    await mkdir(next);
    for (const [path, content] of files) {
      await mkdir(dirname(join(next, path)), { recursive: true });
      await writeFile(join(next, path), content);
    }
    await rename(folder, previous);
    await rename(next, folder);
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    await recover();
    throw error;
  }
  // The new files stand already. Whatever resists here stops the next build, with its name.
  await rm(previous, { recursive: true }).catch(() => undefined);
}

async function recover(): Promise<void> {
  await rename(previous, folder).catch(() => undefined);
  await rm(previous, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
