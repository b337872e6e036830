// What an open library does for its safety without being asked: a copy a day of what has changed, and the trash by a rule that a person set.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../../../main/archive/backups/keep-copy.ts';
import { listDeaccessions } from '../../../../main/archive/deaccessions.ts';
import { copyDaily } from '../../../../main/flows/safety/back-up.ts';
import { followTrashRule } from '../../../../main/flows/safety/empty-trash.ts';
import { keepFile, openTasks } from '../../../support/kept-file.ts';
import { makePdf } from '../../../support/make-pdf.ts';
import { openTestCore } from '../../../support/open-test-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const dayMs = 86_400_000;

/** A library of two editions. */
const makeLibrary = (): { libraryDir: string; ids: string[] } => {
  const folder = temporaryFolder();
  const libraryDir = join(folder, 'library');
  const tasks = openTasks(libraryDir);
  const ids = [1, 2].map((number) => {
    const path = join(folder, `${number}.pdf`);
    writeFileSync(path, makePdf([{ content: `BT /F 24 Tf 50 700 Td (paper ${number}) Tj ET` }]));
    return keepFile(tasks, { path, day: `2024-03-0${number}` });
  });
  tasks.close({});
  return { libraryDir, ids };
};

describe('an open library', () => {
  it('copies its catalogue once a day, where anything has changed, and once more on closing', async () => {
    const { libraryDir, ids } = makeLibrary();
    const copies = (): number => listBackups(join(libraryDir, 'backups')).length;
    const before = copies();
    const core = await openTestCore({ libraryDir });
    const now = Date.now();
    await copyDaily(core.parts, now - 2 * dayMs, now);
    expect(copies()).toBe(before);
    await core.ask('editions.pin', { ids: [ids[0] ?? ''], isPinned: true });
    await copyDaily(core.parts, now - dayMs / 2, now);
    expect(copies()).toBe(before);
    await copyDaily(core.parts, now - 2 * dayMs, now);
    expect(copies()).toBe(before + 1);
    await copyDaily(core.parts, now - 2 * dayMs, now);
    expect(copies()).toBe(before + 1);
    await core.ask('editions.pin', { ids: [ids[1] ?? ''], isPinned: true });
    await copyDaily(core.parts, now + 9000 * dayMs, now);
    expect(copies()).toBe(before + 2);
    await core.ask('editions.pin', { ids: [ids[0] ?? ''], isPinned: false });
    const newest = (): string | undefined => listBackups(join(libraryDir, 'backups'))[0]?.name;
    const last = newest();
    await core.close();
    expect(newest()).not.toBe(last);
  });

  it('deletes from its trash by a rule alone, and notes that it was the rule', async () => {
    const { libraryDir, ids } = makeLibrary();
    const [first = '', second = ''] = ids;
    const core = await openTestCore({ libraryDir });
    await core.ask('editions.remove', { ids: [first] });
    const later = Date.now() + 400 * dayMs;
    await followTrashRule(core.parts);
    expect((await core.ask('trash.list', {})).editions).toHaveLength(1);
    await core.ask('settings.set', { trashDays: 30 });
    await followTrashRule(core.parts);
    expect((await core.ask('trash.list', {})).editions).toHaveLength(1);
    for (let day = 0; day < 400; day += 20) await followTrashRule(core.parts, Date.now() + day * dayMs);
    await followTrashRule(core.parts, later);
    expect((await core.ask('trash.list', {})).editions).toEqual([]);
    expect(listDeaccessions(libraryDir)).toMatchObject([{ id: first, by: 'rule' }]);
    expect((await core.ask('editions.list', {})).editions.map(({ id }) => id)).toEqual([second]);
    // What is added after a deletion is seen by who reads the shelf.
    await core.ask('editions.pin', { ids: [second], isPinned: true });
    expect((await core.ask('editions.list', {})).editions[0]?.isPinned).toBe(true);
    expect(await core.faultOf('trash.empty', { ids: [second] })).toBe('edition/not-found');
  });

  it('leaves its trash as it is when the clock leaps, until the clock has gone on evenly for a week', async () => {
    const { libraryDir, ids } = makeLibrary();
    const core = await openTestCore({ libraryDir });
    await core.ask('settings.set', { trashDays: 30 });
    const trashed = async (): Promise<number> => (await core.ask('trash.list', {})).editions.length;
    const look = (days: number): Promise<void> => followTrashRule(core.parts, Date.now() + days * dayMs);
    for (const day of [-10, -5, 0]) await look(day);
    await core.ask('editions.remove', { ids: [ids[0] ?? ''] });
    // Twelve years ahead, past 2038, for a few days; then the clock is put right.
    for (const day of [4400, 4401, 4405]) await look(day);
    await look(1);
    expect(await trashed()).toBe(1);
    for (const day of [5, 9, 29]) await look(day);
    expect(await trashed()).toBe(1);
    await look(31);
    expect(await trashed()).toBe(0);
    await core.ask('editions.remove', { ids: [ids[1] ?? ''] });
    // Who was away for half a year is asked for a week more.
    await look(200);
    await look(206);
    expect(await trashed()).toBe(1);
    await look(207);
    expect(await trashed()).toBe(0);
  });

  it('takes a leap over all the days of the rule for one, however short the rule', async () => {
    const { libraryDir, ids } = makeLibrary();
    const core = await openTestCore({ libraryDir });
    const trashed = async (): Promise<number> => (await core.ask('trash.list', {})).editions.length;
    const look = (days: number): Promise<void> => followTrashRule(core.parts, Date.now() + days * dayMs);
    const days = async (from: number, to: number): Promise<void> => {
      for (let day = from; day <= to; day += 0.5) await look(day);
    };
    await core.ask('settings.set', { trashDays: 7 });
    await days(-10, 0);
    await core.ask('editions.remove', { ids: [ids[0] ?? ''] });
    await look(10);
    await days(10.5, 16);
    expect(await trashed()).toBe(1);
    await look(17.5);
    expect(await trashed()).toBe(0);
    // Without a rule nobody knows yet how short the next one will be.
    await core.ask('settings.set', { trashDays: null });
    await core.ask('editions.remove', { ids: [ids[1] ?? ''] });
    await look(19.5);
    await core.ask('settings.set', { trashDays: 1 });
    await days(20, 26);
    expect(await trashed()).toBe(1);
    await look(26.5);
    expect(await trashed()).toBe(0);
  });
});
