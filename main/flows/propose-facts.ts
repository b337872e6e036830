// Proposes title, day, issue and language of an edition from what a person said, its feed, its front page, its file's name and its metadata.
// Pure. Every value carries where it comes from and how sure it is; a person's word is never overwritten.
import type { Day, Direction, Edition, Fact, Language, PageLayout } from '#border/model';
import type { FeedFacts } from '../base/feed-facts.ts';
import type { IssueFacts } from '../issue/issue-facts.ts';
import type { PdfInfo } from '../pdf/inspect-document.ts';
import { proposeDay as proposePrintedDay } from '../text/dates.ts';
import { proposeDayFromName } from '../text/file-name-dates.ts';
import { fold } from '../text/fold.ts';
import { proposeIssue, proposeIssueFromName } from '../text/issue-number.ts';
import type { Proposal } from '../text/proposal.ts';
import { findMasthead, readTop } from './masthead.ts';

/** What is known of a file before it is kept. */
export type Evidence = {
  sourceName: string;
  front: PageLayout | null;
  info: PdfInfo;
  words: { title?: string | undefined; day?: Day | undefined; language?: Language | undefined };
  /** What the catalogue said of it; null for a file of this machine. */
  feed: FeedFacts | null;
  /** What a library's own record says of it; null where none came with it. */
  record?: IssueFacts | null | undefined;
  /** The spelling under which the library has a title, in whatever spelling it is asked for. */
  knownTitle: (name: string) => string | null;
};

/** The facts that an edition begins with. */
export type ProposedFacts = Pick<Edition, 'title' | 'day' | 'issue' | 'language' | 'direction' | 'facts' | 'variant'>;

type Valued<Value> = { value: Value; fact: Fact };

/** Below this a day or a number is not worth correcting: none is better. */
const leastConfidence = 0.5;
const none: Fact = { source: 'none', confidence: 0 };
const byUser = <Value>(value: Value): Valued<Value> => ({ value, fact: { source: 'user', confidence: 1 } });
/** A publisher's own word on an issue goes before whatever is read from it; a name of a title that is not called a newspaper may be a headline. */
const said = { fact: 0.95, name: 0.6, publishedDay: 0.6 };
/** A cataloguer's word on an issue goes before whatever is read from it. */
const recorded = 0.95;
const byRecord = <Value>(value: Value): Valued<Value> => ({ value, fact: { source: 'metadata', confidence: recorded } });
const byFeed = <Value>(value: Value, confidence: number): Valued<Value> => ({ value, fact: { source: 'feed', confidence } });
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'sd', 'ug', 'yi', 'dv']);

const byConfidence = <Value>(a: Valued<Value>, b: Valued<Value>): Valued<Value> =>
  b.fact.confidence > a.fact.confidence ? b : a;

const from = <Value>(proposal: Proposal<Value> | null, source: Fact['source'], weight: number): Valued<Value>[] =>
  proposal === null ? [] : [{ value: proposal.value, fact: { source, confidence: round(proposal.confidence * weight) } }];

const round = (confidence: number): number => Math.round(Math.min(1, confidence) * 100) / 100;

/** The file's name without its ending, its day, its number and the marks of a second download. */
export function titleFromName(sourceName: string): string {
  const stem = sourceName.replace(/\.pdf$/iu, '').replace(/\s*\(\d+\)$/u, '');
  const spoken = stem.replace(/[_+]+/gu, ' ');
  const printed = [proposeDayFromName(spoken), proposeIssueFromName(spoken)].flatMap((proposal) => proposal?.printed ?? []);
  const bare = printed.reduce((text, part) => text.replace(part, ' '), spoken).replace(/(?:^|[\s.-])\d{6,}(?=$|[\s.-])/gu, ' ');
  const open = /\s/u.test(stem) ? bare : bare.replace(/[-.]+/gu, ' ');
  const name = open.replace(/\s+/gu, ' ').replace(/^[\s.,;–-]+|[\s.,;–-]+$/gu, '');
  return /\p{L}/u.test(name) ? name : stem.trim() || sourceName;
}

const letters = (text: string): string => fold(text).text.replace(/[^\p{L}\p{N}]/gu, '');

const isLike = (a: string, b: string): boolean => {
  const [left, right] = [letters(a), letters(b)];
  return left.length > 2 && right.length > 2 && (left.includes(right) || right.includes(left));
};

/**
 * Sure is only what masthead and file name say alike: a supplement prints the masthead of its paper, and must not be taken for a
 * corrected edition of it.
 */
