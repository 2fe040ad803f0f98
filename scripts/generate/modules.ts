// The run-time modules as JavaScript: src/, compiled, and what it imports of the contract beside it.
import type { BuildFailure, Message } from "esbuild";
import { transform } from "esbuild";
import type { Contract } from "../contract/contract.ts";
import { banner, bannerFor, json } from "../lib/banner.ts";
import type { Files } from "../lib/files.ts";
import { InputError } from "../lib/input-error.ts";
import { catalog } from "./catalog.ts";
import { contractData } from "./contract-data.ts";
import { guardCode } from "./guard.ts";
import { errorResponseSchema } from "./json-schema.ts";
import { rulesModule } from "./rulesets.ts";

/**
 * Name to text: each module of src/, with `catalog`, `contract` and `guard`, which also bring their declarations.
 * `sources` is src/, name to text. Throws `InputError` if it does not compile, or if no guard can be made of the schema.
 */
export async function modules(contract: Contract, sources: Files): Promise<Files> {
  const compiled = [...sources].map(
    async ([name, text]): Promise<[string, string]> => [
      name.replace(/\.ts$/, ".js"),
      await compile(`src/${name}`, String(text)),
    ],
  );
  return new Map([
    ...(await Promise.all(compiled)),
    ...catalog(contract),
    ...contractData(contract),
    ...rulesModule(contract),
    ...guardModule(contract),
  ]);
}

function guardModule(contract: Contract): Files {
  return new Map([
    ["guard.js", `// ${banner}\n\nexport const guard = ${guardCode(errorResponseSchema(contract))};\n`],
    ["guard.d.ts", `// ${banner}\n\nexport declare function guard(value: unknown): boolean;\n`],
  ]);
}

async function compile(path: string, source: string): Promise<string> {
  const { code } = await transform(source, { loader: "ts", target: "es2022", charset: "utf8", sourcefile: path }).catch(
    ({ errors }: BuildFailure) => {
      throw new InputError(`${errors.map(place).join("\n")}\nCorrect ${path}.`);
    },
  );
  return withBanner(code, path);
}

const place = ({ location, text }: Message) => `${location?.file}:${location?.line}:${location?.column}: ${text}`;

/** The text of a module with the banner of its source. A `#!` line of a program stays the first. */
export const withBanner = (text: string, source: string): string =>
  text.replace(/^(#!.*\n)?/, (first) => `${first}// ${bannerFor(source)}\n`);

/** The command and the plugins: programs load them as ESM, and nobody requires them. */
const esmOnly = /^(cli|plugins)\b/;

/** A CommonJS copy of each module that users require and its declarations, below `cjs/`, and what makes that a folder of CommonJS. */
export async function commonJs(files: Files): Promise<Files> {
  const required = [...files].filter(([name]) => !esmOnly.test(name) && /\.(js|d\.ts)$/.test(name));
  const copies = required.map(
    async ([name, text]): Promise<[string, string]> => [
      `cjs/${name}`,
      name.endsWith(".js") ? await toCommonJs(String(text)) : String(text),
    ],
  );
  return new Map([
    ...(await Promise.all(copies)),
    ["cjs/package.json", json({ type: "commonjs", sideEffects: false })],
  ]);
}

async function toCommonJs(module: string): Promise<string> {
  const [first, ...lines] = module.split("\n");
  const { code } = await transform(lines.join("\n"), { format: "cjs", target: "es2022", charset: "utf8" });
  return `${first}\n${code}`;
}
