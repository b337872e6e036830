// The threads of the search, as the program runs them on the same file: one prepares, one writes, one reads.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEndSign, setEndSign } from '../../../main/base/end-sign.ts';
import { openPool, type Pool } from '../../../main/base/worker-pool.ts';
import { carryIntoIndex, putIntoIndex } from '../../../main/flows/put-into-index.ts';
import type { EditionToPut } from '../../../main/search/prepare-edition.ts';
import type { PrepareTasks } from '../../../main/search/prepare-worker.ts';
import type { SearchReaderTasks } from '../../../main/search/search-reader-worker.ts';
import type { SearchWriterTasks, WriterAnswer } from '../../../main/search/search-writer-worker.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { makeEarlierFile } from './earlier-file.ts';
import { type IndexContent, readContent } from './index-content.ts';
import { idOf, openSmallArchive, pageOf } from './small-archive.ts';

type Threads = {
  prepare: Pool<PrepareTasks>;
  writer: Pool<SearchWriterTasks>;
  reader: Pool<SearchReaderTasks>;
  put: (toPut: EditionToPut) => Promise<WriterAnswer>;
  close: () => Promise<void>;
};

function openThreads(derivedDir: string): Threads {
  const data = { derivedDir };
  const prepare = openPool<PrepareTasks>('search/prepare-worker', { size: 1, data });
  const writer = openPool<SearchWriterTasks>('search/search-writer-worker', { size: 1, data });
  const reader = openPool<SearchReaderTasks>('search/search-reader-worker', { size: 1, data });
  const close = async (): Promise<void> => {
    await Promise.all([prepare.close(), writer.close(), reader.close()]);
  };
  onTestFinished(close);
  return { prepare, writer, reader, put: (toPut) => putIntoIndex({ prepare, index: writer }, toPut), close };
}

const edition = { id: idOf('a'), sha256: 'a'.repeat(64), title: 'Le Matin', day: '2024-03-28', language: 'fr' };

describe('the threads of the search', () => {
  it('write, read what was written, move it and take it out', async () => {
    const { writer, reader, put } = openThreads(join(temporaryFolder(), 'derived'));
    expect(await reader.run('find', { query: 'mer' })).toMatchObject({ total: 0, hits: [], timeline: [] });
    expect(await writer.run('indexed', {})).toEqual([]);
    await put({ edition, pages: [pageOf(1, 'la mer', 'fr'), pageOf(2, 'le lac', 'fr')] });
    expect(await reader.run('find', { query: 'lac' })).toMatchObject({ total: 1, hits: [{ editionId: edition.id, page: 2 }] });
    expect(await reader.run('findInEdition', { id: edition.id, query: 'lac' })).toMatchObject([{ page: 2, boxes: [{ x: 70 }] }]);
    expect(await reader.run('pageLayout', { id: edition.id, page: 2 })).toMatchObject({ text: 'le lac', words: { length: 2 } });
    expect(await reader.run('pageLayout', { id: edition.id, page: 3 })).toBeNull();
    expect(await reader.run('pages', { id: edition.id })).toMatchObject([
      { page: 1, text: 'la mer' },
      { page: 2, text: 'le lac' },
    ]);
    await writer.run('moveEdition', { ...edition, title: 'Le Soir', day: null });
    expect(await reader.run('find', { query: 'lac', title: 'le soir' })).toMatchObject({ total: 1, hits: [{ day: null }] });
    expect(await writer.run('indexed', {})).toMatchObject([{ id: edition.id, title: 'Le Soir', day: null }]);
    expect(await writer.run('check', {})).toEqual({ isRebuilt: false });
    await writer.run('removeEdition', { id: edition.id });
    expect(await reader.run('find', { query: 'lac' })).toMatchObject({ total: 0 });
  });

  it('say what is wrong with a query, also while there is no index', async () => {
    const { reader } = openThreads(join(temporaryFolder(), 'derived'));
    const mistake = { code: 'search/bad-query', detail: { position: 0, reason: 'unclosed-quote', isUnfinished: true } };
    await expect(reader.run('find', { query: '"' })).rejects.toMatchObject(mistake);
    await expect(reader.run('findInEdition', { id: edition.id, query: '"' })).rejects.toMatchObject(mistake);
  });

  it('leave a question that nobody waits for any more', async () => {
    const { reader, put } = openThreads(join(temporaryFolder(), 'derived'));
    await put({ edition, pages: [pageOf(1, 'la mer', 'fr')] });
    const end = openEndSign();
    expect(await reader.run('find', { query: 'mer', end })).toMatchObject({ total: 1 });
    setEndSign(end);
    await expect(reader.run('find', { query: 'mer', end })).rejects.toMatchObject({ code: 'search/overtaken' });
    await expect(reader.run('tally', { query: 'mer', end })).rejects.toMatchObject({ code: 'search/overtaken' });
  });

  it('keep what was put when they begin again', async () => {
    const derivedDir = join(temporaryFolder(), 'derived');
    const first = openThreads(derivedDir);
    await first.put({ edition, pages: [pageOf(1, 'la mer', 'fr')] });
    await first.close();
    const second = openThreads(derivedDir);
    expect(await second.reader.run('find', { query: 'mer' })).toMatchObject({ total: 1 });
    expect(await second.writer.run('indexed', {})).toHaveLength(1);
  });

  it('put what one thread alone puts', async () => {
    const archive = openSmallArchive();
    onTestFinished(archive.close);
    const texts = ['Les ports\nla mer et le port', 'البحر الكبير', 'le lac'];
    archive.put({ name: 'a', pages: texts });
    archive.put({ name: 'b', language: null, pages: texts.toReversed() });
    const derivedDir = join(temporaryFolder(), 'derived');
    const { put, close } = openThreads(derivedDir);
    const toPut = (name: string, language: string | null, pages: readonly string[]): EditionToPut => ({
      edition: { ...edition, id: idOf(name), sha256: name.padEnd(64, 'z'), language },
      pages: pages.map((text, at) => pageOf(at + 1, text, language)),
    });
    expect(await put(toPut('a', 'fr', texts))).toEqual({ isRebuilt: true });
    expect(await put(toPut('b', null, texts.toReversed()))).toEqual({ isRebuilt: false });
    await close();
    expect(readContent(join(derivedDir, 'search.sqlite'))).toEqual(readContent(archive.path));
  });
});

