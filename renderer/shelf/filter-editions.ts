// Narrows the shelf to a language and to what is typed: part of a title, of an issue number or of a day. Pure.
import type { Edition, InterfaceLanguage } from '#border/model';
import { sayDay } from '#border/words/locale';
import { hasWords } from '../ui/plain-text.ts';

/** What the shelf is narrowed to; empty strings narrow nothing. */
export type ShelfFilter = { text: string; language: string; title: string };

/** The editions that fit. Every word typed must stand in the title, the issue number or the day (as ISO or as spoken). */
export function filterEditions(editions: readonly Edition[], filter: ShelfFilter, speaks: InterfaceLanguage): readonly Edition[] {
  const typed = filter.text.trim();
  if (typed === '' && filter.language === '' && filter.title === '') return editions;
  return editions.filter((edition) => {
    if (filter.language !== '' && edition.language !== filter.language) return false;
    if (filter.title !== '' && edition.title !== filter.title) return false;
    if (typed === '') return true;
    const day = edition.day === null ? '' : `${edition.day} ${sayDay(edition.day, speaks)}`;
    return hasWords(`${edition.title} ${edition.issue ?? ''} ${day}`, typed);
  });
}
