// What the index keeps, what it forgets, and how it begins anew when its file cannot be trusted.
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dropSeal, sealOf } from '../../../main/base/seal.ts';
import { openDatabase } from '../../../main/base/sqlite.ts';
import { find } from '../../../main/search/find.ts';
import { listIndexed } from '../../../main/search/list-indexed.ts';
import { openReader } from '../../../main/search/open-reader.ts';
import { openWriter } from '../../../main/search/open-writer.ts';
import { prepareEdition } from '../../../main/search/prepare-edition.ts';
import { putEdition } from '../../../main/search/put-edition.ts';
import { readPages } from '../../../main/search/read-page.ts';
import { searchVersion } from '../../../main/search/schema.ts';
import { idOf, openSmallArchive, pageOf, type SmallArchive } from './small-archive.ts';

let archive: SmallArchive;
beforeEach(() => {
  archive = openSmallArchive();
});
afterEach(() => archive.close());

/** Every word that FTS5 still knows: what a deleted page left behind would be among them. */
function vocabulary(): string[] {
  const database = openDatabase(archive.path);
  try {
    database.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'page_index', 'row')");
    return database.prepare('SELECT term FROM temp.vocabulary').pluck().all() as string[];
  } finally {
    database.close();
  }
}

describe('an edition in the index', () => {
  it('that is put again leaves no ghost of what it was', () => {
    for (let round = 0; round < 5; round++) archive.put({ name: 'a', pages: [`mer numéro${round}`, 'mer'] });
    expect(archive.find('mer').total).toBe(2);
    expect(archive.pages('numéro4')).toBe('a1');
    expect(archive.find('numéro0 OR numéro1 OR numéro2 OR numéro3').total).toBe(0);
  });

  it('that is taken out is gone, and its place can be taken again', () => {
    archive.put({ name: 'a', pages: ['mer', 'mer'] });
    archive.put({ name: 'b', pages: ['mer'] });
    archive.remove('b');
    archive.put({ name: 'c', pages: ['lac'] });
    expect(archive.pages('mer')).toBe('a1 a2');
    archive.remove('a');
    archive.remove('a');
    expect(archive.find('mer').total).toBe(0);
    expect(archive.pages('lac')).toBe('c1');
  });

  it('that is taken out takes its words with it once FTS5 has merged', () => {
    archive.put({ name: 'a', pages: ['mer'] });
    archive.remove('a');
    archive.writer.run((database) => database.exec("INSERT INTO page_index (page_index) VALUES ('optimize')"));
    expect(vocabulary()).toEqual([]);
  });

  it('is moved to another day, title and language from what is stored of it', () => {
    archive.put({ name: 'a', day: null, title: 'fichier', language: null, pages: ['élections', 'the elections'] });
    const before = archive.find('élections').hits.map(({ boxes, snippet }) => ({ boxes, snippet }));
    expect(archive.move({ name: 'a', day: '2024-03-28', title: 'Le Matin', language: 'en' })).toBe(true);
    expect(archive.find('élections').hits.map(({ boxes, snippet }) => ({ boxes, snippet }))).toEqual(before);
    expect(archive.find('élections').hits[0]).toMatchObject({ title: 'Le Matin', day: '2024-03-28' });
    expect(archive.find('élections', { from: '2024-03-28', to: '2024-03-28', title: 'Le Matin' }).total).toBe(2);
    expect(archive.find('élections', { title: 'fichier' }).total).toBe(0);
    expect(archive.find('élections').timeline).toEqual([{ period: '2024-03', count: 2 }]);
    expect(archive.pages('elect', { language: 'en' })).toBe('a1 a2');
  });

  it('that is not there, or has other bytes, is not moved', () => {
    expect(archive.move({ name: 'missing' })).toBe(false);
  });

  it('is listed with the pages that failed', () => {
    archive.put({ name: 'a', pages: ['mer'] });
    const facts = { id: idOf('b'), sha256: 'b'.repeat(64), title: 'المقتبس', day: null, language: 'ar' };
    const broken = { ...pageOf(2, '', 'ar'), packed: null, fault: 'pdf/broken' as const };
    const prepared = prepareEdition({ edition: facts, pages: [pageOf(1, 'بحر', 'ar'), broken] });
    archive.writer.run((database) => database.transaction(() => putEdition(database, prepared))());
    const listed = archive.writer.run(listIndexed).value;
    expect(listed).toEqual([
      {
        id: idOf('a'),
        sha256: 'a'.padEnd(64, 'z'),
        title: 'Le Matin',
        day: '2024-03-28',
        language: 'fr',
        correctionsKey: '',
        failedPages: [],
      },
      { ...facts, correctionsKey: '', failedPages: [{ page: 2, code: 'pdf/broken' }] },
    ]);
    const pages = archive.reader.read((database) => readPages(database, facts.id)) ?? [];
    expect(
      pages.map((page) => ({ page: page.page, text: page.text, fault: page.fault, hasLayout: page.layout() !== null })),
    ).toEqual([
      { page: 1, text: 'بحر', fault: null, hasLayout: true },
      { page: 2, text: '', fault: 'pdf/broken', hasLayout: false },
    ]);
  });

  it('gives back the layout and the text that were put', () => {
    const text = 'Une affaire\nl’œuvre dure.\n\nالبحر كبير';
    archive.put({ name: 'a', pages: ['rien', text] });
    const [page] = archive.reader.read((database) => readPages(database, idOf('a'), 2)) ?? [];
    expect(page?.text).toBe(text);
    expect(page?.layout()).toMatchObject({ text, widthPoints: 595, words: { length: 6 }, articles: { length: 2 } });
  });

  it('is put whole or not at all', () => {
    archive.put({ name: 'a', pages: ['mer'] });
    const facts = { id: idOf('a'), sha256: 'a'.repeat(64), title: 'Le Matin', day: null, language: null };
    const twice = prepareEdition({ edition: facts, pages: [pageOf(1, 'lac', 'fr'), pageOf(1, 'lac', 'fr')] });
    expect(() => archive.writer.run((database) => database.transaction(() => putEdition(database, twice))())).toThrow(/UNIQUE/);
    expect(archive.find('mer').total).toBe(1);
    expect(archive.find('lac').total).toBe(0);
  });
});

