// The types that a package declares, member by member.
import { join } from "node:path";
import type { Declaration, Node, TypeElement, Symbol as TypeScriptSymbol } from "typescript";
import { ts } from "../lib/typescript.ts";
import { isTree, type Scalar, type Tree, treeFrom } from "./tree.ts";

/** Types without their comments, in one line. */
const printer = ts.createPrinter({ removeComments: true });

/**
 * What each declaration file exports, by its name, and the shape of every declaration that it leads to, since a type that
 * is not exported can be part of one that is.
 */
export function exportedTypes(folder: string, entries: string[]): Tree {
  const files = entries.map((entry) => join(folder, entry));
  const program = ts.createProgram(files, { module: ts.ModuleKind.NodeNext, noLib: true, types: [] });
  const checker = program.getTypeChecker();
  const exported = files.map((file) =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!),
  );
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
  const names = exported.map((symbols) => treeFrom(symbols.map(({ name }) => [name, true])));
  return treeFrom([...entries.map((entry, index): [string, Tree] => [entry, names[index]!]), ...shapes]);
}

const isTopLevel = (node: Declaration): boolean =>
  ts.isSourceFile(ts.isVariableDeclaration(node) ? node.parent.parent.parent : node.parent);

/** The members of a union and of an object by their names, and else the text. */
function shapeOf(node: Node): Tree | string {
  if (ts.isVariableDeclaration(node) && node.type) return shapeOf(node.type);
  if (ts.isTypeAliasDeclaration(node) && !node.typeParameters) return shapeOf(node.type);
  if (ts.isUnionTypeNode(node)) return treeFrom(node.types.map(nameOf));
  if (ts.isTypeLiteralNode(node)) return treeFrom(node.members.flatMap(shapeOfMember));
  if (!ts.isInterfaceDeclaration(node)) return textOf(node);
  const head = [...(node.typeParameters ?? []), ...(node.heritageClauses ?? [])];
  return treeFrom([...head.map(nameOf), ...node.members.flatMap(shapeOfMember)]);
}

const nameOf = (node: Node): [string, true] => [textOf(node), true];

function shapeOfMember(member: TypeElement): [string, Tree | Scalar][] {
  if (!ts.isPropertySignature(member) || !member.type) return [nameOf(member)];
  // A member that cannot be there is nothing to hold on to.
  if (member.type.kind === ts.SyntaxKind.NeverKeyword) return [];
  const type = shapeOf(member.type);
  // `readonly status?` of `readonly status?: number;`
  const [name = ""] = textOf(member).split(":");
  return [[name, isTree(type) && Object.keys(type).length === 0 ? "{}" : type]];
}

const textOf = (node: Node): string =>
  printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replace(/\s+/g, " ").trim();
