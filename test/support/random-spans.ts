// Random spans of printed words, for tests of selections: where they begin and end on the paper, and what they say in truth.
// Knows nothing of layouts: a place is a box and a share of its word's letters.
import type { Random } from '../press/random.ts';
import type { Truth, TruthArticle, TruthPage, TruthWord } from '../press/truth.ts';

/** A letter on a page: before letter `letter` of the word. */
export type PrintedPlace = { page: number; word: TruthWord; letter: number };

/** What a span goes across; `text` is what is printed from `from` to `to`, furniture between two articles left out. */
export type PrintedSpan = {
  across: 'lines' | 'columns' | 'articles' | 'pages';
  from: PrintedPlace;
  to: PrintedPlace;
  text: string;
};

/** A word in the order of reading. */
type Placed = { page: number; word: TruthWord };

const mostWordsOfLines = 40;

/** The press reads captions before the text of their article and Kiosque behind it: here they come last. Neither lets them cut a sentence. */
function wordsOf({ blocks }: TruthArticle): TruthWord[] {
  const captions = blocks.filter(({ role }) => role === 'caption');
  return [...blocks.filter((block) => !captions.includes(block)), ...captions].flatMap(({ words }) => words);
}

const placed = (page: TruthPage, articles: readonly TruthArticle[]): Placed[] =>
  articles.flatMap(wordsOf).map((word) => ({ page: page.page, word }));

/** Two words apart whose places on the paper differ in this way. */
const isAcross = (across: PrintedSpan['across'], one: Placed, other: Placed): boolean => {
  const [from, to] = [one.word.boxes[0], other.word.boxes.at(-1)];
  if (from === undefined || to === undefined) return false;
  const isLower = to.y > from.y + from.height / 2;
  if (across === 'lines') return isLower;
  // The next column begins higher up than the last line of the one before, and beside it.
  return across !== 'columns' || to.y < from.y - from.height || Math.abs(to.x - from.x) > 150;
};

/** Draws a span of a kind. Throws a RangeError where an edition has none. */
export function drawSpan({ pages }: Truth, across: PrintedSpan['across'], random: Random): PrintedSpan {
  for (let trial = 0; trial < 1000; trial += 1) {
    const page = random.pick(pages);
    const words = wordsAround(pages, page, across, random);
    const first = random.below(words.length);
    const reach = across === 'lines' ? mostWordsOfLines : words.length;
    const last = first + 1 + random.below(Math.max(1, Math.min(reach, words.length - first - 1)));
    const [from, to] = [words[first], words[last]];
    if (from === undefined || to === undefined || !isAcross(across, from, to)) continue;
    if (across === 'pages' && from.page === to.page) continue;
    return toSpan(across, words.slice(first, last + 1), random);
  }
  throw new RangeError(`no span across ${across}`);
}

function wordsAround(pages: readonly TruthPage[], page: TruthPage, across: PrintedSpan['across'], random: Random): Placed[] {
  if (across === 'lines' || across === 'columns') return placed(page, [random.pick(page.articles)]);
  const next = pages.find((one) => one.page === page.page + 1);
  const both = across === 'pages' && next !== undefined ? [page, next] : [page];
  return both.flatMap((one) => placed(one, one.articles));
}

/** Half of the spans begin and end within a word. */
function toSpan(across: PrintedSpan['across'], words: readonly Placed[], random: Random): PrintedSpan {
  const [from, to] = [words[0], words.at(-1)];
  if (from === undefined || to === undefined) throw new RangeError('a span without words');
  const isInside = random.next() < 0.5;
  const begin = isInside ? random.below(from.word.text.length) : 0;
  const end = isInside ? 1 + random.below(to.word.text.length) : to.word.text.length;
  const texts = words.map(({ word }, at) =>
    word.text.slice(at === 0 ? begin : 0, at === words.length - 1 ? end : word.text.length),
  );
  return { across, from: { ...from, letter: begin }, to: { ...to, letter: end }, text: texts.join(' ') };
}
