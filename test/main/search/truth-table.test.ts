// The truth table: queries of every kind in three languages, and the pages that print what they ask for, told from the sources alone.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedPagesFile, tellExpected } from '../../support/truth/expected-pages.ts';
import { openRawFts5 } from '../../support/truth/raw-fts5.ts';
import { notedPages } from '../../support/truth/rows/notes.ts';
import { type Asked, runTable, summarise, truthTable } from '../../support/truth/run-table.ts';
import { openTruthArchive, type TruthArchive } from '../../support/truth/truth-archive.ts';

let asked: Asked[] = [];
let archive: TruthArchive | undefined;

beforeAll(async () => {
  archive = await openTruthArchive(notedPages);
  const raw = await openRawFts5(archive.pages, archive.textOf, notedPages);
  asked = await runTable(archive, raw);
  raw.close();
}, 300_000);
afterAll(() => archive?.close());

describe('the truth table', () => {
  it('has more than 150 rows, nearly all of which find pages', () => {
    console.log(summarise(asked));
    expect(asked.length).toBeGreaterThanOrEqual(150);
    expect(asked.filter(({ expected }) => expected.length === 0).length).toBeLessThan(asked.length / 10);
  });

  it('asks for the pages that are written down', () => {
    expect(asked.map(tellExpected)).toEqual(readFileSync(expectedPagesFile, 'utf8').trimEnd().split('\n'));
  });

  for (const { name, rows } of truthTable) {
    describe(name, () => {
      for (const row of rows) {
        it(`${row.query}: ${row.why}`, () => {
          const found = asked.find((one) => one.row === row);
          expect({ missing: found?.missing, wrong: found?.wrong, fault: found?.fault }).toEqual({
            missing: [],
            wrong: [],
            fault: null,
          });
        });
      }
    });
  }
});
