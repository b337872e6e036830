// Single editions out of a backup whose disk is unplugged meanwhile: what was brought back is told, and so is what was not and why.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BackedUpEdition } from '../../../../main/archive/full-backup/backed-up-editions.ts';
import { openEndSign } from '../../../../main/base/end-sign.ts';
import { bringBack } from '../../../../main/flows/safety/bring-back.ts';
import { safetyTasks } from '../../../../main/flows/safety/safety-tasks.ts';
import { keepFile, openTasks } from '../../../support/kept-file.ts';
import { makePdf } from '../../../support/make-pdf.ts';
import { openTestCore } from '../../../support/open-test-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** The backup of a library of three editions. */
const makeBackup = () => {
  const place = temporaryFolder();
  const root = join(place, 'library');
  const folder = join(place, 'backup');
  const tasks = openTasks(root);
  for (const number of [1, 2, 3]) {
    const path = join(place, `${number}.pdf`);
    writeFileSync(path, makePdf([{ content: `BT /F 24 Tf 50 700 Td (paper ${number}) Tj ET` }]));
    keepFile(tasks, { path, day: `2024-03-0${number}` });
  }
  tasks.close({});
  const wish = { root, folder, version: '1.2.3', isChecking: false, isPruning: false, isKnown: false, stop: openEndSign() };
  safetyTasks.backUp(wish, { progress: () => {} });
  return { folder, ...safetyTasks.listBackedUp({ folder }) };
};

/** The edition, before whose folder is asked for something happens. */
const asked = (edition: BackedUpEdition, act: () => void): BackedUpEdition => ({
  ...edition,
  get path() {
    act();
    return edition.path;
  },
});

it('a backup unplugged between two editions keeps the list of what came back, and names the rest as away', async () => {
  const { folder, finishedAtMs, editions } = makeBackup();
  const [first, second, third] = editions;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three were kept');
  const { parts } = await openTestCore();
  const bring = (wanted: readonly BackedUpEdition[]) =>
    bringBack(parts, { folder, finishedAtMs }, wanted, { stop: openEndSign(), options: {} });
  const unplug = (): void => {
    if (existsSync(folder)) renameSync(folder, `${folder} in a drawer`);
  };
  const { restored, repaired, failed } = await bring([first, asked(second, unplug), third]);
  expect({ restored, repaired }).toEqual({ restored: [first.id], repaired: [] });
  expect(failed.map(({ id, code }) => [id, code])).toEqual([
    [second.id, 'backup/away'],
    [third.id, 'backup/away'],
  ]);
  await expect(bring([second, third])).rejects.toMatchObject({ code: 'backup/away' });
  // The place where a disk was may stay, empty.
  mkdirSync(folder);
  await expect(bring([second, third])).rejects.toMatchObject({ code: 'backup/away' });
});
