// A small PDF of four pages for tests that are about files and not about text.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePdf } from './make-pdf.ts';

/** Writes it into `folder`: page n says "Page n", 600 by 800 points. */
export function writeFourPages(folder: string): string {
  const path = join(folder, 'four.pdf');
  writeFileSync(path, makePdf([1, 2, 3, 4].map((page) => ({ content: `BT /F 40 Tf 100 600 Td (Page ${page}) Tj ET` }))));
  return path;
}

/** Width and height in pixels of a JPEG, from its frame header (ISO 10918-1, B.2.2). */
export function sizeOfJpeg(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  throw new Error('not a JPEG');
}
