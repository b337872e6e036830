// The tasks of the library-worker that keep what is said of titles as serials.
import type { Rulings, TitleFacts } from '#border/model-holdings';
import type { Writer } from './writer/open-writer.ts';
import { putTitleFacts, ruleDays } from './writer/put-holdings.ts';

/** The tasks; each throws what its function throws. */
export function makeHoldingsTasks(writer: () => Writer) {
  return {
    setTitleFacts: (input: { title: string; facts: TitleFacts }) => putTitleFacts(writer(), input),
    ruleDays: (input: { rulings: readonly Rulings[] }) => ruleDays(writer(), input),
  };
}
