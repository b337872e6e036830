// Finds the words that hyphens join, such as `week-end`, as one word without them, so that both spellings meet.
// Refuses numbers and chains too short to be told from anything else.
import type { Token } from './tokens.ts';

/** The tokens `[from, to)` of a chain, and the chain as one word. */
export type JoinedCompound = { word: string; from: number; to: number };

/** Beginnings of three letters stand beside joined words in the index, so these are longer. */
const shortestJoined = 5;
const longestJoined = 64;

const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

/** The chains of a text whose tokens these are, in order. */
export function findJoinedCompounds(text: string, tokens: readonly Token[]): JoinedCompound[] {
  const joined: JoinedCompound[] = [];
  const isJoined = (at: number): boolean => {
    const before = tokens[at - 1];
    const token = tokens[at];
    return before !== undefined && token?.start === before.end + 1 && isHyphen(text.charCodeAt(before.end));
  };
  for (let from = 0; from + 1 < tokens.length; ) {
    let to = from + 1;
    let word = tokens[from]?.word ?? '';
    while (isJoined(to)) {
      word += tokens[to]?.word ?? '';
      to += 1;
    }
    if (to > from + 1 && word.length >= shortestJoined && word.length <= longestJoined && !/\p{N}/u.test(word))
      joined.push({ word, from, to });
    from = to;
  }
  return joined;
}
