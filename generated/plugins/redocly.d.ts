// Generated from src/plugins/redocly.ts by `npm run build`. Do not edit.
import type { AddErrorResponsesOptions } from "../add-error-responses.js";
import type { Configurations, RedoclyRule } from "./redocly-rules.js";
/** What Redocly hands to a decorator, as far as it is used here. */
interface Context {
	location: {
		source: object;
	};
	report(problem: {
		message: string;
		location: object;
		forceSeverity: "error" | "warn";
	}): void;
}
/** A plugin, as `plugins` in `redocly.yaml` takes it. */
export interface Plugin {
	id: string;
	rules: {
		oas3: Readonly<Record<string, RedoclyRule>>;
	};
	configs: Configurations;
	decorators: {
		oas3: {
			add: (settings: Settings) => {
				Root: {
					leave(root: object, context: Context): void;
				};
			};
		};
	};
}
/** Options of `addErrorResponses`, and the setting that every decorator has. */
export type Settings = Omit<AddErrorResponsesOptions, "onWarning" | "responses"> & {
	severity?: string;
};
export default function plugin(): Plugin;
