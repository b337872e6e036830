// Checks a source whose files are asked for one by one: an address with a date in it, or one PDF that is replaced.
// Refuses to give up a day for anything but the word of its server that nothing is there.
import { AppError, type ErrorCode } from '#border/errors';
import type { Day } from '#border/model';
import { fillDatePattern } from '../../acquire/feeds/date-pattern.ts';
import { type FoundFile, fileNameOf } from '../../acquire/look-at.ts';
import type { SourceRecord } from '../../base/record.ts';
import type { Arrival, KnownEntries } from '../../library/arrivals.ts';
import { readSourceState } from '../../library/sources.ts';
import { type CheckTools, type Found, nearOf, validatorOf } from './check-tools.ts';
import { lookForFileInTime } from './look-in-time.ts';
import { listPatternDays, pickOpen } from './pattern-days.ts';
import { inSlices, type Wish } from './select-entries.ts';
import { accessTo } from './source-secret.ts';

/** How many days of a pattern are asked for in one check that nobody asked for. */
const mostAsked = 400;
/** A server that has refused so many days of a pattern, and let no file be seen, refuses the others too. */
const mostRefused = 14;
/** A day without a paper is asked for again for so long: some appear late. */
const lateDays = 3;

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

/**
 * The days of an address with a date in it that are there; all of them where a person asked, else some hundred at a time. The newest are asked for again, for they may have been corrected. A
 * refusal or a page for people is the fault of the check where no file at all was there: some servers answer so for what is missing.
 */
export async function checkPattern(
  tools: CheckTools,
  source: SourceRecord,
  known: KnownEntries,
  isAsked: boolean,
): Promise<FoundFiles> {
  const access = accessTo(source.url.replaceAll(/\{[^}]*\}/g, ''), await tools.secretOf(source), null);
  const { days, oldestLate } = listPatternDays(source.wanted, tools.now(), lateDays);
  const open: { day: Day; url: string }[] = [];
  await inSlices(days, (day) => {
    const url = fillDatePattern(source.url, day);
    if (day >= oldestLate || !known.has(url)) open.push({ day, url });
  });
  const [wishes, passed]: [Wish[], Arrival[]] = [[], []];
  let [there, refused] = [0, 0];
  let fault: AppError | null = null;
  for (const { day, url } of isAsked ? open : pickOpen(open, mostAsked, tools.now())) {
    const found = await lookForFileInTime(tools, { url, access, ...nearOf(source) });
    if (found.isThere) {
      there += 1;
      const stamp = stampOfFile(found);
      if (isSameFile(known, url, stamp)) continue;
      const latest = latestOf(known, url);
      wishes.push(wishOfFile(source, { url, stamp, day }, latest === null ? null : validatorOf(tools.database, latest, url)));
    } else if (found.answer === 'missing') {
      if (day < oldestLate) passed.push({ sourceId: source.id, entryId: url, stamp: 'missing', editionId: null });
    } else {
      refused += 1;
      fault ??= faultOfFile(found, url);
      if (there === 0 && refused >= mostRefused) break;
    }
  }
  return { wishes, passed, fault: there === 0 ? fault : null };
}

/** The file at the address of a source that is one PDF. Throws source/missing, source/refused, download/web-page, network/*. */
export async function checkFile(tools: CheckTools, source: SourceRecord, known: KnownEntries): Promise<FoundFiles> {
  const { url } = source;
  const access = accessTo(url, await tools.secretOf(source), readSourceState(tools.database, source.id).scheme);
  const found = await lookForFileInTime(tools, { url, access, ...nearOf(source) });
  const fault = faultOfFile(found, url);
  if (fault !== null) throw fault;
  const stamp = stampOfFile(found);
  if (known.get(url)?.has(stamp) === true) return { wishes: [], passed: [], fault: null };
  return { wishes: [wishOfFile(source, { url, stamp, day: null }, null)], passed: [], fault: null };
}
