// HTML as a tree, read as a browser reads it.

import type { DefaultTreeAdapterTypes } from "parse5";
import { parse, serialize, defaultTreeAdapter as tree } from "parse5";

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

export { parse, serialize };

/** The elements below a node, in the order of the page. */
export function elements(node: DefaultTreeAdapterTypes.ParentNode, found: Element[] = []): Element[] {
  for (const child of node.childNodes)
    if (tree.isElementNode(child)) {
      found.push(child);
      elements(child, found);
    }
  return found;
}

/** Undefined if the element has no such attribute. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

export function setAttribute(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((attr) => attr.name !== name), { name, value }];
}

export const textOf = (element: Element): string =>
  element.childNodes
    .map((child) => (tree.isTextNode(child) ? child.value : tree.isElementNode(child) ? textOf(child) : ""))
    .join("");

/** Replaces whatever is in an element by text. */
export function setText(element: Element, text: string): void {
  element.childNodes = [];
  tree.insertText(element, text);
}

export const remove = (element: Element): void => tree.detachNode(element);

/** Adds an element at the end of another. */
export function append(parent: Element, name: string, attributes: Record<string, string>): void {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  tree.appendChild(parent, tree.createElement(name, parent.namespaceURI, attrs));
}
