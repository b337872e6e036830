// From marks to the annotations of a PDF: what each is there, in which colour, and what it says. Pure.
import type { PageSize } from '#border/model';
import type { MarkColour } from '#border/model-marks';
import type { MarksWords } from '#border/words/marks-en';
import type { ExportedMark } from '../../formats/exported-mark.ts';
import type { PdfAnnotation, Rgb } from '../../pdf/annotate-pdf.ts';

/** The colours as they are on paper (renderer/style/tokens.css). */
const colours: Record<MarkColour, Rgb> = {
  yellow: [248, 222, 104],
  orange: [218, 114, 13],
  green: [78, 166, 131],
  blue: [157, 218, 254],
  purple: [163, 126, 205],
};

/** Where a note stands that is on the page as a whole, in points from its top left. */
const CORNER = 24;

const author = 'Kiosque';

/**
 * The annotations; a mark over several pages is one on each. Marked text that is lost, or whose new pages cannot be read, stands as a note
 * on the page on which it was made.
 */
export function toAnnotations(
  marks: readonly ExportedMark[],
  sizes: readonly PageSize[],
  words: Pick<MarksWords, 'file'>,
): PdfAnnotation[] {
  return marks.flatMap((mark) => (isNowhere(mark) ? [lostNote(mark, sizes.length, words)] : annotationsOf(mark, sizes, words)));
}

const isNowhere = ({ state, record, parts }: ExportedMark): boolean =>
  state === 'lost' || (record.text.length > 0 && parts.length === 0);

const said = ({ record }: ExportedMark): string =>
  [record.note.trim(), record.tags.map((tag) => `#${tag.replaceAll(' ', '_')}`).join(' ')]
    .filter((part) => part !== '')
    .join('\n');

const base = ({ record, editionId }: ExportedMark) => ({
  colour: colours[record.colour],
  author,
  name: `kiosque:${editionId}:${record.id}`,
  createdAtMs: record.createdAtMs,
  changedAtMs: record.changedAtMs,
});

const pin = (x: number, y: number) => [{ x, y, width: 1, height: 1 }];

function annotationsOf(mark: ExportedMark, sizes: readonly PageSize[], words: Pick<MarksWords, 'file'>): PdfAnnotation[] {
  const { record, page, point, parts } = mark;
  const size = sizes[page - 1];
  if (record.kind === 'bookmark') {
    const contents = [words.file.bookmark, said(mark)].filter((part) => part !== '').join('\n');
    return [{ ...base(mark), page, kind: 'text', boxes: pin((size?.widthPoints ?? CORNER * 2) - CORNER * 2, CORNER), contents }];
  }
  if (parts.length === 0)
    return point === null ? [] : [{ ...base(mark), page, kind: 'text', boxes: pin(point.x, point.y), contents: said(mark) }];
  const pages = [...Map.groupBy(parts, (part) => part.page)];
  const lines = pages.map(
    ([on, some], at): PdfAnnotation => ({
      ...base(mark),
      page: on,
      kind: record.kind === 'highlight' ? 'highlight' : 'underline',
      boxes: some.flatMap(({ boxes }) => boxes),
      contents: record.kind === 'note' || at > 0 ? '' : said(mark),
      name: at === 0 ? base(mark).name : `${base(mark).name}:${on}`,
    }),
  );
  const last = parts.at(-1);
  const end = last?.boxes.at(-1);
  if (record.kind !== 'note' || last === undefined || end === undefined) return lines;
  const note: PdfAnnotation = {
    ...base(mark),
    page: last.page,
    kind: 'text',
    boxes: pin(end.x + end.width, end.y),
    contents: said(mark),
  };
  return [...lines.map((line) => ({ ...line, name: `${line.name}:line` })), note];
}

function lostNote(mark: ExportedMark, pages: number, { file }: Pick<MarksWords, 'file'>): PdfAnnotation {
  const quote = mark.record.text.map(({ exact }) => exact).join('\n');
  const contents = [file.lost, quote, said(mark)].filter((part) => part !== '').join('\n');
  return { ...base(mark), page: Math.min(mark.page, pages), kind: 'text', boxes: pin(CORNER, CORNER), contents };
}
