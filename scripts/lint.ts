// `npm run lint`: holds the description in `openapi/` to the rules of redocly.yaml.
import { lint, readSource } from "./contract/source.ts";
import { command } from "./lib/command.ts";

command(import.meta, async () => {
  await lint(await readSource());
  console.log("openapi/ keeps every rule.");
});
