// Draws the queries of a benchmark from the pages of its archive, in classes of which each is as hard as its name says.
import type { FindQuery } from '../../../main/search/find.ts';
import { tokenize } from '../../../main/text/tokens.ts';
import type { ArchiveLanguage } from './coin-words.ts';
import type { EditionMaker } from './make-edition.ts';
import { type QueryClass, type QueryClassKey, queryClasses } from './query-classes.ts';
import { type PageSample, type SampledPage, samplePages } from './sample-pages.ts';

/** A query of a class, in a language. */
export type DrawnQuery = { kind: QueryClassKey; language: ArchiveLanguage; query: FindQuery };

/** From how many editions, with which seed, and how many of each class and language. */
export type QueryWish = { editions: number; seed: string; each: number };

const languages: readonly ArchiveLanguage[] = ['fr', 'en', 'ar'];
const distance = 5;

/** Of one language: its pages, and on how many of them each word is printed, the most frequent first. */
type Draw = { sample: PageSample; pages: readonly SampledPage[]; printed: ReadonlyMap<string, number>; each: number };

const known = new Map<string, boolean>();

/** Whether a word is one token and no operator of the query language; most words come again and again. */
function isPlain(word: string): boolean {
  const found = known.get(word) ?? (/^\p{L}{2,}$/u.test(word) && tokenize(word).length === 1 && !/^(?:أو|او|وليس)$/u.test(word));
  known.set(word, found);
  return found;
}

function countPrinted(pages: readonly SampledPage[], language: ArchiveLanguage): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { printed } of pages) for (const word of new Set(printed)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const own = [...counts].filter(([word]) => isPlain(word) && /^\p{Script=Arabic}/u.test(word) === (language === 'ar'));
  return new Map(own.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)));
}

/** A word is found at least where it is printed, and mostly not much oftener: so the others need not be looked up. */
function ofClass({ sample, printed, each }: Draw, { least = 0, most = 1 }: QueryClass): string[] {
  const fewest = (least * sample.pages.length) / 8;
  const isIn = (share: number): boolean => share > least * 1.4 && share < most / 1.4;
  const found: string[] = [];
  for (const [word] of sample.random.shuffle(
    [...printed].filter(([, pages]) => pages >= fewest && pages <= most * sample.pages.length),
  )) {
    if (found.length === each) break;
    if (isIn(sample.shareOf(word))) found.push(word);
  }
  return found;
}

const mostCommon = ({ printed }: Draw, count: number): string[] => [...printed.keys()].slice(0, count);

/** Neighbouring words of the sample. */
function stretches({ sample, pages, each }: Draw): string[][] {
  const found: string[][] = [];
  while (found.length < each) {
    const { printed } = sample.random.pick(pages);
    const length = 2 + (found.length % 2);
    const from = sample.random.below(Math.max(1, printed.length - length));
    const words = printed.slice(from, from + length);
    if (words.length === length && words.every(isPlain)) found.push(words);
  }
  return found;
}

function commonPairs({ pages }: Draw, count: number): string[] {
  const counts = new Map<string, number>();
  for (const { printed } of pages)
    for (const [at, word] of printed.entries()) {
      const next = printed[at + 1] ?? '';
      if (isPlain(word) && isPlain(next) && word !== next)
        counts.set(`${word} ${next}`, (counts.get(`${word} ${next}`) ?? 0) + 1);
    }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, count)
    .map(([pair]) => pair);
}

function prefixes({ sample, pages, each }: Draw): string[] {
  const found = new Set<string>();
  while (found.size < each) {
    const [token] = tokenize(sample.random.pick(sample.random.pick(pages).printed.filter(isPlain)));
    if (token !== undefined && token.word.length > 3) found.add(`${token.word.slice(0, 3)}*`);
  }
  return [...found];
}

function spans({ sample }: Draw, at: number): Pick<FindQuery, 'from' | 'to'> {
  const year = 2006 + sample.random.below(10);
  const kinds = [
    { from: `${year}-03-01`, to: `${year}-03-31` },
    { from: `${year}-01-01`, to: `${year}-12-31` },
    { to: `${year}-12-31` },
    { from: `${year}-01-01`, to: `${year + 9}-12-31` },
  ];
  return kinds[at % kinds.length] ?? {};
}

function drawIn(draw: Draw): Record<QueryClassKey, FindQuery[]> {
  const { sample, each } = draw;
  const plain = (words: readonly string[]): FindQuery[] => words.map((query) => ({ query }));
  const common = ofClass(draw, queryClasses.common);
  const percent = ofClass(draw, queryClasses.onePercent);
  const most = mostCommon(draw, 4);
  const year = (at: number): string => String(2006 + ((at * 5) % 19));
  return {
    rare: plain(ofClass(draw, queryClasses.rare)),
    onePercent: plain(percent),
    common: plain(common),
    mostCommon: plain(most),
    phrase: plain(stretches(draw).map((words) => `"${words.join(' ')}"`)),
    commonPhrase: plain(commonPairs(draw, 4).map((pair) => `"${pair}"`)),
    near: plain(stretches(draw).map((words) => `${words[0]} NEAR/${distance} ${words.at(-1)}`)),
    commonNear: plain(most.slice(1).map((word) => `${most[0]} NEAR/${distance} ${word}`)),
    prefix: plain(prefixes(draw)),
    both: common.map((word, at) => ({
      query: `${word} ${at % 2 === 0 ? (most[at % 4] ?? '') : (percent[at] ?? '')}`,
      from: `${year(at)}-01-01`,
      to: `${year(at)}-12-31`,
    })),
    dates: [...common, ...most].slice(0, each + 2).map((query, at) => ({ query, ...spans(draw, at) })),
    title: [...common, ...most].slice(0, each + 2).map((query) => ({ query, title: sample.random.pick(draw.pages).title })),
  };
}

/** The queries, class by class and language by language. */
export function drawQueries(maker: EditionMaker, wish: QueryWish): DrawnQuery[] {
  const sample = samplePages(maker, wish.editions, wish.seed);
  return languages.flatMap((language) => {
    const pages = sample.pages.filter((page) => page.language === language);
    const drawn = drawIn({ sample, pages, printed: countPrinted(pages, language), each: wish.each });
    return (Object.keys(queryClasses) as QueryClassKey[]).flatMap((kind) =>
      drawn[kind].map((query) => ({ kind, language, query })),
    );
  });
}
