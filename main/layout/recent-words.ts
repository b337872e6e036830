// Remembers the words that were read last, each once: a newspaper keeps all of its own, and a volume of thousands of pages fills no memory.
// Refuses to say how often a word came.

/** Words of one generation; an edition of forty pages has about twenty thousand. */
const GENERATION = 50_000;

/** The words that came last, two generations at most. */
export type RecentWords = { add: (word: string) => void; has: (word: string) => boolean };

/** Opens an empty memory. When a generation is full, the one before it is forgotten. */
export function openRecentWords(): RecentWords {
  let young = new Set<string>();
  let old = new Set<string>();
  return {
    add: (word) => {
      young.add(word);
      if (young.size < GENERATION) return;
      old = young;
      young = new Set();
    },
    has: (word) => young.has(word) || old.has(word),
  };
}
