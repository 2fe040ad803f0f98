// The public surface: every name and promise that a user of the package can hold on to, as one tree.
import ts from "typescript";
import { parse } from "yaml";

/** Names down to scalars. The whole surface is one of these. */
export interface Tree {
  [name: string]: Tree | string | number | boolean | null;
}

/** Published path, or path below `docs/` of the docs site, to text. */
export type Texts = Map<string, string>;

/** Takes the surface out of what is published. The version is no part of it, because it changes with every release. */
export function surface(texts: Texts): { openapi: Tree; package: Tree } {
  const pkg = JSON.parse(texts.get("package.json")!);
  const openapi = openapiSurface(parse(texts.get("generated/openapi.yaml")!));
  return {
    openapi,
    package: {
      files: tree([...texts.keys()].filter((path) => !path.startsWith("docs/"))),
      exports: tree(pkg.exports),
      requires: tree({ engines: pkg.engines ?? {}, dependencies: pkg.dependencies ?? {}, peerDependencies: pkg.peerDependencies ?? {} }),
      types: exportedTypes(texts, pkg.exports["."].types ?? ""),
      ...mapped(texts, "overlays", /^openapi\/overlays\/(.+)\.yaml$/, (text) => tree(parse(text).actions)),
      ...mapped(texts, "rules", /^openapi\/rulesets\/(.+)\.yaml$/, (text) => tree(severities(parse(text).rules))),
      ...mapped(texts, "data", /^generated\/(?!openapi|.+\.schema)(.+)\.json$/, (text) => tree(JSON.parse(text))),
      ...mapped(texts, "schemas", /^generated\/(.+)\.schema\.json$/, (text) => tree({ $id: JSON.parse(text).$id })),
      ...mapped(texts, "versions", /^generated\/(openapi.*)\.json$/, (text) => JSON.parse(text).openapi),
      ...mapped(texts, "anchors", /^docs\/(.+\.html)$/, (text) => tree(anchors(text, openapi))),
    },
  };
}

/** Takes the part of the surface that a bundle carries, a released one for instance. */
export function openapiSurface(bundle: Record<string, any>): Tree {
  const { version: _, ...info } = bundle.info;
  const { components, paths, tags, servers } = bundle;
  const statuses = Object.values<any>(paths).flatMap((item) => Object.values<any>(item).flatMap(({ responses }) => Object.entries<any>(responses ?? {})));
  return {
    info: tree(info),
    servers: tree(servers),
    components: tree(components),
    paths: tree(paths),
    tags: tree(tags),
    statuses: Object.fromEntries(statuses.filter(([, { $ref }]) => $ref).map(([status, { $ref }]) => [$ref.slice($ref.lastIndexOf("/") + 1), Number(status)])),
  };
}

/** Key that tells the members of a list of objects apart. */
const identities = ["target", "type", "name", "url", "$ref"];

/** Lists become names, so that their order does not count: text by itself, objects by their identity. */
function tree(value: any): any {
  if (Array.isArray(value)) {
    const members = value.map((member) => [member instanceof Object ? member[identities.find((key) => key in member) ?? ""] : member, member instanceof Object ? tree(member) : true]);
    return Object.fromEntries(members);
  }
  if (value instanceof Object) return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, tree(member)]));
  return value;
}

function mapped(texts: Texts, name: string, path: RegExp, take: (text: string) => any): Tree {
  const found = [...texts].flatMap(([file, text]) => (path.test(file) ? [[path.exec(file)![1], take(text)]] : []));
  return found.length > 0 ? { [name]: Object.fromEntries(found) } : {};
}

const severities = (rules: Record<string, any>) => Object.fromEntries(Object.entries(rules).map(([rule, value]) => [rule, value?.severity ?? (typeof value === "string" ? value : "error")]));

/** Ids that name a status or an error type. The others belong to the renderer. */
function anchors(html: string, { components, statuses }: Tree): string[] {
  const types = Object.keys((components as any).schemas.ErrorType["x-extensible-enum"]);
  const named = new RegExp(`\\b(${[...Object.values(statuses as Tree), ...types].join("|")})\\b`);
  return [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!).filter((id) => named.test(id));
}

/** Exported name to its shape. Nothing is exported where there is no such entry. */
function exportedTypes(texts: Texts, entry: string): Tree {
  if (!texts.has(entry.replace(/^\.\//, ""))) return {};
  const inPackage = (path: string) => texts.get(path.replace(/^\/package\//, ""));
  const options: ts.CompilerOptions = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, strict: true, exactOptionalPropertyTypes: true, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => inPackage(path) !== undefined || fileExists(path);
  host.directoryExists = () => true;
  host.readFile = (path) => inPackage(path) ?? readFile(path);
  host.getSourceFile = (path, language) => {
    const text = inPackage(path);
    return text === undefined ? getSourceFile(path, language) : ts.createSourceFile(path, text, language);
  };
  const path = `/package/${entry.replace(/^\.\//, "")}`;
  const program = ts.createProgram([path], options, host);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(path)!)!;
  return Object.fromEntries(
    checker.getExportsOfModule(module).map((symbol) => {
      // A function is compared as it is written, because the checker would spell out the types that it names.
      if (symbol.flags & ts.SymbolFlags.Function) return [symbol.name, { value: symbol.declarations!.map((node) => node.getText(node.getSourceFile())).join("\n") }];
      const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0;
      const type = isValue ? checker.getTypeOfSymbol(symbol) : checker.getDeclaredTypeOfSymbol(symbol);
      return [symbol.name, isValue ? { value: shape(checker, type, 2) } : { type: shape(checker, type, 1) }];
    }),
  );
}

/** Members of a union by their text, properties of an object by their name down to a depth, and else the type's own text. */
function shape(checker: ts.TypeChecker, type: ts.Type, depth: number): Tree | string {
  const isObject = (member: ts.Type) => (member.flags & ts.TypeFlags.Object) !== 0;
  if (type.isUnion() && (depth === 0 || !type.types.every(isObject))) return Object.fromEntries(type.types.map((member) => [text(checker, member), true]));
  const properties = type.getProperties().filter((property) => property.declarations?.every((node) => node.getSourceFile().fileName.startsWith("/package/")));
  if (depth === 0 || properties.length === 0 || type.getCallSignatures().length > 0) return text(checker, type);
  return Object.fromEntries(properties.map((property) => [property.name, shape(checker, checker.getTypeOfSymbol(property), depth - 1)]));
}

/** An object without a name is compared elsewhere: in the component that it comes from. */
function text(checker: ts.TypeChecker, type: ts.Type): string {
  const written = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  return written.startsWith("{") ? "object" : written;
}
