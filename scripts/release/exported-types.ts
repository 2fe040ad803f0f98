// The types that a package declares, member by member.
import { join } from "node:path";
import type { ModuleDeclaration, Node, SourceFile, TypeElement } from "typescript";
import { ts } from "../lib/typescript.ts";
import type { Scalar, Tree } from "./tree.ts";
import { isTree, named } from "./tree.ts";

/** Types without their comments, in one line. */
const printer = ts.createPrinter({ removeComments: true });

/**
 * Reads the declaration files of a package.
 * `exported` says which names each entry exports. `declared` gives the shape of every declaration that an entry leads
 * to, since a type that is not exported itself can be part of one that is.
 */
export function exportedTypes(folder: string, entries: string[]): { exported: Tree; declared: Tree } {
  const options = { module: ts.ModuleKind.NodeNext, noLib: true, types: [] };
  const program = ts.createProgram(
    entries.map((entry) => join(folder, entry)),
    options,
  );
  const checker = program.getTypeChecker();
  const exported = entries.map((entry): [string, Tree] => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(join(folder, entry))!);
    const symbols = module ? checker.getExportsOfModule(module) : [];
    return [entry, named(symbols.map(({ name }) => [name, true]))];
  });
  const declared = program.getSourceFiles().flatMap((file) => declarations(file));
  return { exported: named(exported), declared: named(withoutCopies(declared)) };
}

/** The CommonJS entry declares the same types as the other one. */
function withoutCopies(shapes: [string, Tree | Scalar][]): [string, Tree | Scalar][] {
  return [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
}

function declarations(file: SourceFile): [string, Tree | Scalar][] {
  return file.statements.flatMap((statement): [string, Tree | Scalar][] => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map((variable) => [
        variable.name.getText(file),
        shape(variable, file),
      ]);
    const { name } = statement as Partial<ModuleDeclaration>;
    return name ? [[name.getText(file), shape(statement, file)]] : [];
  });
}

/** The members of a union and of an object by their names, and else the text. */
function shape(node: Node, file: SourceFile): Tree | string {
  if (ts.isVariableDeclaration(node) && node.type) return shape(node.type, file);
  if (ts.isTypeAliasDeclaration(node) && !node.typeParameters) return shape(node.type, file);
  if (ts.isUnionTypeNode(node)) return named(node.types.map((member) => [text(member, file), true]));
  if (ts.isTypeLiteralNode(node)) return named(node.members.flatMap((member) => shapeOfMember(member, file)));
  if (ts.isInterfaceDeclaration(node)) {
    const head = [...(node.typeParameters ?? []), ...(node.heritageClauses ?? [])];
    const promises = head.map((part): [string, true] => [text(part, file), true]);
    return named([...promises, ...node.members.flatMap((member) => shapeOfMember(member, file))]);
  }
  return text(node, file);
}

function shapeOfMember(member: TypeElement, file: SourceFile): [string, Tree | Scalar][] {
  if (!ts.isPropertySignature(member) || !member.type) return [[text(member, file), true]];
  // A member that cannot be there is nothing to hold on to.
  if (member.type.kind === ts.SyntaxKind.NeverKeyword) return [];
  const type = shape(member.type, file);
  const name = `${member.name.getText(file)}${member.questionToken ? "?" : ""}`;
  const modifiers = member.modifiers?.map((modifier) => modifier.getText(file)) ?? [];
  return [[[...modifiers, name].join(" "), isTree(type) && Object.keys(type).length === 0 ? "{}" : type]];
}

function text(node: Node, file: SourceFile): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, file).replace(/\s+/g, " ");
}
