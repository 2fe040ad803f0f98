// The public surface: every name and promise that a user of the package can hold on to, as one tree.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { inTemporaryFolder } from "../lib/temporary.ts";
import { worksByAddress } from "./released.ts";
import { isTree, prunedTree, type Tree, treeOf } from "./tree.ts";
import { exportedTypes } from "./types.ts";

/** Path in the package, or path below `docs/` of the docs site, to text. */
export type Texts = Map<string, string>;

/** What npm and Node.js act on in package.json. */
const demands = ["engines", "os", "cpu", "dependencies", "peerDependencies", "optionalDependencies"];
const fields = ["name", "type", "license", ...demands];

/** Takes the surface out of what is published. */
export async function surfaceOf(texts: Texts): Promise<Tree> {
  const manifest = namesIn(texts.get("package.json")!);
  const code = new Map([...texts].filter(([path]) => /^(generated\/.+\.(js|d\.ts)|.*package\.json)$/.test(path)));
  return inTemporaryFolder(code, async (folder) => {
    const exports = manifest.exports as Record<string, any>;
    // The CommonJS copies declare the same types.
    const declarations = Object.values(exports).flatMap((target) => target.import?.types.replace("./", "") ?? []);
    const files: Tree = {};
    for (const [path, text] of texts)
      if (Object.keys(exports).some((name) => namesFile(name, path)))
        files[path] = path.endsWith(".js") ? await pluginIn(join(folder, path)) : promisedIn(path, text);
    return {
      package: { ...picked(manifest, fields), bin: commandsOf(join(folder, String(manifest.bin))) },
      exports: prunedTree(exports, 2),
      types: exportedTypes(folder, declarations),
      files,
      docs: addressesIn(texts),
    };
  });
}

/** What a configuration can name of a plugin: its id, its rules, decorators and configs. */
const pluginIn = async (path: string) => treeOf((await import(/* @vite-ignore */ pathToFileURL(path).href)).default());

/** What users hold on to in a file. */
function promisedIn(path: string, text: string): Tree | true {
  // A component stands in the bundle, and there with what it refers to.
  if (!path.startsWith("generated/")) return true;
  // The other bundles have the same components.
  if (/\/openapi-|openapi\.json$/.test(path))
    return prunedTree(picked(namesIn(text), ["openapi", "components", "paths"]), 3);
  // How a rule finds its fault may change, so that it has changed is enough.
  if (path.startsWith("generated/rulesets/")) return prunedTree(namesIn(text), 3, digestOf);
  if (path.startsWith("generated/overlays/")) return { ...prunedTree(namesIn(text), 2), additions: additionsIn(text) };
  return path.endsWith("-vectors.json") ? prunedTree(namesIn(text), 2) : namesIn(text);
}

/** The names in YAML, and so in JSON, without the version: each release has its own. */
function namesIn(text: string): Tree {
  const { version: _, ...tree } = treeOf(parse(text)) as Tree;
  if (isTree(tree.info)) delete tree.info.version;
  return tree;
}

const digestOf = (tree: Tree) => createHash("sha256").update(JSON.stringify(tree)).digest("hex").slice(0, 12);

/** What an overlay adds, and where, whatever its filters are: `$.paths[?].get.responses.404`, or a component that it replaces. */
function additionsIn(overlay: string): Tree {
  const { actions }: { actions: { target: string; update?: object }[] } = parse(overlay);
  const places = actions.flatMap(({ target, update }) =>
    update ? Object.keys(update).map((key) => `${target.replace(/\[\?.*\]/, "[?]")}.${key}`) : target,
  );
  return setOf(places);
}

const setOf = (names: string[]): Tree => Object.fromEntries(names.map((name) => [name, true]));

const picked = (tree: Tree, keys: string[]): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([key]) => keys.includes(key)));

/** The options of a program and its commands, as its help names them. A command stands at the start of a line. */
function commandsOf(program: string, ...command: string[]): Tree {
  const help = execFileSync(process.execPath, [program, ...command, "--help"], { encoding: "utf8" });
  const options = [...help.matchAll(/--\w[\w-]*/g)].map(([option]) => [option, true]);
  const commands = command.length > 0 ? [] : [...help.matchAll(/^ {2}(\w+)/gm)].map(([, word]) => word!);
  return Object.fromEntries([...options, ...commands.map((word) => [word, commandsOf(program, word)])]);
}

/** Whether an export names a file itself, alone or as one of many, as `./openapi/*.yaml` does. */
function namesFile(name: string, path: string): boolean {
  const [start = "", end] = name.replace("./", "").split("*");
  return end === undefined ? path === start : path.startsWith(start) && path.endsWith(end);
}

/** The pages of the docs site and the files that work by their address there. Of its first page, the ids of statuses and error types. */
function addressesIn(texts: Texts): Tree {
  const { types } = JSON.parse(texts.get("generated/contract.json")!);
  const ids = [...texts.get("docs/index.html")!.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
  const paths = [...texts.keys()].filter((path) => path.startsWith("docs/")).map((path) => path.slice("docs/".length));
  const addresses = paths.filter((path) => path.endsWith(".html") || worksByAddress(path));
  return { ...setOf(addresses), "index.html": setOf(ids.filter((id) => /^\d{3}-/.test(id) || id in types)) };
}
