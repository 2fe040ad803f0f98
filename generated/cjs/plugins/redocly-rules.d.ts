// Generated from src/plugins/redocly-rules.ts by `npm run build`. Do not edit.
/** A rule, as Redocly takes it. */
export type RedoclyRule = () => {
    Root: (value: unknown, context: any) => void;
};
/** The rules, by the names that they have in the plugin. */
export declare const rules: Readonly<Record<string, RedoclyRule>>;
