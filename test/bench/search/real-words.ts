// The words that the stories of the press are written with, the most frequent first: the core of the vocabulary of a made archive.
import { readTexts } from '../../press/read-texts.ts';

const word = /\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu;
const fields = ['kicker', 'headline', 'other', 'standfirst', 'byline', 'caption'] as const;

/** A word of a text as a dictionary would have it: French elision goes, and a lone letter is no word, except in Arabic. */
function* wordsOf(text: string): Generator<string> {
  for (const [found] of text.matchAll(word)) {
    const lower = found.toLowerCase();
    if (lower.length > 1 || lower === 'a' || lower === 'à' || lower === 'y' || lower === 'و') yield lower;
  }
}

/** Every word of a language that the press prints. */
export function readRealWords(language: string): string[] {
  const { stories, lists } = readTexts(language);
  const texts = [...stories.values()].flatMap((story) => [
    ...fields.map((field) => story[field]),
    ...story.parts.map(({ text }) => text),
  ]);
  const counts = new Map<string, number>();
  for (const text of [...texts, ...[...lists.values()].flat()])
    for (const one of wordsOf(text)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([one, often], [other, asOften]) => asOften - often || (one < other ? -1 : 1)).map(([one]) => one);
}
