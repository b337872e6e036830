// Sets the words of a printed page anew, as a corrected edition does: articles in another order, other columns, other line ends and hyphens,
// and some words corrected. Writes it as ALTO, and tells where each word of the truth came to stand.
import type { Box, Direction } from '#border/model';
import type { Random } from '../press/random.ts';
import type { TruthPage, TruthWord } from '../press/truth.ts';
import { altoFile } from './alto-file.ts';

/** Where a word of the truth stands on the page that was set anew; a cut word has two boxes. */
export type ResetWord = { word: TruthWord; boxes: Box[]; isCorrected: boolean };

/** The page as ALTO, in twelve hundredths of an inch, and its words. */
export type ResetPage = { alto: string; words: ResetWord[] };

type Options = { columns: number; direction: Direction; language: string; random: Random };
type Line = { strings: string[]; box: Box };
type Setting = { sizePoints: number; column: number; top: number };

const margin = 40;
const gutter = 14;
const unit = 1200 / 72;
/** One word in so many is corrected. */
const wordsACorrection = 30;
const usualSizes = [7.5, 6.5, 5.5, 4.8, 4.2, 3.6];

/** Sets a page; smaller where it does not fit. Throws a RangeError where it never does. */
export function resetPage(page: TruthPage, options: Options): ResetPage {
  const articles = options.random.shuffle(page.articles);
  const corrected = new Map<TruthWord, string>();
  for (const { blocks } of articles)
    for (const { words } of blocks)
      for (const word of words)
        if (word.text.length > 4 && options.random.below(wordsACorrection) === 0)
          corrected.set(word, correct(word.text, options.random));
  for (const sizePoints of usualSizes) {
    const set = setAll({ ...page, articles }, options, corrected, sizePoints);
    if (set !== null) return set;
  }
  throw new RangeError('the page does not fit');
}

/** A letter in the middle goes, or stands twice. */
function correct(text: string, random: Random): string {
  const at = 1 + random.below(text.length - 2);
  return random.next() < 0.5 ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + text.slice(at - 1);
}

function setAll(
  page: TruthPage,
  options: Options,
  corrected: ReadonlyMap<TruthWord, string>,
  sizePoints: number,
): ResetPage | null {
  const { columns, direction, random } = options;
  const width = (page.widthPoints - 2 * margin - (columns - 1) * gutter) / columns;
  const words: ResetWord[] = [];
  const blocks: string[] = [];
  const at: Setting = { sizePoints, column: 0, top: margin };
  for (const article of page.articles) {
    at.top += sizePoints * 1.5;
    for (const { role, words: own } of article.blocks) {
      const size = role === 'headline' ? sizePoints * 1.9 : sizePoints;
      if (!setBlock({ own, size, isHeadline: role === 'headline' })) return null;
      at.top += sizePoints * 0.5;
    }
  }
  const attributes = `WIDTH="${Math.round(page.widthPoints * unit)}" HEIGHT="${Math.round(page.heightPoints * unit)}"`;
  const head = `<Description><MeasurementUnit>inch1200</MeasurementUnit></Description><Styles><TextStyle ID="H" FONTSIZE="${sizePoints * 1.9}" FONTSTYLE="bold"/><TextStyle ID="B" FONTSIZE="${sizePoints}"/></Styles>`;
  return { alto: altoFile(`<PrintSpace>${blocks.join('\n')}</PrintSpace>`, { head, pageAttributes: attributes }), words };

  function setBlock({ own, size, isHeadline }: { own: readonly TruthWord[]; size: number; isHeadline: boolean }): boolean {
    const height = size * 1.2;
    let lines: Line[] = [];
    let x = 0;
    const open = (): boolean => {
      if (at.top + height > page.heightPoints - margin) {
        close();
        at.column += 1;
        at.top = margin;
        if (at.column >= columns) return false;
      }
      lines.push({ strings: [], box: { x: 0, y: at.top, width, height } });
      x = 0;
      at.top += height;
      return true;
    };
    const close = (): void => {
      if (lines.length > 0) blocks.push(writeBlock(lines, place(0, width, lines[0]?.box.y ?? 0, height), isHeadline));
      lines = [];
    };
    /** From the side from which the page is read. */
    const place = (from: number, wide: number, y: number, tall: number): Box => {
      const start = margin + at.column * (width + gutter) + from;
      return { x: direction === 'rtl' ? page.widthPoints - start - wide : start, y, width: wide, height: tall };
    };
    const put = (text: string, attributes: string): Box => {
      const line = lines.at(-1) as Line;
      const box = place(x, text.length * size * 0.5, line.box.y, size);
      line.strings.push(`<String CONTENT="${escaped(text)}"${attributes} ${writeBox(box)}/>`);
      x += (text.length + 0.6) * size * 0.5;
      return box;
    };
    if (!open()) return false;
    for (const word of own) {
      const text = corrected.get(word) ?? word.text;
      const entry: ResetWord = { word, boxes: [], isCorrected: corrected.has(word) };
      const room = width - x;
      const wide = text.length * size * 0.5;
      const letters = Math.floor(room / (size * 0.5)) - 1;
      const mayCut = direction === 'ltr' && /^\p{L}{8,}$/u.test(text) && letters >= 3 && text.length - letters >= 3;
      if (wide > room && x > 0 && mayCut && random.next() < 0.7) {
        entry.boxes.push(put(text.slice(0, letters), ` SUBS_TYPE="HypPart1" SUBS_CONTENT="${escaped(text)}"`));
        (lines.at(-1) as Line).strings.push('<HYP CONTENT="-"/>');
        if (!open()) return false;
        entry.boxes.push(put(text.slice(letters), ` SUBS_TYPE="HypPart2" SUBS_CONTENT="${escaped(text)}"`));
      } else {
        if (wide > room && x > 0 && !open()) return false;
        entry.boxes.push(put(text, ''));
      }
      words.push(entry);
    }
    close();
    return true;
  }
}

const writeBox = ({ x, y, width, height }: Box): string =>
  `HPOS="${Math.round(x * unit)}" VPOS="${Math.round(y * unit)}" WIDTH="${Math.round(width * unit)}" HEIGHT="${Math.round(height * unit)}"`;

function writeBlock(lines: readonly Line[], first: Box, isHeadline: boolean): string {
  const height = lines.reduce((sum, { box }) => sum + box.height, 0);
  const all = lines.map(
    ({ strings, box }) => `<TextLine ${writeBox({ ...first, y: box.y, height: box.height })}>${strings.join('')}</TextLine>`,
  );
  return `<TextBlock STYLEREFS="${isHeadline ? 'H' : 'B'}" ${writeBox({ ...first, height })}>${all.join('')}</TextBlock>`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
