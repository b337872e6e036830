// Checks a source whose files are asked for one by one: an address with a date in it, or one PDF that is replaced.
// Refuses to give up a day for less than the word of its server that nothing is there, or a month of refusals beside files that can be seen.
import { AppError, type ErrorCode } from '#border/errors';
import type { Day } from '#border/model';
import { fillDatePattern } from '../../acquire/feeds/date-pattern.ts';
import { type FoundFile, fileNameOf } from '../../acquire/look-at.ts';
import type { SourceRecord } from '../../base/record.ts';
import type { Arrival, KnownEntries } from '../../library/arrivals.ts';
import { type CheckTools, type Found, validatorOf } from './check-tools.ts';
import { lookForFileInTime, nearOf } from './look-in-time.ts';
import { daysAgo, listPatternDays, pickOpen } from './pattern-days.ts';
import { inSlices, type Wish } from './select-entries.ts';
import { accessNow } from './source-access.ts';

/** How many days of a pattern are asked for in one check that nobody asked for, and between two steps of a longer one. */
const mostAsked = 400;
/** A server that has refused so many days of a pattern, and let no file be seen, refuses the others too. */
const mostRefused = 14;
/** A day without a paper is asked for again for so long: some appear late. */
const lateDays = 3;
/** So long for a day that is refused at a server that lets other files be seen: such servers say so of what is not there. */
const refusedDays = 30;

const factsOfFile = (source: SourceRecord, day: Day | null): Wish['offer']['facts'] => {
  const isNamed = source.title !== new URL(source.url).host;
  return {
    title: isNamed ? source.title : null,
    isNewspaper: isNamed,
    day,
    publishedDay: null,
    issue: null,
    variant: null,
    language: null,
    direction: null,
  };
};

type FileWish = { url: string; stamp: string; day: Day | null };

const wishOfFile = (source: SourceRecord, { url, stamp, day }: FileWish, knownEtag: string | null): Wish => ({
  entryId: url,
  stamp,
  url,
  offer: {
    title: day === null ? source.title : `${source.title} ${day}`,
    sourceName: fileNameOf(url),
    facts: factsOfFile(source, day),
    sizeBytes: null,
    digest: null,
    ...nearOf(source),
    knownEtag,
  },
});

const stampOfFile = ({ stamp, sizeBytes }: FoundFile): string => stamp ?? String(sizeBytes ?? '');

const faultCodes = { missing: 'source/missing', refused: 'source/refused', page: 'download/web-page' } as const satisfies Record<
  Exclude<FoundFile['answer'], 'file'>,
  ErrorCode
>;

/** Why there is no file to see; null where there is one. */
const faultOfFile = ({ answer, status }: FoundFile, url: string): AppError | null =>
  answer === 'file' ? null : new AppError(faultCodes[answer], { host: new URL(url).host, status });

/** Whether a day's file has been dealt with in this state of it. Under the empty stamp it was before states were told apart. */
const isSameFile = (known: KnownEntries, url: string, stamp: string): boolean =>
  known.get(url)?.has(stamp) === true || known.get(url)?.has('') === true;

const latestOf = (known: KnownEntries, url: string): string | null =>
  [...(known.get(url)?.values() ?? [])].findLast((id) => id !== null) ?? null;

/** What was found of files, without the state of the source. */
export type FoundFiles = Omit<Found, 'state'>;

/** Keeps a part of what a long check has found; tells whether to go on. */
export type KeepPart = (part: Pick<Found, 'wishes' | 'passed'>) => Promise<boolean>;

const toFault = (error: unknown): AppError => {
  if (error instanceof AppError && error.code !== 'add/cancelled') return error;
  throw error;
};

const wishOfDay = ({ database }: CheckTools, source: SourceRecord, known: KnownEntries, file: FileWish): Wish[] => {
  const { url, stamp } = file;
  if (isSameFile(known, url, stamp)) return [];
  const latest = latestOf(known, url);
  return [wishOfFile(source, file, latest === null ? null : validatorOf(database, latest, url))];
};

/** Whether any file has come yet. */
const hasBrought = (known: KnownEntries): boolean =>
  [...known.values()].some((stamps) => [...stamps.values()].some((id) => id !== null));

type OpenDay = { day: Day; url: string };

/** The days to ask for, and the first of those that are not given up where they are missing and where they are refused. */
const listOpen = async ({ url: pattern, wanted }: SourceRecord, known: KnownEntries, nowMs: number) => {
  const { days, oldestLate } = listPatternDays(wanted, nowMs, lateDays);
  const open: OpenDay[] = [];
  await inSlices(days, (day) => {
    const url = fillDatePattern(pattern, day);
    if (day >= oldestLate || !known.has(url)) open.push({ day, url });
  });
  return { open, oldestLate, refusedBefore: daysAgo(nowMs, refusedDays) };
};

/**
 * The days of an address with a date in it that are there; all of them where a person asked, with `keepPart` after each some hundred,
 * else some hundred at a time. The newest are asked for again, for they may have been corrected. A refusal or a page for people is the
 * fault of the check where no file has ever been there: some servers answer so for what is missing. What was found before any other
 * fault is kept beside it.
 */
export async function checkPattern(
  tools: CheckTools,
  source: SourceRecord,
  known: KnownEntries,
  keepPart: KeepPart | null,
): Promise<FoundFiles> {
  const access = accessNow(tools, source, await tools.secretOf(source));
  const { open, oldestLate, refusedBefore } = await listOpen(source, known, tools.now());
  let [wishes, passed]: [Wish[], Arrival[]] = [[], []];
  let isSeen = hasBrought(known);
  let [asked, refused] = [0, 0];
  let fault: AppError | null = null;
  const passOver = (url: string): void =>
    void passed.push({ sourceId: source.id, entryId: url, stamp: 'missing', editionId: null });

  for (const { day, url } of keepPart === null ? pickOpen(open, mostAsked, tools.now()) : open) {
    const found = await lookForFileInTime(tools, { url, access, ...nearOf(source) }).catch(toFault);
    if (found instanceof AppError) return { wishes, passed, fault: found };
    if (found.isThere) {
      isSeen = true;
      wishes.push(...wishOfDay(tools, source, known, { day, url, stamp: stampOfFile(found) }));
    } else if (found.answer === 'missing') {
      if (day < oldestLate) passOver(url);
    } else {
      refused += 1;
      fault ??= faultOfFile(found, url);
      if (isSeen && day < refusedBefore) passOver(url);
      if (!isSeen && refused >= mostRefused) break;
    }
    asked += 1;
    if (keepPart !== null && asked % mostAsked === 0) {
      if (!(await keepPart({ wishes, passed }))) break;
      [wishes, passed] = [[], []];
    }
  }
  return { wishes, passed, fault: isSeen ? null : fault };
}

/** The file at the address of a source that is one PDF. Throws source/missing, source/refused, download/web-page, network/*. */
export async function checkFile(tools: CheckTools, source: SourceRecord, known: KnownEntries): Promise<FoundFiles> {
  const { url } = source;
  const access = accessNow(tools, source, await tools.secretOf(source));
  const found = await lookForFileInTime(tools, { url, access, ...nearOf(source) });
  const fault = faultOfFile(found, url);
  if (fault !== null) throw fault;
  const stamp = stampOfFile(found);
  if (known.get(url)?.has(stamp) === true) return { wishes: [], passed: [], fault: null };
  return { wishes: [wishOfFile(source, { url, stamp, day: null }, null)], passed: [], fault: null };
}
