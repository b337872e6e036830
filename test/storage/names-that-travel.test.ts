// Titles and names of files in both forms of Unicode, from right to left, with emoji, as long as a system allows, and such as differ in case alone:
// they are kept in the composed form, go out in a bag and into another library, and are the same there to the byte, as are the newspapers.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBagRun } from '../../main/flows/bags/bag-desk.ts';
import { exportBags } from '../../main/flows/bags/export-bags.ts';
import { importBag } from '../../main/flows/bags/import-bag.ts';
import { readRecord } from '../../main/library/read-record.ts';
import { sumOfFile } from '../crash/open-stage.ts';
import { makePdf } from '../support/make-pdf.ts';
import { openTestCore, type TestCore } from '../support/open-test-core.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const names: readonly string[] = [
  'Été à l’île'.normalize('NFC'),
  'Été à l’île'.normalize('NFD'),
  'الصباح الجديد',
  'Le Matin \u2067الصباح\u2069',
  'Journal 📰🇲🇦👩🏽‍💻',
  'é'.repeat(125),
  'LE MATIN',
  'le matin',
  'Straße',
  'STRASSE',
  'con.aux',
  'a:b*c?',
];

const addAll = async (core: TestCore): Promise<Map<string, string>> => {
  const folder = join(temporaryFolder(), 'inputs');
  mkdirSync(folder, { recursive: true });
  const sums = new Map<string, string>();
  for (const [number, name] of names.entries()) {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, makePdf([{ content: `BT /F 24 Tf 50 700 Td (Number ${number}) Tj ET` }]));
    sums.set(sumOfFile(path), `${name}.pdf`);
    const run = core.add([path], { title: name, day: `2024-03-${10 + number}` });
    await run.settled;
    expect(run.items.map(({ state }) => state)).toEqual(['added']);
  }
  return sums;
};

/** What a person would know each edition by, by the sum of its bytes. */
const known = async (core: TestCore) => {
  const { editions } = await core.ask('editions.list', {});
  return new Map(
    editions.map(({ id, sha256, title, day }) => {
      const { path, record } = readRecord(core.parts.database, id);
      return [sha256, { title, day, name: record.source.name, bytes: sumOfFile(join(core.libraryDir, path, 'edition.pdf')) }];
    }),
  );
};

it('names of every kind are kept, and are the same in another library', { timeout: 180_000 }, async () => {
  const core = await openTestCore();
  const sums = await addAll(core);
  const before = await known(core);
  const out = temporaryFolder();
  const untold = () => openBagRun(new AbortController().signal, () => {});
  const wish = { content: { kind: 'library' }, as: 'folder', isEach: false, profile: null } as const;
  await exportBags(core.parts, { ...wish, labels: [] }, out, untold());
  const other = await openTestCore();
  const [bag = ''] = readdirSync(out);
  const { valid, failed } = await (await importBag(other.parts, join(out, bag), null, untold())).finish();
  expect([valid, failed]).toEqual([true, []]);
  const after = await known(other);
  const wrong = [...sums].filter(([sum, name]) => {
    const [one, two] = [before.get(sum), after.get(sum)];
    return one?.name !== name.normalize('NFC') || one.bytes !== sum || JSON.stringify(two) !== JSON.stringify(one);
  });
  console.log(`Names that travel: ${sums.size - wrong.length} of ${sums.size} the same to the byte in another library`);
  expect(wrong).toEqual([]);
  expect(after.size).toBe(names.length);
});
