// Reads the facts of an issue as catalogues write them: its day, language, number, pages and the number of its newspaper.
// Refuses to complete what is only partly said: a month is no day, and a number of bytes is no number of pages.
import type { Day, Language } from '#border/model';
import { toCleanText } from './plain-text.ts';

/** The first printed newspaper is of 1605; generators write year 1 where they know none. */
const FIRST_YEAR = 1600;
/** What is longer than this is no number. */
const LONGEST_NUMBER = 100;

/** The day of those figures, or null where the calendar has none such. */
export function toCalendarDay(year: number, month: number, day: number): Day | null {
  if (year < FIRST_YEAR || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day that an ISO 8601 date or time writes, at its own clock; null for a year or a month alone. */
export function dayOf(text: string | null | undefined): Day | null {
  const match = /^\s*(\d{4})(-?)(\d{2})\2(\d{2})(?:$|[T\s])/.exec(text ?? '');
  if (match === null) return null;
  return toCalendarDay(Number(match[1]), Number(match[3]), Number(match[4]));
}

/** The shortest ISO 639 code of a language tag: `fre`, `fra`, `fr-FR` and `fr_FR` all give `fr`. Null for "undetermined" and "many". */
export function languageOf(tag: string | null | undefined): Language | null {
  const first =
    tag
      ?.trim()
      .split(/[,;\s]/, 1)[0]
      ?.replaceAll('_', '-') ?? '';
  if (!/^[a-zA-Z]{2,3}(?:-|$)/.test(first)) return null;
  if (first.length === 2) return first.toLowerCase();
  try {
    const { language } = new Intl.Locale(first);
    return language === undefined || ['und', 'mul', 'mis', 'zxx'].includes(language) ? null : language;
  } catch {
    // Not a language tag.
    return null;
  }
}

/** The number of an issue as plain figures where it is one: `N° 17 321` gives `17321`, `12-13 bis` stays. */
export function issueNumberOf(value: string | number | null | undefined): string | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? String(value) : null;
  const text = value?.trim() ?? '';
  const figures = /^(?:n\s?[°º]|no\.?|numéro|num\.?|issue|العدد)?\s*[:#]?\s*(\d{1,3}(?:[\s.,'’]\d{3})+|\d{1,9})(?:\.0)?$/iu.exec(
    text,
  )?.[1];
  if (figures !== undefined) return figures.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
  return toCleanText(text).slice(0, LONGEST_NUMBER) || null;
}

/** How many pages a text such as `24 pages`, `24 p.` or `24` tells of. */
export function pageCountOf(text: string | null | undefined): number | null {
  const figures =
    /^\s*(\d{1,5})\s*(?:p\b\.?|pp\b\.?|pages?\b|صفح|$)/iu.exec(text ?? '')?.[1] ??
    /صفحات?\D{0,3}(\d{1,5})/u.exec(text ?? '')?.[1];
  return figures === undefined || Number(figures) === 0 ? null : Number(figures);
}

/** The ISSN in a text as `urn:issn:1234-567X`; null where it is another kind of identifier. */
export function issnOf(text: string | null | undefined): string | null {
  const match =
    /^\s*(?:urn:issn:|https?:\/\/(?:portal|www)\.issn\.org\/resource\/issn\/|issn[:\s]*)?(\d{4})-?(\d{3}[\dx])\s*$/i.exec(
      text ?? '',
    );
  return match === null ? null : `urn:issn:${match[1]}-${match[2]?.toUpperCase()}`;
}

/** A whole number of at least nought, also where it was written as text; null for all else. */
export function toCount(value: unknown): number | null {
  if (typeof value !== 'number' && !(typeof value === 'string' && /^\s*\d{1,15}\s*$/.test(value))) return null;
  const count = Number(value);
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** The length of a file in bytes; nought, which feeds write where they do not know, is null. */
export function toSizeBytes(value: unknown): number | null {
  return toCount(value) || null;
}
