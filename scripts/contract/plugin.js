// @ts-check
// The project's own Redocly plugin. It derives from the files in `components/` what stands in no file, before a lint and in a bundle,
// so that `redocly lint` and an editor see the same description as the build.
// Plain JavaScript, because Redocly itself loads it.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { Ajv } from "ajv";
import { reasonPhrase } from "./reason-phrase.js";

/** @typedef {import("@redocly/openapi-core").Oas3Preprocessor} Oas3Preprocessor */
/** @typedef {import("@redocly/openapi-core").Oas3Decorator} Oas3Decorator */
/** @typedef {import("@redocly/openapi-core").Oas3Rule} Oas3Rule */
/** @typedef {import("@redocly/openapi-core").UserContext["location"]} Location */
/** @typedef {import("ajv").ErrorObject} AjvError */
/** @typedef {{ code: number, when?: string, "opt-in"?: boolean, tag?: string, types?: Record<string, object> }} StatusFacts */

const root = join(import.meta.dirname, "../..");
const packageJson = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Name of the component that a file holds, such as `NotFound`. @param {string} file */
const componentName = (file) => basename(file, ".yaml");

/** Whether an operationId can be made of the name of a component. The rule below reports those of which none can. @param {string} name */
const isPascalCase = (name) => /^[A-Z][A-Za-z\d]*$/.test(name);

/** The facts of a response file. A file that cannot be read has none: the lint says what is wrong with it. @param {string} file @returns {StatusFacts | undefined} */
function statusFacts(file) {
  try {
    const { "x-status": facts } = /** @type {any} */ (parseYaml(readFileSync(file, "utf8")));
    return Number.isInteger(facts.code) ? facts : undefined;
  } catch {
    return undefined;
  }
}

/** The response files that have a status, in ascending order of it. @param {string} folder */
function statusesIn(folder) {
  const statuses = yamlFiles(folder).flatMap((file) => {
    const facts = statusFacts(join(folder, file));
    return facts && isPascalCase(componentName(file)) ? [{ name: componentName(file), facts }] : [];
  });
  return statuses.sort((a, b) => a.facts.code - b.facts.code);
}

/** @param {string} folder */
const yamlFiles = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort();

/** Kind of component (`responses`, …) to name to reference, for every file below `components/`. @param {string} folder */
function components(folder) {
  const { schemas, responses, ...others } = Object.fromEntries(
    readdirSync(folder).map((kind) => [
      kind,
      Object.fromEntries(
        yamlFiles(join(folder, kind)).map((file) => [componentName(file), { $ref: `components/${kind}/${file}` }]),
      ),
    ]),
  );
  return { schemas, responses, ...others };
}

/** Range of a status code: `4XX` for 404. @param {number} code */
const rangeOf = (code) => `${Math.floor(code / 100)}XX`;

/** Name of the tag that a status is documented under: its own, else the one of its range. @param {StatusFacts} facts @param {any[]} tags @returns {string | undefined} */
const tagOf = ({ code, tag }, tags = []) =>
  tags.find((candidate) => (tag ? candidate.name === tag : candidate["x-status-range"] === rangeOf(code)))?.name;

/** The operation that documents one status. @param {string} name @param {number} code @param {string} tag */
const documentation = (name, code, tag) => ({
  get: {
    operationId:
      name === name.toUpperCase() ? name.toLowerCase() : name.replace(/^./, (letter) => letter.toLowerCase()),
    summary: `${code} ${reasonPhrase(name)}`,
    description: `Documents status ${code}.`,
    tags: [tag],
    responses: { [code]: { $ref: `#/components/responses/${name}` } },
  },
});

/** Adds the version, the components, one operation for each status, and the error responses of the example. @type {Oas3Preprocessor} */
const derive = () => ({
  Root: {
    enter(/** @type {any} */ description, { location }) {
      const folder = join(dirname(location.source.absoluteRef), "components");
      const statuses = statusesIn(join(folder, "responses"));
      if (description.info) description.info.version = packageJson.version;
      // A build lints and bundles the same source, so what an earlier run derived may be there.
      const examples = Object.fromEntries(
        Object.entries(description.paths ?? {}).filter(([path]) => !path.startsWith("/statuses/")),
      );
      description.paths = {};
      for (const { name, facts } of statuses) {
        const tag = tagOf(facts, description.tags);
        const path = `/statuses/${facts.code}`;
        // What is wrong in the facts is for the rule below to say, once: here a second file of a status gets a path too.
        if (tag)
          description.paths[path in description.paths ? `${path}/${name}` : path] = documentation(
            name,
            facts.code,
            tag,
          );
      }
      Object.assign(description.paths, examples);
      description.components = components(folder);
      // The example meets every condition, so it can return every response that is not only on request.
      const added = statuses.filter(({ facts }) => facts.when && !facts["opt-in"]);
      for (const { responses } of Object.values(examples).flatMap((item) => Object.values(item)))
        for (const { name, facts } of added) responses[facts.code] ??= { $ref: `#/components/responses/${name}` };
    },
  },
});

