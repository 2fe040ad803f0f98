// `npm run lint`: holds the description in `openapi/` to the rules of redocly.yaml.
import { lint, readSource } from "./contract/source.ts";
import { command, takesNothing } from "./lib/command.ts";

command(import.meta, async (words) => {
  takesNothing(words);
  await lint(await readSource());
  console.log("openapi/ follows every rule.");
});
