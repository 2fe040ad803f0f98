// The guard: the JSON Schema, compiled by Ajv to JavaScript that imports and evaluates nothing.
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { errorResponseSchema as jsonSchema } from "./generate/json-schema.ts";
import { root } from "./lib/project.ts";
import type { Contract } from "./contract/contract.ts";
import { banner } from "./lib/banner.ts";
import type { Files } from "./lib/files.ts";

/** Name to text: `guard.js` and `guard.d.ts`. */
export async function guard(description: Contract): Promise<Files> {
  const schema = jsonSchema(description);
  const ajv = new Ajv2020({ schemas: { schema }, messages: false, code: { source: true, esm: true } });
  const contents = standalone.default(ajv, { validate: "schema" });
  // Takes in what Ajv would require at run time, and leaves out the schemas that it copies.
  const { outputFiles } = await build({ stdin: { contents, resolveDir: root, sourcefile: "error-response.schema.json" }, bundle: true, format: "esm", write: false });
  return new Map([
    ["guard.js", `// ${banner}\n${outputFiles[0]!.text}`],
    ["guard.d.ts", `// ${banner}\nexport declare function validate(value: unknown): boolean;\n`],
  ]);
}
