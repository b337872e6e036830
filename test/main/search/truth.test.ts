// The whole way from printed page to hit, against what is really printed: the samples' truth, word by word.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Box, Hit } from '#border/model';
import type { PageRecord } from '../../../main/base/page-record.ts';
import { openPool } from '../../../main/base/worker-pool.ts';
import type { ExtractTasks } from '../../../main/pdf/extract-worker.ts';
import { find } from '../../../main/search/find.ts';
import { prepareEdition } from '../../../main/search/prepare-edition.ts';
import { putEdition } from '../../../main/search/put-edition.ts';
import { type StemLanguage, stem } from '../../../main/text/stem.ts';
import { tokenize } from '../../../main/text/tokens.ts';
import { readTruth, type TruthPage, wordsOfPage } from '../../press/truth.ts';
import { idOf, openSmallArchive, type SmallArchive } from './small-archive.ts';

const samples = join(import.meta.dirname, '../../../assets/samples');

/** A printed page: its key, and the places of each of its folded words. */
type Printed = { key: string; words: Map<string, Box[][]> };

let archive: SmallArchive;
const printed: Printed[] = [];
let drawn: string[] = [];

function readPrinted(key: string, page: TruthPage): Printed {
  const words = new Map<string, Box[][]>();
  for (const { text, boxes } of wordsOfPage(page))
    for (const { word } of tokenize(text)) words.set(word, [...(words.get(word) ?? []), boxes]);
  return { key, words };
}

/** The same 200 words at every run, drawn from all that is printed. */
function draw(words: readonly string[]): string[] {
  let seed = 20240328;
  const rest = [...words].sort();
  return Array.from({ length: 200 }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return rest.splice(seed % rest.length, 1)[0] ?? '';
  });
}

beforeAll(async () => {
  archive = openSmallArchive();
  const pool = openPool<ExtractTasks>('pdf/extract-worker', { size: 1 });
  const names = readdirSync(samples).filter((name) => name.endsWith('.pdf'));
  for (const [number, name] of names.entries()) {
    const truth = readTruth(join(samples, name.replace(/\.pdf$/, '.truth.json')));
    const pages: PageRecord[] = [];
    await pool.run('extract', { path: join(samples, name) }, { onProgress: (page) => pages.push(page as PageRecord) });
    const { title, day, language } = truth.masthead;
    const facts = { id: idOf(`s${number}`), sha256: name, title, day, language };
    const prepared = prepareEdition({ edition: facts, pages });
    archive.writer.run((database) => database.transaction(() => putEdition(database, prepared))());
    for (const page of truth.pages) printed.push(readPrinted(`${facts.id} ${page.page}`, page));
  }
  await pool.close();
  drawn = draw([...new Set(printed.flatMap((page) => [...page.words.keys()]))]);
});
afterAll(() => archive.close());

const keyOf = (hit: Hit): string => `${hit.editionId} ${hit.page}`;

function search(query: string): Hit[] {
  return archive.reader.read((database) => find(database, { query, limit: 500 }))?.hits ?? [];
}

const languages: readonly StemLanguage[] = ['fr', 'en'];
const isForm = (word: string, other: string): boolean =>
  word === other || languages.some((language) => stem(word, language) === stem(other, language));

const area = ({ width, height }: Box): number => width * height;

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const shared = width > 0 && height > 0 ? width * height : 0;
  return shared / (area(a) + area(b) - shared);
}

/** Where the pages found are not the pages that are right. */
const differences = (word: string, found: ReadonlySet<string>, isRight: (page: Printed) => boolean): string[] =>
  printed.filter((page) => found.has(page.key) !== isRight(page)).map(({ key }) => `${word} on ${key}`);

describe('in the samples', () => {
  it('a word finds every page that prints it, and none that prints neither it nor a form of it', () => {
    const off = drawn.flatMap((word) => {
      const found = new Set(search(`"${word}"`).map(keyOf));
      return differences(word, found, (page) =>
        found.has(page.key) ? [...page.words.keys()].some((other) => isForm(word, other)) : page.words.has(word),
      );
    });
    expect(off).toEqual([]);
  });

  it('an exact word finds the pages that print it, and no other', () => {
    const off = drawn.flatMap((word) =>
      differences(word, new Set(search(`="${word}"`).map(keyOf)), (page) => page.words.has(word)),
    );
    expect(off).toEqual([]);
  });

  it('the boxes of a hit lie on the printed words', () => {
    const bare: string[] = [];
    let count = 0;
    for (const word of drawn) {
      for (const hit of search(`="${word}"`)) {
        const places = printed.find((page) => page.key === keyOf(hit))?.words.get(word) ?? [];
        for (const box of places.flat()) {
          count += 1;
          if (!hit.boxes.some((one) => overlap(one, box) >= 0.5)) bare.push(`${word} on ${keyOf(hit)} at ${JSON.stringify(box)}`);
        }
      }
    }
    expect(count).toBeGreaterThan(200);
    expect(bare).toEqual([]);
  });
});

describe('a page of the samples in the index', () => {
  it('takes no more room than the archive can afford', () => {
    const measured = archive.writer.run((database) => {
      database.exec("INSERT INTO page_index (page_index) VALUES ('optimize')");
      const words = database.prepare('SELECT sum(length(block)) FROM page_index_data').pluck().get() as number;
      const bodies = database.prepare('SELECT sum(length(text)) AS text, sum(length(layout)) AS layout FROM body').get();
      return { words, ...(bodies as { text: number; layout: number }) };
    }).value;
    const tokens = printed.reduce((sum, page) => sum + page.words.values().reduce((all, places) => all + places.length, 0), 0);
    const kilobytes = (bytes: number): number => (bytes / tokens) * 2;
    const { words, text, layout } = measured;
    console.log(
      `a page of 2,000 words: index ${kilobytes(words).toFixed(1)} KB, text ${kilobytes(text).toFixed(1)} KB, layout ${kilobytes(layout).toFixed(1)} KB`,
    );
    expect(kilobytes(words + text)).toBeLessThan(40);
    expect(kilobytes(layout)).toBeLessThan(20);
  });
});
