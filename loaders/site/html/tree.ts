import {type DefaultTreeAdapterTypes, parseFragment, serializeOuter, defaultTreeAdapter as tree} from "parse5";

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Comment = DefaultTreeAdapterTypes.CommentNode;
type Node = DefaultTreeAdapterTypes.Node;
type Child = DefaultTreeAdapterTypes.ChildNode;

/** Every node below a node, in the order of the document. */
export function nodesIn(node: Node, found: Child[] = []): Child[] {
  for (const child of "childNodes" in node ? node.childNodes : []) {
    found.push(child);
    nodesIn(child, found);
  }
  return found;
}

/** The elements below a node, of all or of some names. */
export const elementsIn = (node: Node, ...names: readonly string[]): Element[] =>
  nodesIn(node)
    .filter(tree.isElementNode)
    .filter(({tagName}) => !names.length || names.includes(tagName));

/** What stands below a node without its tags and comments. */
export const textIn = (node: Node): string =>
  nodesIn(node)
    .map((child) => ("value" in child ? child.value : ""))
    .join("");

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

export function setAttribute(element: Element, name: string, value: string): void {
  const known = element.attrs.find((one) => one.name === name);
  if (known) known.value = value;
  else element.attrs.push({name, value});
}

export function setText(element: Element, text: string): void {
  element.childNodes = [];
  tree.insertText(element, text);
}

export const append = (parent: Element, html: string): void => insert(parent, html);
export const insertBefore = (node: Child, html: string): void => insert(node.parentNode as Element, html, node);
export const insertAfter = (node: Child, html: string): void => insert(node.parentNode as Element, html, next(node));

function insert(parent: Element, html: string, before?: Child): void {
  for (const child of parseFragment(parent, html, {}).childNodes)
    if (before) tree.insertBefore(parent, child, before);
    else tree.appendChild(parent, child);
}

const next = (node: Child): Child | undefined => {
  const {childNodes} = node.parentNode!;
  return childNodes[childNodes.indexOf(node) + 1];
};

export const remove = tree.detachNode;

/** Takes out a node that stands on a line of its own, and the end of the line. */
export function removeLine(node: Child): void {
  const after = next(node);
  if (after && "value" in after) after.value = after.value.replace(/^\n/, "");
  remove(node);
}

/** Takes out an element, but leaves what stands in it. */
export function unwrap(element: Element): void {
  for (const child of element.childNodes) tree.insertBefore(element.parentNode!, child, element);
  remove(element);
}

export const copyOf = (element: Element): Element => parseFragment(serializeOuter(element)).childNodes[0] as Element;

/** A text as it stands between tags. */
export const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Whether an element has one of these classes. */
export const hasClass = (element: Element, ...names: readonly string[]): boolean =>
  (attribute(element, "class") ?? "").split(" ").some((name) => names.includes(name));
