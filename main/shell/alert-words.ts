// What the desktop is told of new pages in saved searches: which, how many, in which papers, and what a click leads to. Pure.
import type { EventValue } from '#border/contract';
import type { InterfaceLanguage } from '#border/model';
import type { Matched, SavedSearch } from '#border/model-searches';
import { sayDay } from '#border/words/locale';
import { alertWords } from '#border/words/search-alerts';

type MatchedSearch = Matched['searches'][number];

/** A notification, and where a click on it leads. */
export type Alert = { title: string; body: string; go: EventValue<'searches.go'> };

/** So many names stand in a notification; systems cut longer ones anywhere. */
const mostNames = 4;

const countPages = ({ newIn }: MatchedSearch): number => newIn.reduce((sum, { pages }) => sum + pages.length, 0);

/** Those of whose pages some are still new: what was looked at meanwhile needs no telling. */
export function stillNew(matched: readonly MatchedSearch[], searches: readonly SavedSearch[]): MatchedSearch[] {
  return matched.filter(({ id }) => searches.some((search) => search.id === id && search.newPages > 0));
}

/** What came to one search at several moments, as one; the newest day first. */
function join(all: readonly MatchedSearch[]): MatchedSearch[] {
  return [...Map.groupBy(all, ({ id }) => id).values()].flatMap((parts) => {
    const last = parts.at(-1);
    const newIn = parts.flatMap((part) => part.newIn).sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
    return last === undefined ? [] : [{ ...last, newIn }];
  });
}

const list = (names: readonly string[], more: (count: number) => string): string => {
  const left = names.length - mostNames;
  return [...names.slice(0, mostNames), ...(left > 0 ? [more(left)] : [])].join(' · ');
};

/** One notification for all that came within a moment; null where nothing did. */
export function alertOf(matched: readonly MatchedSearch[], language: InterfaceLanguage, currentYear: number): Alert | null {
  const searches = join(matched);
  const [first] = searches;
  if (first === undefined) return null;
  const words = alertWords[language];
  const pages = searches.reduce((sum, search) => sum + countPages(search), 0);
  if (searches.length > 1) {
    const lines = searches.map((search) => words.line(search.name, countPages(search)));
    return { title: words.many(pages, searches.length), body: list(lines, words.more), go: { id: null, hit: null } };
  }
  const papers = first.newIn.map(({ title, day }) =>
    words.paper(title, day === null ? null : sayDay(day, language, currentYear)),
  );
  const [edition] = first.newIn;
  const [page] = edition?.pages ?? [];
  const hit = pages === 1 && edition !== undefined && page !== undefined ? { editionId: edition.id, page } : null;
  return { title: words.one(pages, first.name), body: list([...new Set(papers)], words.more), go: { id: first.id, hit } };
}
