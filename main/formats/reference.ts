// What a place in a newspaper is cited by, for every format of references. Pure; knows neither dossiers nor the library.
import type { Box, Day } from '#border/model';
import type { DossierItem } from '#border/model-dossier';
import type { Citable } from './cite.ts';
import { placeOnPage } from './place-on-page.ts';

/** A place to be cited: an item of a dossier, a page, or with `page` null a whole issue. Days are calendar days. */
export type Reference = Citable & {
  id: string;
  language: string | null;
  sha256: string;
  /** Its place in the edition, from 1; `pages` are as they are printed. */
  page: number | null;
  snippet: string;
  /** All words of a clipping; empty where none were kept. */
  text: string;
  comment: string;
  query: string | null;
  accessed: Day;
  /** Leads back to the place in Kiosque. */
  link: string;
};

/** The day of a moment by the clock of this machine. */
export function dayOf(atMs: number): Day {
  const at = new Date(atMs);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** As much of a sum as tells one edition of a day from another. */
const sumLetters = 12;

/**
 * The address by which Kiosque finds a place again: `kiosque://open/<title>/<day>/<page>#x,y,w,h`, in points. `sum` is told where the
 * day has several editions, and says which one is meant (`?of=`).
 */
export function openLink(place: {
  title: string;
  day: Day | null;
  page: number | null;
  box: Box | null;
  sum?: string | undefined;
}): string {
  const { sum } = place;
  const parts = [place.title, place.day ?? 'undated', ...(place.page === null ? [] : [String(place.page)])];
  const path = parts.map(encodeURIComponent).join('/');
  const { box } = place;
  const whole = (side: number, least: number): number => Math.max(least, Math.round(side));
  const sides = box === null ? null : [whole(box.x, 0), whole(box.y, 0), whole(box.width, 1), whole(box.height, 1)];
  return `kiosque://open/${path}${sum === undefined ? '' : `?of=${sum.slice(0, sumLetters)}`}${sides === null ? '' : `#${sides.join(',')}`}`;
}

/** What is cited of an item of a dossier. Pages are named as they are printed, where that is known. */
export function toCitable(item: DossierItem): Citable {
  const { title, day, issue, headline, section, page, printedPage, region, pageSize, more } = item;
  const pages = [{ page, printedPage }, ...more].map((part) => part.printedPage ?? String(part.page));
  const place = region === null ? null : placeOnPage(region, pageSize);
  return { title, day, issue, headline, section, pages: [...new Set(pages)], place };
}

/** What stands there: all words of a clipping, else those that were shown. */
export function abstractOf({ text, snippet }: Pick<Reference, 'text' | 'snippet'>): string {
  return text === '' ? snippet : text;
}

/** An item of a dossier as a reference. A `sum` with it goes into its link, as `openLink` has it. */
export function toReference(item: DossierItem & { sum?: string | undefined }): Reference {
  const { id, title, day, language, sha256, page, snippet, text, comment, query, sum } = item;
  return {
    ...toCitable(item),
    id,
    language,
    sha256,
    page,
    snippet,
    text,
    comment,
    query,
    accessed: dayOf(item.addedAtMs),
    link: openLink({ title, day, page, box: item.region ?? item.boxes[0] ?? null, sum }),
  };
}
