import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { EditionRecord } from '../../../../main/base/record.ts';
import { writeMarks, writeMarksText } from '../../../../main/flows/marks/export-marks.ts';
import type { CorrectedArticle, Edition, PageLayout } from '../../../../preload/model.ts';
import type { ListedMark, ShownMark } from '../../../../preload/model-marks.ts';
import { writeFourPages } from '../../../support/four-pages.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { pdfFileOf } from '../../../support/pdf-file-of.ts';
import { prepareLibrary } from '../../../support/prepare-library.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const samples = join(import.meta.dirname, '../../../../assets/samples');
const names = ['atlas-du-matin-2024-03-28.pdf', 'صباح المدينة 2024-03-28.pdf'];

const copyLibrary = prepareLibrary(names.map((name) => join(samples, name)));

type Opened = { core: TestCore; id: string; arabicId: string };

const openPrepared = async (): Promise<Opened> => {
  const libraryDir = copyLibrary();
  const core = await openTestCore({ libraryDir, indexing: 'all' });
  const { editions } = await core.ask('editions.list', {});
  const of = (language: string): string => editions.find((one) => one.language === language)?.id ?? '';
  return { core, id: of('fr'), arabicId: of('ar') };
};

const reopen = async (core: TestCore, lost: readonly string[] = []): Promise<TestCore> => {
  await core.close();
  for (const name of lost) rmSync(join(core.libraryDir, name), { recursive: true, force: true });
  const again = await openTestCore({ libraryDir: core.libraryDir, indexing: 'all' });
  await again.whenSearchable();
  return again;
};

const layoutOf = async (core: TestCore, id: string, page: number): Promise<PageLayout> => {
  const { layout } = await core.ask('pages.layout', { id, page });
  if (layout === null) throw new Error('no layout');
  return layout;
};

/** Where words stand on a page; the words must be there. */
const spanOf = async (core: TestCore, id: string, page: number, words: string) => {
  const { text } = await layoutOf(core, id, page);
  const offset = text.indexOf(words);
  if (offset === -1) throw new Error(`no “${words}” on page ${page}`);
  return { from: { page, offset }, to: { page, offset: offset + words.length } };
};

/** The first words of a body block, which stand on several lines. */
const firstWords = async (core: TestCore, id: string, page: number, count = 25): Promise<string> => {
  const { text, articles } = await layoutOf(core, id, page);
  const block = articles.flatMap(({ blocks }) => blocks).find(({ role, start, end }) => role === 'body' && end - start > 150);
  if (block === undefined) throw new Error('no text');
  return text.slice(block.start, block.end).split(' ').slice(0, count).join(' ');
};

const listOf = async (core: TestCore, id: string): Promise<ShownMark[]> => (await core.ask('marks.list', { id })).marks;
const findAll = async (core: TestCore, filter = {}): Promise<ListedMark[]> => (await core.ask('marks.find', { filter })).marks;

const recordOf = async (core: TestCore, id: string): Promise<EditionRecord> => {
  const { editions } = await core.ask('editions.list', {});
  const { path } = editions.find((one) => one.id === id) as Edition;
  return JSON.parse(readFileSync(join(core.libraryDir, dirname(path), 'edition.json'), 'utf8'));
};

/** One of each kind, over one and two pages. */
const markEverything = async ({ core, id }: Opened): Promise<ShownMark[]> => {
  const words = await firstWords(core, id, 2);
  const first = await core.ask('marks.add', { id, kind: 'highlight', at: await spanOf(core, id, 2, words), colour: 'green' });
  const { text } = await layoutOf(core, id, 2);
  const over = { from: { page: 2, offset: text.indexOf(words) + 5 }, to: { page: 3, offset: 40 } };
  const second = await core.ask('marks.add', { id, kind: 'underline', at: over, tags: ['port', 'grève'] });
  const third = await core.ask('marks.add', { id, kind: 'note', at: { page: 3, point: { x: 90, y: 120 } }, note: 'À vérifier' });
  const fourth = await core.ask('marks.add', { id, kind: 'bookmark', at: { page: 4 } });
  return [first, second, third, fourth].map(({ mark }) => mark);
};

