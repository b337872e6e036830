// Rows laid out in columns for eyes. Texts of any script are isolated, so that an Arabic title does not pull the number after it.

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const wide = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: titles must not steer the terminal
const unprintable = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** How many cells of a terminal a text fills. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text))
    width += /^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
  return width;
}

/** A text without signs that would steer a terminal. */
export function toPrintable(text: string): string {
  return text.replace(unprintable, ' ');
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text that keeps its own direction inside a line (UAX #9: first strong isolate); one without right-to-left letters needs nothing. */
export function isolateText(text: string): string {
  const printable = toPrintable(text);
  return rightToLeft.test(printable) ? `\u2068${printable}\u2069` : printable;
}

const clip = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text;
  let clipped = '';
  for (const { segment } of segmenter.segment(text)) {
    if (widthOf(clipped + segment) >= width) break;
    clipped += segment;
  }
  return `${clipped}…`;
};

/** A column: its heading, and on which side its cells stand. */
export type Column = { heading: string; isNumber?: boolean; mostWidth?: number };

/** The rows under their headings, one line a row, each ended by a line feed. */
export function layOut(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const texts = [columns.map((column) => column.heading), ...rows].map((row) =>
    row.map((cell, at) => clip(toPrintable(cell), columns[at]?.mostWidth ?? Number.POSITIVE_INFINITY)),
  );
  const widths = columns.map((_, at) => Math.max(...texts.map((row) => widthOf(row[at] ?? ''))));
  const lines = texts.map((row) =>
    row
      .map((cell, at) => {
        const gap = ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell)));
        return columns[at]?.isNumber === true ? `${gap}${isolateText(cell)}` : `${isolateText(cell)}${gap}`;
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** A size for people, in decimal units. */
export function sizeText(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const value = bytes / 1000 ** step;
  const options = { style: 'unit', unit: units[step] ?? 'byte', unitDisplay: 'short' } as const;
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language;
  return new Intl.NumberFormat(locale, { ...options, maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 }).format(value);
}
