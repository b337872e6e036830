// Reads a link to a place in a newspaper, as dossiers carry them: `kiosque://open/<title>/<day>/<page>#x,y,w,h`. What the system hands over
// is untrusted: a link names a title, a day and a page, never a file, and can do nothing but show that page.
import type { EventValue } from '#border/contract';

/** The place of a link; what it does not tell is null. */
export type LinkedPlace = EventValue<'links.go'>;

const MOST_LETTERS = 2000;
const link = /^kiosque:\/\/open\/([^/?#\s]+)\/(\d{4}-\d{2}-\d{2}|undated)(?:\/([1-9]\d{0,5}))?(?:#\d{1,6}(?:,\d{1,6}){3})?$/;

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** The place that a link names; null for anything that is not such a link. */
export function readLink(text: string): LinkedPlace | null {
  const [, name, day, page] = (text.length > MOST_LETTERS ? null : link.exec(text)) ?? [];
  const title = decode(name ?? '');
  if (title === null || title.trim() === '' || title.length > 300 || day === undefined) return null;
  const isDay = day !== 'undated' && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  if (!isDay && day !== 'undated') return null;
  return { title, day: isDay ? day : null, page: page === undefined ? null : Number(page) };
}

/** The first link among the words of a start. */
export function linkIn(words: readonly string[]): LinkedPlace | null {
  for (const word of words) {
    const place = readLink(word);
    if (place !== null) return place;
  }
  return null;
}

/** The part of the page's address that leads there at a start. */
export function hashOfLink({ title, day, page }: LinkedPlace): string {
  const fields = new URLSearchParams({ title, day: day ?? '', page: String(page ?? '') });
  return `#/open?${fields}`;
}