describe('marks of an edition', { timeout: 120_000 }, () => {
  it('are kept beside it with quote, neighbourhood and place, and shown where they stand', async () => {
    const opened = await openPrepared();
    const { core, id } = opened;
    const revision = (await recordOf(core, id)).revision;
    const made = await markEverything(opened);
    const words = await firstWords(core, id, 2);
    const record = await recordOf(core, id);
    expect(record.revision).toBe(revision + 4);
    expect(record.marks.map(({ kind, page }) => [kind, page])).toEqual([
      ['highlight', 2],
      ['underline', 2],
      ['note', 3],
      ['bookmark', 4],
    ]);
    const [anchor] = record.marks[0]?.text ?? [];
    const { text } = await layoutOf(core, id, 2);
    expect(anchor).toMatchObject({ page: 2, exact: words, start: text.indexOf(words) });
    expect(text).toContain(`${anchor?.prefix}${words}${anchor?.suffix}`);
    expect(anchor?.boxes.length).toBeGreaterThan(2);
    const listed = await listOf(core, id);
    expect(listed.map((mark) => mark.id)).toEqual(made.map((mark) => mark.id));
    expect(listed[0]).toMatchObject({ colour: 'green', state: 'here', isCarried: false, quote: words });
    expect(listed[0]?.parts).toEqual([{ page: 2, start: anchor?.start, end: anchor?.end, boxes: anchor?.boxes }]);
    expect(listed[1]?.parts.map(({ page }) => page)).toEqual([2, 3]);
    expect(listed[2]).toMatchObject({ point: { x: 90, y: 120 }, note: 'À vérifier', parts: [] });
  });

  it('come back after a restart, and when library.sqlite is lost', async () => {
    const opened = await openPrepared();
    await markEverything(opened);
    const before = await listOf(opened.core, opened.id);
    const again = await reopen(opened.core);
    expect(await listOf(again, opened.id)).toEqual(before);
    const rebuilt = await reopen(again, ['library.sqlite', 'library.sqlite-wal', 'library.sqlite-shm']);
    expect(await listOf(rebuilt, opened.id)).toEqual(before);
    expect((await findAll(rebuilt)).length).toBe(4);
  });

  it('change colour, kind, note and tags, and a second mark on the same letters only gives the colour', async () => {
    const opened = await openPrepared();
    const { core, id } = opened;
    const [first] = await markEverything(opened);
    const ref = { editionId: id, id: first?.id ?? '' };
    await core.ask('marks.change', { ...ref, note: 'Oui', tags: ['un', 'deux', 'un'], kind: 'underline' });
    expect((await listOf(core, id))[0]).toMatchObject({ note: 'Oui', tags: ['un', 'deux'], kind: 'underline', colour: 'green' });
    await core.ask('marks.change', { ...ref, kind: 'highlight' });
    const at = await spanOf(core, id, 2, await firstWords(core, id, 2));
    const { mark, isKnown } = await core.ask('marks.add', { id, kind: 'highlight', at, colour: 'blue' });
    expect({ isKnown, id: mark.id, colour: mark.colour, note: mark.note }).toEqual({
      ...{ isKnown: true, id: ref.id, colour: 'blue', note: 'Oui' },
    });
    const { revision } = await recordOf(core, id);
    await core.ask('marks.change', { ...ref, colour: 'blue' });
    expect((await recordOf(core, id)).revision).toBe(revision);
  });

  it('are removed and put back where they stood', async () => {
    const opened = await openPrepared();
    const { core, id } = opened;
    await markEverything(opened);
    const { marks } = await recordOf(core, id);
    const refs = marks.slice(1, 3).map((mark) => ({ editionId: id, id: mark.id }));
    expect(await core.ask('marks.remove', { marks: refs })).toEqual({ removed: refs });
    expect((await listOf(core, id)).length).toBe(2);
    expect(await core.ask('marks.remove', { marks: refs })).toEqual({ removed: [] });
    await core.ask('marks.restore', { marks: refs });
    expect((await recordOf(core, id)).marks).toEqual(marks);
  });

  it('go to the trash with their edition and come back with it', async () => {
    const opened = await openPrepared();
    const { core, id } = opened;
    await markEverything(opened);
    await core.ask('editions.remove', { ids: [id] });
    expect(await findAll(core)).toEqual([]);
    expect(await core.faultOf('marks.list', { id })).toBe('edition/not-found');
    const again = await reopen(core);
    await again.ask('editions.restore', { ids: [id] });
    expect((await listOf(again, id)).length).toBe(4);
  });

  it('are found again when a person arranges the articles of their page', async () => {
    const opened = await openPrepared();
    const { core, id } = opened;
    const layout = await layoutOf(core, id, 2);
    const blocks = layout.articles.flatMap((article) => article.blocks).filter(({ start, end }) => end - start > 60);
    for (const block of blocks) {
      const at = { from: { page: 2, offset: block.start + 10 }, to: { page: 2, offset: block.end - 10 } };
      await core.ask('marks.add', { id, kind: 'highlight', at });
    }
    const before = new Map((await listOf(core, id)).map((mark) => [mark.id, mark]));
    const articles: CorrectedArticle[] = [...layout.articles]
      .reverse()
      .map((article) => ({ headline: null, blocks: article.blocks.map(({ role, box }) => ({ role, box })) }));
    const { layout: arranged } = await core.ask('pages.correct', { id, page: 2, articles });
    expect(arranged?.text).not.toBe(layout.text);
    const after = await listOf(core, id);
    expect(after.length).toBeGreaterThan(8);
    for (const mark of after) {
      const known = before.get(mark.id);
      expect(mark.state).toBe('here');
      expect(mark.parts.map(({ start, end }) => arranged?.text.slice(start ?? 0, end ?? 0)).join('')).toBe(
        layout.text.slice(known?.parts[0]?.start ?? 0, known?.parts[0]?.end ?? 0),
      );
      expect(mark.parts.flatMap(({ boxes }) => boxes)).toEqual(known?.parts.flatMap(({ boxes }) => boxes));
    }
  });

  it('refuse what cannot be marked, places that there are not, and a library that is only read', async () => {
    const opened = await openPrepared();
    const { core, id } = opened;
    const at = await spanOf(core, id, 2, await firstWords(core, id, 2));
    const { from, to } = at;
    const space = { page: 2, offset: (await layoutOf(core, id, 2)).text.indexOf(' ') };
    const fault = (input: object): Promise<string | null> =>
      core.faultOf('marks.add', { id, kind: 'highlight', ...input } as never);
    expect(await fault({ at: { from: to, to: from } })).toBe('input/invalid');
    expect(await fault({ at: { from: space, to: { page: 2, offset: space.offset + 1 } } })).toBe('mark/no-text');
    expect(await fault({ at: { from, to: { page: 99, offset: 0 } } })).toBe('page/not-found');
    expect(await fault({ at: { page: 2 } })).toBe('input/invalid');
    expect(await fault({ at, kind: 'bookmark' })).toBe('input/invalid');
    expect(await fault({ at: { page: 2, point: { x: -1, y: 5 } }, kind: 'note' })).toBe('input/invalid');
    expect(await fault({ at, tags: [' '] })).toBe('input/invalid');
    expect(await fault({ at, id: '0000000000000000' })).toBe('edition/not-found');
    expect(await core.faultOf('marks.change', { editionId: id, id: '0000000000000000', note: '' })).toBe('mark/not-found');
    expect((await recordOf(core, id)).marks).toEqual([]);
    await core.ask('marks.add', { id, kind: 'highlight', at });
    const reader = await openTestCore({ libraryDir: core.libraryDir, mode: 'read' });
    expect(await reader.faultOf('marks.add', { id, kind: 'highlight', at })).toBe('library/read-only');
    expect((await listOf(reader, id)).length).toBe(1);
    expect((await findAll(reader)).length).toBe(1);
  });
});

