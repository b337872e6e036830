// The pages of a PDF as they are filled from the top: lines of text, washes, frames, pictures and links, in points from the top left.
// Refuses to decide what stands where.
import { type PdfFile, toPdfNumber, toPdfText } from '../../base/pdf-file.ts';
import type { GlyphFont } from './glyph-font.ts';
import type { SetLine, SetRun } from './set-paragraph.ts';

/** A4, in points. */
export const sheetSize = { width: 595.28, height: 841.89 } as const;

/** Red, green and blue from 0 to 1. */
export type Colour = readonly [number, number, number];

/** A place on a page, from its top left. */
export type Rectangle = { x: number; y: number; width: number; height: number };

/** A link of a page: to an address, or to a place further on in the file. */
export type SheetLink = Rectangle & { to: { address: string } | { mark: string } };

/** Pages that are being filled. */
export type Sheets = {
  /** Begins a page and gives its number from 1. Pictures are written at once, all else at the end. */
  begin: () => Promise<number>;
  line: (line: SetLine, place: { x: number; baseline: number; size: number; colour: Colour }) => void;
  wash: (place: Rectangle, colour: Colour) => void;
  /** A wash through which what lies under it is seen. */
  tint: (place: Rectangle, colour: Colour) => void;
  frame: (place: Rectangle, colour: Colour, width: number) => void;
  /** A JPEG of so many pixels. */
  picture: (jpeg: Uint8Array, size: { width: number; height: number }, place: Rectangle) => Promise<void>;
  link: (link: SheetLink) => void;
  /** Names a height of the page at hand, for links and for the outline. */
  mark: (name: string, title: string | null, y: number) => void;
  /** Writes the last page, the fonts and what ties all together. */
  finish: (about: { title: string; language: string; madeAtMs: number; isRightToLeft: boolean }) => Promise<void>;
};

/** The yellow of `--mark` in renderer/style/tokens.css: words that were found. */
export const markYellow: Colour = [1, 0.875, 0.439];

const num = toPdfNumber;
const up = (y: number): number => sheetSize.height - y;
const box = ({ x, y, width, height }: Rectangle): string => `${num(x)} ${num(up(y + height))} ${num(width)} ${num(height)} re`;
const fill = ([red, green, blue]: Colour): string => `${num(red)} ${num(green)} ${num(blue)} rg`;
const stroke = ([red, green, blue]: Colour): string => `${num(red)} ${num(green)} ${num(blue)} RG`;

/** Offsets of marks over letters are moves before and back; the pen stays where the advances lead it. */
const showGlyphs = ({ glyphs }: SetRun, font: GlyphFont, size: number): string => {
  const parts: string[] = [];
  let rise = 0;
  let open = '';
  const flush = (): void => {
    if (open !== '') parts.push(`[${open}] TJ`);
    open = '';
  };
  for (const glyph of glyphs) {
    if (glyph.offsetY !== rise) {
      flush();
      rise = glyph.offsetY;
      parts.push(`${num((rise * size) / 1000)} Ts`);
    }
    const before = -glyph.offsetX;
    const after = glyph.width + glyph.offsetX - glyph.advance;
    open += `${before === 0 ? '' : num(before)}<${font.codeOf(glyph)}>${Math.abs(after) < 0.01 ? '' : num(after)}`;
  }
  flush();
  if (rise !== 0) parts.push('0 Ts');
  return parts.join(' ');
};

type Page = { content: string[]; pictures: number[]; links: SheetLink[]; number: number };
type Mark = { name: string; title: string | null; page: number; y: number };

const dateText = (atMs: number): string => `(D:${new Date(atMs).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`;

const writeOutline = async (file: PdfFile, marks: readonly Mark[]): Promise<string> => {
  const titled = marks.filter(({ title }) => title !== null);
  if (titled.length === 0) return '';
  const root = file.reserve();
  const numbers = titled.map(() => file.reserve());
  for (const [at, { title, page, y }] of titled.entries()) {
    const previous = at === 0 ? '' : `/Prev ${numbers[at - 1]} 0 R`;
    const next = at === titled.length - 1 ? '' : `/Next ${numbers[at + 1]} 0 R`;
    const dest = `/Dest[${page} 0 R/XYZ null ${num(up(y))} null]`;
    await file.writeObject(numbers[at] ?? 0, `<</Title ${toPdfText(title ?? '')}/Parent ${root} 0 R${previous}${next}${dest}>>`);
  }
  await file.writeObject(root, `<</Type/Outlines/First ${numbers[0]} 0 R/Last ${numbers.at(-1)} 0 R/Count ${titled.length}>>`);
  return `/Outlines ${root} 0 R`;
};

