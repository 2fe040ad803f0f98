// @ts-check
// Rules of this contract that no assertion in redocly.yaml can express, and the type of `x-error-types`.
// Plain JavaScript, because Redocly itself loads it, in editors too.
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** @typedef {import("@redocly/openapi-core").Oas3Rule} Oas3Rule */
/** @typedef {import("@redocly/openapi-core").UserContext} UserContext */

/** Last segment of a `$ref`, without a file's ending: the name of a component. @param {string} ref */
const componentName = (ref) => ref.replace(/^.*\//, "").replace(/\.yaml$/, "");

/**
 * Entries of `x-error-types`, in whatever state they are: their own shape is checked by Redocly's `struct` rule.
 * @param {object} response
 * @returns {[string, { type: string, retry: string, remedy: string }][]}
 */
const errorTypes = (response) =>
  Object.entries(/** @type {any} */ (response)["x-error-types"] ?? []).filter(([, facts]) => facts instanceof Object);

/** Every file in `components/` is listed in the root under its own name. @type {Oas3Rule} */
const componentListed = () => ({
  Root(root, { location, report }) {
    const folder = join(dirname(location.source.absoluteRef), "components");
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((kind) => kind.isDirectory())
      .flatMap((kind) => readdirSync(join(folder, kind.name)).map((file) => [kind.name, file]));
    for (const [kind = "", file = ""] of files) {
      const ref = `components/${kind}/${file}`;
      const listed = /** @type {any} */ (root.components)?.[kind]?.[componentName(file)];
      if (listed?.$ref === ref) continue;
      report({
        message: `File openapi/${ref} is not listed. Add \`${componentName(file)}: { $ref: ${ref} }\` under \`components.${kind}\`, or delete the file.`,
        location: location.child(["components", kind]),
      });
    }
  },
});

/** One shared response answers one status, everywhere. @type {Oas3Rule} */
const componentStatus = () => {
  /** @type {Map<string, string>} */
  const statusOf = new Map();
  return {
    Responses(responses, { location, report }) {
      for (const [status, response] of Object.entries(responses)) {
        const ref = /** @type {any} */ (response)?.$ref;
        if (typeof ref !== "string") continue;
        const known = statusOf.get(ref) ?? status;
        statusOf.set(ref, known);
        if (known === status) continue;
        report({
          message: `\`${componentName(ref)}\` answers status ${known} elsewhere, and ${status} here. Use one status for one response.`,
          location: location.child([status]),
        });
      }
    },
  };
};

/** A path below `/statuses` documents the status that it names. @type {Oas3Rule} */
const documentedStatus = () => ({
  PathItem(item, { key, location, report }) {
    const [, status] = /^\/statuses\/(.+)$/.exec(String(key)) ?? [];
    const responses = Object.keys(item.get?.responses ?? {});
    if (status === undefined || (responses.length === 1 && responses[0] === status)) return;
    report({ message: `Path names status ${status}, and its \`get\` documents ${responses.join(", ") || "none"}. Make both the same.`, location });
  },
});

/** The list in `ErrorType` holds just the types of the responses. @type {Oas3Rule} */
const errorTypeListed = () => {
  /** @type {Map<string, UserContext["location"]>} */
  const carried = new Map();
  /** @type {Map<string, UserContext["location"]>} */
  const listed = new Map();
  return {
    Response(response, { location, report }) {
      for (const [index, { type }] of errorTypes(response)) {
        const here = location.child(["x-error-types", index, "type"]);
        const other = carried.get(type);
        if (other && other.absolutePointer !== here.absolutePointer)
          report({ message: `Type \`${type}\` belongs to two responses. A type implies one status: rename one of them.`, location: here });
        carried.set(type, here);
      }
    },
    Schema(schema, { location }) {
      for (const [index, type] of Object.entries(/** @type {any} */ (schema)["x-extensible-enum"] ?? []))
        listed.set(type, location.child(["x-extensible-enum", index]));
    },
    Root: {
      leave(_root, { report }) {
        for (const [type, location] of carried)
          if (!listed.has(type))
            report({ message: `Type \`${type}\` is not listed. Add it to \`x-extensible-enum\` in openapi/components/schemas/ErrorType.yaml.`, location });
        for (const [type, location] of listed)
          if (!carried.has(type))
            report({ message: `No response carries the type \`${type}\`. Delete it here, or add it to \`x-error-types\` of a response.`, location });
      },
    },
  };
};

/** Readers of the description see each remedy that programs see. @type {Oas3Rule} */
const remedyDescribed = () => ({
  Response(response, { location, report }) {
    for (const [index, { remedy }] of errorTypes(response))
      if (remedy && !response.description?.includes(`\n\n${remedy}`))
        report({
          message: "Description does not say this remedy. Start its second paragraph with the same sentence.",
          location: location.child(["x-error-types", index, "remedy"]),
        });
  },
});

/** @type {import("@redocly/openapi-core").Plugin} */
const plugin = {
  id: "contract",
  rules: {
    oas3: {
      "component-listed": componentListed,
      "component-status": componentStatus,
      "documented-status": documentedStatus,
      "error-type-listed": errorTypeListed,
      "remedy-described": remedyDescribed,
    },
  },
  typeExtension: {
    oas3: (types) => ({
      ...types,
      Response: {
        ...types["Response"],
        properties: { ...types["Response"]?.properties, "x-error-types": "ErrorTypeFactsList" },
      },
      ErrorTypeFactsList: { properties: {}, items: "ErrorTypeFacts" },
      ErrorTypeFacts: {
        properties: {
          type: { type: "string" },
          retry: { enum: ["never", "backoff", "retry-after"] },
          remedy: { type: "string" },
        },
        required: ["type", "retry", "remedy"],
      },
    }),
  },
};

export default () => plugin;
