// Single editions out of a full backup, as a person types them: with all that was known of them, verified on the way, over nothing that is whole.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBreak } from '../../../main/base/events.ts';
import { openLibraryReader } from '../../../main/library/open-library.ts';
import { readRecord } from '../../../main/library/read-record.ts';
import { keepFile, openTasks } from '../../support/kept-file.ts';
import { exportState } from '../../support/library-state.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { openCommands } from '../../support/open-commands.ts';

/** A library of three editions with what people add to them, its backup, and the command line over it. */
const open = async () => {
  const { json, libraryDir: root } = openCommands();
  const beside = (name: string): string => join(dirname(root), name);
  const tasks = openTasks(root);
  const ids = [1, 2, 3].map((number) => {
    const path = beside(`${number}.pdf`);
    writeFileSync(path, makePdf([{ content: `BT /F 24 Tf 50 700 Td (the harbour ${number}) Tj ET` }]));
    return keepFile(tasks, { path, title: number === 3 ? 'Le Soir' : 'Le Matin', day: `2024-03-0${number}` });
  });
  const [first = '', second = '', third = ''] = ids;
  tasks.correct({ id: first, correction: { issue: '4711' } });
  tasks.keepPosition({ id: first, page: 1 });
  tasks.close({});
  const backup = beside('backup');
  expect((await json(['backup', '--to', backup])).code).toBe(0);
  const recordOf = (id: string) => {
    const database = openLibraryReader(root);
    try {
      return readRecord(database, id);
    } finally {
      database.close();
    }
  };
  const deleteForGood = async (id: string): Promise<void> => {
    await json(['remove', id]);
    await json(['trash', 'empty', id]);
  };
  return { json, root, backup, first, second, third, recordOf, deleteForGood };
};

describe('kiosque restore with editions', { timeout: 240_000 }, () => {
  it('lists what a backup holds, by title too, and what only the backup has', async () => {
    const { json, backup, first, second, third, deleteForGood } = await open();
    await deleteForGood(third);
    await json(['backup', '--to', backup]);
    const { code, value } = await json(['restore', backup, '--list']);
    expect(code).toBe(0);
    type Held = { id: string; title: string; day: string; issue: string | null; isRemoved: boolean; path: string };
    expect(value.editions.map(({ id, title, day, isRemoved }: Held) => [id, title, day, isRemoved])).toEqual([
      [first, 'Le Matin', '2024-03-01', false],
      [second, 'Le Matin', '2024-03-02', false],
      [third, 'Le Soir', '2024-03-03', true],
    ]);
    expect(value.editions[0]).toMatchObject({ issue: '4711' });
    expect(value.editions[2].path).toMatch(/^removed\//u);
    const narrowed = await json(['restore', backup, '--list', '--title', 'soir']);
    expect(narrowed.value.editions.map(({ id }: Held) => id)).toEqual([third]);
  });

  it('brings one back that was deleted for good, as it was, also from what the backup alone still has', async () => {
    const { json, root, backup, first, third, recordOf, deleteForGood } = await open();
    const before = recordOf(first).record;
    const shelf = (await exportState(root)).shelf;
    const pathOfThird = recordOf(third).path;
    await deleteForGood(first);
    await deleteForGood(third);
    await json(['backup', '--to', backup]);
    const path = `removed/${readdirSync(join(backup, 'removed'))[0]}/${pathOfThird}`;
    expect(await json(['restore', backup, first, path])).toMatchObject({
      code: 0,
      value: { restored: [first, third], repaired: [], failed: [] },
    });
    expect((await exportState(root)).shelf).toEqual(shelf);
    const { record, path: place } = recordOf(first);
    const { events, revision: _, ...after } = record;
    const { events: eventsBefore, revision: __, ...was } = before;
    expect(after).toEqual(was);
    expect(events.slice(0, eventsBefore.length)).toEqual(eventsBefore);
    expect(events.at(-1)).toMatchObject({
      type: 'recovery',
      outcome: 'success',
      detail: expect.stringContaining('from the backup of'),
    });
    expect(findBreak(first, events)).toBeNull();
    expect(readdirSync(join(root, place))).toContain('edition.pdf');
    expect(readdirSync(join(root, 'incoming'))).toEqual([]);
  });

  it('repairs what is damaged, also where nobody knew, and leaves alone what is whole or in the trash', async () => {
    const { json, root, backup, first, second, third, recordOf } = await open();
    const file = join(root, recordOf(first).path, 'edition.pdf');
    const bytes = readFileSync(file);
    writeFileSync(file, 'spoiled');
    await json(['remove', third]);
    const { code, value } = await json(['restore', backup, first, second, third]);
    expect(code).toBe(1);
    expect(value).toMatchObject({ restored: [], repaired: [first] });
    expect(value.failed.map(({ id, code: why }: { id: string; code: string }) => [id, why])).toEqual([
      [second, 'library/duplicate'],
      [third, 'backup/in-trash'],
    ]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(recordOf(first).record).toMatchObject({ damage: null });
    expect(recordOf(first).record.events.at(-1)?.detail).toContain('edition.pdf from the backup of');
  });

  it('names one that is damaged still, since the backup has not all of what it lacks', async () => {
    const { json, root, backup, first, recordOf } = await open();
    const folder = join(root, recordOf(first).path);
    const later = `${backup} made later`;
    rmSync(join(folder, 'edition.pdf'));
    await json(['backup', '--to', later]);
    writeFileSync(join(folder, 'edition.json'), 'spoiled');
    const partly = await json(['restore', later, first]);
    expect(partly).toMatchObject({ code: 1, value: { repaired: [], failed: [{ id: first, code: 'edition/damaged' }] } });
    expect(recordOf(first).record.damage).not.toBeNull();
    expect(await json(['restore', backup, first])).toMatchObject({ code: 0, value: { repaired: [first], failed: [] } });
    expect(recordOf(first).record.damage).toBeNull();
  });

  it('takes nothing that is not what was backed up, and names what the backup has not', async () => {
    const { json, root, backup, first, recordOf, deleteForGood } = await open();
    const { path } = recordOf(first);
    await deleteForGood(first);
    writeFileSync(join(backup, path, 'edition.pdf'), 'other bytes');
    const state = await exportState(root);
    expect((await json(['restore', backup, first])).value.failed).toMatchObject([{ id: first, code: 'backup/damaged' }]);
    rmSync(join(backup, path, 'edition.pdf'));
    expect((await json(['restore', backup, first])).value.failed).toMatchObject([{ id: first, code: 'file/not-found' }]);
    expect(await exportState(root)).toEqual(state);
    expect(readdirSync(join(root, 'incoming'))).toEqual([]);
    expect(await json(['restore', backup, 'editions/nowhere'])).toMatchObject({
      code: 1,
      value: { fault: { code: 'backup/no-edition' } },
    });
  });
});
