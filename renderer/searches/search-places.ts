// A saved search as a place of the application, and a place as what can be saved. Pure.
import type { Input } from '#border/contract';
import type { SavedSearch, SearchAsked } from '#border/model-searches';
import type { SearchPlace } from '../route.ts';

/** What a place asks, as a saved search keeps it. */
export function askedOfPlace(place: SearchPlace): SearchAsked {
  return {
    query: place.query.trim(),
    title: place.title ?? null,
    section: place.section ?? null,
    language: place.language ?? null,
    from: place.from ?? null,
    to: place.to ?? null,
    isAsWritten: place.isAsWritten ?? false,
    sort: place.sort ?? null,
  };
}

const defined = ({ title, section, language, from, to, isAsWritten, sort }: SearchAsked): Omit<SearchPlace, 'query'> => ({
  ...(title === null ? {} : { title }),
  ...(section === null ? {} : { section }),
  ...(language === null ? {} : { language }),
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to }),
  ...(isAsWritten ? { isAsWritten } : {}),
  ...(sort === null ? {} : { sort }),
});

/** The place of a saved search. */
export function placeOf(search: SavedSearch): SearchPlace & { place: 'search' } {
  return { place: 'search', query: search.query, ...defined(search), saved: search.id };
}

/** The same, narrowed to what is new in it where anything is. */
export function newPlaceOf(search: SavedSearch): SearchPlace & { place: 'search' } {
  return search.newPages === 0 ? placeOf(search) : { ...placeOf(search), since: search.lookedAtMs };
}

/** Whether a place and a saved search find the same pages, in whatever order. */
export function asksTheSame(place: SearchPlace, search: SavedSearch): boolean {
  const { sort: _, ...asked } = askedOfPlace(place);
  return (Object.keys(asked) as (keyof typeof asked)[]).every((field) => asked[field] === search[field]);
}

/** The saved search that a place is or came from: the one that it names, else, once it is typed, one that asks the same. */
export function savedAt(place: SearchPlace, searches: readonly SavedSearch[]): SavedSearch | null {
  const named = searches.find(({ id }) => id === place.saved);
  if (named !== undefined || place.isOpen) return named ?? null;
  return searches.find((search) => asksTheSame(place, search)) ?? null;
}

const longestProposal = 60;

/** A name for a search that has none: its words, without the signs of the query language around them. */
export function proposeName({ query }: SearchPlace, taken: readonly string[]): string {
  const plain = query
    .replace(/["«»“”=()*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const cut = plain.length > longestProposal ? `${plain.slice(0, longestProposal).trimEnd()}…` : plain;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? cut : `${cut} ${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** What is changed in a saved search that shall ask what a place asks. */
export function changeTo(place: SearchPlace, { id }: SavedSearch): Input<'searches.change'> {
  return { id, ...askedOfPlace(place) };
}

/** How many new pages are to be told, and whether these are all. */
export function countTold(searches: readonly SavedSearch[]): { pages: number; isExact: boolean } {
  const told = searches.filter(({ notify }) => notify !== 'none');
  return {
    pages: told.reduce((sum, { newPages }) => sum + newPages, 0),
    isExact: told.every(({ newPagesIsExact }) => newPagesIsExact),
  };
}
