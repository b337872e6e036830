// Metadata from a table: what it would change is shown row by row, is changed as one act, and is taken back as a whole.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEditionSidecar } from '../../../../main/archive/sidecar.ts';
import type { Desk } from '../../../../main/flows/parts.ts';
import { readRecord } from '../../../../main/library/read-record.ts';
import type { TablePreview } from '../../../../preload/model-table.ts';
import { daysFrom, keepEditions } from '../../../support/kept-editions.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const reading = { emptyClears: false };

const open = async (editions: Parameters<typeof keepEditions>[1], content: string, name = 'table.csv') => {
  const folder = temporaryFolder();
  const libraryDir = join(folder, 'library');
  const ids = keepEditions(libraryDir, editions);
  const path = join(folder, name);
  const fill = (text: string): void =>
    writeFileSync(
      path,
      ids.reduce((filled, id, at) => filled.replaceAll(`{${at}}`, id), text),
    );
  fill(content);
  const none = async () => null;
  const desk: Desk = { chooseFiles: async () => [path], chooseFolder: none, chooseSave: none, openAddress: async () => {} };
  const core = await openTestCore({ libraryDir, desk });
  return { core, ids, fill };
};

const choose = async (core: TestCore): Promise<TablePreview> => {
  const { table } = await core.ask('exchange.chooseTable', {});
  if (table === null) throw new Error('no table');
  return table;
};

const problemsOf = ({ rows }: TablePreview) => rows.map(({ row, problem, field }) => [row, problem, field]).sort();
const recordOf = (core: TestCore, id: string | undefined) => readRecord(core.parts.database, id ?? '').record;

