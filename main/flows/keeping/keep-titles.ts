// The rules of titles: how many editions each keeps, what would go, and letting it go. What goes, goes to the trash.
// Refuses to touch an archive title or a pinned edition.
import type { Output, ParsedInput } from '#border/contract';
import type { Edition, EditionId, KeepRule } from '#border/model';
import type { Title } from '#border/model-titles';
import { listReplaced } from '../../library/find-twins.ts';
import type { ShelvedEdition } from '../../library/read-editions.ts';
import { titleKey } from '../../library/title-key.ts';
import { listTitles } from '../../library/titles.ts';
import { remove } from '../change-shelf.ts';
import { type Parts, writingOf } from '../parts.ts';
import { listShelf } from '../read-shelf.ts';
import { findSurplus, type Kept } from './surplus.ts';

type Shown = Omit<ShelvedEdition, 'correctionsKey' | 'textKey'>;

/** An edition with the earlier versions that it stands before: they stay or go as one. */
type Issue<Shelved = Shown> = Kept & { edition: Shelved; ids: EditionId[] };

const toIssue = <Shelved extends Shown>({ database }: Parts, edition: Shelved): Issue<Shelved> => {
  const earlier = edition.replaces === null ? [] : listReplaced(database, edition.id);
  return {
    ...edition,
    sizeBytes: earlier.reduce((sum, { sizeBytes }) => sum + sizeBytes, edition.sizeBytes),
    isPinned: edition.isPinned || earlier.some(({ isPinned }) => isPinned),
    edition,
    // The newest goes last, so that no earlier version is shown in its place meanwhile.
    ids: [...earlier.map(({ id }) => id), edition.id],
  };
};

const sumBytes = (issues: readonly Issue[]): number => issues.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

/** The titles that have editions on the shelf, by name. */
export function listKeptTitles(parts: Parts): Title[] {
  const shelved = Map.groupBy(parts.shelf.list(), (edition) => titleKey(edition.title));
  return listTitles(parts.database).flatMap(({ name, keep, isArchive, style, recognition, reading }) => {
    const editions = (shelved.get(titleKey(name)) ?? []).map((edition) => toIssue(parts, edition));
    if (editions.length === 0) return [];
    return [
      {
        title: name,
        editions: editions.length,
        pinned: editions.filter(({ isPinned }) => isPinned).length,
        sizeBytes: sumBytes(editions),
        newestDay: editions.find(({ day }) => day !== null)?.day ?? null,
        keep,
        isArchive,
        style,
        recognition,
        reading,
      },
    ];
  });
}

const findIssues = <Shelved extends Shown>(parts: Parts, editions: readonly Shelved[], keep: KeepRule): Issue<Shelved>[] => {
  const issues = editions.map((edition) => toIssue(parts, edition));
  return findSurplus(issues, keep, Date.now());
};

const surplusOf = async (parts: Parts, { title, keep, isArchive }: ParsedInput<'titles.preview'>): Promise<Issue<Edition>[]> =>
  isArchive ? [] : findIssues(parts, (await listShelf(parts, { title })).editions, keep);

/** What a rule would let go, each with the earlier versions that it replaced. Changes nothing. */
export async function previewRule(parts: Parts, input: ParsedInput<'titles.preview'>): Promise<Output<'titles.preview'>> {
  const issues = await surplusOf(parts, input);
  return { editions: issues.map(({ edition }) => edition), sizeBytes: sumBytes(issues) };
}

const letGo = async (parts: Parts, issues: readonly Issue[]): Promise<EditionId[]> =>
  issues.length === 0
    ? []
    : remove(
        parts,
        issues.flatMap(({ ids }) => ids),
        'let go by the rule of its title',
      );

/** Keeps a rule and follows it at once. */
export async function keepTitle(parts: Parts, input: ParsedInput<'titles.keep'>): Promise<Output<'titles.keep'>> {
  writingOf(parts);
  const issues = await surplusOf(parts, input);
  await parts.workers.library.run('setTitleRule', input);
  const removed = await letGo(parts, issues);
  return { titles: listKeptTitles(parts), removed };
}

/** Forgets what was learned of a title, or takes that back. */
export async function setStyle(parts: Parts, { title, style }: ParsedInput<'titles.style'>): Promise<Output<'titles.style'>> {
  writingOf(parts);
  await parts.workers.library.run('setTitleStyle', { title, style, sinceMs: style === null ? Date.now() : 0 });
  return { titles: listKeptTitles(parts) };
}

/** Follows the rules of all titles, or of one: after an edition has arrived, and once a day. */
export async function followRules(parts: Parts, title?: string): Promise<EditionId[]> {
  const gone: EditionId[] = [];
  for (const { name, keep, isArchive } of listTitles(parts.database)) {
    const isMeant = title === undefined || titleKey(title) === titleKey(name);
    if (!isMeant || isArchive || keep.kind === 'all') continue;
    gone.push(...(await letGo(parts, findIssues(parts, parts.shelf.list({ title: name }), keep))));
  }
  return gone;
}

/** Pins editions, so that no rule lets them go, or takes the pins away. Throws edition/not-found. */
export async function pinEditions(parts: Parts, { ids, isPinned }: ParsedInput<'editions.pin'>): Promise<void> {
  writingOf(parts);
  for (const id of new Set(ids)) await parts.workers.library.run('pin', { id, isPinned });
  parts.emit({ name: 'library.changed', value: { ids: [...new Set(ids)] } });
}
