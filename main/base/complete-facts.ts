// Facts as an earlier Kiosque wrote them, filled up to what this one knows. Refuses to guess: what was not written is not known.
import type { EditionFacts, Fact } from '#border/model';

type WrittenFact = Omit<Fact, 'printed'> & { printed?: string | null };
/** Facts of any version. */
export type WrittenFacts = Partial<Record<keyof EditionFacts, WrittenFact>>;

const complete = (fact: WrittenFact | undefined): Fact => ({
  source: 'none',
  confidence: 0,
  ...fact,
  printed: fact?.printed ?? null,
});

/** The facts with every field. */
export function completeFacts(written: WrittenFacts): EditionFacts {
  return {
    title: complete(written.title),
    day: complete(written.day),
    issue: complete(written.issue),
    language: complete(written.language),
    price: complete(written.price),
    printedPages: complete(written.printedPages),
  };
}
