// The two threads of the search, as the program runs them: one writes, one reads, on the same file.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openEndSign, setEndSign } from '../../../main/base/end-sign.ts';
import { openPool, type Pool } from '../../../main/base/worker-pool.ts';
import type { SearchReaderTasks } from '../../../main/search/search-reader-worker.ts';
import type { SearchWriterTasks } from '../../../main/search/search-writer-worker.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { idOf, pageOf } from './small-archive.ts';

function openThreads(derivedDir: string): { writer: Pool<SearchWriterTasks>; reader: Pool<SearchReaderTasks> } {
  const data = { derivedDir };
  const writer = openPool<SearchWriterTasks>('search/search-writer-worker', { size: 1, data });
  const reader = openPool<SearchReaderTasks>('search/search-reader-worker', { size: 1, data });
  onTestFinished(async () => {
    await Promise.all([writer.close(), reader.close()]);
  });
  return { writer, reader };
}

const edition = { id: idOf('a'), sha256: 'a'.repeat(64), title: 'Le Matin', day: '2024-03-28', language: 'fr' };

describe('the threads of the search', () => {
  it('write, read what was written, move it and take it out', async () => {
    const { writer, reader } = openThreads(join(temporaryFolder(), 'derived'));
    expect(await reader.run('find', { query: 'mer' })).toMatchObject({ total: 0, hits: [], timeline: [] });
    expect(await writer.run('indexed', {})).toEqual([]);
    await writer.run('putEdition', { edition, pages: [pageOf(1, 'la mer', 'fr'), pageOf(2, 'le lac', 'fr')] });
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
    const { writer, reader } = openThreads(join(temporaryFolder(), 'derived'));
    await writer.run('putEdition', { edition, pages: [pageOf(1, 'la mer', 'fr')] });
    const end = openEndSign();
    expect(await reader.run('find', { query: 'mer', end })).toMatchObject({ total: 1 });
    setEndSign(end);
    await expect(reader.run('find', { query: 'mer', end })).rejects.toMatchObject({ code: 'search/overtaken' });
    await expect(reader.run('tally', { query: 'mer', end })).rejects.toMatchObject({ code: 'search/overtaken' });
  });

  it('keep what was put when they begin again', async () => {
    const derivedDir = join(temporaryFolder(), 'derived');
    const first = openThreads(derivedDir);
    await first.writer.run('putEdition', { edition, pages: [pageOf(1, 'la mer', 'fr')] });
    await Promise.all([first.writer.close(), first.reader.close()]);
    const second = openThreads(derivedDir);
    expect(await second.reader.run('find', { query: 'mer' })).toMatchObject({ total: 1 });
    expect(await second.writer.run('indexed', {})).toHaveLength(1);
  });
});
