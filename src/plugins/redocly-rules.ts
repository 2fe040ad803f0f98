// The rules for APIs as rules of Redocly: they validate what `rules.js` asks for, and follow references as they go.

import { isObject } from "../add/document.js";
import type { Rule } from "../create-rules.js";
import type { Place, Reader } from "../json-schema.js";
import { createValidator } from "../json-schema.js";
import { rules as declared } from "../rules.js";

/** Where a value stands, as Redocly has it. */
interface Location {
  readonly source: { readonly absoluteRef: string };
  readonly absolutePointer: string;
  child(keys: string[]): Location;
}

/** What Redocly gives to a visitor, as far as rules need it. */
interface Context {
  readonly location: Location;
  resolve(node: unknown, from: string): { node?: unknown; location?: Location | undefined };
  report(problem: { message: string; location: Location }): void;
}

/** A rule, as Redocly takes it. */
export type RedoclyRule = () => { Root: (value: unknown, context: any) => void };

/** The rules, by the names that they have in the plugin. */
export const rules: Readonly<Record<string, RedoclyRule>> = Object.fromEntries(
  Object.entries(declared).map(([name, rule]) => [
    name.slice(name.indexOf("/") + 1),
    () => ({ Root: createVisitor(rule) }),
  ]),
);

/** Configurations by the names that they have in the plugin. */
export type Configurations = Readonly<Record<string, { rules: Readonly<Record<string, "error">> }>>;

/** The ruleset as one of them. `extends: [error-responses/recommended]` works even if packages do not have paths, as under Yarn PnP. */
export const configs: Configurations = {
  recommended: { rules: Object.fromEntries(Object.keys(declared).map((name) => [name, "error"])) },
};

/** Reports each fault of a description once, however many operations lead to it. */
const createVisitor =
  ({ schema, resolved }: Rule) =>
  (value: unknown, context: Context): void => {
    const reported = new Set<string>();
    const validate = createValidator(createReader(context, resolved));
    for (const { message, place } of validate(schema, { value, location: context.location })) {
      const key = `${place.location.absolutePointer} ${message}`;
      if (reported.has(key)) continue;
      reported.add(key);
      context.report({ message, location: place.location });
    }
  };

/** Follows references, except those of responses unless they are to be resolved. One that leads nowhere stays. */
const createReader = ({ resolve }: Context, resolved: boolean): Reader<Location> => ({
  member({ value, location }, key): Place<Location> {
    const child = { value: (value as Record<string, unknown>)[key], location: location.child([key]) };
    if (!isObject(child.value) || typeof child.value.$ref !== "string") return child;
    if (!resolved && location.absolutePointer.endsWith("/responses")) return child;
    const target = resolve(child.value, location.source.absoluteRef);
    if (!target.location || target.node === undefined) return child;
    return { value: target.node, location: target.location, identity: target.location.absolutePointer };
  },
});