const proposeTitle = (evidence: Evidence, hasPrintedDay: boolean): Valued<string> => {
  const { sourceName, front, words, feed, knownTitle } = evidence;
  if (words.title !== undefined) return byUser(knownTitle(words.title) ?? words.title.normalize('NFC').trim());
  if (feed?.isNewspaper === true && feed.title !== null)
    return byFeed(knownTitle(feed.title) ?? feed.title.normalize('NFC'), said.fact);
  if (evidence.record?.title != null)
    return byRecord(knownTitle(evidence.record.title) ?? evidence.record.title.normalize('NFC'));
  const fromName = titleFromName(sourceName);
  const masthead = front === null ? null : findMasthead(front);
  const isAgreed = masthead !== null && letters(masthead.text) === letters(fromName);
  const known = (masthead === null ? null : knownTitle(masthead.text)) ?? knownTitle(fromName);
  if (known !== null && letters(known) === letters(fromName))
    return { value: known, fact: { source: 'file-name', confidence: isAgreed ? 0.95 : 0.8 } };
  if (known !== null) return { value: known, fact: { source: 'masthead', confidence: 0.75 } };
  // Recognised letters of a masthead are mostly wrong: they name a paper only where nothing else does.
  const isTrusted = hasPrintedDay && (front?.source === 'pdf' || !/\p{L}{2}/u.test(fromName));
  const isNewspaper = masthead !== null && (isTrusted || isLike(masthead.text, fromName));
  if (isNewspaper) return { value: masthead.text, fact: { source: 'masthead', confidence: isAgreed ? 0.95 : 0.7 } };
  const named = feed?.title == null ? '' : titleFromName(feed.title);
  if (/\p{L}/u.test(named)) return byFeed(named.normalize('NFC'), said.name);
  return { value: fromName, fact: { source: 'file-name', confidence: 0.5 } };
};

const proposeDay = ({ sourceName, info, words, feed, record }: Evidence, printed: Proposal<Day> | null): Valued<Day | null> => {
  if (words.day !== undefined) return byUser(words.day);
  if (feed?.day != null) return byFeed(feed.day, said.fact);
  if (record?.day != null) return byRecord(record.day);
  const spoken = feed?.title == null ? null : proposePrintedDay(feed.title);
  if (spoken !== null && spoken.confidence >= leastConfidence) return byFeed(spoken.value, round(spoken.confidence));
  const named = proposeDayFromName(sourceName);
  const found: Valued<Day>[] = [...from(printed, 'masthead', 1), ...from(named, 'file-name', 0.9)];
  if (printed !== null && printed.value === named?.value)
    return { value: printed.value, fact: { source: 'masthead', confidence: 0.98 } };
  const best = found.reduce<Valued<Day> | null>((a, b) => (a === null ? b : byConfidence(a, b)), null);
  if (best !== null && best.fact.confidence >= leastConfidence) return best;
  if (best === null && feed?.publishedDay != null) return byFeed(feed.publishedDay, said.publishedDay);
  // The day of the file's making is the day of printing at best; it supports a guess and never makes one.
  const isSupported = best !== null && best.value === info.creationDay;
  return isSupported ? best : { value: null, fact: none };
};

const proposeLanguage = ({ front, info, words, feed, record }: Evidence): Valued<Language | null> => {
  if (words.language !== undefined) return byUser(words.language);
  if (feed?.language != null) return byFeed(feed.language, said.fact);
  if (record?.language != null) return byRecord(record.language);
  if (front?.language != null) return { value: front.language, fact: { source: 'text', confidence: 0.9 } };
  if (info.language !== null) return { value: info.language, fact: { source: 'metadata', confidence: 0.5 } };
  return { value: null, fact: none };
};

const directionOf = (language: Language | null, { front, info, feed }: Evidence): Direction => {
  if (feed?.direction != null) return feed.direction;
  if (language !== null) return rightToLeft.has(language) ? 'rtl' : 'ltr';
  return front?.direction ?? info.direction ?? 'ltr';
};

/** The facts of an edition. Never fails: what nothing tells is null, and the title is then the file's own name. */
export function proposeFacts(evidence: Evidence): ProposedFacts {
  const top = evidence.front === null ? '' : readTop(evidence.front);
  const printedDay = proposePrintedDay(top);
  const title = proposeTitle(evidence, printedDay !== null);
  const day = proposeDay(evidence, printedDay);
  const language = proposeLanguage(evidence);
  const [issue] = [
    ...(evidence.feed?.issue == null ? [] : [byFeed(evidence.feed.issue, said.fact)]),
    ...(evidence.record?.issue == null ? [] : [byRecord(evidence.record.issue)]),
    ...from(proposeIssue(top), 'masthead', 1),
    ...from(proposeIssueFromName(evidence.sourceName), 'file-name', 0.8),
  ].filter((proposal) => proposal.fact.confidence >= leastConfidence);
  return {
    title: title.value,
    day: day.value,
    issue: issue?.value ?? null,
    language: language.value,
    direction: directionOf(language.value, evidence),
    variant: evidence.feed?.variant ?? evidence.record?.edition ?? '',
    facts: { title: title.fact, day: day.fact, issue: issue?.fact ?? none, language: language.fact },
  };
}
