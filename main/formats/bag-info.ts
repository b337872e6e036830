// bag-info.txt (package-info.txt before 0.96): labels with values, folded over lines, repeated as often as anybody likes.
// Refuses to know which labels a bag must have: that is a profile's to say.
import { linesOf } from './bag-text.ts';

/** A label and its value, in the order of the file. */
export type BagLabel = { label: string; value: string };

/** What was read, and the numbers of the lines that are neither a label nor the rest of one. */
export type BagInfo = { labels: BagLabel[]; badLines: number[] };

/** Reads the labels. The rest of a folded value follows its first line after one blank. */
export function readBagInfo(text: string): BagInfo {
  const labels: BagLabel[] = [];
  const badLines: number[] = [];
  for (const [at, line] of linesOf(text).entries()) {
    const last = labels.at(-1);
    const match = /^([^\s:][^:]*?)\s*:[ \t]*(.*)$/u.exec(line);
    if (line.trim() === '') continue;
    if (/^[ \t]/u.test(line) && last !== undefined) last.value = `${last.value} ${line.trim()}`.trim();
    else if (match === null) badLines.push(at + 1);
    else labels.push({ label: match[1] ?? '', value: (match[2] ?? '').trim() });
  }
  return { labels, badLines };
}

/** The values of a label, its letters' cases aside. */
export function valuesOf(labels: readonly BagLabel[], label: string): string[] {
  const wanted = label.toLowerCase();
  return labels.filter((one) => one.label.toLowerCase() === wanted).map(({ value }) => value);
}

const widest = 79;

const fold = (line: string): string => {
  const lines: string[] = [];
  let last = '';
  for (const word of line.split(' ')) {
    if (last !== '' && last.length + 1 + word.length > widest) {
      lines.push(last);
      last = `  ${word}`;
    } else last = last === '' ? word : `${last} ${word}`;
  }
  return [...lines, last].join('\n');
};

/** Writes labels: blanks within a value become one, and long lines are folded between words. */
export function writeBagInfo(labels: readonly BagLabel[]): string {
  return labels.map(({ label, value }) => `${fold(`${label}: ${value.replace(/\s+/gu, ' ').trim()}`)}\n`).join('');
}

/** The size of a payload as `Payload-Oxum` writes it: bytes, a dot, and the number of files. */
export function writeOxum(sizeBytes: number, files: number): string {
  return `${sizeBytes}.${files}`;
}

/** A size for people, as `Bag-Size` wants one. */
export function writeBagSize(sizeBytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = sizeBytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(sizeBytes) / 3), units.length - 1);
  return `${Number((sizeBytes / 1000 ** step).toFixed(1))} ${units[step]}`;
}
