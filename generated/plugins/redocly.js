// Generated from src/plugins/redocly.ts by `npm run build`. Do not edit.
import { options as known } from "../add/options.js";
import { choices } from "../add/words.js";
import { addErrorResponses } from "../add-error-responses.js";
import { fail, InputError } from "../input-error.js";
import { configs, rules } from "./redocly-rules.js";
const add = ({ severity: _severity, ...options }) => ({
  Root: {
    leave(root, { location, report }) {
      const source = Object.create(location.source, { getLines: { value: () => [] } });
      const place = { source, pointer: void 0, start: { line: 1, col: 1 } };
      const problem = (forceSeverity, message) => report({ message, forceSeverity, location: place });
      try {
        checkNames(options);
        const onWarning = (message) => problem("warn", message);
        Object.assign(root, addErrorResponses(root, { ...options, onWarning }));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        problem("error", error.message);
      }
    }
  }
});
function checkNames(options) {
  const names = Object.keys(known).filter((name) => known[name].example !== void 0);
  for (const name of Object.keys(options)) {
    if (name === "responses")
      fail(
        { name: "setting `responses`" },
        "is not allowed here. List the files of your own responses under `components.responses` of the API"
      );
    if (!names.includes(name)) fail({ name: `setting \`${name}\`` }, `is unknown. Choose ${choices(names)}`);
  }
}
export default function plugin() {
  return { id: "error-responses", rules: { oas3: rules }, configs, decorators: { oas3: { add } } };
}
