// A plugin for Redocly: its decorator `error-responses/add` is `addErrorResponses`, run on the finished bundle.

import { options as known } from "../add/options.js";
import { choices } from "../add/words.js";
import type { AddErrorResponsesOptions } from "../add-error-responses.js";
import { addErrorResponses } from "../add-error-responses.js";
import { fail, InputError } from "../input-error.js";
import type { Configurations, RedoclyRule } from "./redocly-rules.js";
import { configs, rules } from "./redocly-rules.js";

/** What Redocly hands to a decorator, as far as it is used here. */
interface Context {
  location: { source: object };
  report(problem: { message: string; location: object; forceSeverity: "error" | "warn" }): void;
}

/** A plugin, as `plugins` in `redocly.yaml` takes it. */
export interface Plugin {
  id: string;
  rules: { oas3: Readonly<Record<string, RedoclyRule>> };
  configs: Configurations;
  decorators: { oas3: { add: (settings: Settings) => { Root: { leave(root: object, context: Context): void } } } };
}

/** Options of `addErrorResponses`, and the setting that every decorator has. */
export type Settings = Omit<AddErrorResponsesOptions, "onWarning" | "responses"> & { severity?: string };

/** In a finished bundle, every reference leads to a place within it. */
const add: Plugin["decorators"]["oas3"]["add"] = ({ severity: _severity, ...options }) => ({
  Root: {
    leave(root, { location, report }) {
      // The settings stand in another file, so lines of this one say nothing, and to find them takes time.
      const source = Object.create(location.source, { getLines: { value: () => [] } });
      const place = { source, pointer: undefined, start: { line: 1, col: 1 } };
      const problem = (forceSeverity: "error" | "warn", message: string) =>
        report({ message, forceSeverity, location: place });
      try {
        checkNames(options);
        const onWarning = (message: string) => problem("warn", message);
        Object.assign(root, addErrorResponses(root, { ...options, onWarning }));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        problem("error", error.message);
      }
    },
  },
});

/** A configuration file can hold no function, and a response has a file of its own. */
function checkNames(options: object): void {
  const names = Object.keys(known).filter((name) => known[name]!.example !== undefined);
  for (const name of Object.keys(options)) {
    if (name === "responses")
      fail(
        { name: "setting `responses`" },
        "is not allowed here. List the files of your own responses under `components.responses` of the API",
      );
    if (!names.includes(name)) fail({ name: `setting \`${name}\`` }, `is unknown. Choose ${choices(names)}`);
  }
}

export default function plugin(): Plugin {
  return { id: "error-responses", rules: { oas3: rules }, configs, decorators: { oas3: { add } } };
}
