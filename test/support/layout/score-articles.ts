// Scores the articles of a page against its truth: which words stand together (B cubed, by characters), which blocks are headlines,
// what role each word has, and whether words that follow each other are read so. Found and printed words meet by place alone.
import type { Box, PageLayout, Role } from '#border/model';
import type { TruthPage, TruthWord } from '../../press/truth.ts';

/** Sums of one or more pages, from which rates are made. */
export type ArticleScore = {
  precision: number;
  recall: number;
  weight: number;
  headlines: Tally;
  roles: Map<Role, Tally>;
  follows: { right: number; of: number };
};

/** What was found rightly, what was found, and what there is. */
export type Tally = { right: number; found: number; printed: number };

/** A printed word with the article and the role that it has in truth, and what the layout made of it. */
type Scored = {
  word: TruthWord;
  weight: number;
  article: string;
  role: Role;
  found: number | null;
  foundArticle: string;
  foundRole: Role | null;
};

const furniture = 'furniture';

/** Scores one page. Words of furniture take no part in B cubed or order. */
export function scorePage(page: TruthPage, layout: PageLayout): ArticleScore {
  const scored = meetWords(page, layout);
  const { precision, recall, weight } = scoreGroups(scored.filter((one) => one.article !== furniture));
  return {
    precision,
    recall,
    weight,
    headlines: scoreHeadlines(page, layout, scored),
    roles: scoreRoles(scored),
    follows: scoreFollows(page, scored),
  };
}

