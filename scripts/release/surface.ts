// The public surface: every name and promise that a user of the package can hold on to, as one tree.
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DefaultTreeAdapterTypes } from "parse5";
import { parse as parseHtml } from "parse5";
import { parse as parseYaml } from "yaml";
import { inTemporaryFolder } from "../lib/temporary.ts";
import { exportedTypes } from "./exported-types.ts";
import type { Scalar, Tree } from "./tree.ts";
import { isTree, named, treeOf } from "./tree.ts";

/** Path in the package, or path below `docs/` of the docs site, to text. */
export type Texts = Map<string, string>;

interface Published {
  texts: Texts;
  /** What package.json says. */
  manifest: Tree;
  /** The bundle in OpenAPI 3.1. */
  bundle: Tree;
  /** A folder that holds the code and the declarations of the package. */
  folder: string;
}

/** Each part of the surface, and what takes it out of the package. The version is none: each release has its own. */
const parts: Record<string, (published: Published) => Tree | Promise<Tree>> = {
  package: ({ manifest }) => picked(manifest, ["name", "type", "license", "main", "types", "bin"]),
  requires: ({ manifest }) =>
    picked(manifest, ["engines", "os", "cpu", "dependencies", "peerDependencies", "optionalDependencies"]),
  exports: ({ manifest }) => branch(manifest, "exports"),
  files: ({ texts }) =>
    named([...texts.keys()].filter((path) => !path.startsWith("docs/")).map((path) => [path, true])),
  openapi: ({ bundle }) => withoutVersion(bundle),
  bundles: ({ texts }) => each(texts, "generated/openapi", [".yaml", ".json"], (file) => names(contentOf(file))),
  schemas: ({ texts }) => each(texts, "generated/", [".schema.json"], contentOf),
  catalogues: ({ texts }) => each(texts, "generated/", ["-catalog.json"], contentOf),
  overlays: ({ texts }) => each(texts, "generated/overlays/", [".yaml"], (file) => withoutVersion(contentOf(file))),
  rulesets: ({ texts }) => each(texts, "generated/rulesets/", [".yaml"], (file) => withSeverities(contentOf(file))),
  plugins: ({ texts, folder }) =>
    plugins(
      [...texts.keys()].filter((path) => path.startsWith("generated/plugins/")),
      folder,
    ),
  types: ({ manifest, folder }) => ({ ...exportedTypes(folder, declarationFiles(manifest.exports)) }),
  anchors: ({ texts, bundle }) => each(texts, "docs/", [".html"], (html) => anchors(html.text, bundle)),
};

/** Takes the surface out of what is published. */
export async function surface(texts: Texts): Promise<Tree> {
  const code = new Map([...texts].filter(([path]) => /(\.[cm]?js|\.d\.[cm]?ts|package\.json)$/.test(path)));
  return inTemporaryFolder(code, async (folder) => {
    const manifest = contentOf({ path: "package.json", text: textOf(texts, "package.json") });
    const bundle = contentOf({ path: "openapi.yaml", text: textOf(texts, "generated/openapi.yaml") });
    const published = { texts, manifest, bundle, folder };
    const trees = Object.entries(parts).map(
      async ([name, part]): Promise<[string, Tree]> => [name, await part(published)],
    );
    return Object.fromEntries(await Promise.all(trees));
  });
}

interface TextFile {
  path: string;
  text: string;
}

/** The names in a YAML or JSON file. */
function contentOf({ path, text }: TextFile): Tree {
  const tree = treeOf(path.endsWith(".json") ? JSON.parse(text) : parseYaml(text));
  if (!isTree(tree)) throw new Error(`${path} holds no names.`);
  return tree;
}

const textOf = (texts: Texts, path: string): string => {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`The package lacks ${path}.`);
  return text;
};

/** Every file whose path has a start and one of some ends, by its path below the folder. */
function each(texts: Texts, start: string, ends: string[], take: (file: TextFile) => Tree): Tree {
  const found = [...texts].filter(([path]) => path.startsWith(start) && ends.some((end) => path.endsWith(end)));
  const folder = start.slice(0, start.lastIndexOf("/") + 1);
  return named(found.map(([path, text]) => [path.slice(folder.length), take({ path, text })]));
}

const branch = (tree: Tree, name: string): Tree => {
  const value = tree[name];
  return isTree(value) ? value : {};
};

const picked = (tree: Tree, keys: string[]): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([key]) => keys.includes(key)));

function withoutVersion(description: Tree): Tree {
  const { version: _, ...info } = branch(description, "info");
  return { ...description, info };
}

/** What a `$ref` into a bundle can name, and the version of OpenAPI that it is written in. */
function names({ openapi = null, components, paths }: Tree): Tree {
  const kinds = Object.entries(isTree(components) ? components : {});
  const below = (tree: Tree | Scalar | undefined) =>
    named(Object.keys(isTree(tree) ? tree : {}).map((name) => [name, true]));
  return { openapi, components: named(kinds.map(([kind, members]) => [kind, below(members)])), paths: below(paths) };
}

/** A rule without a severity is an error, for Redocly and for us. */
function withSeverities(ruleset: Tree): Tree {
  const rules = Object.entries(branch(ruleset, "rules"));
  const severe = rules.map(([name, rule]): [string, Tree] => [
    name,
    isTree(rule) ? { severity: "error", ...rule } : { severity: rule },
  ]);
  return { ...ruleset, rules: named(severe) };
}

/** What a configuration can name of each plugin: its id, its rules, decorators and preprocessors. */
async function plugins(paths: string[], folder: string): Promise<Tree> {
  const modules = paths.filter((path) => path.endsWith(".js"));
  const loaded = modules.map(async (path): Promise<[string, Tree | Scalar]> => {
    const { default: plugin }: { default?: unknown } = await import(
      /* @vite-ignore */ pathToFileURL(join(folder, path)).href
    );
    return [basename(path), treeOf(typeof plugin === "function" ? plugin() : plugin)];
  });
  // A module without a default export is a part of a plugin.
  return named((await Promise.all(loaded)).filter(([, plugin]) => isTree(plugin)));
}

/** Every declaration file that `exports` leads to. */
function declarationFiles(exports: Tree | Scalar | undefined): string[] {
  if (isTree(exports)) return [...new Set(Object.values(exports).flatMap(declarationFiles))];
  return typeof exports === "string" && /^\.\/[^*]*\.d\.[cm]?ts$/.test(exports) ? [exports.slice("./".length)] : [];
}

/** The ids that name a status or an error type. The others belong to the renderer. */
function anchors(html: string, bundle: Tree): Tree {
  const facts = Object.values(branch(branch(bundle, "components"), "responses")).map((response) =>
    isTree(response) ? branch(response, "x-status") : {},
  );
  const promised = new Set(facts.flatMap((status) => [String(status.code), ...Object.keys(branch(status, "types"))]));
  const ids = idsIn(parseHtml(html)).filter((id) => id.split(/[-/]/).some((word) => promised.has(word)));
  return named(ids.map((id) => [id, true]));
}

function idsIn(node: DefaultTreeAdapterTypes.Node): string[] {
  const own = "attrs" in node ? node.attrs.filter(({ name }) => name === "id").map(({ value }) => value) : [];
  return [...own, ...("childNodes" in node ? node.childNodes.flatMap(idsIn) : [])];
}
