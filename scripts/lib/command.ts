// The command line of a script.
import { InputError } from "./input-error.ts";

/**
 * Runs the main function of the script that was started, and nothing if the script was imported.
 * Bad input ends with its message and exit code 1; `epilogue` is what the reader needs to know besides.
 */
export function command({ filename }: ImportMeta, main: (words: string[]) => Promise<void>, epilogue = ""): void {
  if (process.argv[1] !== filename) return;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    // The reader of the output stopped early, as `head` does.
    process.exit();
  });
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof InputError ? `\n${[error.message, epilogue].filter(Boolean).join("\n")}` : error);
    process.exitCode = 1;
  });
}

/** Throws `InputError` if a command that takes no options was given any. */
export function takesNothing(words: string[]): void {
  if (words.length > 0) throw new InputError(`This command takes no options. Remove \`${words.join(" ")}\`.`);
}
