// FTS5's segments are merged in steps, and no search answers otherwise for it.
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSegments } from '../../../main/search/list-segments.ts';
import { mergeSegments } from '../../../main/search/merge-segments.ts';
import { openSmallArchive, type SmallArchive } from './small-archive.ts';

const days = Array.from({ length: 60 }, (_, at) => `2024-0${1 + Math.floor(at / 28)}-${String(1 + (at % 28)).padStart(2, '0')}`);
const words = Array.from({ length: 400 }, (_, at) => `mot${at.toString(36)}x`);
const textOf = (at: number): string =>
  ['la mer et le vent', ...words.filter((_, number) => (number * 7 + at) % 5 === 0), at % 2 === 0 ? 'pair' : 'impair'].join(' ');
const questions = ['mer', '"la mer"', 'pair', 'vent AND impair', 'mot*', 'mer NEAR/3 vent', 'mot1x', 'mer -pair'];

describe('merging the segments of the index', () => {
  let archive: SmallArchive;
  beforeEach(() => {
    archive = openSmallArchive();
  });
  afterEach(() => archive.close());

  const put = (at: number): void =>
    archive.put({ name: `e${at}`, day: days[at % days.length] ?? null, pages: [textOf(at), textOf(at + 1)] });
  const segments = () => archive.writer.run(listSegments).value;
  const merge = (forMs = Number.POSITIVE_INFINITY): boolean =>
    archive.writer.run((database) => mergeSegments(database, forMs)).value;
  const answers = (): string[] => questions.map((query) => archive.pages(query));

  it('leaves one, and every search answers as before', () => {
    for (let at = 0; at < 60; at += 1) put(at);
    archive.remove('e7');
    const before = answers();
    expect(segments().length).toBeGreaterThan(3);
    expect(merge()).toBe(true);
    expect(segments()).toHaveLength(1);
    expect(answers()).toEqual(before);
    expect(archive.pages('mot1x')).not.toBe('');
  });

  it('goes on in short steps, between which editions come and go and a reader answers', () => {
    for (let at = 0; at < 40; at += 1) {
      const rare = Array.from({ length: 1200 }, (_, number) => `rare${at}x${number * number}`).join(' ');
      archive.put({ name: `e${at}`, day: days[at] ?? null, pages: [`la mer ${rare}`, 'la mer'] });
    }
    const totals: number[] = [];
    while (!merge(0)) {
      totals.push(archive.find('mer').total);
      if (totals.length === 1) put(41);
      if (totals.length === 2) archive.remove('e3');
    }
    expect(totals.slice(0, 3)).toEqual([80, 82, 80]);
    expect(totals.slice(3).every((total) => total === 80)).toBe(true);
    expect(archive.find('mer').total).toBe(80);
    expect(archive.pages('rare39x4')).toBe('e391');
    expect(archive.pages('rare3x4')).toBe('');
  });

  it('does not write a large segment anew for a small one, and merges the small ones among themselves', () => {
    for (let at = 0; at < 60; at += 1) put(at);
    merge();
    const [large] = segments();
    for (const name of ['few', 'fewer', 'fewest']) archive.put({ name, pages: ['une mer'] });
    expect(segments()).toHaveLength(4);
    expect(merge()).toBe(true);
    expect(segments()).toContainEqual(large);
    expect(new Set(segments().map(({ level }) => level)).size).toBe(segments().length);
  });

  it('has nothing to do for an empty index and for a merged one', () => {
    expect(merge()).toBe(true);
    put(1);
    expect(merge(0.001)).toBe(true);
    expect(segments()).toHaveLength(1);
  });

  it('refuses to read a record whose form it does not know', () => {
    const other = new Database(':memory:');
    other.exec(
      "CREATE TABLE page_index_data (id INTEGER PRIMARY KEY, block BLOB); INSERT INTO page_index_data VALUES (10, x'0000000001020304')",
    );
    expect(() => listSegments(other)).toThrow(/unknown form/);
    other.close();
  });
});
