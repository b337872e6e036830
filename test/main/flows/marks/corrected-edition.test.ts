import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Box, Edition, PageLayout } from '../../../../preload/model.ts';
import type { ShownMark } from '../../../../preload/model-marks.ts';
import type { TextPlace } from '../../../../preload/model-selection.ts';
import { type Random, seedRandom } from '../../../press/random.ts';
import { readTruth, type Truth, type TruthPage, type TruthWord } from '../../../press/truth.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { type ResetPage, resetPage } from '../../../support/reset-page.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const samples = join(import.meta.dirname, '../../../../assets/samples');
const papers = [
  { name: 'atlas-du-matin-2024-03-28', columns: 3, anchors: 34 },
  { name: 'صباح المدينة 2024-03-28', columns: 4, anchors: 33 },
  { name: 'HP_20240328', columns: 3, anchors: 33 },
];

type Span = { page: number; words: readonly TruthWord[] };

/** Runs of words within a paragraph, and some over the end of one. */
const drawSpan = (truth: Truth, random: Random, number: number): Span => {
  for (;;) {
    const page = random.pick(truth.pages);
    const { blocks } = random.pick(page.articles);
    const bodies = blocks.filter(({ role }) => role === 'body' || role === 'headline' || role === 'standfirst');
    const all = number % 4 === 3 ? bodies.flatMap(({ words }) => words) : bodies.length === 0 ? [] : random.pick(bodies).words;
    const length = number % 5 === 0 ? 1 : 2 + random.below(number % 4 === 3 ? 90 : 35);
    if (all.length < length) continue;
    const from = random.below(all.length - length + 1);
    return { page: page.page, words: all.slice(from, from + length) };
  }
};

const overlap = (one: Box, other: Box): number => {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width <= 0 || height <= 0 ? 0 : (width * height) / Math.min(one.width * one.height, other.width * other.height);
};

const spanOf = ({ words }: PageLayout, span: Span): { from: TextPlace; to: TextPlace } => {
  const at = (printed: TruthWord) => {
    const ranked = words.map((one) => ({
      one,
      share: Math.max(...one.boxes.map((box) => overlap(box, printed.boxes[0] as Box))),
    }));
    return ranked.reduce((before, next) => (next.share > before.share ? next : before)).one;
  };
  const places = span.words.map(at);
  return {
    from: { page: span.page, offset: Math.min(...places.map(({ start }) => start)) },
    to: { page: span.page, offset: Math.max(...places.map(({ end }) => end)) },
  };
};

const holds = ({ x, y, width, height }: Box, one: Box): boolean => {
  const [atX, atY] = [one.x + one.width / 2, one.y + one.height / 2];
  return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
};

/** How much of the words of a span a mark covers on the new pages, and how much of what it covers is of the span. */
const score = (span: Span, mark: ShownMark, reset: ReadonlyMap<number, ResetPage>): { recall: number; precision: number } => {
  const wanted = new Set(span.words);
  let [covered, right] = [0, 0];
  for (const [page, { words }] of reset) {
    const boxes = mark.parts.filter((part) => part.page === page).flatMap((part) => part.boxes);
    for (const { word, boxes: own } of words) {
      if (!own.some((box) => boxes.some((one) => holds(one, box)))) continue;
      covered += 1;
      if (wanted.has(word)) right += 1;
    }
  }
  return { recall: right / span.words.length, precision: covered === 0 ? 0 : right / covered };
};

/** The pages in a new setting; the last two change places. */
const writeCorrected = (truth: Truth, columns: number, random: Random): { folder: string; reset: Map<number, ResetPage> } => {
  const folder = join(temporaryFolder(), 'corrected');
  mkdirSync(folder);
  const pages: readonly (TruthPage | undefined)[] = [...truth.pages.slice(0, -2), truth.pages.at(-1), truth.pages.at(-2)];
  const reset = new Map<number, ResetPage>();
  for (const [at, page] of pages.entries()) {
    if (page === undefined) throw new Error('a paper of one page');
    const { direction, language } = truth.masthead;
    const set = resetPage(page, { columns, direction, language, random });
    reset.set(at + 1, set);
    writeFileSync(join(folder, `${String(at + 1).padStart(4, '0')}.xml`), set.alto);
  }
  return { folder, reset };
};

