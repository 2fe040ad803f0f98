// Generated from src/plugins/redocly-rules.ts by `npm run build`. Do not edit.
/** A rule, as Redocly takes it. */
export type RedoclyRule = () => {
	Root: (value: unknown, context: any) => void;
};
/** The rules, by the names that they have in the plugin. */
export declare const rules: Readonly<Record<string, RedoclyRule>>;
/** Configurations by the names that they have in the plugin. */
export type Configurations = Readonly<Record<string, {
	rules: Readonly<Record<string, "error">>;
}>>;
/** The ruleset as one of them. `extends: [error-responses/recommended]` works even if packages do not have paths, as under Yarn PnP. */
export declare const configs: Configurations;
