// English words of printing pages and of giving them to other programs.
import { isolate } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const count = (n: number, one: string, other: string): string => sayCount(n, 'en', { one, other });
const num = (n: number): string => sayNumber(n, 'en');
const name = (text: string): string => isolate(text, 'en');

/** English, and the shape that the other languages must fill. */
export const paperEnglish = {
  print: 'Print',
  printDots: 'Print…',
  what: 'What to print',
  thisPage: (page: number) => `Page ${num(page)}`,
  thisSpread: (from: number, to: number) => `Pages ${num(from)} and ${num(to)} side by side`,
  range: 'Pages',
  from: 'From page',
  to: 'to page',
  whole: (n: number) => `The whole edition, ${count(n, '# page', '# pages')}`,
  part: 'The clipping',
  article: 'The article as text',
  size: 'Paper',
  sizes: { a3: 'A3', a4: 'A4', a5: 'A5', letter: 'US Letter', legal: 'US Legal', tabloid: 'US Tabloid' },
  fit: 'Size on paper',
  fits: { fit: 'Fit to the sheet', cut: 'Actual size, cut at the edge', poster: 'Actual size, over several sheets' },
  preview: 'Preview',
  sheets: (n: number) => count(n, '# sheet', '# sheets'),
  sheet: (n: number, of: number) => `Sheet ${num(n)} of ${num(of)}`,
  moreSheets: (n: number) => count(n, 'and # more sheet', 'and # more sheets'),
  /** Behind the source at the foot of a sheet. */
  sheetOf: (n: number, of: number) => `(sheet ${num(n)} of ${num(of)})`,
  drawing: (done: number, total: number) => `Drawing ${num(done)} of ${num(total)}`,
  drawingBar: 'How much is drawn for the printer',
  waiting: 'The system’s dialog is open.',
  stop: 'Stop',
  printed: 'Handed to the printer.',
  saveAsPdf: 'Save as PDF…',
  share: 'Share and save',
  saveEdition: 'Save a copy of the edition…',
  savePage: (page: number) => `Save page ${num(page)} as PDF…`,
  saveSpread: (from: number, to: number) => `Save pages ${num(from)} and ${num(to)} as PDF…`,
  savePicture: (page: number) => `Save page ${num(page)} as a picture…`,
  send: 'Share…',
  saved: (file: string) => `${name(file)} is saved.`,
  reveal: 'Show in folder',
  drag: 'Drag it out of the window for a PDF of this page.',
  keyPrint: 'Print',
  /** Of the names of files. */
  file: {
    pages: (from: number, to: number) => (from === to ? `p. ${from}` : `pp. ${from}-${to}`),
    part: (page: number) => `p. ${page} clipping`,
  },
};

type Shape<Value> = Value extends string
  ? string
  : Value extends (...input: infer In) => string
    ? (...input: In) => string
    : { [Key in keyof Value]: Shape<Value[Key]> };

/** What every language must say of printing and sharing. */
export type PaperWords = Shape<typeof paperEnglish>;
