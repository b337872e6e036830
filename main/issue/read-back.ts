// Reads a page of ALTO that Kiosque wrote back into the layout that it was: words, blocks and articles as they stand, nothing arranged anew.
// Refuses nothing: a block that another hand has put in is an article of its own, so that no word is lost.
import type { Article, Block, Box, PageLayout, PageSize, Word } from '#border/model';
import type { AltoBlock, AltoPage, AltoString } from '../formats/alto-document.ts';
import { toLanguage } from '../formats/to-language.ts';
import { type AltoScale, scaleOf } from './alto-scale.ts';
import { toPoints } from './set-line.ts';

/** The text that is being written, and the words in it. */
type Draft = { parts: string[]; length: number; words: Word[]; scale: AltoScale };

/** The layout of a page of this size. */
export function readBack(alto: AltoPage, size: PageSize): PageLayout {
  const draft: Draft = { parts: [], length: 0, words: [], scale: scaleOf(alto, { sheet: size }) };
  const blocks = alto.spaces.flatMap((space) => space.blocks);
  const isFurniture = ({ kind, role }: AltoBlock): boolean => kind === 'text' && role === 'furniture';
  const articles = blocks.filter((block) => !isFurniture(block)).flatMap((block) => readArticle(draft, block));
  const furniture = blocks.filter(isFurniture).flatMap((block) => readBlock(draft, block));
  return {
    widthPoints: size.widthPoints,
    heightPoints: size.heightPoints,
    rotation: size.rotation,
    source: 'alto',
    direction: textsIn(blocks)[0]?.direction ?? 'ltr',
    language: toLanguage(alto.language),
    text: draft.parts.join(''),
    words: draft.words,
    articles,
    furniture,
    needsOcr: null,
  };
}

const textsIn = (blocks: readonly AltoBlock[]): AltoBlock[] =>
  blocks.flatMap((block) => [...(block.kind === 'text' ? [block] : []), ...textsIn(block.blocks)]);

function readArticle(draft: Draft, block: AltoBlock): Article[] {
  const blocks = textsIn([block]).flatMap((text) => readBlock(draft, text));
  if (blocks.length === 0) return [];
  const told = block.told ?? { confidence: 1, continuesOn: null, continuedFrom: null };
  return [{ headline: block.description, ...told, blocks }];
}

/** A word that a line cuts stands whole where it begins; its other half gives it one more place, also in the next block. */
function readBlock(draft: Draft, block: AltoBlock): Block[] {
  let start: number | null = null;
  for (const string of block.lines.flatMap(({ strings }) => strings)) {
    const before = draft.words.at(-1);
    const box = placeOf(string, draft);
    if (string.part === 'tail' && before !== undefined) before.boxes.push(box);
    else {
      if (draft.length > 0) write(draft, start === null ? '\n' : ' ');
      start ??= draft.length;
      const text = string.whole ?? string.content;
      draft.words.push({ start: draft.length, end: draft.length + text.length, boxes: [box] });
      write(draft, text);
    }
  }
  const box = block.box === null ? null : toPoints(block.box, draft.scale);
  return start === null || box === null ? [] : [{ role: block.role ?? 'body', start, end: draft.length, box, ...fontOf(block) }];
}

function write(draft: Draft, part: string): void {
  draft.parts.push(part);
  draft.length += part.length;
}

const placeOf = ({ box }: AltoString, { scale }: Draft): Box => toPoints(box ?? { x: 0, y: 0, width: 0, height: 0 }, scale);

/** The look of the block is that of its first word: we name it at the block alone. */
function fontOf({ lines }: AltoBlock): Pick<Block, 'font'> {
  const style = lines[0]?.strings[0]?.style;
  if (style === undefined || style.family === null || style.sizePoints === null) return {};
  const { family, sizePoints, isBold, isItalic } = style;
  return { font: { family, sizePoints, isBold, isItalic } };
}
