// A dossier as one PDF: its name and what is in it, then each item with its place, its page, its citation, the words, and what was said of it.
// Refuses to draw pages of newspapers: their pictures come as files.
import { readFile } from 'node:fs/promises';
import type { Box, InterfaceLanguage } from '#border/model';
import type { DossierItem, DossierRecord } from '#border/model-dossier';
import { sayDate, sayNumber } from '#border/words/locale';
import { markText } from '#border/words/mark-text';
import { directionOf, wordsIn } from '#border/words/speak';
import { openPdfFile } from '../../base/pdf-file.ts';
import { cite } from '../../formats/cite.ts';
import { dayOf, toCitable, toReference } from '../../formats/reference.ts';
import { columnWidth, type Flow, type Look, margin, openFlow, type Place } from './flow.ts';
import { openGlyphFont } from './glyph-font.ts';
import type { Span } from './set-paragraph.ts';
import { type Colour, markYellow, openSheets, type Rectangle, type SheetLink, type Sheets, sheetSize } from './sheet.ts';
import { openTypeface, type Typeface } from './typeface.ts';

/** A JPEG in a file, with its size in pixels and frames in shares of it. */
export type PictureFile = { file: string; width: number; height: number; frames: readonly Box[] };

/** The pictures of an item, or why it has none. */
export type PictureFiles = { place: PictureFile; page: PictureFile } | 'gone' | 'unreadable';

/** What is composed; `pictures` go with the items, in their order. */
export type ComposeInput = {
  path: string;
  language: InterfaceLanguage;
  /** In whose style it cites. */
  style: InterfaceLanguage;
  dossier: DossierRecord;
  pictures: readonly PictureFiles[];
};

const ink: Colour = [0.11, 0.114, 0.122];
const grey: Colour = [0.35, 0.353, 0.37];
const green: Colour = [0.078, 0.314, 0.247];
const line: Colour = [0.886, 0.871, 0.827];

const looks = {
  name: { size: 24, leading: 31, colour: ink },
  headline: { size: 13.5, leading: 18, colour: ink },
  entry: { size: 10.5, leading: 15, colour: ink },
  small: { size: 8.5, leading: 12.5, colour: grey },
  citation: { size: 9.5, leading: 14, colour: grey },
  quote: { size: 10, leading: 15, colour: ink, indent: 12, bar: line },
  comment: { size: 10.5, leading: 15.5, colour: ink, indent: 12, bar: green },
  link: { size: 8.5, leading: 14, colour: green },
} satisfies Record<string, Look>;

/** What is left free, in points: on the cover, and around the parts of an item. */
const cover = { aboveName: 40, belowName: 6, belowFacts: 14, belowNote: 18, belowEntry: 5 };
const parts = { belowRule: 14, belowTitle: 2, below: 8, belowPictures: 10, belowComment: 6, belowItem: 18 };

/** The largest a picture of a place becomes, and how wide the page beside it is. */
const mostPlace = { width: 366, height: 330 };
const overviewWidth = 100;
const gap = columnWidth - mostPlace.width - overviewWidth;

type Tools = {
  sheets: Sheets;
  flow: Flow;
  regular: Typeface;
  bold: Typeface;
  language: InterfaceLanguage;
  style: InterfaceLanguage;
};

const linkAll = (sheets: Sheets, places: readonly Place[], to: SheetLink['to']): void => {
  for (const place of places) sheets.link({ ...place, to });
};

const paragraphs = async ({ flow, regular }: Tools, text: string, look: Look): Promise<void> => {
  for (const part of text.trim().split(/\r?\n/u)) {
    if (part.trim() === '') flow.leave(look.leading / 2);
    else await flow.paragraph([{ text: part, face: regular }], look);
  }
};

const titleOf = ({ headline }: DossierItem, number: number, language: InterfaceLanguage): string =>
  `${sayNumber(number, language)}. ${headline ?? wordsIn(language).dossier.untitled}`;

const writeCover = async (tools: Tools, dossier: DossierRecord): Promise<void> => {
  const { sheets, flow, regular, bold, language, style } = tools;
  const { file, items } = wordsIn(language).dossier;
  await flow.need(sheetSize.height);
  flow.leave(cover.aboveName);
  sheets.mark('start', dossier.name, flow.y());
  await flow.paragraph([{ text: dossier.name, face: bold }], looks.name);
  flow.leave(cover.belowName);
  const made = file.made(sayDate(dayOf(dossier.changedAtMs), language));
  await flow.paragraph([{ text: `${made} · ${items(dossier.items.length)}`, face: regular }], looks.citation);
  flow.leave(cover.belowFacts);
  await paragraphs(tools, dossier.note, looks.entry);
  flow.leave(cover.belowNote);
  for (const [at, item] of dossier.items.entries()) {
    await flow.need(looks.entry.leading + looks.small.leading);
    const title = await flow.paragraph([{ text: titleOf(item, at + 1, language), face: regular }], looks.entry);
    linkAll(sheets, title, { mark: item.id });
    await flow.paragraph([{ text: cite({ ...toCitable(item), headline: null }, style), face: regular }], looks.small);
    flow.leave(cover.belowEntry);
  }
};

