// Runs in the page. Measures what was laid out: every word of every block with its boxes, in document order.
// Relies on blocks marked by data-role; text outside of them is not measured, and would not be in the truth.
import type { Truth, TruthArticle, TruthBlock, TruthPage, TruthWord } from '../truth.ts';

const pointsPerPixel = 0.75;
const soft = '\u00AD';

/** A piece of a text node. */
export type Span = { node: Text; start: number; end: number };
/** One word as it stands in the document, and the rectangles (in pixels of the window) that it fills. */
export type Placed = { text: string; spans: Span[]; rects: DOMRect[]; block: HTMLElement };

/** The pages of the truth file. */
export function measureTruth(): Truth['pages'] {
  return [...document.querySelectorAll<HTMLElement>('.page')].map((page, index) => measurePage(page, index + 1));
}

function measurePage(page: HTMLElement, number: number): TruthPage {
  const frame = page.getBoundingClientRect();
  const blocksIn = (root: ParentNode, isWanted: (block: HTMLElement) => boolean): TruthBlock[] =>
    joinParts([...root.querySelectorAll<HTMLElement>('[data-role]')].filter(isWanted))
      .map((parts) => measureBlock(parts, frame))
      .filter((block) => block.words.length > 0);
  const articles = [...page.querySelectorAll<HTMLElement>('[data-article]')].map((article) =>
    measureArticle(
      article,
      blocksIn(article, (block) => block.dataset.role !== 'furniture'),
    ),
  );
  return {
    page: number,
    widthPoints: toPoints(frame.width),
    heightPoints: toPoints(frame.height),
    articles: articles.filter((article) => article.blocks.length > 0),
    furniture: blocksIn(page, (block) => block.dataset.role === 'furniture' || block.closest('[data-article]') === null),
  };
}

/** A paragraph that runs on in the next column stands in the document in parts with the same number. */
function joinParts(blocks: readonly HTMLElement[]): HTMLElement[][] {
  const joined: HTMLElement[][] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const { part } = block.dataset;
    if (last !== undefined && part !== undefined && last[0]?.dataset.part === part) last.push(block);
    else joined.push([block]);
  }
  return joined;
}

function measureArticle(article: HTMLElement, blocks: TruthBlock[]): TruthArticle {
  const { article: id = '', continuesOn, continuedFrom } = article.dataset;
  return {
    id,
    headline: blocks.find((block) => block.role === 'headline')?.text ?? null,
    continuesOn: continuesOn === undefined ? null : Number(continuesOn),
    continuedFrom: continuedFrom === undefined ? null : Number(continuedFrom),
    blocks,
  };
}

function measureBlock(parts: readonly HTMLElement[], frame: DOMRect): TruthBlock {
  const words = placeParts(parts).map((word) => ({ text: word.text, boxes: word.rects.map((rect) => toBox(rect, frame)) }));
  return { role: parts[0]?.dataset.role as TruthBlock['role'], text: words.map((word) => word.text).join(' '), words };
}

function toBox(rect: DOMRect, frame: DOMRect): TruthWord['boxes'][number] {
  const [x, y] = [toPoints(rect.left - frame.left), toPoints(rect.top - frame.top)];
  return { x, y, width: toPoints(rect.width), height: toPoints(rect.height) };
}

const toPoints = (pixels: number): number => Math.round(pixels * pointsPerPixel * 10) / 10;

/** The words of one block with their rectangles, those of one line joined; hidden words are left out. */
export function placeWords(block: HTMLElement): Placed[] {
  return placeParts([block]);
}

function placeParts(parts: readonly HTMLElement[]): Placed[] {
  const block = parts[0];
  if (block === undefined) return [];
  const words: Span[][] = [];
  let isOpen = false;
  for (const node of parts.flatMap(textsOf)) {
    for (const match of node.data.matchAll(/\s+|\S+/g)) {
      const span = { node, start: match.index, end: match.index + match[0].length };
      if (match[0].trim() === '') isOpen = false;
      else if (isOpen) words.at(-1)?.push(span);
      else words.push([span]);
      if (match[0].trim() !== '') isOpen = true;
    }
  }
  const placed = words.map((spans) => ({ text: textOf(spans), spans, rects: joinByLine(spans.flatMap(rectsOf)), block }));
  return placed.filter((word) => word.rects.length > 0);
}

/** The text of a block without that of blocks within it. */
function textsOf(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest('[data-role]') === block) nodes.push(node);
  }
  return nodes;
}

/** Hyphens that were set where a column cuts a word have a box and no letter. */
const textOf = (spans: readonly Span[]): string =>
  spans
    .filter(({ node }) => node.parentElement?.dataset.cut === undefined)
    .map(({ node, start, end }) => node.data.slice(start, end))
    .join('')
    .replaceAll(soft, '');

/** The rectangles of a stretch of text. */
export function rectsOf({ node, start, end }: Span): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].filter((rect) => rect.width > 0);
}

function joinByLine(rects: readonly DOMRect[]): DOMRect[] {
  const joined: DOMRect[] = [];
  for (const rect of rects) {
    const at = joined.findIndex((other) => isSameLine(other, rect));
    const other = joined[at];
    if (other === undefined) joined.push(rect);
    else joined[at] = unite(other, rect);
  }
  return joined;
}

/** Same line: same top and height, and near each other (the next column may stand at the same height). */
export function isSameLine(a: DOMRect, b: DOMRect): boolean {
  const isLevel = Math.abs(a.top - b.top) < a.height / 3 && Math.abs(a.height - b.height) < a.height / 3;
  const distance = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return isLevel && distance < 1;
}

function unite(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
