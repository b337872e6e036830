// Writes what was read from the picture of a page as ALTO 4.4: blocks in the order in which they were read, words with their confidence, the
// engine and its languages as a step of processing. Refuses articles and joined words: those are the layout's to find, each time anew.
import type { Box, Direction, PageSize } from '#border/model';
import { type AltoMeta, pad, placeOf, spaceAround, toUnits, writeFile, writeShare, writeText } from './alto-writing.ts';
import { around } from './around-boxes.ts';
import type { PrintedLine } from './printed-lines.ts';
import { element } from './xml-writer.ts';

/** A page as it was read: points of the page as it is seen. Rules and pictures are places without text. */
export type RecognisedPage = {
  widthPoints: number;
  heightPoints: number;
  /** The turn with which the file shows the page; places are those of the turned page. */
  rotation: PageSize['rotation'];
  direction: Direction;
  language: string | null;
  /** Of all words, from 0 to 1; null where there is none. */
  confidence: number | null;
  blocks: PrintedLine[][];
  rules: Box[];
  pictures: Box[];
};

/** The file. It validates against the schema 4.4. */
export function writeRecognised(page: RecognisedPage, meta: AltoMeta): string {
  const name = `P${meta.pageNumber}`;
  const blocks = page.blocks.flatMap((lines, at) =>
    writeText({
      id: `${name}_TB${pad(at + 1)}`,
      box: around(lines.map(({ box }) => box)),
      lines,
      style: null,
      tag: null,
      direction: page.direction,
    }),
  );
  const shapes = [
    ...page.rules.flatMap((box, at) => element('GraphicalElement', { ID: `${name}_GE${pad(at + 1)}`, ...placeOf(box) })),
    ...page.pictures.flatMap((box, at) => element('Illustration', { ID: `${name}_IL${pad(at + 1)}`, ...placeOf(box) })),
  ];
  const space = spaceAround(
    page.blocks.flatMap((lines) => lines.map(({ box }) => box)),
    page,
  );
  const attributes = {
    ID: name,
    PHYSICAL_IMG_NR: meta.pageNumber,
    WIDTH: toUnits(page.widthPoints),
    HEIGHT: toUnits(page.heightPoints),
    PC: page.confidence === null ? null : writeShare(page.confidence),
    LANG: page.language,
  };
  const inside = element('PrintSpace', { ID: `${name}_PS00001`, ...placeOf(space) }, [...blocks, ...shapes]);
  return writeFile(meta, element('Layout', {}, element('Page', attributes, inside)));
}
