// Where a walk through the pages of a catalogue ends: what comes after has been dealt with, or is older than what is wanted.
// Refuses to end early in a catalogue that is not ordered by day, the newest first: what is new may then stand on any page.
import type { Wanted } from '#border/model';
import type { KnownEntries } from '../../library/arrivals.ts';
import { freePdfOf, inSlices, isDealtWith, wantedDayOf } from './select-entries.ts';
import type { WalkTools } from './walk-source.ts';

/** What the end of a walk depends on. */
export type WalkEndFacts = {
  wanted: Wanted;
  known: KnownEntries;
  isNews: boolean;
  /** Whether an earlier walk got to its own end, so that what follows known entries is known too. */
  hasBeenWalked: boolean;
};

/** What tells where a walk ends. */
export type WalkEnd = Pick<WalkTools, 'isFarEnough'> & {
  /** Whether something new may appear behind the first page, so that an unchanged first page tells nothing of the others. */
  mayHideNew: () => boolean;
};

/** How the pages of a walk are ordered, as far as their days tell. */
const openOrder = () => {
  let oldest: string | null = null;
  let isBroken = false;
  let dated = 0;
  return {
    /** The days of one page, as they stand there. */
    add: (days: readonly string[]): void => {
      for (const day of days) {
        isBroken ||= oldest !== null && day > oldest;
        oldest = day;
        dated += 1;
      }
    },
    /** Whether what follows can only be older. */
    isNewestFirst: (): boolean => !isBroken && dated >= 2,
    /** Whether what follows may be newer. */
    isBroken: (): boolean => isBroken,
  };
};

/** Gives what tells, page after page of one walk, whether it is far enough. */
export function openWalkEnd({ wanted, known, isNews, hasBeenWalked }: WalkEndFacts): WalkEnd {
  const { newest, since } = wanted;
  /** The days of the newest files so far, the newest first, no more than are wanted. */
  let newestDays: string[] = [];
  const order = openOrder();
  const isFarEnough: WalkEnd['isFarEnough'] = async (entries) => {
    let isAllKnown = hasBeenWalked;
    const days: string[] = [];
    let undated = 0;
    await inSlices(entries, (entry) => {
      isAllKnown &&= isDealtWith(entry, known, isNews);
      if (freePdfOf(entry) === null) return;
      const day = wantedDayOf(entry);
      if (day === null) undated += 1;
      else days.push(day);
    });
    order.add(days);
    if (order.isBroken()) return false;
    if (isAllKnown) return true;
    if (newest !== null) newestDays = [...newestDays, ...days].sort().reverse().slice(0, newest);
    if (!order.isNewestFirst()) return false;
    const newestHere = days.toSorted().at(-1) ?? '';
    if (since !== null && undated === 0 && newestHere < since) return true;
    return newest !== null && newestDays.length === newest && newestHere < (newestDays.at(-1) ?? '');
  };
  return { isFarEnough, mayHideNew: order.isBroken };
}
