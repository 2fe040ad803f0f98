// The public surface: every name and promise that a user of the package can hold on to, as one tree.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { anchor, errorTypeAnchor } from "../contract/contract.ts";
import { reasonPhrase } from "../contract/reason-phrase.js";
import { inTemporaryFolder } from "../lib/temporary.ts";
import { worksByAddress } from "./released.ts";
import type { Scalar, Tree } from "./tree.ts";
import { isTree, mapTree, prunedTree, treeOf } from "./tree.ts";
import { exportedTypes } from "./types.ts";

/** Path in the package, or path below `docs/` of the docs site, to text. */
export type Texts = Map<string, string>;

/** What npm and Node.js act on in package.json. */
const fields = ["name", "type", "license", "engines", "os", "cpu"];
const dependencies = ["dependencies", "peerDependencies", "optionalDependencies"];

/** Takes the surface out of what is published. */
export async function surfaceOf(texts: Texts): Promise<Tree> {
  const manifest = namesIn(texts.get("package.json")!);
  const code = new Map([...texts].filter(([path]) => /^(generated\/.+\.(js|d\.ts)|.*package\.json)$/.test(path)));
  return inTemporaryFolder(code, async (folder) => {
    const exports = manifest.exports as Tree;
    const targets = Object.values(exports);
    const declarations = targetsOf(exports).filter((path) => path.endsWith(".d.ts"));
    const { names, shapes } = exportedTypes(folder, declarations);
    const files: Tree = {};
    for (const [path, text] of texts)
      if (targets.some((target) => leadsTo(target, path)))
        files[path] = path.endsWith(".js") ? await pluginIn(join(folder, path)) : promisedIn(path, text);
    const programs: Tree = isTree(manifest.bin) ? manifest.bin : { [String(manifest.name)]: manifest.bin! };
    return {
      package: {
        ...picked(manifest, [...fields, ...dependencies]),
        // What tools take that do not know `exports`. Nobody sees which files they lead to.
        ...mapTree(picked(manifest, ["main", "types"]), () => true),
        bin: mapTree(programs, (file) => commandsOf(join(folder, String(file)))),
      },
      exports: mapTree(exports, (target) => (isTree(target) ? entryOf(target, names) : target)),
      types: shapes,
      files,
      docs: addressesIn(texts),
    };
  });
}

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

function targetsOf(target: Tree | Scalar): string[] {
  return isTree(target) ? Object.values(target).flatMap(targetsOf) : [String(target).replace("./", "")];
}

/** An entry of the code under its conditions: of a declaration file its names, and of any other file that there is one. */
const entryOf = (target: Tree | Scalar, names: Tree): Tree | Scalar =>
  isTree(target) ? mapTree(target, (inner) => entryOf(inner, names)) : (names[targetsOf(target)[0]!] ?? true);

/** Whether an export names a file itself, alone or as one of many, as `./openapi/*.yaml` does. */
function leadsTo(target: Tree | Scalar, path: string): boolean {
  if (isTree(target)) return false;
  const [start = "", end] = targetsOf(target)[0]!.split("*");
  return end === undefined ? path === start : path.startsWith(start) && path.endsWith(end);
}

/** What a configuration can name of a plugin: its id, its rules, decorators and configs. Some modules are parts of it. */
async function pluginIn(path: string): Promise<Tree | Scalar> {
  const { default: plugin }: { default?: unknown } = await import(/* @vite-ignore */ pathToFileURL(path).href);
  return treeOf((typeof plugin === "function" ? plugin() : plugin) ?? true);
}

/** The pages of the docs site and the files that work by their address there. Of its first page, the ids of statuses and error types. */
function addressesIn(texts: Texts): Tree {
  const { types, components } = JSON.parse(texts.get("generated/contract.json")!);
  const statuses = Object.keys(components.responses).map((name) =>
    anchor({ code: components.responses[name]["x-status"].code, reason: reasonPhrase(name) }),
  );
  const ids = [...statuses, ...Object.keys(types).map(errorTypeAnchor)];
  const anchors = ids.filter((id) => texts.get("docs/index.html")!.includes(` id="${id}"`));
  const paths = [...texts.keys()].filter((path) => path.startsWith("docs/")).map((path) => path.slice("docs/".length));
  const addresses = paths.filter((path) => path.endsWith(".html") || worksByAddress(path));
  return { ...setOf(addresses), "index.html": setOf(anchors) };
}