/** Lists the error types in `ErrorType`, as an open enumeration, and leaves out what only served to derive. @type {Oas3Decorator} */
const listTypes = () => ({
  Root: {
    leave(/** @type {any} */ { components, tags }) {
      const facts = Object.values(components.responses).flatMap((response) => response["x-status"] ?? []);
      facts.sort((a, b) => a.code - b.code);
      components.schemas.ErrorType["x-extensible-enum"] = facts.flatMap(({ types = {} }) => Object.keys(types));
      for (const tag of tags) delete tag["x-status-range"];
    },
  },
});

const schema = /** @type {any} */ (parseYaml(readFileSync(join(root, "openapi/response.schema.yaml"), "utf8")));
const validate = new Ajv({ allErrors: true, verbose: true }).compile(schema);

/** What is wrong and what to do, in a sentence or two. @param {AjvError} error */
function explain({ keyword, params, data, propertyName, instancePath, message }) {
  const name = instancePath.split("/").at(-1);
  if (keyword === "enum") return `\`${name}\` is ${JSON.stringify(data)}. Choose ${params.allowedValues.join(", ")}.`;
  if (keyword === "required")
    return `\`${params.missingProperty}\` is missing. Add it to ${name ? `\`${name}\`` : "the response"}.`;
  if (keyword === "additionalProperties")
    return `\`${params.additionalProperty}\` is unknown here. Remove it or correct its name.`;
  if (keyword === "false schema")
    return `Only a status from 400 to 599 may have \`${name}\`. Remove it, or correct \`code\`.`;
  if (keyword === "propertyNames")
    return `Error type \`${propertyName ?? params.propertyName}\` is not in snake_case. Write it as in \`not_found_error\`.`;
  if (name === "code") return `\`code\` is ${JSON.stringify(data)}. Write a status code from 100 to 599.`;
  return `\`${name}\` ${message}. Correct it.`;
}

/** Keywords that repeat what another error says: the branch of the `if`, and the pattern of a name. */
const echoes = new Set(["if", "pattern"]);

/** Where to point: at an unknown key rather than at the object that holds it. @param {Location} location @param {AjvError} error */
function place(location, { instancePath, params }) {
  const keys = instancePath.split("/").slice(1);
  const key = params.additionalProperty ?? params.propertyName;
  return key === undefined ? location.child(keys) : location.child([...keys, key]).key();
}

/** Every shared response has right facts, no other response has its status or one of its types, and errors of every class have advice. @type {Oas3Rule} */
const status = () => {
  /** Status code or error type to the file that has it. @type {Map<string | number, string>} */
  const owners = new Map();
  /** @type {any[]} */
  let tags = [];
  let isEachRead = true;
  return {
    Root: {
      enter(description) {
        tags = description.tags ?? [];
      },
      leave(_description, { location, report }) {
        for (const code of [400, 500])
          if (isEachRead && !owners.has(code))
            report({
              message: `No response file has the status ${code}. Every ${rangeOf(code)} status without a file acts as ${code} (RFC 9110, section 15), so add one.`,
              location: location.child("tags").key(),
            });
      },
    },
    Response(response, { location, report }) {
      const file = basename(location.source.absoluteRef);
      if (!validate(response)) {
        isEachRead = false;
        for (const error of validate.errors ?? [])
          if (!echoes.has(error.keyword)) report({ message: explain(error), location: place(location, error) });
        return;
      }
      if (!isPascalCase(componentName(file))) {
        const message = `The name ${file} is not in PascalCase. Name the file after the reason phrase, as in \`NotFound.yaml\`.`;
        report({ message, location: location.child("x-status").key() });
      }
      const facts = /** @type {StatusFacts} */ (/** @type {any} */ (response)["x-status"]);
      const { code, tag, types = {} } = facts;
      if (!tagOf(facts, tags)) {
        const range = `No tag of openapi.yaml has the range ${rangeOf(code)}. Add one with \`x-status-range: ${rangeOf(code)}\`, or name a tag here with \`tag\`.`;
        const message = tag
          ? `\`tag\` is ${tag}, which openapi.yaml does not have. Add it to \`tags\` there, or correct it.`
          : range;
        report({ message, location: location.child(["x-status", tag ? "tag" : "code"]) });
      }
      /** @param {string | number | undefined} key @param {string} what @param {Location} where */
      const claim = (key, what, where) => {
        if (key === undefined) return;
        const owner = owners.get(key) ?? file;
        owners.set(key, owner);
        if (owner !== file)
          report({
            message: `${what} ${key} belongs to ${owner} already. Change one of the two files.`,
            location: where,
          });
      };
      claim(code, "Status", location.child(["x-status", "code"]));
      for (const type of Object.keys(types))
        claim(type, "Error type", location.child(["x-status", "types", type]).key());
    },
  };
};