describe('marks over all editions', { timeout: 120_000 }, () => {
  it('are looked for in quotes, notes and tags, folded in both scripts, and narrowed', async () => {
    const opened = await openPrepared();
    const { core, arabicId } = opened;
    await markEverything(opened);
    const words = await firstWords(core, arabicId, 1, 6);
    const at = await spanOf(core, arabicId, 1, words);
    await core.ask('marks.add', { id: arabicId, kind: 'highlight', at, colour: 'purple', note: 'إِشَارَةٌ إلى المَكْتَبَة' });
    const kinds = async (filter: object): Promise<string[]> => (await findAll(core, filter)).map(({ kind }) => kind).sort();
    expect(await kinds({ text: 'a VERIFIER' })).toEqual(['note']);
    expect(await kinds({ text: 'المكتبه' })).toEqual(['highlight']);
    expect(await kinds({ text: 'اشارة' })).toEqual(['highlight']);
    expect(await kinds({ text: 'greve' })).toEqual(['underline']);
    expect(await kinds({ tag: 'port' })).toEqual(['underline']);
    expect(await kinds({ kinds: ['bookmark', 'note'] })).toEqual(['bookmark', 'note']);
    expect(await kinds({ colours: ['purple'] })).toEqual(['highlight']);
    expect(await kinds({ hasNote: true })).toEqual(['highlight', 'note']);
    expect(await kinds({ from: '2024-03-29' })).toEqual([]);
    const all = await core.ask('marks.find', { filter: {}, sort: 'title', limit: 2, offset: 1 });
    expect({ total: all.total, all: all.all, shown: all.marks.length }).toEqual({ total: 5, all: 5, shown: 2 });
    expect(all.tags.map(({ tag }) => tag).sort()).toEqual(['grève', 'port']);
    expect(all.titles.map(({ count }) => count)).toEqual([4, 1]);
    expect(await kinds({ title: all.titles[0]?.title.toUpperCase() })).toHaveLength(4);
  });

  it('are what has:note finds, beside the comments of dossiers', async () => {
    const opened = await openPrepared();
    const { core, id } = opened;
    const [first] = await markEverything(opened);
    const pages = async (): Promise<number[]> =>
      (await core.ask('search.find', { query: 'has:note', sort: 'oldest' })).hits.map(({ page }) => page).sort();
    expect(await pages()).toEqual([3]);
    await core.ask('marks.change', { editionId: id, id: first?.id ?? '', note: 'Ici aussi' });
    expect(await pages()).toEqual([2, 3]);
    const { dossier } = await core.ask('dossiers.create', { name: 'Port' });
    const item = { kind: 'article', editionId: id, page: 3, article: 0 } as const;
    const { added } = await core.ask('dossiers.collect', { id: dossier.id, items: [item] });
    await core.ask('dossiers.comment', { id: dossier.id, item: added[0] ?? '', comment: 'Encore' });
    const found = await core.ask('search.find', { query: 'has:note' });
    expect({ total: found.total, pages: await pages() }).toEqual({ total: 2, pages: [2, 3] });
    expect((await core.ask('search.find', { query: '-has:note', limit: 50 })).hits.length).toBeGreaterThan(5);
  });

  it('are what has:mark and has:bookmark find, count and read in context, each page once', async () => {
    const opened = await openPrepared();
    const { core, id } = opened;
    const marks = await markEverything(opened);
    const pagesOf = (list: readonly { page: number }[]): number[] => [...new Set(list.map(({ page }) => page))].sort();
    const find = async (query: string): Promise<number[]> =>
      (await core.ask('search.find', { query, limit: 50 })).hits.map(({ page }) => page).sort();
    const bookmarks = marks.filter(({ kind }) => kind === 'bookmark');
    expect(await find('has:mark')).toEqual(pagesOf(marks));
    expect(await find('has:bookmark')).toEqual(pagesOf(bookmarks));
    const others = pagesOf(marks).filter((page) => !pagesOf(bookmarks).includes(page));
    expect(await find('has:mark -has:bookmark')).toEqual(others);
    expect(await core.ask('search.tally', { query: 'avec:annotation' })).toMatchObject({ total: pagesOf(marks).length });
    expect(await core.ask('search.tally', { query: 'مع:إشارة' })).toMatchObject({ total: pagesOf(bookmarks).length });
    const [page = 0] = pagesOf(bookmarks);
    const [word = ''] = (await layoutOf(core, id, page)).text.match(/\p{L}{6,}/u) ?? [];
    expect(await core.ask('search.concordance', { query: `${word} has:bookmark` })).toMatchObject({ pages: 1 });
    const inEdition = await core.ask('editions.find', { id, query: `${word} has:bookmark` });
    expect(inEdition.pages.map((one) => one.page)).toEqual([page]);
    await core.ask('marks.remove', { marks: bookmarks.map((one) => ({ editionId: id, id: one.id })) });
    expect(await find('has:bookmark')).toEqual([]);
  });
});