const drawPicture = async (sheets: Sheets, { file, width, height }: PictureFile, place: Rectangle): Promise<void> => {
  await sheets.picture(await readFile(file), { width, height }, place);
  sheets.frame(place, line, 0.5);
};

const inPicture = (box: Box, { x, y, width, height }: Rectangle): Rectangle => ({
  x: x + box.x * width,
  y: y + box.y * height,
  width: box.width * width,
  height: box.height * height,
});

/** The sizes at which both pictures of an item stand. */
const sizesOf = ({ place, page }: Exclude<PictureFiles, string>) => {
  const scale = Math.min(mostPlace.width / place.width, mostPlace.height / place.height);
  const overviewScale = Math.min(overviewWidth / page.width, mostPlace.height / page.height);
  return {
    place: { width: place.width * scale, height: place.height * scale },
    page: { width: page.width * overviewScale, height: page.height * overviewScale },
  };
};

const heightOfPictures = (pictures: PictureFiles): number => {
  if (typeof pictures === 'string') return looks.small.leading;
  const { place, page } = sizesOf(pictures);
  return Math.max(place.height, page.height) + parts.belowPictures;
};

const drawPictures = async ({ sheets, flow, language }: Tools, pictures: Exclude<PictureFiles, string>): Promise<void> => {
  const sizes = sizesOf(pictures);
  const isRightToLeft = directionOf(language) === 'rtl';
  const right = margin.side + columnWidth;
  const near = { x: isRightToLeft ? right - sizes.place.width : margin.side, y: flow.y(), ...sizes.place };
  const farX = isRightToLeft ? near.x - gap - sizes.page.width : near.x + sizes.place.width + gap;
  const far = { x: farX, y: flow.y(), ...sizes.page };
  await drawPicture(sheets, pictures.place, near);
  for (const box of pictures.place.frames) sheets.tint(inPicture(box, near), markYellow);
  await drawPicture(sheets, pictures.page, far);
  for (const box of pictures.page.frames) sheets.frame(inPicture(box, far), green, 1.2);
  flow.leave(heightOfPictures(pictures));
};

const writeItem = async (tools: Tools, item: DossierItem, number: number, pictures: PictureFiles): Promise<void> => {
  const { sheets, flow, regular, bold, language, style } = tools;
  const { file } = wordsIn(language).dossier;
  const title: Span[] = [{ text: titleOf(item, number, language), face: bold }];
  const citation: Span[] = [{ text: cite(toCitable(item), style), face: regular }];
  const height = flow.heightOf(title, looks.headline) + flow.heightOf(citation, looks.citation);
  // A headline never stands alone at the foot of a page, without its picture and the first words.
  await flow.need(height + heightOfPictures(pictures) + 2 * looks.quote.leading + 20);
  if (flow.y() > margin.top) {
    sheets.wash({ x: margin.side, y: flow.y(), width: columnWidth, height: 0.7 }, line);
    flow.leave(parts.belowRule);
  }
  sheets.mark(item.id, titleOf(item, number, language), flow.y());
  await flow.paragraph(title, looks.headline);
  flow.leave(parts.belowTitle);
  await flow.paragraph(citation, looks.citation);
  flow.leave(parts.below);
  if (typeof pictures === 'string') {
    await flow.paragraph([{ text: pictures === 'gone' ? file.noPicture : file.unreadable, face: regular }], looks.small);
    flow.leave(parts.below);
  } else await drawPictures(tools, pictures);
  if (item.text !== '') {
    await paragraphs(tools, item.text.replace(/\n{2,}/gu, '\n'), looks.quote);
    flow.leave(parts.below);
  } else if (item.snippet.trim() !== '') {
    const spans = markText(item.snippet, item.marks).map(({ text, isMarked }) => ({ text, isMarked, face: regular }));
    await flow.paragraph(spans, looks.quote);
    flow.leave(parts.below);
  }
  if (item.comment.trim() !== '') {
    await paragraphs(tools, item.comment, looks.comment);
    flow.leave(parts.belowComment);
  }
  const link = await flow.paragraph([{ text: file.openIn, face: regular }], looks.link);
  linkAll(sheets, link, { address: toReference(item).link });
  flow.leave(parts.belowItem);
};

/** Writes the PDF to a new path. Throws what the disk throws. */
export async function composeDossier({ path, language, style, dossier, pictures }: ComposeInput): Promise<void> {
  const file = await openPdfFile(path);
  try {
    const [regular, bold] = [openTypeface('regular'), openTypeface('bold')];
    const sheets = openSheets(file, [openGlyphFont(file, regular), openGlyphFont(file, bold)]);
    const otherwise = directionOf(language);
    const foot = (page: number): string => `${dossier.name} · ${sayNumber(page, language)}`;
    const tools: Tools = { sheets, flow: openFlow(sheets, { otherwise, face: regular, foot }), regular, bold, language, style };
    await writeCover(tools, dossier);
    if (dossier.items.length > 0) await tools.flow.need(sheetSize.height);
    for (const [at, item] of dossier.items.entries()) await writeItem(tools, item, at + 1, pictures[at] ?? 'gone');
    const about = { title: dossier.name, language, madeAtMs: dossier.changedAtMs, isRightToLeft: otherwise === 'rtl' };
    await sheets.finish(about);
  } finally {
    await file.close();
  }
}
