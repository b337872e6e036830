// Names of folders for people who open the library without Kiosque. Made once; the sidecar is what counts.
// Refuses whatever one of the three systems cannot store: reserved names and signs, controls, trailing dots and blanks.

const maxBytes = 80;
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what this takes out
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/gu;
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i;

const clip = (text: string, limitBytes: number): string => {
  let clipped = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > limitBytes) break;
    clipped += segment;
  }
  return clipped;
};

const trimEnds = (text: string): string => text.replace(/^[\s.~]+|[\s.]+$/gu, '');

/** A name that every system can store: NFC, at most 80 bytes, Arabic and accents kept; `fallback` where nothing is left. */
export function makeLabel(text: string, fallback = 'untitled'): string {
  const plain = text.normalize('NFC').toWellFormed().replace(forbidden, ' ').replace(/\s+/gu, ' ');
  const label = trimEnds(clip(trimEnds(plain), maxBytes));
  if (label === '') return fallback;
  return reserved.test(label) || label.startsWith('_') ? trimEnds(clip(`x ${label}`, maxBytes)) : label;
}

/** The same label with a number behind it, still within the limit of bytes. */
export function numberLabel(label: string, number: number): string {
  const end = ` (${number})`;
  return `${trimEnds(clip(label, maxBytes - end.length))}${end}`;
}