describe('an edition in an index of an earlier version', () => {
  const pages = [pageOf(1, 'Les ports\nla mer', 'fr'), pageOf(2, 'le lac', 'fr')];

  /** A folder with an index of schema 4 of the edition, and what an index of this program would hold in its place. */
  const openEarlier = async (): Promise<{ derivedDir: string; whole: IndexContent }> => {
    const folder = temporaryFolder();
    const first = openThreads(join(folder, 'first'));
    await first.put({ edition, pages });
    await first.close();
    mkdirSync(join(folder, 'derived'));
    makeEarlierFile(join(folder, 'first/search.sqlite'), join(folder, 'derived/search.sqlite'));
    return { derivedDir: join(folder, 'derived'), whole: readContent(join(folder, 'first/search.sqlite')) };
  };

  it('is carried over as if it had been put', async () => {
    const { derivedDir, whole } = await openEarlier();
    const { prepare, writer, close } = openThreads(derivedDir);
    expect(await writer.run('renewing', {})).toEqual([{ id: edition.id, sha256: edition.sha256 }]);
    const carried = await carryIntoIndex({ prepare, index: writer }, { edition, corrections: [] });
    expect(carried).toEqual({ isRebuilt: true });
    expect(await writer.run('finishRenewal', {})).toEqual({ isDone: true });
    await close();
    expect(readContent(join(derivedDir, 'search-1.sqlite'))).toEqual(whole);
  });

  it('is left to its file where the earlier index has it not, has other bytes, or has given way', async () => {
    const { derivedDir } = await openEarlier();
    const { prepare, writer } = openThreads(derivedDir);
    const threads = { prepare, index: writer };
    await writer.run('renewing', {});
    for (const facts of [{ id: idOf('missing') }, { sha256: 'other' }])
      expect(await carryIntoIndex(threads, { edition: { ...edition, ...facts }, corrections: [] })).toBeNull();
    await writer.run('finishRenewal', {});
    await putIntoIndex(threads, { edition, pages });
    expect(await carryIntoIndex(threads, { edition, corrections: [] })).toBeNull();
    expect(await writer.run('indexed', {})).toMatchObject([{ id: edition.id }]);
  });

  it('is left to its file where the earlier index is damaged, or is not there', async () => {
    const { derivedDir } = await openEarlier();
    const { prepare, writer } = openThreads(derivedDir);
    writeFileSync(join(derivedDir, 'search.sqlite'), 'nothing of the kind '.repeat(1000));
    expect(await carryIntoIndex({ prepare, index: writer }, { edition, corrections: [] })).toBeNull();
    const empty = openThreads(join(temporaryFolder(), 'derived'));
    expect(await carryIntoIndex({ prepare: empty.prepare, index: empty.writer }, { edition, corrections: [] })).toBeNull();
  });
});
