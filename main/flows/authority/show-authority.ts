// The lists of a title with how often each name is used, what is proposed for them, and the names that a search form offers.
// Refuses to merge by itself what only looks alike: a person says what means the same.

import { AppError } from '#border/errors';
import type { AuthorityAct, AuthorityList, ShownAuthority } from '#border/model-authority';
import { titleKey } from '../../library/title-key.ts';
import { findTitle, listSectionNames } from '../../library/titles.ts';
import { openPreferred } from '../../search/section-names.ts';
import { askIndex } from '../find-text.ts';
import { type Parts, writingOf } from '../parts.ts';

type Counted = { name: string; count: number };

const byCount = (a: Counted, b: Counted): number => b.count - a.count || a.name.localeCompare(b.name);

/** How many editions on the shelf have each variant, under its commonest spelling. */
function countPlaces(parts: Parts, title: string): Counted[] {
  const spellings = Map.groupBy(
    parts.shelf.list({ title }).filter(({ variant }) => variant !== ''),
    ({ variant }) => variant,
  );
  const counted = [...spellings].map(([name, some]) => ({ name, count: some.length })).sort(byCount);
  const places = Map.groupBy(counted, ({ name }) => titleKey(name));
  return [...places.values()]
    .map((some) => ({ name: some[0]?.name ?? '', count: some.reduce((sum, { count }) => sum + count, 0) }))
    .sort(byCount);
}

async function countSections(parts: Parts, title: string): Promise<Counted[]> {
  const counts = await askIndex(parts, () => parts.workers.search.run('sectionCounts', { title: titleKey(title) }));
  return counts.map(({ section, pages }) => ({ name: section, count: pages }));
}

/** A list of a title. Throws title/not-found, search/unavailable. */
export async function showAuthority(parts: Parts, { title, list }: AuthorityList): Promise<ShownAuthority> {
  const known = findTitle(parts.database, title);
  if (known === null) throw new AppError('title/not-found', { title });
  const counted = list === 'sections' ? await countSections(parts, known.name) : countPlaces(parts, known.name);
  const byKey = new Map(counted.map((one) => [titleKey(one.name), one.count]));
  const count = (name: string): Counted => ({ name, count: byKey.get(titleKey(name)) ?? 0 });
  const entries = known.authority[list].map(({ name, variants }) => ({ ...count(name), variants: variants.map(count) }));
  const listed = new Set(entries.flatMap(({ name, variants }) => [name, ...variants.map((one) => one.name)]).map(titleKey));
  return { title: known.name, list, entries, proposed: counted.filter(({ name }) => !listed.has(titleKey(name))) };
}

/** Does something to a list, as an act that can be taken back. Throws title/not-found, authority/name-taken, authority/not-found. */
export async function changeAuthority(parts: Parts, input: AuthorityList & { act: AuthorityAct }): Promise<ShownAuthority> {
  const { acting } = writingOf(parts);
  const acts = await acting.inTurn(() => parts.workers.library.run('changeAuthority', input));
  parts.emit({ name: 'metadata.acts', value: acts });
  parts.emit({ name: 'authority.changed', value: {} });
  return showAuthority(parts, input);
}

/** So many sections are offered. */
const mostOffered = 300;

/** The names that a search can be narrowed to: titles, and sections under their preferred names, the most frequent first. */
export async function listSearchNames(parts: Parts): Promise<{ titles: string[]; sections: string[] }> {
  const titles = [...new Map(parts.shelf.list().map(({ title }) => [titleKey(title), title])).values()].sort((a, b) =>
    a.localeCompare(b),
  );
  const preferredOf = openPreferred(listSectionNames(parts.database));
  const counts = await askIndex(parts, () => parts.workers.search.run('sectionCounts', {}));
  const pages = new Map<string, { name: string; pages: number }>();
  for (const { title, section, pages: some } of counts) {
    const { key, name } = preferredOf(title, titleKey(section)) ?? { key: titleKey(section), name: section };
    pages.set(key, { name: pages.get(key)?.name ?? name, pages: (pages.get(key)?.pages ?? 0) + some });
  }
  const sections = [...pages.values()].sort((a, b) => b.pages - a.pages).slice(0, mostOffered);
  return { titles, sections: sections.map(({ name }) => name) };
}
