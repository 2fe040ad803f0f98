// Anything that has names, as a tree of names.

/** Names down to scalars. */
export interface Tree {
  [name: string]: Tree | Scalar;
}

export type Scalar = string | number | boolean | null;

export const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Keys that tell the members of a list of objects apart. The first one that a member has is its name. */
const identities = ["target", "type", "name", "url", "$ref"];

/** Makes a list a set of names, so that the order of its members does not count. A function is just there. */
export function treeOf(value: unknown): Tree | Scalar {
  if (Array.isArray(value))
    return treeFrom(value.map((member, index) => [nameOf(member, index), isTree(member) ? treeOf(member) : true]));
  if (isTree(value)) return mapTree(value, treeOf);
  return typeof value === "function" ? true : (value as Scalar);
}

function nameOf(member: unknown, index: number): string {
  if (!isTree(member)) return String(member);
  const identity = identities.find((key) => key in member);
  return String(identity ? member[identity] : index);
}

/** A tree of names and what they stand for. A name that comes again gets a number, so that nothing is lost. */
export function treeFrom(entries: [string, Tree | Scalar][]): Tree {
  const tree: Tree = {};
  for (const [name, value] of entries) {
    let free = name;
    for (let count = 2; free in tree; count += 1) free = `${name} (${count})`;
    tree[free] = value;
  }
  return tree;
}

const mapTree = (tree: Tree, map: (member: Tree | Scalar) => Tree | Scalar): Tree =>
  Object.fromEntries(Object.entries(tree).map(([name, member]) => [name, map(member)]));

/** The tree down to a depth. What has names below it is just there, or something else that stands for it. */
export const prunedTree = (tree: Tree, depth: number, standIn: (tree: Tree) => Scalar = () => true): Tree =>
  mapTree(tree, (member) => {
    if (!isTree(member)) return member;
    return depth === 1 ? standIn(member) : prunedTree(member, depth - 1, standIn);
  });
