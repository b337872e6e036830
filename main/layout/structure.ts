// Judges the structure tree of a page: which elements are blocks of text, and whether they hold enough of the page to be believed.
// Refuses the trees of programs that put a whole page into one paragraph, or into elements that say nothing.
import { ARTIFACT, type PageGlyphs, type StructureElement, type StructureLeaf } from './page-glyphs.ts';

/** What an element is to a reader; `bare` is text in an element that does not say. */
export type ElementKind = 'head' | 'text' | 'caption' | 'quote' | 'item' | 'bare';

/** An element that is one block, in the order of the tree. `path` leads to it from outside and ends with it. */
export type BlockElement = { kind: ElementKind; level: number; path: StructureElement[] };

/** The blocks of a page's tree, and for each of its leaves the block that it stands in. */
export type PageStructure = { elements: BlockElement[]; elementOf: number[] };

/** A tree counts when it holds this share of what is no artifact. */
const LEAST_COVER = 0.8;
/** One element with more than this share of a page is no paragraph. */
const LARGEST_SHARE = 0.6;
/** Shorter pages may well be one paragraph. */
const SHORT_PAGE = 400;
/** A file that calls most of a page an artifact means something else by it. */
const MOST_ARTIFACTS = 0.5;

const KINDS: Readonly<Record<string, ElementKind>> = {
  P: 'text',
  Caption: 'caption',
  BlockQuote: 'quote',
  LI: 'item',
  TR: 'item',
  TOCI: 'item',
  Note: 'text',
  FENote: 'text',
  Title: 'head',
};

/** The level of a heading, 1 to 6; 0 for what is none. `H` takes its level from its sections (ISO 32000-1, 14.8.4.3.2). */
function levelOf({ role }: StructureElement, path: readonly StructureElement[]): number {
  if (role === 'Title') return 1;
  if (role === 'H') return Math.max(1, path.filter((element) => element.role === 'Sect' || element.role === 'Art').length);
  return /^H[1-9]\d?$/.test(role) ? Number(role.slice(1)) : 0;
}

/** Reads the blocks out of the leaves. */
export function blocksOfTree(leaves: readonly StructureLeaf[]): PageStructure {
  const holders = new Set<number>();
  for (const { elements } of leaves) {
    const at = findBlock(elements);
    if (at >= 0) for (const element of elements.slice(0, at)) holders.add(element.id);
  }
  const elements: BlockElement[] = [];
  const known = new Map<number, number>();
  let before = -1;
  const elementOf = leaves.map((leaf) => {
    const { at, isOwn } = findElement(leaf.elements, holders);
    const element = leaf.elements[at];
    if (element === undefined) return addBlock(elements, { kind: 'bare', level: 0, path: [] });
    // Text that stands between the elements of a group is a block for each stretch of it.
    const isSame = isOwn || before === element.id;
    before = isOwn ? -1 : element.id;
    const place = isSame ? known.get(element.id) : undefined;
    if (place !== undefined) return place;
    const path = leaf.elements.slice(0, at + 1);
    const level = levelOf(element, path);
    const added = addBlock(elements, { kind: level > 0 ? 'head' : (KINDS[element.role] ?? 'bare'), level, path });
    known.set(element.id, added);
    return added;
  });
  return { elements, elementOf };
}

function addBlock(elements: BlockElement[], element: BlockElement): number {
  elements.push(element);
  return elements.length - 1;
}

const findBlock = (path: readonly StructureElement[]): number =>
  path.findIndex((element) => KINDS[element.role] !== undefined || levelOf(element, []) > 0);

/** The block of a leaf: the outermost element that says what it is, else the outermost one that holds nothing which does. */
function findElement(path: readonly StructureElement[], holders: ReadonlySet<number>): { at: number; isOwn: boolean } {
  const at = findBlock(path);
  if (at >= 0) return { at, isOwn: true };
  const outermost = path.findIndex((element) => !holders.has(element.id));
  return outermost >= 0 ? { at: outermost, isOwn: true } : { at: path.length - 1, isOwn: false };
}

/** How much of the visible glyphs stands where: in blocks that say what they are, in each block, and in artifacts. */
export type Cover = { visible: number; artifacts: number; said: number; largest: number; blocks: number };

/** Counts the glyphs of a page by the blocks of its tree. */
export function coverOf({ glyphs }: Pick<PageGlyphs, 'glyphs'>, { elements, elementOf }: PageStructure): Cover {
  const counts = new Array<number>(elements.length).fill(0);
  let visible = 0;
  let artifacts = 0;
  for (const { text, node } of glyphs) {
    if (text.trim() === '') continue;
    visible += 1;
    const element = elementOf[node];
    if (node === ARTIFACT) artifacts += 1;
    else if (element !== undefined) counts[element] = (counts[element] ?? 0) + 1;
  }
  const told = counts.filter((_, at) => elements[at]?.kind !== 'bare');
  const said = told.reduce((sum, count) => sum + count, 0);
  return { visible, artifacts, said, largest: Math.max(0, ...told), blocks: told.filter((count) => count > 0).length };
}

/** The structure of a page where it holds enough to be tried; null where it is missing, thin or junk. */
export function judgeStructure(page: PageGlyphs): PageStructure | null {
  if (page.structure === null) return null;
  const structure = blocksOfTree(page.structure);
  const { visible, artifacts, said, largest, blocks } = coverOf(page, structure);
  const content = visible - artifacts;
  if (content === 0 || artifacts > MOST_ARTIFACTS * visible || said < LEAST_COVER * content || blocks < 2) return null;
  return visible > SHORT_PAGE && largest > LARGEST_SHARE * content ? null : structure;
}