describe('a table of metadata', () => {
  it('shows what each row changes, changes nothing before it is applied, and is taken back as a whole', async () => {
    const days = daysFrom('2024-03-25', 3).map((day) => ({ day, isSure: false }));
    const { core, ids } = await open(
      days,
      'id;Titre;Jour;Numéro;Langue;Prix\n{0};Le Matin;2024-03-25;17321;français;4 MAD\n{1};L’Écho;26 mars 2024;;ar;\n{2};Le Matin;27/03/2024;;fr;\n',
    );
    const before = ids.map((id) => recordOf(core, id));
    const table = await choose(core);
    expect(table).toMatchObject({
      separator: 'semicolon',
      encoding: 'utf-8',
      key: 'id',
      columns: ['id', 'title', 'day', 'issue', 'language', 'price'],
      counts: { rows: 3, changed: 2, unchanged: 1, refused: 0 },
    });
    expect(table.rows.map(({ row, editionId, changes }) => [row, editionId, changes])).toEqual([
      [
        1,
        ids[0],
        [
          { field: 'issue', from: null, to: '17321' },
          { field: 'price', from: null, to: '4 MAD' },
        ],
      ],
      [
        2,
        ids[1],
        [
          { field: 'title', from: 'Le Matin', to: 'L’Écho' },
          { field: 'language', from: 'fr', to: 'ar' },
        ],
      ],
      [3, ids[2], []],
    ]);
    expect(ids.map((id) => recordOf(core, id))).toEqual(before);
    const { result } = await core.ask('exchange.applyTable', { id: table.id, reading, stamp: table.stamp });
    expect(result).toMatchObject({
      changed: expect.arrayContaining(ids.slice(0, 2)),
      refused: [],
      undo: { kind: 'import', editions: 2 },
    });
    const after = recordOf(core, ids[1]);
    expect(after).toMatchObject({ title: 'L’Écho', language: 'ar', facts: { title: { source: 'user' } } });
    expect(after.events.at(-1)).toMatchObject({ type: 'metadata modification', detail: expect.stringContaining('(import)') });
    const { path } = readRecord(core.parts.database, ids[1] ?? '');
    expect(readEditionSidecar(join(core.libraryDir, path))).toEqual(after);
    expect(await core.faultOf('exchange.applyTable', { id: table.id, reading, stamp: table.stamp })).toBe('table/gone');
    await core.ask('metadata.undo', {});
    const bare = ({ revision: _, events: __, ...record }: ReturnType<typeof recordOf>) => record;
    expect(ids.map((id) => bare(recordOf(core, id)))).toEqual(before.map(bare));
  });

  it('names what is unmatched, ambiguous, repeated or cannot be, and takes the other rows all the same', async () => {
    const editions = [
      { day: '2024-03-25', issue: '1' },
      { day: '2024-03-26', issue: '2' },
      { day: '2024-03-26', issue: '3', variant: 'Rabat' },
      { day: '2024-03-28', issue: '4' },
      { day: '2024-03-29', issue: '5' },
    ];
    const { core, ids } = await open(
      editions,
      [
        'newspaper,date,number,issue number,language,until,page count',
        'Le  matin,25/03/2024,,9,fr,,24',
        'Le Matin,26/03/2024,,3,ar,,',
        'Le Matin,26/03/2024,,,en,,',
        'Le Soir,26/03/2024,,,en,,',
        'Le Matin,28/03/2024,,,Klingonais,,',
        'Le Matin,29/03/2024,,,en,,',
        'Le Matin,29/03/2024,,,ar,,',
        'Le Matin,31/02/2024,,,ar,,',
        ',,,,ar,,',
      ].join('\n'),
    );
    const table = await choose(core);
    expect(table).toMatchObject({
      key: 'title-day',
      columns: ['title', 'day', 'issue', null, 'language', 'covers', 'printedPages'],
    });
    const columns = ['title', 'day', null, 'issue', 'language', 'covers', 'printedPages'] as const;
    const mapped = (await core.ask('exchange.previewTable', { id: table.id, reading: { columns: [...columns] } })).table;
    expect(problemsOf(mapped)).toEqual([
      [1, null, null],
      [2, null, null],
      [3, 'ambiguous', null],
      [4, 'unmatched', null],
      [5, 'bad-language', 'language'],
      [6, 'repeated', null],
      [7, 'repeated', null],
      [8, 'bad-day', null],
      [9, 'no-key', null],
    ]);
    expect(mapped.rows.find(({ row }) => row === 2)).toMatchObject({
      editionId: ids[2],
      changes: [{ field: 'language', from: 'fr', to: 'ar' }],
    });
    const { result } = await core.ask('exchange.applyTable', {
      id: table.id,
      reading: { columns: [...columns] },
      stamp: mapped.stamp,
    });
    expect(result?.changed.toSorted()).toEqual([ids[0], ids[2]].toSorted());
    expect(recordOf(core, ids[0])).toMatchObject({ issue: '9', printedPages: 24 });
  });

  it('tells what the library would refuse, clears where it is asked to, and knows editions by file', async () => {
    const { core, ids } = await open(
      [
        { day: '2024-03-25', issue: '1' },
        { day: '2024-03-26', issue: '2' },
      ],
      'file,day,issue\n0.PDF,2024-03-26,\nfolder\\1.pdf,,\n',
    );
    const table = await choose(core);
    expect(table).toMatchObject({ key: 'file', counts: { changed: 0, refused: 1, unchanged: 1 } });
    expect(table.rows[0]).toMatchObject({ row: 1, problem: 'refused', fault: { code: 'library/issue-taken' } });
    const clearing = { emptyClears: true };
    const cleared = (await core.ask('exchange.previewTable', { id: table.id, reading: clearing })).table;
    expect(cleared.rows.find(({ row }) => row === 2)?.changes).toEqual([
      { field: 'day', from: '2024-03-26', to: null },
      { field: 'issue', from: '2', to: null },
    ]);
    // The second edition leaves the day that the first one comes to.
    expect(cleared.counts).toEqual({ rows: 2, changed: 2, unchanged: 0, refused: 0 });
    await core.ask('exchange.applyTable', { id: table.id, reading: clearing, stamp: cleared.stamp });
    expect([recordOf(core, ids[0]).day, recordOf(core, ids[1]).day]).toEqual(['2024-03-26', null]);
  });

  it('refuses to apply what was not shown: a changed file, a changed library, columns that tell nothing', async () => {
    const { core, ids, fill } = await open([{ day: '2024-03-25' }], 'id,issue\n{0},7\n');
    const table = await choose(core);
    const apply = (stamp = table.stamp, more: object = {}) =>
      core.faultOf('exchange.applyTable', { id: table.id, reading: { ...reading, ...more }, stamp });
    fill('id,issue\n{0},8\n');
    expect(await apply()).toBe('table/changed');
    fill('id,issue\n{0},7\n');
    await core.ask('editions.set', { id: ids[0] ?? '', correction: { issue: '3' } });
    expect(await apply()).toBe('table/changed');
    const unkeyed = { columns: [null, 'issue' as const] };
    const shown = (await core.ask('exchange.previewTable', { id: table.id, reading: unkeyed })).table;
    expect(shown.key).toBeNull();
    expect(await apply(shown.stamp, unkeyed)).toBe('table/no-key');
    expect(recordOf(core, ids[0]).issue).toBe('3');
  });

  it('takes back in what was written out as metadata, and finds nothing to change', async () => {
    const { core } = await open([{ day: '2024-03-25', title: '=SUM(1)', issue: '-12' }, { day: null }], 'x');
    const { writeMetadata } = await import('../../../../main/flows/exchange/write-metadata.ts');
    const { chooseEditions, describeEditions } = await import('../../../../main/flows/exchange/describe-editions.ts');
    const editions = await chooseEditions(core.parts, {});
    const text = await writeMetadata(core.parts, editions, await describeEditions(core.parts, editions), 'csv', {
      table: 'metadata',
      articles: false,
    });
    const path = (await core.parts.desk?.chooseFiles())?.[0] ?? '';
    writeFileSync(path, text);
    expect(await choose(core)).toMatchObject({ key: 'id', counts: { rows: 2, changed: 0, unchanged: 2, refused: 0 } });
  });
});
