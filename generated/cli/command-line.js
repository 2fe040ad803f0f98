// Generated from src/cli/command-line.ts by `npm run build`. Do not edit.
import { parseArgs } from "node:util";
import { InputError } from "../input-error.js";
export function parseCommandLine(args, options, usage) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const { code, message } = error;
    const [, option] = /'(-.+?)'/.exec(message) ?? [];
    const complaint = code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? `There is no option \`${option}\`.` : message;
    throw new InputError(`${complaint}

${usage}`);
  }
}
