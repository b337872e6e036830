// A PDF whose pages lie far apart, with holes between them that the disk does not hold: large, and yet made at once.
import { closeSync, openSync, writeSync } from 'node:fs';

/** Writes it: page n says "Page n". Its content begins `gapBytes` behind the page itself, and the next page as far behind that. */
export function writeSparsePdf(path: string, pages: number, gapBytes: number): void {
  const file = openSync(path, 'w');
  let position = 0;
  const write = (text: string): void => {
    position += writeSync(file, Buffer.from(text, 'latin1'), 0, undefined, position);
  };
  const rows: string[] = [];
  const add = (body: string): void => {
    rows.push(`${String(position).padStart(10, '0')} 00000 n \n`);
    write(`${rows.length} 0 obj\n${body}\nendobj\n`);
  };
  const numbers = Array.from({ length: pages }, (_, at) => at + 1);
  /** In a stream of its own, since zeros between objects would be read as spaces. */
  const leaveGap = (): void => {
    rows.push(`${String(position).padStart(10, '0')} 00000 n \n`);
    write(`${rows.length} 0 obj\n<</Length ${gapBytes}>>\nstream\n`);
    position += gapBytes;
    write('\nendstream\nendobj\n');
  };
  /** Each page is a page, a gap, its content, a gap. */
  const objectOf = (page: number): number => 4 * page;
  write('%PDF-1.7\n');
  add('<</Type/Catalog/Pages 2 0 R>>');
  add(`<</Type/Pages/Count ${pages}/Kids[${numbers.map((page) => `${objectOf(page)} 0 R`).join(' ')}]>>`);
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  for (const page of numbers) {
    const content = `BT /F 24 Tf 50 700 Td (Page ${page}) Tj ET`;
    add(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents ${objectOf(page) + 2} 0 R>>`);
    leaveGap();
    add(`<</Length ${content.length}>>\nstream\n${content}\nendstream`);
    leaveGap();
  }
  const xref = position;
  const size = rows.length + 1;
  write(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`);
  closeSync(file);
}
