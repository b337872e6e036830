// A small newspaper whose pages say what a test wants, often enough to read as text.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePdf } from './make-pdf.ts';

/** Writes it as `<name>.pdf`, one page for each text, and gives its path. */
export function makeWordPaper(folder: string, name: string, pages: readonly string[]): string {
  const path = join(folder, `${name}.pdf`);
  const content = (words: string): string =>
    Array.from(
      { length: 8 },
      (_, line) => `BT /F 12 Tf 60 ${700 - line * 16} Td (${words} on line ${line} of ${name}) Tj ET`,
    ).join('\n');
  writeFileSync(path, makePdf(pages.map((words) => ({ content: content(words) }))));
  return path;
}
