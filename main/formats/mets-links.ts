// Reads the links between the logical and the physical structure of a METS file: smLink, and smLinkGrp with its locators and arcs.
// Refuses links that lead nowhere, silently: METS allows them.
import type { MetsTree } from './mets-tree.ts';
import { attribute, childrenNamed, descendantsNamed, type XmlNode } from './xml-node.ts';

const bare = (reference: string | null): string => (reference ?? '').replace(/^#/, '');

/** For each id that links lead from, the elements that they lead to, in the order of the links. */
export function readLinks({ root, byId }: MetsTree): Map<string, XmlNode[]> {
  const links = new Map<string, XmlNode[]>();
  const add = (from: string, to: string): void => {
    const target = byId.get(to);
    if (target === undefined) return;
    const found = links.get(from);
    if (found === undefined) links.set(from, [target]);
    else found.push(target);
  };
  for (const section of descendantsNamed(root, 'structLink')) {
    for (const link of childrenNamed(section, 'smLink')) add(bare(attribute(link, 'from')), bare(attribute(link, 'to')));
    for (const group of childrenNamed(section, 'smLinkGrp')) {
      const places = Map.groupBy(childrenNamed(group, 'smLocatorLink'), (place) => attribute(place, 'label') ?? '');
      const idsOf = (label: string | null): string[] =>
        (places.get(label ?? '') ?? []).map((place) => bare(attribute(place, 'href')));
      for (const arc of childrenNamed(group, 'smArcLink'))
        for (const from of idsOf(attribute(arc, 'from'))) for (const to of idsOf(attribute(arc, 'to'))) add(from, to);
    }
  }
  return links;
}
