// Makes plain text of what feeds call text: markup, control signs and bidi overrides are taken out, white space is collapsed.
// Refuses to hand out markup, whatever the feed says its text is.
import { readHtml } from './html-tokens.ts';

/** No text of a catalogue is longer, in UTF-16 units. */
const LONGEST_TEXT = 2_000;
/** Of a longer text only this much is looked at. */
const LONGEST_SOURCE = 65_536;
/** Feeds escape what was escaped before; after so many rounds what looks like a tag is left alone. */
const MOST_ROUNDS = 3;

/** Controls that are no white space, and the signs that turn the order of what follows (UAX 9, explicit directional formatting). */
const hidden = /[^\P{Cc}\s]|[\u202A-\u202E\u2066-\u2069]/gu;

/** Elements that stand apart from the text around them. */
const apart = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table td th tr ul'.split(
    ' ',
  ),
);

function withoutMarkup(html: string): string {
  let text = '';
  for (const token of readHtml(html)) {
    if (token.kind === 'text') text += token.text;
    else if (apart.has(token.name)) text += ' ';
  }
  return text;
}

/** The text in one line without control signs, at most 2,000 characters, cut between characters. */
export function toCleanText(text: string): string {
  const line = text.slice(0, LONGEST_SOURCE).toWellFormed().replaceAll(hidden, '').replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_TEXT) return line;
  return line
    .slice(0, LONGEST_TEXT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** The words of a text that may hold markup and references, in one line, at most 2,000 characters. */
export function toPlainText(text: string): string {
  let words = text.slice(0, LONGEST_SOURCE);
  if (words.includes('&') || words.includes('<')) words = withoutMarkup(words);
  for (let round = 1; round < MOST_ROUNDS && words.includes('<'); round += 1) words = withoutMarkup(words);
  return toCleanText(words);
}

/** The same, or null where nothing is left. */
export function toPlainTextOrNull(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return toPlainText(text) || null;
}
