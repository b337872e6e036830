// Proposes what is known of an edition from what a person said, its feed, the rule of its title, its front page, its file's name and its metadata.
// Pure. Every value carries where it comes from and how sure it is; a person's word is never overwritten.
import type { Day, Direction, Edition, Language, PageLayout } from '#border/model';
import type { FeedFacts } from '../base/feed-facts.ts';
import type { IssueFacts } from '../issue/issue-facts.ts';
import type { PdfInfo } from '../pdf/pdf-info.ts';
import { proposeDay } from '../text/dates.ts';
import { proposeDayFromName } from '../text/file-name-dates.ts';
import { proposeIssue, proposeIssueFromName } from '../text/issue-number.ts';
import { proposePageCount } from '../text/page-count.ts';
import { proposePrice } from '../text/printed-price.ts';
import type { Proposal } from '../text/proposal.ts';
import { areFiguresGuessed, weekdayConfidence } from './guessed-figures.ts';
import { findMasthead, readTop } from './masthead.ts';
import { proposeEditionDay } from './propose-day.ts';
import { proposeTitle } from './propose-title.ts';
import { type KnownTitle, type Recognised, recognise } from './recognise-title.ts';
import { byFeed, byRecord, byRule, byUser, noFact, said, type Valued } from './valued.ts';

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
  /** The titles whose files are known by a rule. */
  recognitions?: readonly KnownTitle[];
};

/** The facts that an edition begins with. `isContested` says that the rule of its title and its front page contradict each other. */
export type ProposedFacts = Pick<
  Edition,
  'title' | 'day' | 'covers' | 'issue' | 'price' | 'printedPages' | 'language' | 'direction' | 'facts' | 'variant'
> & { isContested: boolean };

/** Below this a number or a price is not worth correcting: none is better. */
const leastConfidence = 0.5;
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'sd', 'ug', 'yi', 'dv']);
const weights = { agreed: 0.97, stated: 0.75, fileName: 0.8 };

const round = (confidence: number): number => Math.round(Math.min(1, confidence) * 100) / 100;

const fromPrint = <Value>(proposal: Proposal<Value> | null): Valued<Value | null> =>
  proposal === null || proposal.confidence < leastConfidence
    ? { value: null, fact: noFact }
    : { value: proposal.value, fact: { source: 'masthead', confidence: round(proposal.confidence), printed: proposal.printed } };

function proposeNumber(
  { feed, info, sourceName, record }: Evidence,
  top: string,
  recognised: Recognised | null,
): Valued<string | null> {
  if (feed?.issue != null) return byFeed(feed.issue, said.fact);
  if (record?.issue != null) return byRecord(record.issue);
  const printed = proposeIssue(top);
  const named = proposeIssueFromName(sourceName);
  const ruled = recognised?.issue ?? null;
  if (printed !== null && printed.confidence >= leastConfidence) {
    const { value, printed: words } = printed;
    const first = value.split('-')[0];
    const isAgreed = [ruled, named?.value, info.issue].some((other) => other === value || other === first);
    return {
      value,
      fact: { source: 'masthead', confidence: isAgreed ? weights.agreed : round(printed.confidence), printed: words },
    };
  }
  if (ruled !== null) return byRule(ruled);
  if (info.issue !== null) return { value: info.issue, fact: { source: 'metadata', confidence: weights.stated, printed: null } };
  const confidence = round((named?.confidence ?? 0) * weights.fileName);
  if (named === null || confidence < leastConfidence) return { value: null, fact: noFact };
  return { value: named.value, fact: { source: 'file-name', confidence, printed: named.printed } };
}

function proposeLanguage({ front, info, words, feed, record }: Evidence): Valued<Language | null> {
  if (words.language !== undefined) return byUser(words.language);
  if (feed?.language != null) return byFeed(feed.language, said.fact);
  if (record?.language != null) return byRecord(record.language);
  if (front?.language != null) return { value: front.language, fact: { source: 'text', confidence: 0.9, printed: null } };
  if (info.language !== null) return { value: info.language, fact: { source: 'metadata', confidence: 0.5, printed: null } };
  return { value: null, fact: noFact };
}

function directionOf(language: Language | null, { front, info, feed, record }: Evidence): Direction {
  if (record?.direction != null) return record.direction;
  if (feed?.direction != null) return feed.direction;
  // Left to right is what programs write by themselves; right to left is said on purpose.
  if (info.direction === 'rtl') return 'rtl';
  if (language !== null) return rightToLeft.has(language) ? 'rtl' : 'ltr';
  return front?.direction ?? info.direction ?? 'ltr';
}

/** Days near which the paper's own lies: they settle what print leaves open. */
function nearDays({ info }: Evidence, named: Proposal<Day> | null): Day[] {
  return [named?.value, info.issueDay, info.creationDay].flatMap((day) => day ?? []);
}

/** The facts of an edition. Never fails: what nothing tells is null, and the title is then the file's own name. */
export function proposeFacts(evidence: Evidence): ProposedFacts {
  const { sourceName, front, info, words, feed, knownTitle, recognitions = [], record = null } = evidence;
  const top = front === null ? '' : readTop(front);
  // The small figures of a scanned masthead are read at random: a subscription would pass for a price.
  const isDrawnText = front?.source === 'pdf';
  const recognised = recognise(recognitions, sourceName, front);
  const order = recognitions.find(({ name }) => name === recognised?.title)?.recognition.dayOrder ?? null;
  const named = proposeDayFromName(sourceName);
  const read = proposeDay(top, { near: nearDays(evidence, named), order });
  const printedDay = read !== null && areFiguresGuessed(front) && read.confidence < weekdayConfidence ? null : read;
  const day = proposeEditionDay({
    word: words.day,
    feed,
    recorded: record?.day ?? null,
    recordedCovers: record?.covers ?? null,
    recognised,
    printed: printedDay,
    named,
    stated: info.issueDay,
    madeOn: info.creationDay,
  });
  const title = proposeTitle({
    sourceName,
    masthead: front === null ? null : (findMasthead(front)?.text ?? null),
    hasPrintedDay: printedDay !== null,
    isDrawnText,
    word: words.title,
    recorded: record?.title ?? null,
    recognised: recognised?.title ?? null,
    feed,
    fileTitle: info.title,
    publication: info.publication,
    knownTitle,
  });
  const language = proposeLanguage(evidence);
  const issue = proposeNumber(evidence, areFiguresGuessed(front) ? '' : top, recognised);
  const price = record?.price != null ? byRecord(record.price) : fromPrint(isDrawnText ? proposePrice(top) : null);
  const printedPages =
    record?.printedPages != null ? byRecord(record.printedPages) : fromPrint(isDrawnText ? proposePageCount(top) : null);
  return {
    title: title.value,
    day: day.value,
    covers: day.covers,
    issue: issue.value,
    price: price.value,
    printedPages: printedPages.value,
    language: language.value,
    direction: directionOf(language.value, evidence),
    variant: feed?.variant ?? record?.edition ?? '',
    facts: {
      title: title.fact,
      day: day.fact,
      issue: issue.fact,
      language: language.fact,
      price: price.fact,
      printedPages: printedPages.fact,
    },
    isContested: day.isContested,
  };
}
