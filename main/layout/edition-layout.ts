// Lays out the pages of an edition one after another, each with what its neighbours tell: running heads and the words that stand whole.
// Holds a few pages at a time, never all of them: a page is written once the pages after it have been read, up to LOOK_AHEAD.
import type { PageLayout, TitleStyle } from '#border/model';
import { endsInHyphen } from '../text/hyphens.ts';
import { groupArticles } from './articles.ts';
import { composePage } from './compose-page.ts';
import { openEdgeWindow } from './edge-window.ts';
import { partMasthead, styleRoleOf } from './follow-style.ts';
import { type EdgeText, edgeTextsOf, partFurniture } from './furniture.ts';
import { letterKindOf } from './letters.ts';
import type { PageGlyphs } from './page-glyphs.ts';
import { type PageReading, type ReadBlock, readPage } from './page-reading.ts';
import { readSetPage } from './read-set-page.ts';
import { openRecentWords, type RecentWords } from './recent-words.ts';
import { groupAsSaid } from './said-articles.ts';
import type { SetArticle, SetPage } from './set-page.ts';
import { groupByStructure, readByStructure } from './structured-articles.ts';

/** Running heads alternate between left and right pages, so two pages of each kind are seen. */
const LOOK_AHEAD = 4;

/** A page that is ready, by the number under which it was put in. */
export type ReadyPage = { number: number; layout: PageLayout };

/** The layout of one edition, page by page. */
export type EditionLayout = {
  /** Takes a page and gives those that became ready. */
  add: (number: number, page: PageGlyphs) => ReadyPage[];
  /** Takes a page that another program has set, with the articles that its file tells of, or null; gives those that became ready. */
  addSet: (number: number, page: SetPage, articles: readonly SetArticle[] | null) => ReadyPage[];
  /** Gives the rest. */
  finish: () => ReadyPage[];
};

/** What a file says of the articles of a page. */
type Said = { articles: readonly SetArticle[]; idOf: ReadonlyMap<ReadBlock, string> };

type Waiting = { number: number; reading: PageReading; said: Said | null };

/** What is known before the first page. */
export type LayoutOptions = {
  /** What corrections have taught of the title. */
  style?: TitleStyle | null;
  /** Whether pages follow their structure tree where they have one that counts. */
  usesStructure?: boolean;
};

/** Opens the layout of an edition. */
export function openEditionLayout({ style = null, usesStructure = true }: LayoutOptions = {}): EditionLayout {
  const styleRole = styleRoleOf(style);
  const vocabulary = openRecentWords();
  const edges = openEdgeWindow();
  const waiting: Waiting[] = [];
  const write = ({ number, reading, said }: Waiting): ReadyPage => {
    const isElsewhere = (text: EdgeText): boolean => edges.isElsewhere(number, text);
    const parted = partFurniture(reading, { isFront: number === 1, isElsewhere });
    const named = number === 1 ? partMasthead(parted, style) : parted;
    const { content, furniture } = said === null ? named : keepClaimed(named, said);
    const groups =
      said === null
        ? (groupByStructure(content, reading, styleRole) ?? groupArticles(content, reading, styleRole))
        : groupAsSaid(content, reading, said.articles, said.idOf);
    return { number, layout: composePage(reading, groups, furniture, vocabulary) };
  };
  const take = (page: Waiting): ReadyPage[] => {
    learnWords(page.reading, vocabulary);
    edges.add(page.number, edgeTextsOf(page.reading));
    waiting.push(page);
    return waiting.length > LOOK_AHEAD ? waiting.splice(0, 1).map(write) : [];
  };
  return {
    add: (number, page) =>
      take({ number, reading: (usesStructure ? readByStructure(page) : null) ?? readPage(page), said: null }),
    addSet: (number, page, articles) => {
      const { reading, idOf } = readSetPage(page);
      return take({ number, reading, said: articles === null ? null : { articles, idOf } });
    },
    finish: () => waiting.splice(0).map(write),
  };
}

type Parted = { content: ReadBlock[]; furniture: ReadBlock[] };

/** What a file says is part of an article is no furniture, whatever it looks like. */
function keepClaimed({ content, furniture }: Parted, { articles, idOf }: Said): Parted {
  const claimed = new Set(articles.flatMap((article) => article.blocks.map((block) => block.id)));
  const isClaimed = (block: ReadBlock): boolean => claimed.has(idOf.get(block) ?? '');
  return {
    content: [...content, ...furniture.filter(isClaimed)],
    furniture: furniture.filter((block) => !isClaimed(block)),
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
function learnWords({ blocks }: PageReading, vocabulary: RecentWords): void {
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

function learnWord(text: string, vocabulary: RecentWords): void {
  const word = (isBare(text) ? text : text.replace(AROUND_WORD, '')).toLowerCase();
  if (word.length < 2) return;
  vocabulary.add(word);
  const apostrophe = Math.max(word.lastIndexOf("'"), word.lastIndexOf('’'));
  if (apostrophe >= 0 && apostrophe < word.length - 2) vocabulary.add(word.slice(apostrophe + 1));
}

const AROUND_WORD = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

const isBare = (text: string): boolean => letterKindOf(text[0] ?? '') !== 'none' && letterKindOf(text.at(-1) ?? '') !== 'none';