/** Begins to fill pages of a file in fonts. */
export function openSheets(file: PdfFile, fonts: readonly GlyphFont[]): Sheets {
  const [catalog, tree] = [file.reserve(), file.reserve()];
  const pages: Page[] = [];
  const marks: Mark[] = [];
  const fontEntries = fonts.map(({ number }, at) => `/F${at} ${number} 0 R`).join('');
  const page = (): Page => {
    const last = pages.at(-1);
    if (last === undefined) throw new Error('no page was begun');
    return last;
  };

  const writeContent = async ({ content, pictures, number }: Page, links: string): Promise<void> => {
    const stream = await file.writeDeflated('', Buffer.from(content.join('\n'), 'latin1'));
    const xobjects = pictures.map((picture) => `/I${picture} ${picture} 0 R`).join('');
    const resources = `<</Font<<${fontEntries}>>/ExtGState<</M<</BM/Multiply>>>>${xobjects === '' ? '' : `/XObject<<${xobjects}>>`}>>`;
    const size = `/MediaBox[0 0 ${sheetSize.width} ${sheetSize.height}]`;
    await file.writeObject(
      number,
      `<</Type/Page/Parent ${tree} 0 R${size}/Resources${resources}/Contents ${stream} 0 R${links}>>`,
    );
  };

  /** Links may lead to marks that come later, so pages keep theirs until the end; their pictures are in the file by then. */
  const linksOf = ({ links }: Page): string => {
    if (links.length === 0) return '';
    const entries = links.flatMap(({ x, y, width, height, to }) => {
      const place = `/Rect[${num(x)} ${num(up(y + height))} ${num(x + width)} ${num(up(y))}]/Border[0 0 0]`;
      if ('address' in to)
        return [`<</Type/Annot/Subtype/Link${place}/A<</S/URI/URI(${to.address.replace(/[()\\]/g, '\\$&')})>>>>`];
      const mark = marks.find(({ name }) => name === to.mark);
      return mark === undefined
        ? []
        : [`<</Type/Annot/Subtype/Link${place}/Dest[${mark.page} 0 R/XYZ null ${num(up(mark.y))} null]>>`];
    });
    return `/Annots[${entries.join('')}]`;
  };

  return {
    begin: async () => {
      pages.push({ content: [], pictures: [], links: [], number: file.reserve() });
      return pages.length;
    },
    line: ({ runs, marks: marked }, { x, baseline, size, colour }) => {
      const { content } = page();
      for (const mark of marked)
        content.push(
          `${fill(markYellow)} ${box({ x: x + mark.x, y: baseline - size * 0.95, width: mark.width, height: size * 1.3 })} f`,
        );
      for (const run of runs) {
        const at = fonts.findIndex(({ face }) => face === run.face);
        const font = fonts[at];
        if (font === undefined) throw new Error('a line is set in a font that the file has not');
        const place = `1 0 0 1 ${num(x + run.x)} ${num(up(baseline))} Tm`;
        content.push(`${fill(colour)} BT /F${at} ${num(size)} Tf ${place} ${showGlyphs(run, font, size)} ET`);
      }
    },
    wash: (place, colour) => void page().content.push(`${fill(colour)} ${box(place)} f`),
    tint: (place, colour) => void page().content.push(`q /M gs ${fill(colour)} ${box(place)} f Q`),
    frame: (place, colour, width) => void page().content.push(`${stroke(colour)} ${num(width)} w ${box(place)} S`),
    picture: async (jpeg, { width, height }, place) => {
      const entries = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`;
      const number = await file.writeStream(entries, [jpeg]);
      page().pictures.push(number);
      const matrix = `${num(place.width)} 0 0 ${num(place.height)} ${num(place.x)} ${num(up(place.y + place.height))} cm`;
      page().content.push(`q ${matrix} /I${number} Do Q`);
    },
    link: (link) => void page().links.push(link),
    mark: (name, title, y) => void marks.push({ name, title, page: page().number, y }),
    finish: async ({ title, language, madeAtMs, isRightToLeft }) => {
      for (const one of pages) await writeContent(one, linksOf(one));
      for (const font of fonts) await font.write();
      const outline = await writeOutline(file, marks);
      await file.writeObject(
        tree,
        `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((one) => `${one.number} 0 R`).join(' ')}]>>`,
      );
      const preferences = `/ViewerPreferences<</DisplayDocTitle true${isRightToLeft ? '/Direction/R2L' : ''}>>`;
      await file.writeObject(catalog, `<</Type/Catalog/Pages ${tree} 0 R/Lang(${language})${preferences}${outline}>>`);
      const info = file.reserve();
      await file.writeObject(info, `<</Title ${toPdfText(title)}/Producer(Kiosque)/CreationDate${dateText(madeAtMs)}>>`);
      await file.finish(catalog, info);
    },
  };
}
