// kiosque export of whole editions and kiosque import-metadata: what is written is what it should be, nothing is overwritten, nothing changes unasked.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../main/formats/read-csv.ts';
import { readMods } from '../../../main/formats/read-mods.ts';
import { readXmlNode } from '../../../main/formats/xml-node.ts';
import { keepEditions } from '../../support/kept-editions.ts';
import { openCommands } from '../../support/open-commands.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { unzip } from '../../support/unzip.ts';

const open = () => {
  const commands = openCommands();
  const ids = keepEditions(commands.libraryDir, [
    { title: '=Le & Matin', day: '2024-03-28', issue: '-17321' },
    { title: 'صباح المدينة', day: '2024-03-29', issue: '4216' },
    { title: '=Le & Matin', day: '1899-01-02' },
  ]);
  return { ...commands, ids, folder: temporaryFolder() };
};

describe('kiosque export of editions', { timeout: 120_000 }, () => {
  it('writes tables of what is held, without formulas, for a title, a period or all', async () => {
    const { run, json, ids } = open();
    const { code, out } = await run(['export', '--all', '--as', 'csv']);
    expect(code).toBe(0);
    expect(out.startsWith('\ufeffid,title,day,')).toBe(true);
    expect(out).toContain("'=Le & Matin");
    const { headings, rows } = readCsv(out);
    expect(headings).toEqual(expect.arrayContaining(['sha256', 'path', 'source', 'added', 'link', 'isReplacedBy']));
    expect(rows.map((row) => row[2])).toEqual(['1899-01-02', '2024-03-28', '2024-03-29']);
    const ofTitle = await json(['export', '--title', 'صباح المدينة', '--as', 'csv', '--table', 'metadata']);
    expect(ofTitle.value.exported).toMatchObject([{ id: ids[1], path: null }]);
    const inTime = await json(['export', '--from', '2024-03-01', '--until', '2024-03-28', '--as', 'csv']);
    expect(inTime.value.exported.map(({ id }: { id: string }) => id)).toEqual([ids[0]]);
    expect((await json(['export', '--title', 'Le Soir', '--as', 'csv'])).value.fault).toMatchObject({
      code: 'edition/none-chosen',
    });
    expect(await json(['export', '--as', 'csv'])).toMatchObject({
      code: 2,
      value: { fault: { code: 'usage/missing-argument' } },
    });
  });

  it('writes a spreadsheet: days as days, numbers as numbers, texts as texts, from the right in Arabic', async () => {
    const { run, folder } = open();
    const to = join(folder, 'holdings.xlsx');
    expect((await run(['export', '--all', '--as', 'xlsx', '--to', to], 'ar')).code).toBe(0);
    const files = await unzip(to);
    const sheet = files.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
    const strings = files.get('xl/sharedStrings.xml')?.toString() ?? '';
    expect(sheet).toContain('rightToLeft="1"');
    expect(sheet).not.toContain('<f>');
    expect(strings).toContain('=Le &amp; Matin');
    expect(strings).toContain('العنوان');
    // 2024-03-28 counted from 1900; a day before that calendar stays a text.
    expect(sheet).toContain('<v>45379</v>');
    expect(strings).toContain('1899-01-02');
    expect((await run(['export', '--all', '--as', 'xlsx', '--to', to])).code).toBe(1);
  });

  it('writes Dublin Core and MODS that say what is known', async () => {
    const { run, ids } = open();
    const dc = readXmlNode((await run(['export', ids[0] ?? '', '--as', 'dc'])).out, 'input/invalid');
    const told = dc.children.map(({ name, text }) => [name, text]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['title', '=Le & Matin'],
        ['issued', '2024-03-28'],
        ['language', 'fr'],
        ['extent', '1 pages'],
        ['identifier', expect.stringMatching(/^urn:sha256:[0-9a-f]{64}$/u)],
        ['identifier', expect.stringMatching(/^kiosque:/u)],
      ]),
    );
    const all = readXmlNode((await run(['export', '--all', '--as', 'dc'])).out, 'input/invalid');
    expect([all.name, all.children.map(({ name }) => name)]).toEqual(['collection', ['metadata', 'metadata', 'metadata']]);
    const mods = (await run(['export', ids[1] ?? '', '--as', 'mods'])).out;
    expect(readMods(mods)).toMatchObject({ title: 'صباح المدينة', day: '2024-03-29', issue: '4216', language: 'fr' });
    expect((await run(['export', '--all', '--as', 'mods'])).out.match(/<mods:mods /gu)).toHaveLength(3);
  });

  it('goes on after an edition that is not there, and overwrites nothing', async () => {
    const { json, ids, folder } = open();
    const to = join(folder, 'two.ris');
    const args = ['export', ids[0] ?? '', '0000000000000000', ids[1] ?? '', '--as', 'ris', '--to', to];
    expect(await json(args)).toMatchObject({
      code: 1,
      value: { exported: [{ id: ids[0] }, { id: ids[1] }], failed: [{ code: 'edition/not-found' }] },
    });
    const before = readFileSync(to, 'utf8');
    expect(before.match(/^TY {2}- NEWS\r$/gmu)).toHaveLength(2);
    expect((await json(args)).value.failed.map(({ code }: { code: string }) => code)).toContain('file/exists');
    expect(readFileSync(to, 'utf8')).toBe(before);
    expect((await json(['export', ids[0] ?? '', '--as', 'mets', '--to', join(folder, 'p')])).value.failed).toMatchObject([
      { code: 'page/not-read' },
    ]);
    expect(existsSync(join(folder, 'p'))).toBe(false);
    expect(await json(['export', '--all', '--as', 'opds'])).toMatchObject({ code: 2 });
  });
});

describe('kiosque import-metadata', { timeout: 120_000 }, () => {
  it('shows what would change and changes it only with --apply', async () => {
    const { run, json, ids, folder } = open();
    const table = join(folder, 'table.csv');
    writeFileSync(table, `Id;Numéro;Tirage\n${ids[0]};17322;fr\n${ids[2]};;\nzzz;1;\n`);
    const shown = await json(['import-metadata', table]);
    expect(shown).toMatchObject({
      code: 1,
      value: {
        applied: 0,
        key: 'id',
        rows: [
          { row: 1, editionId: ids[0], changes: [{ field: 'issue', from: '-17321', to: '17322' }], code: null },
          { row: 2, editionId: ids[2], changes: [], code: null },
          { row: 3, editionId: null, changes: [], code: 'unmatched' },
        ],
      },
    });
    const issueOf = async () => (await json(['list', '--title', '=Le & Matin'])).value.editions[0].issue;
    expect(await issueOf()).toBe('-17321');
    expect((await run(['import-metadata', table])).err).toContain('--apply');
    const applied = await json(['import-metadata', table, '--column', 'Tirage=language', '--apply']);
    expect(applied).toMatchObject({ code: 1, value: { applied: 1 } });
    expect(await issueOf()).toBe('17322');
    expect(await json(['import-metadata', table, '--column', 'Id='])).toMatchObject({
      value: { fault: { code: 'table/no-key' } },
    });
    expect(await json(['import-metadata', join(folder, 'none.csv')])).toMatchObject({
      value: { fault: { code: 'file/not-found' } },
    });
    expect(await json(['import-metadata', table, '--key', 'colour'])).toMatchObject({ code: 2 });
  });
});
