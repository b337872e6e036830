import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { EditionRecord } from '../../../main/base/record.ts';
import { openDatabase } from '../../../main/base/sqlite.ts';
import { type CorrectedArticle, EditionId, type PageLayout } from '../../../preload/model.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { prepareLibrary } from '../../support/prepare-library.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sample = join(import.meta.dirname, '../../../assets/samples/atlas-du-matin-2024-03-28.pdf');

const copyLibrary = prepareLibrary([sample]);

const openWithSample = async (): Promise<{ core: TestCore; id: string }> => {
  const libraryDir = copyLibrary();
  const core = await openTestCore({ libraryDir, indexing: 'all' });
  const [edition] = (await core.ask('editions.list', {})).editions;
  return { core, id: EditionId.parse(edition?.id) };
};

const reopen = async (core: TestCore): Promise<TestCore> => {
  await core.close();
  const again = await openTestCore({ libraryDir: core.libraryDir, indexing: 'all' });
  await again.whenSearchable();
  return again;
};

const layoutOf = async (core: TestCore, id: string, page = 2): Promise<PageLayout> => {
  const { layout } = await core.ask('pages.layout', { id, page });
  if (layout === null) throw new Error('no layout');
  return layout;
};

/** All of a page in one article under a headline of its own. */
const oneArticle = ({ articles }: PageLayout, headline: string): CorrectedArticle[] => [
  { headline, blocks: articles.flatMap(({ blocks }) => blocks.map(({ role, box }) => ({ role, box }))) },
];

const headlines = async (core: TestCore, id: string): Promise<(string | null)[]> =>
  (await core.ask('editions.show', { id, page: 2 })).pages.flatMap(({ articles }) => articles.map(({ headline }) => headline));

const sidecarOf = async (core: TestCore, id: string): Promise<EditionRecord> => {
  const { editions } = await core.ask('editions.list', {});
  const path = editions.find((edition) => edition.id === id)?.path ?? '';
  return JSON.parse(readFileSync(join(core.libraryDir, dirname(path), 'edition.json'), 'utf8'));
};

