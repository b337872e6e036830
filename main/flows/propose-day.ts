// Proposes the day of an edition, and the last day that it covers, from all that speaks of it. Pure.
// Refuses to let the day of a file's making decide: it is the evening before at best, and years later for an archive.
import type { Day } from '#border/model';
import type { FeedFacts } from '../base/feed-facts.ts';
import { type DayProposal, proposeDay as proposePrintedDay } from '../text/dates.ts';
import { type Proposal, shiftDay } from '../text/proposal.ts';
import type { Recognised } from './recognise-title.ts';
import { byFeed, byRecord, byRule, byUser, noFact, said, type Valued } from './valued.ts';

/** What may tell a day: a person, a catalogue, a rule, the front page, the file's name, and what its makers wrote into it. */
export type DayEvidence = {
  word: Day | undefined;
  /** What a library's own record says. */
  recorded: Day | null;
  /** The last day that the record says it covers. */
  recordedCovers: Day | null;
  feed: FeedFacts | null;
  recognised: Recognised | null;
  printed: DayProposal | null;
  named: Proposal<Day> | null;
  /** The day of issue as the file states it, and the day of its making. */
  stated: Day | null;
  madeOn: Day | null;
};

/** A day, what it covers, and whether a rule and a printed day contradict each other. */
export type ProposedDay = Valued<Day | null> & { covers: Day | null; isContested: boolean };

/** Below this a day is not worth correcting: none is better. */
const leastConfidence = 0.5;
/** A printed day with its right weekday is at least this sure. */
const checkedConfidence = 0.95;
const confidences = { agreed: 0.98, stated: 0.75, mostSupported: 0.9, disputed: 0.7, fileName: 0.9 };
/** Weeklies and monthlies are printed ahead; nothing is printed long before. */
const daysAhead = 45;

const round = (confidence: number): number => Math.round(Math.min(1, confidence) * 100) / 100;
const alone = (valued: Valued<Day | null>): ProposedDay => ({ ...valued, covers: null, isContested: false });

/** Whether a day lies in what a printed date covers. */
const isWithin = (day: Day, { value, covers }: DayProposal): boolean =>
  day === value || (covers !== null && value < day && day <= covers);

function bySaid({ word, feed, recorded, recordedCovers, printed }: DayEvidence): ProposedDay | null {
  const spanOf = (day: Day): Day | null => (printed !== null && printed.value === day ? printed.covers : null);
  if (word !== undefined) return { ...byUser(word), covers: spanOf(word), isContested: false };
  if (feed?.day != null) return { ...byFeed(feed.day, said.fact), covers: spanOf(feed.day), isContested: false };
  if (recorded !== null) return { ...byRecord(recorded), covers: recordedCovers ?? spanOf(recorded), isContested: false };
  const spoken = feed?.title == null ? null : proposePrintedDay(feed.title);
  if (spoken === null || spoken.confidence < leastConfidence) return null;
  return { ...byFeed(spoken.value, round(spoken.confidence)), covers: spoken.covers ?? spanOf(spoken.value), isContested: false };
}

const fromPrint = (printed: DayProposal, confidence: number, isContested = false): ProposedDay => ({
  value: printed.value,
  fact: { source: 'masthead', confidence: round(confidence), printed: printed.printed },
  covers: printed.covers,
  isContested,
});

/** A rule loses against a printed day whose weekday is right. */
function byRecognition({ recognised, printed }: DayEvidence): ProposedDay | null {
  if (recognised === null || recognised.day === null) return null;
  const isAgreed = printed !== null && isWithin(recognised.day, printed);
  if (printed !== null && printed.confidence >= checkedConfidence && !isAgreed)
    return fromPrint(printed, confidences.disputed, true);
  const value = isAgreed ? printed.value : recognised.day;
  const covers = isAgreed ? printed.covers : recognised.covers;
  return { ...byRule(value, isAgreed ? printed.printed : recognised.printed), covers, isContested: false };
}

/** The day of making lifts what lies on it or the day after, and doubts what lies far ahead of it. */
function weighByMaking(confidence: number, day: Day, madeOn: Day | null): number {
  if (madeOn === null) return confidence;
  if (shiftDay(madeOn, daysAhead) < day) return confidence * confidences.disputed;
  const isSupported = madeOn === day || shiftDay(madeOn, 1) === day;
  return isSupported && confidence >= leastConfidence
    ? Math.max(confidence, Math.min(confidence + 0.1, confidences.mostSupported))
    : confidence;
}

/** Whether the name of the file, as sure as names can be, says another day than the one in print. */
const isDisputed = (printed: DayProposal, named: Proposal<Day> | null): boolean =>
  named !== null && named.confidence >= 0.85 && printed.confidence < checkedConfidence && !isWithin(named.value, printed);

function byReading(evidence: DayEvidence): ProposedDay | null {
  const { printed, named, stated, madeOn } = evidence;
  if (printed !== null) {
    const isAgreed = [named?.value, stated].some((day) => day != null && isWithin(day, printed));
    if (isAgreed) return fromPrint(printed, confidences.agreed);
    const confidence = weighByMaking(printed.confidence, printed.value, madeOn);
    if (confidence >= leastConfidence)
      return fromPrint(printed, isDisputed(printed, named) ? Math.min(confidence, confidences.disputed) : confidence);
  }
  if (stated !== null)
    return alone({ value: stated, fact: { source: 'metadata', confidence: confidences.stated, printed: null } });
  if (named === null) return null;
  const confidence = weighByMaking(named.confidence * confidences.fileName, named.value, madeOn);
  const isSupported = confidence >= leastConfidence || named.value === madeOn;
  return isSupported
    ? alone({ value: named.value, fact: { source: 'file-name', confidence: round(confidence), printed: named.printed } })
    : null;
}

/** The day of an edition; null where nothing tells it well enough. */
export function proposeEditionDay(evidence: DayEvidence): ProposedDay {
  const found = bySaid(evidence) ?? byRecognition(evidence) ?? byReading(evidence);
  if (found !== null) return found;
  const { feed, printed, madeOn } = evidence;
  if (printed !== null && printed.value === madeOn) return fromPrint(printed, printed.confidence);
  if (feed?.publishedDay != null && printed === null) return alone(byFeed(feed.publishedDay, said.publishedDay));
  return alone({ value: null, fact: noFact });
}