/** The sum of scores. */
export function addArticleScores(scores: readonly ArticleScore[]): ArticleScore {
  const roles = new Map<Role, Tally>();
  for (const score of scores) {
    for (const [role, tally] of score.roles) roles.set(role, addTallies(roles.get(role), tally));
  }
  const sum = (of: (score: ArticleScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
  return {
    precision: sum((score) => score.precision),
    recall: sum((score) => score.recall),
    weight: sum((score) => score.weight),
    headlines: scores.map((score) => score.headlines).reduce(addTallies, { right: 0, found: 0, printed: 0 }),
    roles,
    follows: { right: sum((score) => score.follows.right), of: sum((score) => score.follows.of) },
  };
}

const addTallies = (one: Tally | undefined, other: Tally): Tally => ({
  right: (one?.right ?? 0) + other.right,
  found: (one?.found ?? 0) + other.found,
  printed: (one?.printed ?? 0) + other.printed,
});

/** The harmonic mean of precision and recall. */
export const fOf = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** F of a tally. Nothing printed and nothing found is right. */
export const fOfTally = ({ right, found, printed }: Tally): number =>
  found + printed === 0 ? 1 : (2 * right) / (found + printed);

/** B cubed F of a score. */
export const bCubedOf = ({ precision, recall, weight }: ArticleScore): number => fOf(precision / weight, recall / weight);

/** The mean of the roles' F, each role alike, however few its words. */
export function rolesOf({ roles }: ArticleScore): number {
  const all = [...roles.values()].filter((tally) => tally.printed > 0);
  return all.reduce((sum, tally) => sum + fOfTally(tally), 0) / Math.max(1, all.length);
}

/** Where each printed word was found, by the box that meets its first one best. */
function meetWords(page: TruthPage, layout: PageLayout): Scored[] {
  const rows = indexByRow(layout);
  const blockOf = blocksByWord(layout);
  const meet = (word: TruthWord, article: string, role: Role): Scored => {
    const found = nearest(word, rows, layout);
    const block = found === null ? undefined : blockOf[found];
    const weight = word.text.length;
    return {
      word,
      weight,
      article,
      role,
      found,
      foundArticle: block?.article ?? `none ${found}`,
      foundRole: block?.role ?? null,
    };
  };
  return [
    ...page.articles.flatMap((article, at) =>
      article.blocks.flatMap(({ role, words }) =>
        words.map((word) => meet(word, role === furniture ? furniture : String(at), role)),
      ),
    ),
    ...page.furniture.flatMap(({ words }) => words.map((word) => meet(word, furniture, furniture))),
  ];
}

/** The id of the printed article that most letters of each found article belong to. */
export function articlesMet(page: TruthPage, layout: PageLayout): Map<number, string> {
  const weights = new Map<number, Map<string, number>>();
  for (const { article, foundArticle, weight } of meetWords(page, layout)) {
    const found = Number(foundArticle);
    const id = page.articles[Number(article)]?.id;
    if (!Number.isInteger(found) || id === undefined) continue;
    const own = weights.get(found) ?? new Map<string, number>();
    weights.set(found, own.set(id, (own.get(id) ?? 0) + weight));
  }
  return new Map([...weights].map(([found, own]) => [found, [...own].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '']));
}

const ROW_POINTS = 20;

function indexByRow({ words }: PageLayout): Map<number, { index: number; box: Box }[]> {
  const rows = new Map<number, { index: number; box: Box }[]>();
  words.forEach(({ boxes }, index) => {
    for (const box of boxes) {
      for (let row = Math.floor(box.y / ROW_POINTS); row <= Math.floor((box.y + box.height) / ROW_POINTS); row += 1) {
        const known = rows.get(row);
        if (known === undefined) rows.set(row, [{ index, box }]);
        else known.push({ index, box });
      }
    }
  });
  return rows;
}

function nearest(word: TruthWord, rows: ReadonlyMap<number, { index: number; box: Box }[]>, layout: PageLayout): number | null {
  let best: number | null = null;
  let bestShare = 0.1;
  for (const box of word.boxes) {
    for (let row = Math.floor(box.y / ROW_POINTS); row <= Math.floor((box.y + box.height) / ROW_POINTS); row += 1) {
      for (const { index, box: other } of rows.get(row) ?? []) {
        const share = overlapOf(box, other) + (textOf(layout, index) === word.text ? 0.3 : 0);
        if (overlapOf(box, other) < 0.1 || share <= bestShare) continue;
        best = index;
        bestShare = share;
      }
    }
    if (best !== null) return best;
  }
  return best;
}

const textOf = ({ words, text }: PageLayout, index: number): string => text.slice(words[index]?.start, words[index]?.end);

/** The share of the smaller box that the other covers. */
function overlapOf(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1e-6, Math.min(one.width * one.height, other.width * other.height));
}

function blocksByWord(layout: PageLayout): ({ article: string; role: Role } | undefined)[] {
  const spans = [
    ...layout.articles.flatMap((article, at) => article.blocks.map((block) => ({ ...block, article: String(at) }))),
    ...layout.furniture.map((block, at) => ({ ...block, article: `furniture ${at}` })),
  ].sort((one, other) => one.start - other.start);
  let at = 0;
  return layout.words.map(({ start }) => {
    while (at + 1 < spans.length && (spans[at + 1]?.start ?? 0) <= start) at += 1;
    const span = spans[at];
    return span === undefined || start < span.start ? undefined : { article: span.article, role: span.role };
  });
}

/** B cubed (Bagga and Baldwin, 1998), each word weighing its characters. */
function scoreGroups(scored: readonly Scored[]): Pick<ArticleScore, 'precision' | 'recall' | 'weight'> {
  const sum = (key: (one: Scored) => string): Map<string, number> => {
    const sums = new Map<string, number>();
    for (const one of scored) sums.set(key(one), (sums.get(key(one)) ?? 0) + one.weight);
    return sums;
  };
  const printed = sum((one) => one.article);
  const found = sum((one) => one.foundArticle);
  const both = sum((one) => `${one.article}|${one.foundArticle}`);
  let precision = 0;
  let recall = 0;
  for (const [key, weight] of both) {
    const [article = '', group = ''] = key.split('|');
    precision += weight ** 2 / (found.get(group) ?? 1);
    recall += weight ** 2 / (printed.get(article) ?? 1);
  }
  return { precision, recall, weight: scored.reduce((total, one) => total + one.weight, 0) };
}

/** A headline is found where one found headline has nearly the same words. */
function scoreHeadlines(page: TruthPage, layout: PageLayout, scored: readonly Scored[]): Tally {
  const printed = page.articles.flatMap((article) => {
    const words = article.blocks.filter((block) => block.role === 'headline').flatMap((block) => block.words);
    return words.length === 0 ? [] : [new Set(words)];
  });
  const byFound = new Map<string, Set<TruthWord>>();
  const foundWords = new Map<string, number>();
  const blockOf = blocksByWord(layout);
  blockOf.forEach((block) => {
    if (block?.role === 'headline') foundWords.set(block.article, (foundWords.get(block.article) ?? 0) + 1);
  });
  for (const one of scored) {
    if (one.foundRole !== 'headline') continue;
    const group = byFound.get(one.foundArticle) ?? new Set();
    byFound.set(one.foundArticle, group.add(one.word));
  }
  const isSame = (one: Set<TruthWord>, other: Set<TruthWord>): boolean =>
    [...one].filter((word) => other.has(word)).length >= 0.8 * new Set([...one, ...other]).size;
  const right = printed.filter((words) => [...byFound.values()].some((other) => isSame(words, other))).length;
  return { right, found: foundWords.size, printed: printed.length };
}

function scoreRoles(scored: readonly Scored[]): Map<Role, Tally> {
  const roles = new Map<Role, Tally>();
  const count = (role: Role, what: keyof Tally, weight: number): void => {
    const tally = roles.get(role) ?? { right: 0, found: 0, printed: 0 };
    tally[what] += weight;
    roles.set(role, tally);
  };
  for (const { role, foundRole, weight } of scored) {
    count(role, 'printed', weight);
    if (foundRole !== null) count(foundRole, 'found', weight);
    if (foundRole === role) count(role, 'right', weight);
  }
  return roles;
}

/** Of each two words that follow each other in a block, or from one block of running text to the next, how many are read so. */
function scoreFollows(page: TruthPage, scored: readonly Scored[]): { right: number; of: number } {
  const place = new Map(scored.map((one) => [one.word, one.found]));
  let right = 0;
  let of = 0;
  const follow = (one: TruthWord | undefined, next: TruthWord | undefined): void => {
    if (one === undefined || next === undefined) return;
    const at = place.get(one) ?? null;
    const then = place.get(next) ?? null;
    of += 1;
    if (at !== null && then !== null && (then === at + 1 || then === at)) right += 1;
  };
  for (const { blocks } of page.articles) {
    for (const { words } of blocks) for (const [at, word] of words.entries()) follow(word, words[at + 1]);
    blocks.forEach(({ role, words }, at) => {
      const next = blocks[at + 1];
      if (isFlow(role) && next !== undefined && isFlow(next.role)) follow(words.at(-1), next.words[0]);
    });
  }
  return { right, of };
}

/** What is read in one go: a caption or a quotation may stand anywhere in its article. */
const isFlow = (role: Role): boolean => role === 'body' || role === 'subhead';
