// The contract as data: a module, which says what `addErrorResponses` adds and when, and one JSON file for other languages.
import type { Contract } from "../contract/contract.ts";
import { banner, json } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";
import { catalogData } from "./catalog.ts";

/** Name to text: `contract.json`, all that a server or client in another language needs, in one file to copy. */
export function contractFile(contract: Contract): Files {
  const { name, version, homepage } = contract.package;
  const { headers, schemas, ...components } = contract.bundle.components;
  // In the order of their status, so that code in other languages adds them in that order.
  const responses = Object.fromEntries(
    contract.statuses.map((status) => [status.name, components.responses[status.name]]),
  );
  const data = { $comment: banner, name, version, homepage, ...catalogData(contract) };
  return new Map([["contract.json", json({ ...data, components: { responses, headers, schemas } })]]);
}

/** Name to text: `contract.js` and `contract.d.ts`. */
export function contractData({ package: { name, repository }, bundle, beside, statuses }: Contract): Files {
  const { responses, headers, schemas } = bundle.components;
  const conditions = beside["response.schema"]!.properties["x-status"].properties.when.enum;
  const data = {
    package: name,
    guide: `${repository.url.replace(/^git\+|\.git$/g, "")}/blob/main/docs`,
    statuses: statuses.map(({ code, name, when, optIn }) => ({ code, name, when, optIn })),
    components: { responses, headers, schemas },
  };
  return new Map([
    ["contract.js", `// ${banner}\n\nexport const contract = ${JSON.stringify(data, null, 2)};\n`],
    ["contract.d.ts", `// ${banner}\n\n${declarations(conditions)}`],
  ]);
}

const declarations = (conditions: string[]) => `/** When an operation can return a response. */
export type Condition = ${conditions.map((condition) => `"${condition}"`).join(" | ")};

/** A shared response and when it is added. */
export interface SharedStatus {
  /** Status code of the response. */
  readonly code: number;
  /** Name of its component. */
  readonly name: string;
  /** When an operation can return it. Without it, no operation gets the response by itself. */
  readonly when?: Condition;
  /** Whether operations get it only if their API asks for it. */
  readonly optIn: boolean;
}

/** The shared responses, and the components that they are made of. */
export declare const contract: {
  /** Name of the package. */
  readonly package: string;
  /** URL of the folder with the written docs. */
  readonly guide: string;
  readonly statuses: readonly SharedStatus[];
  readonly components: {
    readonly responses: Readonly<Record<string, object>>;
    readonly headers: Readonly<Record<string, object>>;
    readonly schemas: Readonly<Record<string, object>>;
  };
};
`;
