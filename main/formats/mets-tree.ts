// The parts of a METS file by name and by id. Refuses nothing: what is missing is empty.
import { attribute, descendantsNamed, type XmlNode } from './xml-node.ts';

/** The root of a METS file and its elements by their ids. */
export type MetsTree = { root: XmlNode; byId: ReadonlyMap<string, XmlNode> };

/** Indexes a file by its ids; of two elements with one id the first counts. */
export function indexMets(root: XmlNode): MetsTree {
  const byId = new Map<string, XmlNode>();
  const add = (node: XmlNode): void => {
    const id = attribute(node, 'ID');
    if (id !== null && !byId.has(id)) byId.set(id, node);
    node.children.forEach(add);
  };
  add(root);
  return { root, byId };
}

/** TYPE of a div without vocabulary, case and signs: `np:page` and `PAGE` are `page`. */
export function typeOf(div: XmlNode): string {
  return (div.attributes.TYPE ?? '')
    .replace(/^[^:]*:/, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** All divs inside an element, at any depth, outer ones first. */
export function divsIn(node: XmlNode): XmlNode[] {
  return node.children.flatMap((child) => (child.name === 'div' ? [child, ...divsIn(child)] : []));
}

const isPage = (div: XmlNode): boolean => /page$/.test(typeOf(div));

/** The structMap that orders pages: by its TYPE, else the one that has pages. */
export function physicalMap({ root }: MetsTree): XmlNode | null {
  const maps = descendantsNamed(root, 'structMap');
  return (
    maps.find((map) => /physical/i.test(map.attributes.TYPE ?? '')) ??
    maps.find((map) => !/logical/i.test(map.attributes.TYPE ?? '') && divsIn(map).some(isPage)) ??
    null
  );
}

/** The structMaps that order content, which are all others. */
export function logicalMaps(tree: MetsTree): XmlNode[] {
  const physical = physicalMap(tree);
  return descendantsNamed(tree.root, 'structMap').filter((map) => map !== physical);
}

/** The divs of a physical map that are pages: those called so, else those that hold files and no such div. */
export function pageDivs(map: XmlNode): XmlNode[] {
  const divs = divsIn(map);
  const called = divs.filter(isPage);
  if (called.length > 0) return called;
  const holdsFile = (div: XmlNode): boolean => div.children.some((child) => child.name === 'fptr');
  return divs.filter((div) => holdsFile(div) && !divsIn(div).some(holdsFile));
}

/** Siblings by ORDER where all have one, else as they stand. */
export function inOrder(nodes: readonly XmlNode[]): XmlNode[] {
  const orders = nodes.map((node) => Number(attribute(node, 'ORDER') ?? Number.NaN));
  if (!orders.every(Number.isFinite)) return [...nodes];
  return nodes
    .map((_, at) => at)
    .sort((one, other) => (orders[one] ?? 0) - (orders[other] ?? 0))
    .map((at) => nodes[at] as XmlNode);
}
