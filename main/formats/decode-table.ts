// Turns the bytes of a table into text, as spreadsheet programs of French, Arabic and English systems write them. Refuses to believe a label:
// there is none. What is valid UTF-8 is UTF-8; of the code pages the one whose letters stand as words do.
import type { TableEncoding } from '#border/model-table';

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Thrown for the first byte that UTF-8 does not know.
    return false;
  }
};

const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** Words of Arabic are runs of high bytes; an accented letter of French stands among plain ones. */
function isArabicPage(bytes: Uint8Array): boolean {
  let [runs, single] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0xc0) {
      at += 1;
      continue;
    }
    let end = at;
    while ((bytes[end] ?? 0) >= 0xc0) end += 1;
    const isAmongPlain = isLetter(bytes[at - 1] ?? 0) || isLetter(bytes[end] ?? 0);
    if (end - at >= 2 && !isAmongPlain) runs += 1;
    else if (isAmongPlain) single += 1;
    at = end;
  }
  return runs > single;
}

/** How the letters of a table are written. */
export function tellEncoding(bytes: Uint8Array): TableEncoding {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0)) return 'utf-16le';
  if (isUtf8(bytes)) return 'utf-8';
  return isArabicPage(bytes) ? 'windows-1256' : 'windows-1252';
}

/** The text, without the mark at its head. */
export function decodeTable(bytes: Uint8Array, encoding: TableEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}
