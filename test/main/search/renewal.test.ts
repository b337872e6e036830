// An index of an earlier version goes on answering while a new one is made beside it, and gives way in one step.
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dropSeal } from '../../../main/base/seal.ts';
import { openDatabase } from '../../../main/base/sqlite.ts';
import { find } from '../../../main/search/find.ts';
import { listIndexed } from '../../../main/search/list-indexed.ts';
import { openReader } from '../../../main/search/open-reader.ts';
import { openWriter, type Writer } from '../../../main/search/open-writer.ts';
import { type EditionFacts, prepareAnew } from '../../../main/search/prepare-edition.ts';
import { putEdition } from '../../../main/search/put-edition.ts';
import { isCurrent, shapeOfFour } from '../../../main/search/schema.ts';
import { readStored } from '../../../main/search/stored-pages.ts';
import { makeEarlierFile } from './earlier-file.ts';
import { idOf, openSmallArchive } from './small-archive.ts';

const names = ['a', 'b', 'c'];

/** A folder with an index of schema 4 of three editions. */
function openEarlier(): string {
  const archive = openSmallArchive();
  onTestFinished(archive.close);
  for (const name of names) archive.put({ name, pages: [`la mer de ${name}`, 'Les ports\nun lac et des marins'] });
  archive.reader.close();
  archive.writer.close();
  const earlier = join(dirname(archive.path), 'earlier.sqlite');
  makeEarlierFile(archive.path, earlier);
  // The seal of what stood there speaks for none of it.
  dropSeal(archive.path);
  renameSync(earlier, archive.path);
  return archive.path;
}

const factsOf = (name: string): EditionFacts => ({
  id: idOf(name),
  sha256: name.padEnd(64, 'z'),
  title: 'Le Matin',
  day: '2024-03-28',
  language: 'fr',
});

const openReaderOf = (path: string) => {
  const reader = openReader(path);
  onTestFinished(reader.close);
  return {
    total: (query: string): number | undefined => reader.read((database) => find(database, { query }).total) ?? undefined,
    isCurrent: () => reader.read(isCurrent),
  };
};

const carryOver = (writer: Writer, name: string): boolean => {
  const earlier = writer.earlier();
  if (earlier === null) return false;
  const facts = factsOf(name);
  const pages = readStored(earlier, facts).map((page) => prepareAnew(facts, page, []));
  if (pages.length > 0) writer.run((database) => database.transaction(() => putEdition(database, { edition: facts, pages }))());
  return pages.length > 0;
};

const count = (writer: Writer): number => writer.run(listIndexed).value.length;

describe('an index of schema 4', () => {
  it('answers for words, phrases, prefixes, titles and languages, and says what it cannot tell yet', () => {
    const reader = openReaderOf(openEarlier());
    expect(
      ['mer', '"un lac"', 'mar*', '=ports', 'port', 'mer lac', 'un NEAR/3 marins', 'mer date:2024-03'].map(reader.total),
    ).toEqual([3, 3, 3, 3, 3, 0, 3, 3]);
    expect(() => reader.total('page:2')).toThrow('search/renewing');
    expect(shapeOfFour.columns.has('head')).toBe(false);
  });

  it('keeps answering while the new one is filled from it, until that takes its place', () => {
    const path = openEarlier();
    const reader = openReaderOf(path);
    const writer = openWriter(path);
    onTestFinished(writer.close);
    expect(count(writer)).toBe(0);
    for (const name of names) {
      expect(carryOver(writer, name)).toBe(true);
      expect(reader.total('mer')).toBe(3);
      expect(reader.isCurrent()).toBe(false);
    }
    expect(writer.finishRenewal()).toBe(true);
    expect(reader.total('mer')).toBe(3);
    expect(reader.total('page:2 ports')).toBe(3);
    expect(reader.isCurrent()).toBe(true);
    expect(writer.earlier()).toBeNull();
    expect(existsSync(path)).toBe(false);
    expect(count(writer)).toBe(3);
  });

  it('is not asked for editions that it does not have, or has from other bytes', () => {
    const writer = openWriter(openEarlier());
    onTestFinished(writer.close);
    expect(carryOver(writer, 'missing')).toBe(false);
    const earlier = writer.earlier();
    expect(earlier === null ? null : readStored(earlier, { ...factsOf('a'), sha256: 'other' })).toEqual([]);
  });

  it('goes on being renewed where a crash or a stop left off', () => {
    const path = openEarlier();
    const first = openWriter(path);
    carryOver(first, 'a');
    first.close();
    const second = openWriter(path);
    expect(second.run(listIndexed)).toMatchObject({ isRebuilt: false, value: [{ id: idOf('a') }] });
    carryOver(second, 'b');
    carryOver(second, 'c');
    second.finishRenewal();
    second.close();
    const third = openWriter(path);
    onTestFinished(third.close);
    expect(third.run(listIndexed)).toMatchObject({ isRebuilt: false, value: { length: 3 } });
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.sqlite'))).toEqual(['search-1.sqlite']);
  });

  it('that was still open when the new one took its place goes at the next start', () => {
    const path = openEarlier();
    const writer = openWriter(path);
    for (const name of names) carryOver(writer, name);
    writer.finishRenewal();
    writer.close();
    makeEarlierFile(join(dirname(path), 'search-1.sqlite'), path);
    const reader = openReaderOf(path);
    expect(reader.isCurrent()).toBe(true);
    const next = openWriter(path);
    onTestFinished(next.close);
    expect(existsSync(path)).toBe(false);
    expect(count(next)).toBe(3);
  });

  it('begins the new one again where that is damaged', () => {
    const path = openEarlier();
    const first = openWriter(path);
    carryOver(first, 'a');
    first.close();
    const building = openDatabase(path.replace('.sqlite', '-building.sqlite'));
    building.pragma('user_version = 99001');
    building.close();
    const second = openWriter(path);
    onTestFinished(second.close);
    expect(second.run(listIndexed)).toMatchObject({ isRebuilt: true, value: [] });
    expect(carryOver(second, 'a')).toBe(true);
  });
});
