// Reads an XML file of a library into a small tree, names without prefixes, for METS and MODS, whose parts refer to one another.
// Refuses what walk-xml.ts refuses.
import type { ErrorCode } from '#border/errors';
import { type Attributes, walkXml } from './walk-xml.ts';

/** One element. `text` is its own text without that of the elements in it. */
export type XmlNode = { name: string; attributes: Attributes; children: XmlNode[]; text: string };

/** The root of a file. Throws `code`. */
export function readXmlNode(xml: string | Uint8Array, code: ErrorCode): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [top];
  walkXml(xml, code, {
    open: (name, attributes) => {
      const node: XmlNode = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    close: () => void open.pop(),
    text: (piece) => {
      const node = open.at(-1);
      if (node !== undefined) node.text += piece;
    },
  });
  return top.children[0] as XmlNode;
}

/** The children of that name. */
export function childrenNamed(node: XmlNode | null, name: string): XmlNode[] {
  return node === null ? [] : node.children.filter((child) => child.name === name);
}

/** The first child of that name. */
export function childNamed(node: XmlNode | null, name: string): XmlNode | null {
  return node?.children.find((child) => child.name === name) ?? null;
}

/** All elements of that name at any depth, in the order of the file; none inside another of the same name. */
export function descendantsNamed(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => (child.name === name ? [child] : descendantsNamed(child, name)));
}

/** The trimmed text of an element with runs of blanks as one; null where there is none. */
export function ownText(node: XmlNode | null): string | null {
  const text = node?.text.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
}

/** The trimmed value of an attribute; null where it is missing or blank. */
export function attribute(node: XmlNode, name: string): string | null {
  const value = node.attributes[name]?.trim() ?? '';
  return value === '' ? null : value;
}

/** An attribute that holds a list of ids. */
export function idList(node: XmlNode, name: string): string[] {
  return (node.attributes[name] ?? '').split(/\s+/).filter((id) => id !== '');
}
