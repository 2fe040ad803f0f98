// The command line of a script.
import { InputError } from "./description.ts";

/** Runs a script's main function where the script itself was started, not imported. Wrong input ends with its message and exit code 1. */
export function command({ filename }: ImportMeta, main: (words: string[]) => Promise<void>): void {
  if (process.argv[1] !== filename) return;
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof InputError ? `\n${error.message}` : error);
    process.exitCode = 1;
  });
}
