// What a place in a newspaper is cited by, for every format of references. Pure; knows neither dossiers nor the library.
import type { Box, Day } from '#border/model';
import type { DossierItem } from '#border/model-dossier';

/** A place to be cited: an item of a dossier, a page, or with `page` null a whole issue. Days are calendar days. */
export type Reference = {
  id: string;
  title: string;
  day: Day | null;
  issue: string | null;
  language: string | null;
  sha256: string;
  page: number | null;
  headline: string | null;
  snippet: string;
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

/** The address by which Kiosque finds a place again: `kiosque://open/<title>/<day>/<page>#x,y,w,h`, in points. */
export function openLink(place: { title: string; day: Day | null; page: number | null; box: Box | null }): string {
  const parts = [place.title, place.day ?? 'undated', ...(place.page === null ? [] : [String(place.page)])];
  const path = parts.map(encodeURIComponent).join('/');
  const { box } = place;
  const sides = box === null ? null : [box.x, box.y, box.width, box.height].map((side) => Math.max(0, Math.round(side)));
  return `kiosque://open/${path}${sides === null ? '' : `#${sides.join(',')}`}`;
}

/** An item of a dossier as a reference. */
export function toReference(item: DossierItem): Reference {
  const { id, title, day, issue, language, sha256, page, headline, snippet, comment, query } = item;
  const link = openLink({ title, day, page, box: item.region ?? item.boxes[0] ?? null });
  return {
    id,
    title,
    day,
    issue,
    language,
    sha256,
    page,
    headline,
    snippet,
    comment,
    query,
    accessed: dayOf(item.addedAtMs),
    link,
  };
}
