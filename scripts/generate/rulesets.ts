// The rules for APIs that use the contract, written down for each linter.
import { stringifyYaml } from "@redocly/openapi-core";
import type { Rule, RuleFacts } from "../../src/create-rules.ts";
import { createRules } from "../../src/create-rules.ts";
import type { Contract } from "../contract/contract.ts";
import { addedByDefault } from "../contract/contract.ts";
import { banner } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";
import { responseSchema } from "./json-schema.ts";

/** The rules by name, in the order of the documentation. */
export const rules = (contract: Contract): Record<string, Rule> => createRules(factsFor(contract));

function factsFor(contract: Contract): RuleFacts {
  const { name, homepage } = contract.package;
  const named = ({ code, name }: { code: number; name: string }) => ({ code, name });
  return {
    package: { name, homepage },
    shared: addedByDefault(contract).map(named),
    waiting: contract.statuses.filter(({ headers }) => "Retry-After" in headers).map(named),
    statusFacts: responseSchema(contract).properties["x-status"],
  };
}

/** Name to text: a ruleset for each linter. */
export function rulesets(contract: Contract): Files {
  const all = rules(contract);
  const text = (ruleset: object) =>
    [banner, ...explanation].map((line) => `# ${line}\n`).join("") +
    stringifyYaml(ruleset, { noRefs: true, lineWidth: -1 });
  return new Map([
    ["rulesets/redocly.yaml", text(forRedocly(all))],
    ["rulesets/spectral.yaml", text(forSpectral(all))],
  ]);
}

/** Name to text: the rules of this contract, for the Redocly plugin and `addErrorResponses`. */
export function rulesModule(contract: Contract): Files {
  const facts = JSON.stringify(factsFor(contract), null, 2);
  const lines = [
    `// ${banner}\n`,
    'import { createRules, factsOfStatus } from "./create-rules.js";\n',
    `const facts = ${facts};\n`,
    "export const rules = createRules(facts);",
    "export const statusFacts = factsOfStatus(facts.statusFacts);\n",
  ];
  return new Map([
    ["rules.js", lines.join("\n")],
    ["rules.d.ts", `// ${banner}\n\n${declarations}`],
  ]);
}

const explanation = [
  "Rules for an API that uses the shared error responses: add this file to `extends`, and switch a rule off by its name.",
  "They look at the responses that the API sends, and so not at those of webhooks and callbacks.",
];

const declarations = `import type { Rule } from "./create-rules.js";

/** The rules by name. */
export declare const rules: Readonly<Record<string, Rule>>;

/** JSON Schema of \`x-status\`. */
export declare const statusFacts: object;
`;

/** The plugin has the rules. */
const forRedocly = (all: Record<string, Rule>) => ({
  plugins: ["../plugins/redocly.js"],
  rules: Object.fromEntries(Object.keys(all).map((name) => [name, "error"])),
});

const forSpectral = (all: Record<string, Rule>) => ({
  formats: ["oas3"],
  rules: Object.fromEntries(
    Object.entries(all).map(([name, { description, resolved, schema }]) => [
      name,
      {
        description,
        message: "{{error}}",
        severity: "error",
        resolved,
        given: "$",
        // biome-ignore lint/suspicious/noThenProperty: Spectral calls it so.
        then: { function: "schema", functionOptions: { allErrors: true, schema } },
      },
    ]),
  ),
});
