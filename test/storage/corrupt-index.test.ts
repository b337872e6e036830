// Pages of search.sqlite that a disk changed: seen before a question is answered, and the index begins anew. Nothing is found that is not
// there, and nothing that is there is kept silent. `npm run test:storage` damages every page; `npm test` some.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import { sealOf } from '../../main/base/seal.ts';
import { find } from '../../main/search/find.ts';
import { listIndexed } from '../../main/search/list-indexed.ts';
import { openReader } from '../../main/search/open-reader.ts';
import { openWriter } from '../../main/search/open-writer.ts';
import { readContent } from '../main/search/index-content.ts';
import { openSmallArchive, type SmallArchive } from '../main/search/small-archive.ts';
import { openDraws } from '../support/kept-library.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { damagePage, everyDamage, pageBytes } from './damage-page.ts';
import { sampled } from './sampled.ts';

const words = ['port', 'élections', 'marché', 'tribunal', 'قطار', 'الميناء', 'harbour', 'strike', 'neige', 'concert'];
const editions = 60;

/** Editions of four pages of words that a seed draws. */
const fill = (archive: SmallArchive): void => {
  const draw = openDraws(5);
  const page = (): string =>
    Array.from({ length: 120 }, () => `${words[Math.floor(draw() * words.length)]}${Math.floor(draw() * 40)}`).join(' ');
  for (let number = 0; number < editions; number += 1)
    archive.put({ name: `e${number}`, day: `2024-0${1 + (number % 9)}-11`, pages: [page(), page(), page(), page()] });
};

/** A closed archive in a folder that stays, and its files as they were. */
const makeIndex = () => {
  const folder = temporaryFolder();
  const archive = openSmallArchive(folder);
  fill(archive);
  archive.close();
  const kept = [archive.path, sealOf(archive.path)].map((name) => [name, readFileSync(name)] as const);
  const putBack = (): void => {
    for (const name of readdirSync(dirname(archive.path))) rmSync(join(dirname(archive.path), name));
    for (const [name, bytes] of kept) writeFileSync(name, bytes);
  };
  return { folder, path: archive.path, pages: (kept[0]?.[1].length ?? 0) / pageBytes, putBack };
};

describe('an index of which the disk changed a page', () => {
  it('answers nothing, and begins anew', { timeout: 3_600_000 }, () => {
    const { path, pages, putBack } = makeIndex();
    const missed: string[] = [];
    let touched = 0;
    for (const one of sampled(everyDamage(pages), 40)) {
      putBack();
      if (!damagePage(path, one)) continue;
      touched += 1;
      const answered = answerOf(path);
      const writer = openWriter(path);
      const { value, isRebuilt } = writer.run(listIndexed);
      writer.close();
      if (answered !== 'search/unavailable' || !isRebuilt || value.length > 0) missed.push(`${one.page} ${one.how} ${answered}`);
    }
    console.log(`Damaged pages of an index of ${pages}: ${touched - missed.length} of ${touched} seen before an answer`);
    expect(missed).toEqual([]);
    expect(touched).toBeGreaterThan(20);
  });

  it('holds the same as before once the editions were put into it again', { timeout: 120_000 }, () => {
    const { folder, path } = makeIndex();
    const before = readContent(path);
    // Looking at it has taken it for one that was not closed well.
    openSmallArchive(folder).close();
    damagePage(path, { page: 7, how: 'a flipped bit' });
    const again = openSmallArchive(folder);
    expect(again.writer.run(listIndexed)).toMatchObject({ value: [], isRebuilt: true });
    fill(again);
    again.close();
    expect(isDeepStrictEqual(readContent(path), before)).toBe(true);
  });
});

/** What a reader says of a common word: how many pages, or the code of its refusal. */
function answerOf(path: string): number | string {
  const reader = openReader(path);
  try {
    return reader.read((database) => find(database, { query: 'port*', limit: 1 }).total) ?? 'no file';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  } finally {
    reader.close();
  }
}
