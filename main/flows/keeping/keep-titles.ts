// The rules of titles: how many editions each keeps, what would go, and letting it go. What goes, goes to the trash.
// Refuses to touch an archive title or a pinned edition.
import type { Output, ParsedInput, Title } from '#border/contract';
import type { EditionId } from '#border/model';
import { titleKey } from '../../library/title-key.ts';
import { listTitles } from '../../library/titles.ts';
import { remove } from '../change-shelf.ts';
import { type Parts, writingOf } from '../parts.ts';
import { listShelf } from '../read-shelf.ts';
import { findSurplus } from './surplus.ts';

/** The titles that have editions on the shelf, by name. */
export function listKeptTitles(parts: Parts): Title[] {
  const shelved = Map.groupBy(parts.shelf.list(), (edition) => titleKey(edition.title));
  return listTitles(parts.database).flatMap(({ name, keep, isArchive }) => {
    const editions = shelved.get(titleKey(name)) ?? [];
    if (editions.length === 0) return [];
    return [
      {
        title: name,
        editions: editions.length,
        pinned: editions.filter(({ isPinned }) => isPinned).length,
        sizeBytes: editions.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        newestDay: editions.find(({ day }) => day !== null)?.day ?? null,
        keep,
        isArchive,
      },
    ];
  });
}

/** What a rule would let go. Changes nothing. */
export async function previewRule(
  parts: Parts,
  { title, keep, isArchive }: ParsedInput<'titles.preview'>,
): Promise<Output<'titles.preview'>> {
  const editions = isArchive ? [] : findSurplus(await listShelf(parts, { title }), keep, Date.now());
  return { editions, sizeBytes: editions.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) };
}

const letGo = async (parts: Parts, ids: readonly EditionId[]): Promise<EditionId[]> =>
  ids.length === 0 ? [] : remove(parts, ids, 'let go by the rule of its title');

/** Keeps a rule and follows it at once. */
export async function keepTitle(parts: Parts, input: ParsedInput<'titles.keep'>): Promise<Output<'titles.keep'>> {
  writingOf(parts);
  const { editions } = await previewRule(parts, input);
  await parts.workers.library.run('setTitleRule', input);
  const removed = await letGo(
    parts,
    editions.map(({ id }) => id),
  );
  return { titles: listKeptTitles(parts), removed };
}

/** Follows the rules of all titles, or of one: after an edition has arrived, and once a day. */
export async function followRules(parts: Parts, title?: string): Promise<EditionId[]> {
  const gone: EditionId[] = [];
  for (const { name, keep, isArchive } of listTitles(parts.database)) {
    const isMeant = title === undefined || titleKey(title) === titleKey(name);
    if (!isMeant || isArchive || keep.kind === 'all') continue;
    const surplus = findSurplus(parts.shelf.list({ title: name }), keep, Date.now());
    gone.push(
      ...(await letGo(
        parts,
        surplus.map(({ id }) => id),
      )),
    );
  }
  return gone;
}

/** Pins editions, so that no rule lets them go, or takes the pins away. Throws edition/not-found. */
export async function pinEditions(parts: Parts, { ids, isPinned }: ParsedInput<'editions.pin'>): Promise<void> {
  writingOf(parts);
  for (const id of new Set(ids)) await parts.workers.library.run('pin', { id, isPinned });
  parts.emit({ name: 'library.changed', value: { ids: [...new Set(ids)] } });
}