describe('a page that a person arranged', { timeout: 120_000 }, () => {
  it('has its marks where their words stand now, though somebody asks for them meanwhile', async () => {
    const { core, id } = await openWithSample();
    const found = await layoutOf(core, id);
    const words = found.text.slice(-60).trim();
    const start = found.text.lastIndexOf(words);
    const at = { from: { page: 2, offset: start }, to: { page: 2, offset: start + words.length } };
    await core.ask('marks.add', { id, kind: 'highlight', at, colour: 'green' });
    const placeOf = async (): Promise<unknown> => (await core.ask('marks.list', { id })).marks.map(({ parts }) => parts);
    const before = await placeOf();
    const articles = oneArticle(found, 'Zanzibar').map((article) => ({ ...article, blocks: [...article.blocks].reverse() }));
    let isDone = false;
    const correcting = core.ask('pages.correct', { id, page: 2, articles }).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      await placeOf();
      await setImmediate();
    }
    await correcting;
    const now = await placeOf();
    expect(now).not.toEqual(before);
    const again = await reopen(core);
    expect((await again.ask('marks.list', { id })).marks.map(({ parts }) => parts)).toEqual(now);
  });

  it('is kept in the sidecar, shown and found so, and can be as it was found again', async () => {
    const { core, id } = await openWithSample();
    const found = await layoutOf(core, id);
    expect(found.articles.length).toBeGreaterThan(1);
    const word = /\p{L}{8,}/u.exec(found.text)?.[0] ?? '';
    const corrected = await core.ask('pages.correct', { id, page: 2, articles: oneArticle(found, 'Zanzibar') });
    expect(corrected).toMatchObject({ isCorrected: true, layout: { articles: [{ headline: 'Zanzibar', confidence: 1 }] } });
    expect(await headlines(core, id)).toEqual(['Zanzibar']);
    const hits = (await core.ask('search.find', { query: `="${word}"` })).hits.filter(({ page }) => page === 2);
    expect(hits.map(({ headline }) => headline)).toEqual(['Zanzibar']);
    const record = await sidecarOf(core, id);
    expect(record.corrections).toMatchObject([{ page: 2, articles: [{ headline: 'Zanzibar' }] }]);
    expect(record.events.at(-1)).toMatchObject({
      type: 'metadata modification',
      outcome: 'success',
      detail: 'articles of page 2 arranged by hand',
    });
    expect(await core.ask('pages.correct', { id, page: 2, articles: null })).toEqual({ layout: found, isCorrected: false });
    expect((await sidecarOf(core, id)).corrections).toEqual([]);
  });

  it('is arranged from what was found, not from what the last step left', async () => {
    const { core, id } = await openWithSample();
    const found = await layoutOf(core, id);
    await core.ask('pages.correct', { id, page: 2, articles: oneArticle(found, 'One') });
    const apart = found.articles.map(({ blocks }) => ({
      headline: null,
      blocks: blocks.map(({ role, box }) => ({ role, box })),
    }));
    const { layout } = await core.ask('pages.correct', { id, page: 2, articles: apart });
    expect(layout?.text).toBe(found.text);
    expect(layout?.articles.map(({ headline }) => headline)).toEqual(found.articles.map(({ headline }) => headline));
  });

  it('is one event for the steps of one sitting, and none for what changes nothing', async () => {
    const { core, id } = await openWithSample();
    const found = await layoutOf(core, id);
    const before = await sidecarOf(core, id);
    for (const headline of ['One', 'Two', 'Two'])
      await core.ask('pages.correct', { id, page: 2, articles: oneArticle(found, headline) });
    const after = await sidecarOf(core, id);
    expect(after.events.length - before.events.length).toBe(1);
    expect(after.revision - before.revision).toBe(2);
  });

  it('comes back when search.sqlite is lost, and when library.sqlite is', async () => {
    const { core, id } = await openWithSample();
    const found = await layoutOf(core, id);
    const { layout } = await core.ask('pages.correct', { id, page: 2, articles: oneArticle(found, 'Zanzibar') });
    await core.close();
    rmSync(join(core.libraryDir, 'derived'), { recursive: true });
    rmSync(join(core.libraryDir, 'library.sqlite'));
    const again = await reopen(core);
    expect(await again.ask('pages.layout', { id, page: 2 })).toEqual({ layout, isCorrected: true });
    expect(await again.ask('pages.correct', { id, page: 2, articles: null })).toEqual({ layout: found, isCorrected: false });
  });

  it('reaches the index after a crash between the two', async () => {
    const { core, id } = await openWithSample();
    const found = await layoutOf(core, id);
    await core.parts.workers.library.run('correctPage', { id, page: 2, articles: oneArticle(found, 'Zanzibar') });
    expect(await headlines(core, id)).not.toEqual(['Zanzibar']);
    const again = await reopen(core);
    expect(await headlines(again, id)).toEqual(['Zanzibar']);
    await again.close();
    const database = openDatabase(join(core.libraryDir, 'derived/search.sqlite'));
    expect(database.prepare('SELECT count(*) FROM body WHERE found_text IS NOT NULL').pluck().get()).toBe(1);
    database.close();
  });

  it('keeps its arrangement when the edition gets another title or day', async () => {
    const { core, id } = await openWithSample();
    await core.ask('pages.correct', { id, page: 2, articles: oneArticle(await layoutOf(core, id), 'Zanzibar') });
    await core.ask('editions.set', { id, correction: { title: 'Le Soir', day: '2020-01-01' } });
    expect(await headlines(core, id)).toEqual(['Zanzibar']);
    expect((await core.ask('pages.layout', { id, page: 2 })).isCorrected).toBe(true);
  });

  it('refuses a page beyond the last, an edition that is not there, nothing, and a library that is only read', async () => {
    const { core, id } = await openWithSample();
    const articles = oneArticle(await layoutOf(core, id), 'One');
    expect(await core.faultOf('pages.correct', { id, page: 999, articles })).toBe('page/not-found');
    expect(await core.faultOf('pages.correct', { id: '0000000000000000', page: 2, articles })).toBe('edition/not-found');
    expect(await core.faultOf('pages.correct', { id, page: 2, articles: [] })).toBe('input/invalid');
    const reader = await openTestCore({ libraryDir: core.libraryDir, mode: 'read' });
    expect(await reader.faultOf('pages.correct', { id, page: 2, articles })).toBe('library/read-only');
    expect((await sidecarOf(core, id)).corrections).toEqual([]);
  });

  it('may be one of ALTO, and is so again when the index is made anew', async () => {
    const core = await openTestCore({ indexing: 'all' });
    await core.add([suite('alto/altomator/18140401_1')], {}).settled;
    await core.whenSearchable();
    const id = EditionId.parse((await core.ask('editions.list', {})).editions[0]?.id);
    const found = await layoutOf(core, id);
    expect(found.source).toBe('alto');
    const { layout } = await core.ask('pages.correct', { id, page: 2, articles: oneArticle(found, 'Zanzibar') });
    expect(layout?.words.length).toBe(found.words.length);
    await core.close();
    rmSync(join(core.libraryDir, 'derived'), { recursive: true });
    const again = await reopen(core);
    expect(await again.ask('pages.layout', { id, page: 2 })).toEqual({ layout, isCorrected: true });
  });

  it('is kept for an edition that is not in the index yet', async () => {
    const folder = join(temporaryFolder(), 'library');
    const { core: known, id: knownId } = await openWithSample();
    const articles = oneArticle(await layoutOf(known, knownId), 'Zanzibar');
    const core = await openTestCore({ libraryDir: folder, indexing: 'none' });
    await core.add([sample], {}).settled;
    const id = EditionId.parse((await core.ask('editions.list', {})).editions[0]?.id);
    expect(await core.ask('pages.correct', { id, page: 2, articles })).toEqual({ layout: null, isCorrected: true });
    expect(await headlines(await reopen(core), id)).toEqual(['Zanzibar']);
  });
});
