// The types that a package declares, member by member.
import { join } from "node:path";
import type { Declaration, Node, TypeElement, Symbol as TypeScriptSymbol } from "typescript";
import { ts } from "../lib/typescript.ts";
import type { Scalar, Tree } from "./tree.ts";
import { isTree, treeFrom } from "./tree.ts";

/** Types without their comments, in one line. */
const printer = ts.createPrinter({ removeComments: true });

/**
 * Reads the declaration files of a package.
 * `names` says what each entry exports. `shapes` describes that, and every declaration that it leads to, since a type that
 * is not exported can be part of one that is.
 */
export function exportedTypes(folder: string, entries: string[]): { names: Tree; shapes: Tree } {
  const files = entries.map((entry) => join(folder, entry));
  const program = ts.createProgram(files, { module: ts.ModuleKind.NodeNext, noLib: true, types: [] });
  const checker = program.getTypeChecker();
  const exported = files.map((file) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
    return module ? checker.getExportsOfModule(module) : [];
  });
  const reached = new Set<TypeScriptSymbol>();
  const reach = (symbol: TypeScriptSymbol) =>
    reached.add(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const follow = (node: Node): void => {
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    if (symbol) reach(symbol);
    ts.forEachChild(node, follow);
  };
  exported.flat().forEach(reach);
  // A set also gives what is added to it meanwhile.
  for (const { declarations = [] } of reached) declarations.forEach(follow);
  const shapes = [...reached].flatMap(({ name, declarations = [] }) =>
    declarations.filter(isTopLevel).map((declaration): [string, Tree | Scalar] => [name, shapeOf(declaration)]),
  );
  // The CommonJS entry declares the same types as the other one.
  const distinct = new Map(shapes.map((shape) => [JSON.stringify(shape), shape]));
  return {
    names: treeFrom(entries.map((entry, index) => [entry, treeFrom(exported[index]!.map(({ name }) => [name, true]))])),
    shapes: treeFrom([...distinct.values()]),
  };
}

const isTopLevel = (node: Declaration): boolean =>
  ts.isSourceFile(ts.isVariableDeclaration(node) ? node.parent.parent.parent : node.parent);

/** The members of a union and of an object by their names, and else the text. */
function shapeOf(node: Node): Tree | string {
  if (ts.isVariableDeclaration(node) && node.type) return shapeOf(node.type);
  if (ts.isTypeAliasDeclaration(node) && !node.typeParameters) return shapeOf(node.type);
  if (ts.isUnionTypeNode(node)) return treeFrom(node.types.map((member) => [textOf(member), true]));
  if (ts.isTypeLiteralNode(node)) return treeFrom(node.members.flatMap(shapeOfMember));
  if (ts.isInterfaceDeclaration(node)) {
    const head = [...(node.typeParameters ?? []), ...(node.heritageClauses ?? [])];
    return treeFrom([
      ...head.map((part): [string, true] => [textOf(part), true]),
      ...node.members.flatMap(shapeOfMember),
    ]);
  }
  return textOf(node);
}

function shapeOfMember(member: TypeElement): [string, Tree | Scalar][] {
  if (!ts.isPropertySignature(member) || !member.type) return [[textOf(member), true]];
  // A member that cannot be there is nothing to hold on to.
  if (member.type.kind === ts.SyntaxKind.NeverKeyword) return [];
  const type = shapeOf(member.type);
  const name = `${member.name.getText()}${member.questionToken ? "?" : ""}`;
  const modifiers = member.modifiers?.map((modifier) => modifier.getText()) ?? [];
  return [[[...modifiers, name].join(" "), isTree(type) && Object.keys(type).length === 0 ? "{}" : type]];
}

const textOf = (node: Node): string =>
  printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replace(/\s+/g, " ").trim();
