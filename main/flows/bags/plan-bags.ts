// Which editions go into which bag, where it will lie, and what its labels say. Refuses to look at their files.
import { join } from 'node:path';
import { AppError } from '#border/errors';
import type { BagProfile } from '#border/model-bag-profile';
import type { BagContent, BagWriteForm } from '#border/model-bags';
import type { BagPlan } from '../../archive/bag/plan.ts';
import { makeLabel } from '../../archive/label.ts';
import { fromRelative } from '../../archive/places.ts';
import { type BagLabel, valuesOf } from '../../formats/bag-info.ts';
import { issnLabel } from '../../formats/bag-issn.ts';
import { readSettings } from '../../library/library-record.ts';
import { type EditionPlaceRow, listPlaces } from '../../library/list-places.ts';
import { findTitle } from '../../library/titles.ts';
import type { Parts } from '../parts.ts';
import { issnOfTitles } from './issn-of-bag.ts';

/** What is asked for. `labels` are a person's own, and go before ours. */
export type BagWish = {
  content: BagContent;
  as: BagWriteForm;
  isEach: boolean;
  labels: readonly BagLabel[];
  profile: BagProfile | null;
};

/** The editions of a wish; `unknown` are ids that the library does not have. Throws title/not-found, bag/nothing. */
export function pickEditions({ database }: Parts, content: BagContent): { rows: EditionPlaceRow[]; unknown: string[] } {
  const all = listPlaces(database);
  if (content.kind === 'library') {
    if (all.length === 0) throw new AppError('bag/nothing');
    return { rows: all, unknown: [] };
  }
  if (content.kind === 'title') {
    const title = findTitle(database, content.title);
    if (title === null) throw new AppError('title/not-found', { title: content.title });
    return { rows: all.filter((row) => row.title === title.name && !row.isRemoved), unknown: [] };
  }
  const byId = new Map(all.map((row) => [row.id, row]));
  const ids = [...new Set(content.ids)];
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), unknown: ids.filter((id) => !byId.has(id)) };
}

const daysOf = (rows: readonly EditionPlaceRow[]): string | null => {
  const days = rows.flatMap(({ day }) => day ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined ? null : first === last ? first : `${first} to ${last}`;
};

const titlesOf = (rows: readonly EditionPlaceRow[]): string[] => [...new Set(rows.map(({ title }) => title))];

/** What a bag is called: the title where there is one, the days, and how many editions where there are several. */
const nameOf = (rows: readonly EditionPlaceRow[], content: BagContent): string => {
  if (content.kind === 'library') return 'library';
  const [title, ...others] = titlesOf(rows);
  const count = rows.length > 1 ? ` (${rows.length})` : '';
  const what = others.length === 0 ? (title ?? '') : 'editions';
  return makeLabel(`${what} ${daysOf(rows) ?? ''}${count}`.replace(/\s+/gu, ' ').replaceAll('%', ' '), 'bag');
};

const labelsOf = (parts: Parts, rows: readonly EditionPlaceRow[], { labels, profile }: BagWish): BagLabel[] => {
  const day = new Date().toISOString().slice(0, 10);
  const identifier = profile?.['BagIt-Profile-Info']['BagIt-Profile-Identifier'];
  const days = daysOf(rows);
  const { organization } = readSettings(parts.database);
  // Where only one identifier may be given, it is the edition's.
  const isOnce = profile?.['Bag-Info']['External-Identifier']?.repeatable === false;
  const issn = isOnce ? null : issnOfTitles(parts, titlesOf(rows));
  const own: BagLabel[] = [
    ...(organization === null ? [] : [{ label: 'Source-Organization', value: organization }]),
    { label: 'Bag-Software-Agent', value: `Kiosque ${parts.version}` },
    { label: 'Bagging-Date', value: day },
    { label: 'External-Description', value: `${titlesOf(rows).join(', ')}${days === null ? '' : `, ${days}`}` },
    ...(issn === null ? [] : [issnLabel(issn)]),
    ...rows.map(({ id }) => ({ label: 'External-Identifier', value: `urn:kiosque:edition:${id}` })),
    ...(identifier === undefined ? [] : [{ label: 'BagIt-Profile-Identifier', value: identifier }]),
  ];
  return [...labels, ...own.filter(({ label }) => valuesOf(labels, label).length === 0)];
};

/** One bag before it has a place: its name, the ids of its editions, and what it is to hold. */
export type NamedPlan = { name: string; ids: readonly string[]; plan: (path: string) => BagPlan };

/** The bags of a wish: one for all editions, or one for each. */
export function planBags(parts: Parts, rows: readonly EditionPlaceRow[], wish: BagWish): NamedPlan[] {
  const groups = wish.isEach ? rows.map((row) => [row]) : rows.length === 0 ? [] : [rows];
  return groups.map((group) => ({
    name: `${wish.isEach ? nameOf(group, { kind: 'editions', ids: [] }) : nameOf(group, wish.content)}`,
    ids: group.map(({ id }) => id),
    plan: (path) => ({
      path,
      form: wish.as,
      editions: group.map(({ id, path: to }) => ({ id, folder: fromRelative(parts.root, to), to })),
      labels: labelsOf(parts, group, wish),
      profile: wish.profile,
    }),
  }));
}

/** The place of a bag in a folder. */
export function placeOfBag(folder: string, name: string, as: BagWriteForm): string {
  return join(folder, as === 'folder' ? name : `${name}.${as}`);
}
