// The texts of a bag: bytes to text by the encoding that its declaration names, and text to lines. Guesses no encoding: what does not
// decode is told.

/** A decoded text, and whether it began with a byte order mark that its encoding has no use for. */
export type BagText = { text: string; hasMark: boolean };

const fromLatin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

/** UTF-16 without a mark is big-endian (RFC 2781). */
const utf16Of = (bytes: Uint8Array): string => (bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be');

/** Decodes a tag file; null where the encoding is not known or the bytes are none of it. ISO-8859-1 is what it says, not Windows-1252. */
export function decodeBagText(bytes: Uint8Array, encoding: string): BagText | null {
  const name = encoding.trim().toLowerCase();
  if (['iso-8859-1', 'iso8859-1', 'iso_8859-1', 'latin1', 'latin-1'].includes(name)) {
    return { text: fromLatin1(bytes), hasMark: false };
  }
  const hasMark = name === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder(name === 'utf-16' ? utf16Of(bytes) : name, { fatal: true }).decode(bytes);
    return { text, hasMark };
  } catch {
    return null;
  }
}

/** The lines of a text, ended by LF, CR or both; what stands behind the last end is a line where it is not empty. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
