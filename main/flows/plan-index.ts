// What the index lacks, holds in vain, or holds under old facts: a set difference, so that nothing needs to be kept in step.

/** What both sides know of an edition. `sha256` names what its text is made from. */
export type IndexedFacts = {
  id: string;
  sha256: string;
  title: string;
  day: string | null;
  language: string | null;
  /** Names the corrections of its pages. */
  correctionsKey: string;
};

/** The same as the shelf has it: what a text is made from may be more than the bytes that arrived. */
export type ShelvedFacts = Omit<IndexedFacts, 'sha256'> & { textKey: string };

/** The part of an edition that the index keeps beside its pages. */
export function indexedFacts({ id, textKey, title, day, language, correctionsKey }: ShelvedFacts): IndexedFacts {
  return { id, sha256: textKey, title, day, language, correctionsKey };
}

type Settled = Omit<IndexedFacts, 'sha256'>;

/** What of an edition that is in the index must be brought up to date: its pages, only its facts, or nothing. */
export function compareFacts(shelved: Settled, indexed: Settled): 'correct' | 'move' | null {
  if (shelved.correctionsKey !== indexed.correctionsKey) return 'correct';
  const isSame = shelved.title === indexed.title && shelved.day === indexed.day && shelved.language === indexed.language;
  return isSame ? null : 'move';
}

/** What is to be done, by id. */
export type IndexPlan = { extract: string[]; correct: string[]; move: string[]; remove: string[]; searchable: string[] };

/** Compares the shelf with the index. Other bytes under the same id count as not indexed at all. */
export function planIndex(shelf: readonly ShelvedFacts[], indexed: readonly IndexedFacts[]): IndexPlan {
  const held = new Map(indexed.map((entry) => [entry.id, entry]));
  const plan: IndexPlan = { extract: [], correct: [], move: [], remove: [], searchable: [] };
  const wanted = new Set<string>();
  for (const edition of shelf) {
    wanted.add(edition.id);
    const entry = held.get(edition.id);
    if (entry === undefined || entry.sha256 !== edition.textKey) {
      plan.extract.push(edition.id);
      continue;
    }
    plan.searchable.push(edition.id);
    const change = compareFacts(edition, entry);
    if (change !== null) plan[change].push(edition.id);
  }
  for (const entry of indexed) if (!wanted.has(entry.id)) plan.remove.push(entry.id);
  return plan;
}
