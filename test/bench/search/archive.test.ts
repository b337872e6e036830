// The archive of the search benchmark is the same for the same seed, and its queries are as frequent as their classes claim.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { find } from '../../../main/search/find.ts';
import { openReader, type Reader } from '../../../main/search/open-reader.ts';
import { openWriter } from '../../../main/search/open-writer.ts';
import { prepareEdition } from '../../../main/search/prepare-edition.ts';
import { putEdition } from '../../../main/search/put-edition.ts';
import { type DrawnQuery, drawQueries } from './draw-queries.ts';
import { type EditionMaker, openEditionMaker } from './make-edition.ts';
import { type QueryClassKey, queryClasses } from './query-classes.ts';

const seed = 'test';
const words = 20_000;
const editions = 60;

let maker: EditionMaker;
let queries: DrawnQuery[];
let folder: string;
let reader: Reader;
let pages = 0;

beforeAll(() => {
  maker = openEditionMaker(seed, words);
  queries = drawQueries(maker, { editions, seed, each: 3 });
  folder = mkdtempSync(join(tmpdir(), 'kiosque-archive-'));
  const writer = openWriter(join(folder, 'search.sqlite'));
  for (let index = 0; index < editions; index += 1) {
    const { edition, pages: made } = maker.make(index);
    pages += made.length;
    const prepared = prepareEdition({ edition, pages: made });
    writer.run((database) => database.transaction(() => putEdition(database, prepared)).immediate());
  }
  writer.close();
  reader = openReader(join(folder, 'search.sqlite'));
});

afterAll(() => {
  reader.close();
  rmSync(folder, { recursive: true });
});

const totalOf = ({ query }: DrawnQuery): number => reader.read((database) => find(database, query).total) ?? 0;
const ofKind = (kind: QueryClassKey): DrawnQuery[] => queries.filter((one) => one.kind === kind);

describe('the archive of the search benchmark', () => {
  it('makes the same edition for the same seed, whatever was made before, and another for another seed', () => {
    const again = openEditionMaker(seed, words);
    again.make(7);
    expect(again.make(3)).toEqual(maker.make(3));
    expect(openEditionMaker('other', words).make(3).pages[0]?.text).not.toBe(maker.make(3).pages[0]?.text);
  });

  it('has about twenty pages of about 300 words an edition, in three languages', () => {
    const made = Array.from({ length: 20 }, (_, index) => maker.make(index * 10)).flatMap((edition) => edition.pages);
    const words = made.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / made.length;
    expect(made.length / 20).toBeGreaterThan(17);
    expect(made.length / 20).toBeLessThan(23);
    expect(words).toBeGreaterThan(270);
    expect(words).toBeLessThan(330);
    expect(new Set(made.map(({ language }) => language))).toEqual(new Set(['fr', 'en', 'ar']));
  });

  it('draws the same queries for the same seed', () => {
    const wish = { editions: 10, seed, each: 2 };
    expect(drawQueries(openEditionMaker(seed, words), wish)).toEqual(drawQueries(maker, wish));
  });

  it('draws words that are as frequent as their classes claim', () => {
    for (const kind of ['onePercent', 'common', 'mostCommon'] as const) {
      const { least, most = 1 } = { most: 1, ...queryClasses[kind] };
      expect(ofKind(kind).length).toBeGreaterThan(5);
      for (const one of ofKind(kind)) {
        expect(totalOf(one) / pages, `${kind} ${one.query.query}`).toBeGreaterThanOrEqual(least);
        expect(totalOf(one) / pages, `${kind} ${one.query.query}`).toBeLessThanOrEqual(most);
      }
    }
  });

  it('draws phrases and prefixes that stand in the archive', () => {
    for (const kind of ['phrase', 'commonPhrase', 'prefix'] as const)
      for (const one of ofKind(kind)) expect(totalOf(one), one.query.query).toBeGreaterThan(0);
  });
});
