// What the screens and commands read: the shelf, one edition to open, one edition as text. Changes nothing, and tells a visitor nothing of
// what whoever keeps the library has read or pinned.
import type { Output, ParsedInput } from '#border/contract';
import type { Article, Edition, IndexState, PageLayout } from '#border/model';
import type { RemovedEdition } from '#border/model-trash';
import { linkArticles } from '../layout/link-articles.ts';
import { listIndexFailures } from '../library/index-failures.ts';
import { getEdition, getPageSizes, listTrash, type ShelvedEdition } from '../library/read-editions.ts';
import { listIndexedIds } from './indexed-ids.ts';
import type { Parts } from './parts.ts';
import { passwordKey } from './secrets.ts';
import { toShownPage } from './shown-page.ts';
import { readingOf } from './title-reading.ts';

type StateOf = (edition: ShelvedEdition) => IndexState;

/** How far each edition is: from the indexer that runs, else from what the index holds. */
const readStates = async (parts: Parts): Promise<StateOf> => {
  const indexer = parts.writing?.indexer ?? parts.indexElsewhere;
  if (indexer !== null) {
    await indexer.whenCompared();
    return (edition) => indexer.stateOf(edition.id);
  }
  const indexed = await listIndexedIds(parts);
  const failures = listIndexFailures(parts.database);
  return ({ id, isLocked }) => {
    if (indexed.has(id)) return 'searchable';
    if (failures.has(id)) return 'failed';
    return isLocked ? 'needs-password' : 'pending';
  };
};

const complete = ({ correctionsKey: _, textKey: __, ...edition }: ShelvedEdition, indexState: IndexState): Edition => ({
  ...edition,
  indexState,
  searchable: indexState === 'searchable',
});

/** How editions are told to whoever sits at the library; asked once for a list. */
const openTelling = ({ door }: Parts): ((edition: Edition) => Edition) =>
  door.isVisited() ? (edition) => ({ ...edition, readAtMs: null, lastPage: null, isPinned: false }) : (edition) => edition;

/** The editions that the shelf shows, newest first: all, a part, or those that are named, as far as it shows them. */
export async function listShelf(
  parts: Parts,
  { ids, skip = 0, limit = Number.POSITIVE_INFINITY, ...filter }: ParsedInput<'editions.list'>,
): Promise<Output<'editions.list'>> {
  const stateOf = await readStates(parts);
  const tell = openTelling(parts);
  const found = parts.shelf.list(filter);
  const named = ids === undefined ? found : ids.flatMap((id) => parts.shelf.find(id) ?? []);
  const editions = named.slice(skip, skip + limit).map((edition) => tell(complete(edition, stateOf(edition))));
  return { editions, total: found.length };
}

/** The editions in the trash, last removed first. */
export async function listRemoved(parts: Parts): Promise<RemovedEdition[]> {
  return listTrash(parts.database).map(({ removedAtMs, ...edition }) => ({ ...complete(edition, 'pending'), removedAtMs }));
}

/** One edition. Throws edition/not-found. */
export async function readEdition(parts: Parts, id: string): Promise<Edition> {
  const stateOf = await readStates(parts);
  const edition = getEdition(parts.database, id);
  return openTelling(parts)(complete(edition, stateOf(edition)));
}

/** All that a reader window needs to begin. Throws edition/not-found. */
export async function openEdition(parts: Parts, id: string): Promise<Output<'editions.open'>> {
  const found = await readEdition(parts, id);
  parts.checks.look(id);
  const reading = readingOf(parts, found);
  const edition = { ...found, direction: reading.direction ?? found.direction };
  return {
    edition,
    reading,
    page: edition.lastPage ?? 1,
    pages: getPageSizes(parts.database, id),
    urls: {
      pdf: `edition/${id}.pdf`,
      cover: `cover/${id}.jpg`,
      picture: `picture/${id}/{page}.jpg`,
      thumb: `thumb/${id}/{page}.jpg`,
    },
    password: edition.isLocked ? await parts.secrets.get(passwordKey(edition.sha256)) : null,
  };
}

/** An edition as text, as far as the index has it. Throws edition/not-found, page/not-found. */
export async function showEdition(parts: Parts, { id, page }: ParsedInput<'editions.show'>): Promise<Output<'editions.show'>> {
  const edition = await readEdition(parts, id);
  const sizes = getPageSizes(parts.database, id);
  const all = sizes.map((_, index) => index + 1);
  const readAll = async (numbers: readonly number[]): Promise<LaidOut[]> => {
    const pages: LaidOut[] = [];
    for (const number of numbers)
      pages.push({ page: number, layout: await parts.workers.search.run('pageLayout', { id, page: number }) });
    return pages;
  };
  const asked = await readAll(page === undefined ? all : [page]);
  const isAlone = page === undefined || !asked.some(({ layout }) => layout?.articles.some(hasJump));
  const links = linkArticles((isAlone ? asked : await readAll(all)).filter(isLaidOut));
  const shown = asked.map((one) => toShownPage(one.page, one.layout, sizes[one.page - 1], edition.direction, links));
  return { edition, pages: shown };
}

type LaidOut = { page: number; layout: PageLayout | null };

const isLaidOut = (one: LaidOut): one is { page: number; layout: PageLayout } => one.layout !== null;
const hasJump = ({ continuesOn, continuedFrom }: Article): boolean => continuesOn !== null || continuedFrom !== null;
