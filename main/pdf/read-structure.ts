// Reads the structure tree of a page as a flat list of its pieces of content (ISO 32000-1, 14.7).
// Refuses to judge it: whether a tree is of any use is for layout to say.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StructureElement, StructureLeaf } from '../layout/page-glyphs.ts';

/** The leaves of a page in the order of its tree, and the way from a marked-content id to the place of its leaf. */
export type PageTree = { leaves: StructureLeaf[]; placeOf: Map<number, number> };

/** A node as pdf.js gives it: an element, or content of this page or another one. */
type Node = { role?: unknown; children?: unknown; type?: unknown; id?: unknown };

/** A tree with more leaves on one page is broken or hostile. */
const MOST_LEAVES = 100_000;

/** Reads the tree; null where the file has none for this page. */
export async function readStructure(page: PDFPageProxy): Promise<PageTree | null> {
  const root = (await page.getStructTree()) as Node | null;
  if (root === null) return null;
  const tree: PageTree = { leaves: [], placeOf: new Map() };
  const { ref } = page as unknown as { ref: { num: number; gen: number } | null };
  const prefix = ref === null ? null : `p${ref.num}R${ref.gen === 0 ? '' : ref.gen}_mc`;
  let elements = 0;
  const walk = (node: Node, around: StructureElement[]): void => {
    if (tree.leaves.length >= MOST_LEAVES) return;
    if (typeof node.type === 'string') addLeaf(tree, node, around, prefix);
    else if (Array.isArray(node.children)) {
      const own = [...around, { id: elements++, role: String(node.role ?? '') }];
      for (const child of node.children as Node[]) walk(child, own);
    }
  };
  for (const child of Array.isArray(root.children) ? (root.children as Node[]) : []) walk(child, []);
  return tree.leaves.length === 0 ? null : tree;
}

/** Content of another page, and what is no text, has no id of this one. The first of two leaves with one id stands. */
function addLeaf({ leaves, placeOf }: PageTree, { type, id }: Node, elements: StructureElement[], prefix: string | null): void {
  if (type !== 'content' || typeof id !== 'string' || prefix === null || !id.startsWith(prefix)) return;
  const number = Number(id.slice(prefix.length));
  if (!Number.isInteger(number) || placeOf.has(number)) return;
  placeOf.set(number, leaves.length);
  leaves.push({ elements });
}
