// What is said of a mark where it cannot be seen: its kind, colour, page, words and note. Pure.
import type { ListedMark, ShownMark } from '#border/model-marks';
import type { Words } from '#border/words/en';

type Mark = Pick<ShownMark | ListedMark, 'kind' | 'colour' | 'page' | 'quote' | 'note'>;

const mostLetters = 120;

const shorten = (text: string): string => (text.length <= mostLetters ? text : `${text.slice(0, mostLetters).trimEnd()}…`);

/** One sentence, as short as it names the mark. */
export function nameMark({ kind, colour, page, quote }: Mark, { marks }: Words): string {
  return marks.said(marks.kinds[kind], kind === 'bookmark' ? null : marks.colours[colour], page, shorten(quote));
}

/** The same with its note. */
export function sayMark(mark: Mark, words: Words): string {
  const name = nameMark(mark, words);
  const note = mark.note.trim();
  return note === '' ? name : words.marks.withNote(name, note);
}
