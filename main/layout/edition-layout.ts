// Lays out the pages of an edition one after another, each with what its neighbours tell: running heads and the words that stand whole.
// Holds a few pages at a time, never all of them: a page is written once the pages after it have been read, up to LOOK_AHEAD.
import type { PageLayout } from '#border/model';
import { endsInHyphen } from '../text/hyphens.ts';
import { composePage } from './compose-page.ts';
import { type EdgeText, edgeTextsOf, partFurniture } from './furniture.ts';
import { letterKindOf } from './letters.ts';
import type { PageGlyphs } from './page-glyphs.ts';
import { type PageReading, readPage } from './page-reading.ts';

/** Running heads alternate between left and right pages, so two pages of each kind are seen. */
const LOOK_AHEAD = 4;
/** Words kept at most; an edition of forty pages has about twenty thousand. */
const MOST_WORDS = 200_000;

/** A page that is ready, by the number under which it was put in. */
export type ReadyPage = { number: number; layout: PageLayout };

/** The layout of one edition, page by page. */
export type EditionLayout = {
  /** Takes a page and gives those that became ready. */
  add: (number: number, page: PageGlyphs) => ReadyPage[];
  /** Gives the rest. */
  finish: () => ReadyPage[];
};

type Waiting = { number: number; reading: PageReading; edges: EdgeText[] };

/** Opens the layout of an edition. */
export function openEditionLayout(): EditionLayout {
  const vocabulary = new Set<string>();
  const edges: { number: number; texts: EdgeText[] }[] = [];
  const waiting: Waiting[] = [];
  const write = ({ number, reading }: Waiting): ReadyPage => {
    const others = edges.filter((other) => other.number !== number).flatMap((other) => other.texts);
    const { content, furniture } = partFurniture(reading, others);
    return { number, layout: composePage(reading, content, furniture, vocabulary) };
  };
  return {
    add: (number, page) => {
      const reading = readPage(page);
      if (vocabulary.size < MOST_WORDS) learnWords(reading, vocabulary);
      const texts = edgeTextsOf(reading);
      edges.push({ number, texts });
      waiting.push({ number, reading, edges: texts });
      return waiting.length > LOOK_AHEAD ? waiting.splice(0, 1).map(write) : [];
    },
    finish: () => waiting.splice(0).map(write),
  };
}

/** Lays out one page alone, as a masthead needs it. */
export function layOutPage(page: PageGlyphs): PageLayout {
  const edition = openEditionLayout();
  const [ready] = [...edition.add(1, page), ...edition.finish()];
  if (ready === undefined) throw new Error('a page went in and none came out');
  return ready.layout;
}

/** Words that stand whole: neither cut at the end of a line nor the rest of one at its start. */
function learnWords({ blocks }: PageReading, vocabulary: Set<string>): void {
  for (const block of blocks) {
    let isCut = false;
    for (const line of block.read) {
      line.forEach((word, at) => {
        const isHalf = (at === 0 && isCut) || (at === line.length - 1 && endsInHyphen(word.text));
        if (!isHalf) learnWord(word.text, vocabulary);
      });
      isCut = endsInHyphen(line.at(-1)?.text ?? '');
    }
  }
}

function learnWord(text: string, vocabulary: Set<string>): void {
  const word = (isBare(text) ? text : text.replace(AROUND_WORD, '')).toLowerCase();
  if (word.length < 2) return;
  vocabulary.add(word);
  const apostrophe = Math.max(word.lastIndexOf("'"), word.lastIndexOf('’'));
  if (apostrophe >= 0 && apostrophe < word.length - 2) vocabulary.add(word.slice(apostrophe + 1));
}

const AROUND_WORD = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

const isBare = (text: string): boolean => letterKindOf(text[0] ?? '') !== 'none' && letterKindOf(text.at(-1) ?? '') !== 'none';
