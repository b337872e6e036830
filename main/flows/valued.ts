// A value with the fact that says where it comes from, and how the sources of facts are made. Pure.
import type { Fact } from '#border/model';

/** A value, and how sure it is and why. */
export type Valued<Value> = { value: Value; fact: Fact };

/** Nothing is known. */
export const noFact: Fact = { source: 'none', confidence: 0, printed: null };
/** A publisher's own word on an issue goes before whatever is read from it; a name of a title that is not called a newspaper may be a headline. */
export const said = { fact: 0.95, name: 0.6, publishedDay: 0.6 };
/** A cataloguer's word on an issue goes before whatever is read from it. */
const recorded = 0.95;
const ruleConfidence = 0.97;

/** What a person said. */
export const byUser = <Value>(value: Value): Valued<Value> => ({
  value,
  fact: { source: 'user', confidence: 1, printed: null },
});

/** What a catalogue said. */
export const byFeed = <Value>(value: Value, confidence: number): Valued<Value> => ({
  value,
  fact: { source: 'feed', confidence, printed: null },
});

/** What a library's own record says. */
export const byRecord = <Value>(value: Value): Valued<Value> => ({
  value,
  fact: { source: 'metadata', confidence: recorded, printed: null },
});

/** Whether a fact may still be settled by what is read: nothing told it, or nobody better than the program that made the file. */
export const isOpenFact = ({ source, confidence }: Fact): boolean =>
  source === 'none' || (source === 'metadata' && confidence < recorded);

/** What a rule tells that a person's correction taught. */
export const byRule = <Value>(value: Value, printed: string | null = null): Valued<Value> => ({
  value,
  fact: { source: 'rule', confidence: ruleConfidence, printed },
});
