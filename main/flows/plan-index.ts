// What the index lacks, holds in vain, or holds under old facts: a set difference, so that nothing needs to be kept in step.

/** What both sides know of an edition. */
export type IndexedFacts = { id: string; sha256: string; title: string; day: string | null; language: string | null };

/** The part of an edition that the index keeps beside its pages. */
export function indexedFacts({ id, sha256, title, day, language }: IndexedFacts): IndexedFacts {
  return { id, sha256, title, day, language };
}

/** What is to be done, by id. */
export type IndexPlan = { extract: string[]; move: string[]; remove: string[]; searchable: string[] };

/** Compares the shelf with the index. Other bytes under the same id count as not indexed at all. */
export function planIndex(shelf: readonly IndexedFacts[], indexed: readonly IndexedFacts[]): IndexPlan {
  const held = new Map(indexed.map((entry) => [entry.id, entry]));
  const plan: IndexPlan = { extract: [], move: [], remove: [], searchable: [] };
  const wanted = new Set<string>();
  for (const edition of shelf) {
    wanted.add(edition.id);
    const entry = held.get(edition.id);
    if (entry === undefined || entry.sha256 !== edition.sha256) {
      plan.extract.push(edition.id);
      continue;
    }
    plan.searchable.push(edition.id);
    const isSame = entry.title === edition.title && entry.day === edition.day && entry.language === edition.language;
    if (!isSame) plan.move.push(edition.id);
  }
  for (const entry of indexed) if (!wanted.has(entry.id)) plan.remove.push(entry.id);
  return plan;
}