const addOne = async (
  core: TestCore,
  path: string,
  words: { title?: string; day?: string; language?: string },
): Promise<Edition> => {
  const before = new Set((await core.ask('editions.list', {})).editions.map(({ id }) => id));
  await core.add([path], words).settled;
  await core.whenSearchable();
  const added = (await core.ask('editions.list', {})).editions.find(({ id }) => !before.has(id));
  if (added === undefined) throw new Error(`${path} was not added`);
  return added;
};

type Outcome = { isFound: boolean; isWrong: boolean; f: number };

const outcomeOf = (mark: ShownMark | undefined, span: Span, reset: ReadonlyMap<number, ResetPage>): Outcome => {
  if (mark === undefined || mark.parts.length === 0) return { isFound: false, isWrong: false, f: 0 };
  const { recall, precision } = score(span, mark, reset);
  const f = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  return { isFound: f >= 0.8, isWrong: f < 0.5, f };
};

describe('marks on a corrected edition', { timeout: 300_000 }, () => {
  it('are found again where pages were set in other columns, with other hyphens, moved articles and corrected words', async () => {
    const core = await openTestCore({ indexing: 'all' });
    const outcomes: Outcome[] = [];
    let kept = 0;
    for (const { name, columns, anchors } of papers) {
      const truth = readTruth(join(samples, `${name}.truth.json`));
      const random = seedRandom(`marks/${name}`);
      const first = await addOne(core, join(samples, `${name}.pdf`), {});
      const spans = new Map<string, Span>();
      for (let number = 0; number < anchors; number += 1) {
        const span = drawSpan(truth, random, number);
        const { layout } = await core.ask('pages.layout', { id: first.id, page: span.page });
        const at = spanOf(layout as PageLayout, span);
        const { mark } = await core.ask('marks.add', { id: first.id, kind: 'highlight', at, note: `note ${number}` });
        spans.set(mark.id, span);
      }
      // The new pages have no running heads: what was marked there is lost, and kept.
      const { layout: second } = await core.ask('pages.layout', { id: first.id, page: 2 });
      const head = (second as PageLayout).furniture[0];
      const at = { from: { page: 2, offset: head?.start ?? 0 }, to: { page: 2, offset: head?.end ?? 0 } };
      const gone = await core.ask('marks.add', { id: first.id, kind: 'underline', at, note: 'gone' });
      const { folder, reset } = writeCorrected(truth, columns, random);
      const newer = await addOne(core, folder, { title: first.title, day: first.day ?? '', language: truth.masthead.language });
      expect(newer.replaces).toBe(first.id);
      const { marks } = await core.ask('marks.list', { id: newer.id });
      kept += marks.filter(({ isCarried, editionId }) => isCarried && editionId === first.id).length;
      expect(marks.at(-1)).toMatchObject({ id: gone.mark.id, state: 'lost', page: 2, parts: [], note: 'gone' });
      for (const [id, span] of spans)
        outcomes.push(
          outcomeOf(
            marks.find((mark) => mark.id === id),
            span,
            reset,
          ),
        );
      // Whoever asks without reading pages knows where they stand: the list of all, and has:note.
      const { marks: listed } = await core.ask('marks.find', { filter: { title: first.title }, limit: 500 });
      expect(new Set(listed.map(({ openId }) => openId))).toEqual(new Set([newer.id]));
      expect(listed.find(({ id }) => id === gone.mark.id)?.state).toBe('lost');
      expect(new Map(listed.map((one) => [one.id, one.page]))).toEqual(new Map(marks.map((one) => [one.id, one.page])));
      const hits = await core.ask('search.find', { query: 'has:note', title: first.title, limit: 50 });
      expect(hits.hits.map(({ page }) => page).sort()).toEqual(
        [...new Set(marks.filter(({ state }) => state !== 'lost').map(({ page }) => page))].sort(),
      );
    }
    const found = outcomes.filter(({ isFound }) => isFound).length;
    const exact = outcomes.filter(({ f }) => f > 0.99).length;
    const wrong = outcomes.filter(({ isWrong }) => isWrong).length;
    console.log(
      `marks on corrected editions: ${found} of ${outcomes.length} found again, ${exact} to the word, ${wrong} at a wrong place`,
    );
    expect(kept).toBe(100 + papers.length);
    expect(found).toBeGreaterThanOrEqual(97);
    expect(wrong).toBeLessThanOrEqual(1);
  });
});
