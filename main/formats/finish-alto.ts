// Completes a page of an ALTO file once it has been read: places that are missing are taken from shapes and from what is inside.
// Refuses a page on which nothing has a place, since no word of it could be shown.
import { AppError } from '#border/errors';
import type { AltoBlock, AltoBox, AltoDocument, AltoLine, AltoPage } from './alto-document.ts';
import { boxAround, completeBox, type GivenBox } from './alto-values.ts';

/** A page while it is read; `given` holds the places as they stand, by what they are of. */
export type OpenPage = Omit<AltoPage, 'width' | 'height' | 'unit' | 'pixelsPerInch' | 'isSizeGuessed'> & {
  width: number | null;
  height: number | null;
  given: Map<object, GivenBox>;
};

type Boxed = { box: AltoBox | null };

/** The finished page; a blank one without a size is as large as the one before it. Throws alto/no-size. */
export function finishPage(open: OpenPage, document: AltoDocument): AltoPage {
  const { given, width, height, ...page } = open;
  const settle = (item: Boxed, inside: AltoBox | null): void => {
    // The box of a shape, which is there already, stands behind the attributes and before what is inside.
    const own = given.get(item);
    item.box = own === undefined ? (item.box ?? inside) : completeBox(own, item.box ?? inside);
  };
  for (const space of page.spaces) {
    for (const block of space.blocks) settleBlock(block, settle);
    settle(space, null);
    if (space.kind === 'print') space.box ??= boxAround(space.blocks.map(({ box }) => box));
  }
  const stated = { width: width !== null && width > 0 ? width : null, height: height !== null && height > 0 ? height : null };
  const reach = stated.width === null || stated.height === null ? reachOf(page.spaces) : null;
  const before = isBlank(page.spaces) ? document.pages.at(-1) : undefined;
  const pageWidth = stated.width ?? reach?.width ?? before?.width ?? null;
  const pageHeight = stated.height ?? reach?.height ?? before?.height ?? null;
  if (pageWidth === null || pageHeight === null) throw new AppError('alto/no-size', { page: document.pages.length + 1 });
  return {
    ...page,
    unit: document.unit,
    width: pageWidth,
    height: pageHeight,
    isSizeGuessed: stated.width === null || stated.height === null,
    pixelsPerInch: document.pixelsPerInch,
  };
}

function settleBlock(block: AltoBlock, settle: (item: Boxed, inside: AltoBox | null) => void): void {
  for (const line of block.lines) settleLine(line, settle);
  block.lines = block.lines.filter((line) => line.strings.length > 0);
  for (const inner of block.blocks) settleBlock(inner, settle);
  settle(block, boxAround([...block.lines, ...block.blocks].map(({ box }) => box)));
  if (block.box !== null) shareHeight(block.box, block.lines);
}

/** Lines of which nothing tells the place have their share of the block's height, so that no word is lost. */
function shareHeight({ x, y, width, height }: AltoBox, lines: readonly AltoLine[]): void {
  const share = height / lines.length;
  lines.forEach((line, at) => {
    line.box ??= { x, y: y + at * share, width, height: share };
  });
}

function settleLine(line: AltoLine, settle: (item: Boxed, inside: AltoBox | null) => void): void {
  line.strings = line.strings.filter(({ content }) => content.trim() !== '');
  for (const string of line.strings) settle(string, null);
  settle(line, boxAround(line.strings.map(({ box }) => box)));
}

const isBlank = (spaces: AltoPage['spaces']): boolean => {
  const holdsWords = (block: AltoBlock): boolean => block.lines.length > 0 || block.blocks.some(holdsWords);
  return !spaces.some(({ blocks }) => blocks.some(holdsWords));
};

/** From the corner of the page to the end of everything on it. */
function reachOf(spaces: AltoPage['spaces']): { width: number; height: number } | null {
  const around = boxAround(spaces.flatMap(({ box, blocks }) => [box, ...blocks.map((block) => block.box)]));
  if (around === null) return null;
  const width = around.x + around.width;
  const height = around.y + around.height;
  return width > 0 && height > 0 ? { width, height } : null;
}