/** Place of a schema to the members that it requires. The module makes bodies of these alone, and its guard asks for them. @type {Record<string, string[] | undefined>} */
const bodyMembers = {
  "ErrorResponse#/": ["error"],
  "ErrorResponse#/properties/error": ["message", "type"],
  "ErrorObject#/": ["message", "type"],
  "ErrorObject#/properties/message": [],
  "ErrorType#/": [],
  "ErrorIssue#/": ["message"],
};

/** What asks more of a text or an object, beside what the rule `portable-schema` forbids. */
const limits = [
  "minLength",
  "maxLength",
  "pattern",
  "minProperties",
  "maxProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "not",
];

/** The schemas of the body ask for what the module's code sends and reads, and every error has that body. @type {Oas3Rule} */
const body = () => ({
  Root: {
    leave(/** @type {any} */ { components }, { location, report }) {
      const names = Object.keys(bodyMembers).map((place) => place.replace(/#.*/, ""));
      for (const name of new Set(names))
        if (!(name in components.schemas))
          report({
            message: `components/schemas/${name}.yaml is missing, and the module has a type of this name. Restore it.`,
            location: location.child("info").key(),
          });
    },
  },
  Response(response, { location, report }) {
    const { content, "x-status": facts } = /** @type {any} */ (response);
    const ref = content?.["application/json"]?.schema?.$ref ?? "";
    if (facts?.code >= 400 && basename(ref) !== "ErrorResponse.yaml")
      report({
        message:
          "The body is not that of every error. Add `application/json` with `$ref: ../schemas/ErrorResponse.yaml` as its schema.",
        location: location.child("content").key(),
      });
  },
  Schema(/** @type {any} */ schema, { location, report }) {
    const members = bodyMembers[componentName(location.source.absoluteRef) + location.pointer];
    if (!members) return;
    const { required = [] } = schema;
    const made = "bodies that `errorResponse` and `toErrorResponse` make";
    for (const keyword of limits)
      if (keyword in schema)
        report({
          message: `\`${keyword}\` asks for more than ${made} are sure to have. Leave it out.`,
          location: location.child(keyword).key(),
        });
    for (const [index, name] of required.entries())
      if (!members.includes(name))
        report({
          message: `\`${name}\` is required, and ${made} do not have it. Remove it from \`required\`: further members are optional.`,
          location: location.child(["required", index]),
        });
    for (const name of members)
      if (!required.includes(name))
        report({
          message: `\`${name}\` is optional, and clients rely on it. Add it to \`required\`.`,
          location: location.child("required").key(),
        });
  },
});

/** Every schema and header is used by another file than the root, whose list is derived. The rule above is for responses. @type {Oas3Rule} */
const used = () => {
  /** @type {Set<string>} */
  const files = new Set();
  return {
    ref(_ref, { location }, resolved) {
      const root = location.source.absoluteRef.endsWith("openapi.yaml") && location.pointer.startsWith("#/components/");
      if (!root && resolved.location) files.add(resolved.location.source.absoluteRef);
    },
    Root: {
      leave(/** @type {any} */ { components: { responses: _documented, ...others } }, { report, resolve }) {
        for (const component of Object.values(others).flatMap((kind) => Object.values(kind))) {
          const { location } = resolve(component);
          if (location && !files.has(location.source.absoluteRef))
            report({ message: "Nothing refers to this file. Refer to it, or delete it.", location });
        }
      },
    },
  };
};

/** @type {import("@redocly/openapi-core").Plugin} */
const plugin = {
  id: "contract",
  preprocessors: { oas3: { derive } },
  decorators: { oas3: { "list-types": listTypes } },
  rules: { oas3: { status, body, used } },
};

export default () => plugin;
