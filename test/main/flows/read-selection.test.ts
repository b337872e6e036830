import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Box, Edition, PageLayout, Word } from '../../../preload/model.ts';
import type { TextPlace } from '../../../preload/model-selection.ts';
import { seedRandom } from '../../press/random.ts';
import { readTruth } from '../../press/truth.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { prepareLibrary } from '../../support/prepare-library.ts';
import { drawSpan, type PrintedPlace, type PrintedSpan } from '../../support/random-spans.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const samples = join(import.meta.dirname, '../../../assets/samples');
const names = ['atlas-du-matin-2024-03-28', 'صباح المدينة 2024-03-28', 'HP_20240328'];

const copyLibrary = prepareLibrary(names.map((name) => join(samples, `${name}.pdf`)));

const openPrepared = async (): Promise<{ core: TestCore; editions: Edition[] }> => {
  const libraryDir = copyLibrary();
  const core = await openTestCore({ libraryDir });
  return { core, editions: (await core.ask('editions.list', {})).editions };
};

/** How much of the smaller of two boxes lies in the other. */
const overlap = (one: Box, other: Box): number => {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width <= 0 || height <= 0 ? 0 : (width * height) / Math.min(one.width * one.height, other.width * other.height);
};

/** The word that Kiosque has where a printed word stands. */
function wordAt({ words }: PageLayout, { word }: PrintedPlace): Word {
  const printed = word.boxes[0] as Box;
  const best = words
    .map((one) => ({ one, share: Math.max(...one.boxes.map((box) => overlap(box, printed))) }))
    .reduce((before, next) => (next.share > before.share ? next : before));
  if (best.share < 0.5) throw new Error(`nothing stands where ${word.text} is printed`);
  return best.one;
}

/** On one line of page 3 of the Arabic paper the press tore two words: its PDF has 21 points between two letters that join. */
const torn = 'الجسر، ويمشي';

function drawSound(draw: () => PrintedSpan): PrintedSpan {
  let span = draw();
  while (span.text.includes(torn)) span = draw();
  return span;
}

/** Two texts from where they begin to differ. */
function whereTheyPart(printed: string, copied: string): string {
  let at = 0;
  while (at < printed.length && printed[at] === copied[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 60);
  return `“${around(printed)}” is copied as “${around(copied)}”`;
}

const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();

describe('the text of a selection, through the call', { timeout: 120_000 }, () => {
  it('is what is printed, in three scripts, across lines, columns, articles and pages', async () => {
    const { core, editions } = await openPrepared();
    const wrong: string[] = [];
    const kinds = new Map<string, number>();
    let right = 0;
    for (const name of names) {
      const truth = readTruth(join(samples, `${name}.truth.json`));
      const id = editions.find(({ language }) => language === truth.masthead.language)?.id ?? '';
      const place = async (printed: PrintedPlace): Promise<TextPlace> => {
        const { layout } = await core.ask('pages.layout', { id, page: printed.page });
        if (layout === null) throw new Error('no layout');
        return { page: printed.page, offset: wordAt(layout, printed).start + printed.letter };
      };
      const random = seedRandom(`selection/${name}`);
      for (let number = 0; number < 20; number += 1) {
        const across = (['lines', 'columns', 'articles', 'pages'] as const)[number % 4] as PrintedSpan['across'];
        const span = drawSound(() => drawSpan(truth, across, random));
        const answer = await core.answer('pages.selection', { id, from: await place(span.from), to: await place(span.to) });
        const text = answer.ok ? fold((answer.value as { text: string }).text) : answer.fault.code;
        kinds.set(across, (kinds.get(across) ?? 0) + 1);
        if (text === fold(span.text)) right += 1;
        else
          wrong.push(
            `${name}, page ${span.from.page} to ${span.to.page}, across ${across}: ${whereTheyPart(fold(span.text), text)}`,
          );
      }
    }
    const shown = [...kinds].map(([kind, count]) => `${count} across ${kind}`).join(', ');
    console.log(`selections whose text is what is printed: ${right} of 60 (${shown})`);
    expect(wrong).toEqual([]);
    expect(right).toBe(60);
  });

  it('refuses editions, pages and places that there are not, and a selection that ends before it begins', async () => {
    const { core, editions } = await openPrepared();
    const { id, pages } = editions[0] as Edition;
    const start = { page: 1, offset: 0 };
    const { layout } = await core.ask('pages.layout', { id, page: 1 });
    const length = layout?.text.length ?? 0;
    const answer = async (from: TextPlace, to: TextPlace, edition = id): Promise<unknown> => {
      const given = await core.answer('pages.selection', { id: edition, from, to });
      return given.ok ? given.value : [given.fault.code, given.fault.detail];
    };
    expect(await answer(start, { page: 1, offset: length })).toMatchObject({ text: expect.stringMatching(/\n\n/) });
    expect(await answer(start, start)).toEqual({ text: '' });
    expect(await answer(start, { page: 1, offset: length + 1 })).toEqual(['input/invalid', { field: 'to' }]);
    expect(await answer({ page: 1, offset: length + 1 }, { page: 2, offset: 0 })).toEqual(['input/invalid', { field: 'from' }]);
    expect(await answer({ page: 1, offset: 5 }, { page: 1, offset: 4 })).toEqual(['input/invalid', { field: 'to' }]);
    expect(await answer({ page: 2, offset: 0 }, { page: 1, offset: 4 })).toEqual(['input/invalid', { field: 'to' }]);
    expect(await answer(start, { page: pages + 1, offset: 0 })).toEqual(['page/not-found', { page: pages + 1 }]);
    expect(await answer(start, start, '0000000000000000')).toEqual(['edition/not-found', expect.anything()]);
    expect(await core.faultOf('pages.selection', { id, from: { page: 0, offset: 0 }, to: start })).toBe('input/invalid');
    expect(await core.faultOf('pages.selection', { id, from: { page: 1, offset: -1 }, to: start })).toBe('input/invalid');
  });

  it('says that a page has not been read yet', async () => {
    const libraryDir = join(temporaryFolder(), 'library');
    const core = await openTestCore({ libraryDir });
    await core.add([join(samples, `${names[0]}.pdf`)], {}).settled;
    const [edition] = (await core.ask('editions.list', {})).editions;
    const start = { page: 1, offset: 0 };
    expect(await core.faultOf('pages.selection', { id: edition?.id ?? '', from: start, to: start })).toBe('page/not-read');
  });
});
