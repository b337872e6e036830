// The making of a new index while one of an earlier version answers: what that one holds is carried over, and what it does not hold is
// searchable only when the new one takes its place. Refuses to extract.
import type { CorrectedPage, EditionId } from '#border/model';
import type { Extracted } from './extract-edition.ts';
import type { Workers } from './open-workers.ts';
import type { IndexedFacts, ShelvedFacts } from './plan-index.ts';
import { carryIntoIndex } from './put-into-index.ts';

/** An edition and what its text was made from. */
type Read = Pick<ShelvedFacts, 'id' | 'textKey'>;

/** The renewal of the index; where there is none, everything is as if there were no such thing. */
export type Renewal = {
  /** Looks whether an index of an earlier version answers. */
  begin: () => Promise<void>;
  /** Carries an edition over; null where it must be extracted. */
  carryOver: (facts: IndexedFacts, listCorrections: () => CorrectedPage[], signal: AbortSignal) => Promise<Extracted | null>;
  /** The edition is in the new index; whether it can be searched now. */
  settle: (edition: Read) => boolean;
  /** Whether the earlier index answers for the edition, so that it can be searched while it waits. */
  isAnswered: (edition: Read) => boolean;
  /** How many of these editions cannot be searched meanwhile. */
  countUnanswered: (editions: readonly ReadonlyMap<EditionId, Read>[]) => number;
  /** Lets the new index answer; gives the editions that can be searched from now on, null where nothing was to be renewed. */
  finish: () => Promise<EditionId[] | null>;
};

/** Opens the renewal. */
export function openRenewal(workers: Pick<Workers, 'prepare' | 'index'>): Renewal {
  const { index } = workers;
  /** What the earlier index still answers for and the new one does not have yet, by id; null where none is being made. */
  let waiting: Map<EditionId, string> | null = null;
  const arrived = new Set<EditionId>();

  const isAnswered = ({ id, textKey }: Read): boolean => waiting?.get(id) === textKey;
  return {
    begin: async () => {
      const earlier = await index.run('renewing', {});
      waiting = earlier === null ? null : new Map(earlier.map(({ id, sha256 }) => [id, sha256]));
    },
    carryOver: async (facts, listCorrections, signal) => {
      if (waiting === null || waiting.get(facts.id) !== facts.sha256) return null;
      const answer = await carryIntoIndex(workers, { edition: facts, corrections: listCorrections() }, { signal });
      if (answer === null) return null;
      return answer.isRebuilt ? 'index-made-anew' : 'done';
    },
    settle: (edition) => {
      if (waiting === null) return true;
      const wasAnswered = isAnswered(edition);
      waiting.delete(edition.id);
      if (!wasAnswered) arrived.add(edition.id);
      return wasAnswered;
    },
    isAnswered,
    countUnanswered: (editions) =>
      editions.reduce(
        (sum, some) => sum + (waiting === null ? some.size : [...some.values()].filter((one) => !isAnswered(one)).length),
        0,
      ),
    finish: async () => {
      if (waiting === null || !(await index.run('finishRenewal', {})).isDone) return null;
      waiting = null;
      const ids = [...arrived];
      arrived.clear();
      return ids;
    },
  };
}