describe('marks as files', { timeout: 120_000 }, () => {
  const readPdf = async (path: string) => {
    const task = getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: false, verbosity: 0 });
    const pdf = await task.promise;
    const all = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getAnnotations()),
    );
    await task.destroy();
    return all.map((some) => some.map(({ subtype, contentsObj }) => [subtype, contentsObj.str]));
  };

  it('are a copy of the newspaper with annotations, which leaves the newspaper as it was', async () => {
    const opened = await openPrepared();
    const { core, id } = opened;
    const [first] = await markEverything(opened);
    await core.ask('marks.change', { editionId: id, id: first?.id ?? '', note: 'Oui', tags: ['à lire'] });
    const { path } = (await pdfFileOf(core, id)) as { path: string };
    const before = readFileSync(path);
    const to = join(temporaryFolder(), 'annotated.pdf');
    await writeMarks(core.parts, { as: 'pdf', of: { id } }, { path: to, isNew: true });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(await readPdf(to)).toEqual([
      [],
      [
        ['Highlight', 'Oui\n#à_lire'],
        ['Underline', '#port #grève'],
      ],
      [
        ['Underline', ''],
        ['Text', 'À vérifier'],
      ],
      [['Text', 'Bookmark']],
    ]);
    await expect(writeMarks(core.parts, { as: 'pdf', of: { id } }, { path: to, isNew: true })).rejects.toMatchObject({
      code: 'file/exists',
    });
    await expect(
      writeMarks(core.parts, { as: 'pdf', of: { filter: {} } }, { path: `${to}2`, isNew: true }),
    ).rejects.toMatchObject({ code: 'input/invalid' });
  });

  it('stand as notes where the pages of a corrected edition have no text to find them on', async () => {
    const core = await openTestCore({ libraryDir: copyLibrary() });
    const old = (await core.ask('editions.list', {})).editions.find(({ language }) => language === 'fr') as Edition;
    const words = await firstWords(core, old.id, 2);
    const at = await spanOf(core, old.id, 2, words);
    await core.ask('marks.add', { id: old.id, kind: 'highlight', at, note: 'Oui' });
    await core.add([writeFourPages(temporaryFolder())], { title: old.title, day: old.day ?? '' }).settled;
    const newer = (await core.ask('editions.list', {})).editions.find(({ replaces }) => replaces === old.id) as Edition;
    expect(await listOf(core, newer.id)).toMatchObject([{ isCarried: true, state: 'here', parts: [] }]);
    const to = join(temporaryFolder(), 'annotated.pdf');
    await writeMarks(core.parts, { as: 'pdf', of: { id: newer.id } }, { path: to, isNew: true });
    expect(await readPdf(to)).toEqual([[], [['Text', `Not found on the corrected page\n${words}\nOui`]], [], []]);
  });

  it('are Markdown and web annotations, of one edition or of all that answer', async () => {
    const opened = await openPrepared();
    const { core, id } = opened;
    await markEverything(opened);
    const words = await firstWords(core, id, 2);
    const markdown = await writeMarksText(core.parts, { as: 'markdown', of: { id } });
    expect(markdown).toMatch(/^# Marks\n\n## L’Atlas du Matin, 28 March 2024/u);
    expect(markdown).toContain('**Page 2** · Highlight, green');
    expect(markdown).toContain('À vérifier');
    expect(markdown?.match(/<kiosque:\/\/open\//gu)).toHaveLength(4);
    const collection = JSON.parse(
      (await writeMarksText(core.parts, { as: 'json', of: { filter: { kinds: ['highlight'] } } })) ?? '',
    );
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 1 });
    const [annotation] = collection.first.items;
    expect(annotation).toMatchObject({ type: 'Annotation', motivation: 'highlighting', body: [] });
    expect(annotation.target[0].selector[0]).toMatchObject({ type: 'TextQuoteSelector', exact: words });
    expect(annotation.target[0].selector[1]).toMatchObject({ type: 'TextPositionSelector' });
    expect(annotation.target[0].source).toMatch(/^kiosque:\/\/open\/.*\/2024-03-28\/2$/u);
  });
});
