// Where a walk through the pages of a catalogue ends: what comes after has been dealt with, or is older than what is wanted.
// Refuses to end at a page that says no days, unless all of it is known: such a page tells nothing of those after it.
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

/** Gives what tells, page after page of one walk, whether it is far enough. */
export function openWalkEnd({ wanted, known, isNews, hasBeenWalked }: WalkEndFacts): WalkTools['isFarEnough'] {
  const { newest, since } = wanted;
  /** The days of the newest files so far, the newest first, no more than are wanted. */
  let newestDays: string[] = [];
  return async (entries) => {
    let isAllKnown = hasBeenWalked;
    await inSlices(entries, (entry) => {
      isAllKnown &&= isDealtWith(entry, known, isNews);
    });
    if (isAllKnown) return true;
    if (newest === null && since === null) return false;
    const days: string[] = [];
    let undated = 0;
    await inSlices(entries, (entry) => {
      if (freePdfOf(entry) === null) return;
      const day = wantedDayOf(entry);
      if (day === null) undated += 1;
      else days.push(day);
    });
    const newestHere = days.sort().at(-1) ?? '';
    if (newest !== null) newestDays = [...newestDays, ...days].sort().reverse().slice(0, newest);
    if (days.length === 0) return false;
    if (since !== null && undated === 0 && newestHere < since) return true;
    return newest !== null && newestDays.length === newest && newestHere < (newestDays.at(-1) ?? '');
  };
}