describe('the file of the index', () => {
  const reopen = (): { editions: number; isRebuilt: boolean } => {
    archive.writer.close();
    const writer = openWriter(archive.path);
    const { value, isRebuilt } = writer.run(listIndexed);
    writer.close();
    return { editions: value.length, isRebuilt };
  };

  const scribble = (from: number, length: number): void => {
    const file = openSync(archive.path, 'r+');
    writeSync(file, Buffer.alloc(length, 0x5a), 0, length, from);
    closeSync(file);
  };

  /** Damage that no check of the file sees: the words of the index, inside sound pages. */
  const spoilWords = (): void => {
    archive.writer.run((database) => {
      database.unsafeMode(true);
      database.exec("UPDATE page_index_data SET block = x'5a5a5a5a5a' WHERE id > 10");
      database.unsafeMode(false);
    });
  };

  beforeEach(() => {
    for (let at = 0; at < 30; at++)
      archive.put({ name: `a${at}`, pages: [`mer mot${at} ${'un texte long et varié '.repeat(60)}`, 'mer'] });
  });

  it('is kept when it is whole', () => {
    expect(reopen()).toEqual({ editions: 30, isRebuilt: false });
  });

  it('is made again when it is of a later version', () => {
    archive.writer.run((database) => database.pragma(`user_version = ${searchVersion + 1000}`));
    expect(() => archive.find('mer')).toThrow('search/unavailable');
    expect(reopen()).toEqual({ editions: 0, isRebuilt: true });
  });

  it('is filled anew beside the one of another fold, which answers meanwhile', () => {
    archive.writer.run((database) => database.pragma(`user_version = ${searchVersion + 1}`));
    expect(archive.find('mer').total).toBe(60);
    expect(reopen()).toEqual({ editions: 0, isRebuilt: true });
    expect(archive.find('mer').total).toBe(60);
  });

  it('is made again when it is no database', () => {
    archive.writer.close();
    writeFileSync(archive.path, 'nothing of the kind '.repeat(1000));
    expect(() => archive.find('mer')).toThrow('search/unavailable');
    expect(reopen()).toEqual({ editions: 0, isRebuilt: true });
  });

  it('is made again without what was left beside files that are gone, and touches nothing else', () => {
    archive.writer.close();
    const folder = dirname(archive.path);
    const others = ['search-x.sqlite', 'research.sqlite', 'search.sqlite.old', 'clock.json'];
    const left = [
      'search-1.sqlite-wal',
      'search-1.sqlite.seal',
      'search-2.sqlite.seal.0123456789abcdef.tmp',
      'search-building.sqlite-shm',
    ];
    for (const name of [...left, ...others]) writeFileSync(join(folder, name), 'left');
    truncateSync(archive.path, 10);
    expect(reopen()).toEqual({ editions: 0, isRebuilt: true });
    const names = readdirSync(folder);
    expect(names).toEqual(expect.arrayContaining(others));
    expect(names.filter((name) => left.includes(name))).toEqual([]);
  });

  it('is made again when it was cut short or written over', () => {
    archive.writer.close();
    const whole = readFileSync(archive.path);
    const size = statSync(archive.path).size;
    for (const damage of [() => truncateSync(archive.path, size / 2), () => scribble(4096, 8192), () => scribble(0, 200)]) {
      writeFileSync(archive.path, whole);
      damage();
      expect(reopen()).toEqual({ editions: 0, isRebuilt: true });
    }
  });

  it('is looked through after a crash alone: where it was closed well, and has no seal, damage of its large tables shows when they are read', () => {
    const root = archive.writer.run((database) =>
      database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'body'").pluck().get(),
    );
    archive.reader.close();
    archive.writer.close();
    dropSeal(archive.path);
    scribble(((root.value as number) - 1) * 4096, 4096);
    expect(reopen()).toEqual({ editions: 30, isRebuilt: false });
    const reader = openReader(archive.path);
    expect(() => reader.read((database) => find(database, { query: 'mer' }))).toThrow('search/unavailable');
    reader.close();
    writeFileSync(`${archive.path}-wal`, 'left by a crash '.repeat(10));
    expect(reopen()).toEqual({ editions: 0, isRebuilt: true });
  });

  it('is made again when damage shows during work, and the work is done on the new one', () => {
    spoilWords();
    const facts = { id: idOf('new'), sha256: 'c'.repeat(64), title: 'T', day: null, language: null };
    const count = archive.writer.run((database) => {
      putEdition(database, prepareEdition({ edition: facts, pages: [pageOf(1, 'mer', 'fr')] }));
      return find(database, { query: 'mer' }).total;
    });
    expect(count).toEqual({ value: 1, isRebuilt: true });
    expect(archive.pages('mer')).toBe('new1');
    expect(archive.writer.run(listIndexed)).toMatchObject({ isRebuilt: false, value: [{ id: idOf('new') }] });
  });

  it.skipIf(process.platform === 'win32')('tells a fault of its disk as one, so that it counts against no edition', () => {
    archive.writer.close();
    const looped = `${archive.path}.loop`;
    symlinkSync(looped, looped);
    expect(() => openWriter(join(looped, 'search.sqlite'))).toThrow(expect.objectContaining({ code: 'disk/failed' }));
    dropSeal(archive.path);
    symlinkSync(sealOf(archive.path), sealOf(archive.path));
    expect(() => openWriter(archive.path)).toThrow(expect.objectContaining({ code: 'disk/failed' }));
  });

  it('is not made again for a mistake of the program', () => {
    expect(() => archive.writer.run((database) => database.exec('SELECT * FROM no_such_table'))).toThrow(/no such table/);
    expect(archive.writer.run(listIndexed)).toMatchObject({ isRebuilt: false, value: { length: 30 } });
  });

  it('answers a reader from the new file after it was made again', () => {
    expect(archive.find('mer').total).toBe(60);
    archive.writer.run((database) => database.pragma(`user_version = ${searchVersion + 1000}`));
    archive.writer.close();
    const writer = openWriter(archive.path);
    for (const [at, name] of ['x', 'y'].entries()) {
      const facts = { id: idOf(name), sha256: name.repeat(64), title: 'T', day: null, language: null };
      writer.run((database) => putEdition(database, prepareEdition({ edition: facts, pages: [pageOf(1, 'la mer', 'fr')] })));
      expect(archive.find('mer').total).toBe(at + 1);
    }
    writer.close();
  });

  it('tells a reader of damage that the search is unavailable', () => {
    archive.find('mer');
    spoilWords();
    expect(() => archive.find('mer')).toThrow('search/unavailable');
  });

  it('may be missing: a reader then finds nothing, and follows when it appears', () => {
    const path = `${archive.path}-elsewhere`;
    const reader = openReader(path);
    expect(reader.read(() => 'read')).toBeNull();
    const writer = openWriter(path);
    expect(reader.read(() => 'read')).toBe('read');
    writer.close();
    reader.close();
    expect(existsSync(path)).toBe(true);
  });
});
