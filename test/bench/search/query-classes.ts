// The classes of queries that the benchmark asks, and how often each claims to be found.

/** A class; `least` and `most` are the share of all pages on which a drawn word stands, where the class is one of frequency. */
export type QueryClass = { name: string; least?: number; most?: number };

/** In the order in which they are printed. */
export const queryClasses = {
  rare: { name: 'rare word', most: 0.001 },
  onePercent: { name: 'word on 1 % of pages', least: 0.005, most: 0.02 },
  common: { name: 'common word', least: 0.08, most: 0.35 },
  mostCommon: { name: 'most common words', least: 0.2 },
  phrase: { name: 'phrase of 2 or 3 words' },
  commonPhrase: { name: 'most common phrases' },
  near: { name: 'NEAR' },
  commonNear: { name: 'NEAR of most common words' },
  prefix: { name: 'prefix of 3 letters' },
  both: { name: 'AND with a year' },
  dates: { name: 'word, a month to ten years' },
  title: { name: 'word in one title' },
} as const satisfies Record<string, QueryClass>;

/** The key of a class. */
export type QueryClassKey = keyof typeof queryClasses;
