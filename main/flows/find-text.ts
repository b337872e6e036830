// Searching across the library and within an edition. Refuses nothing that a person may type: a bad query says where it is bad.
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type {
  AskedInput,
  ConcordanceInput,
  ConcordanceOutput,
  FindInput,
  FindOutput,
  SuggestOutput,
  TallyInput,
  TallyOutput,
} from '#border/model-search';
import type { AltoMeta } from '../formats/alto-writing.ts';
import { getEdition, listCorrections } from '../library/read-editions.ts';
import type { ReadSoFar } from '../search/concordance.ts';
import { withSectionNames } from './authority/with-section-names.ts';
import { withMarks } from './marks/with-marks.ts';
import { listPagesNewIn } from './pages-new-in.ts';
import type { Parts } from './parts.ts';
import { countPending } from './read-state.ts';

/** Asks the index; when it cannot be read, its writer is asked to mend it for the next one. */
export async function askIndex<Value>(parts: Parts, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    const isLost = error instanceof AppError && error.code === 'search/unavailable';
    if (isLost)
      parts.writing?.indexer.repair().catch((failure: unknown) => parts.log.error('the index could not be mended', failure));
    throw error;
  }
}

/** To a visitor no page carries marks: they are of whoever made them. */
const markedFor = ({ door, database }: Parts) => (door.isVisited() ? null : database);

/** A question with what the library knows beside the index: marked pages, and how sections are called. */
const withLibrary = <Input extends { query: string; isOpen?: boolean | undefined }>(parts: Parts, input: Input) =>
  withSectionNames(parts.database, withMarks(markedFor(parts), input));

/** Pages of all editions that answer a query, or of those that are new in a saved search. Throws search/bad-query, search/unavailable, search/overtaken, search/not-found, access/keepers. */
export async function findHits(parts: Parts, { newIn, ...input }: FindInput): Promise<FindOutput> {
  const { asker, ...query } = withLibrary(parts, input);
  if (newIn !== undefined) parts.door.check('keeps');
  const fresh = newIn === undefined ? null : listPagesNewIn(parts, newIn);
  const among = fresh === null ? {} : { among: fresh.pages };
  const found = await askIndex(parts, () =>
    parts.overtaking(asker, (end) => parts.workers.search.run('find', { ...query, ...among, end })),
  );
  return {
    ...found,
    totalIsExact: found.totalIsExact && fresh?.isWhole !== false,
    pending: await countPending(parts),
  };
}

/** The whole result over time and by what it is of. Throws as findHits. */
export async function tallyHits(parts: Parts, input: TallyInput): Promise<TallyOutput> {
  const { asker, ...query } = withLibrary(parts, input);
  return askIndex(parts, () => parts.overtaking(asker, (end) => parts.workers.search.run('tally', { ...query, end })));
}

/** Words that were perhaps meant, and other spellings. Throws as findHits. */
export async function suggestQueries(parts: Parts, input: AskedInput): Promise<SuggestOutput> {
  const { asker, ...query } = withLibrary(parts, input);
  return askIndex(parts, () => parts.overtaking(asker, (end) => parts.workers.search.run('suggest', { ...query, end })));
}

/** A part of the lines in which the words of a query stand; the screens hear how far the reading is. Throws as findHits. */
export async function readLines(parts: Parts, input: ConcordanceInput): Promise<ConcordanceOutput> {
  const { asker } = input;
  const tell = (soFar: ReadSoFar): void => {
    if (asker !== undefined) parts.emit({ name: 'search.reading', value: { asker, ...soFar } });
  };
  return askIndex(parts, () => parts.concordances.read(withLibrary(parts, input), tell));
}

/** Ends the reading of lines for which an asker does not wait any more. */
export function leaveLines(parts: Parts, asker: string): Record<string, never> {
  parts.concordances.leave(asker);
  return {};
}

/** Pages of one edition with the boxes of the words found. Throws edition/not-found, search/bad-query. */
export async function findInEdition(
  parts: Parts,
  input: ParsedInput<'editions.find'>,
): Promise<Output<'editions.find'>['pages']> {
  getEdition(parts.database, input.id);
  return askIndex(parts, () => parts.workers.search.run('findInEdition', withLibrary(parts, input)));
}

/** The layout of a page; null while the edition is not in the index. Throws edition/not-found. */
export async function readLayout(parts: Parts, { id, page }: ParsedInput<'pages.layout'>): Promise<Output<'pages.layout'>> {
  getEdition(parts.database, id);
  const layout = await askIndex(parts, () => parts.workers.search.run('pageLayout', { id, page }));
  return { layout, isCorrected: listCorrections(parts.database, id).some((one) => one.page === page) };
}

/** A page as ALTO; null while the edition is not in the index. */
export function readAltoPage(parts: Parts, place: { id: string; page: number; meta: AltoMeta }): Promise<string | null> {
  return askIndex(parts, () => parts.workers.search.run('altoPage', place));
}
