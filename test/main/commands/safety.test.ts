// kiosque backup, restore, rebuild and trash empty, as a person types them.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listDeaccessions } from '../../../main/archive/deaccessions.ts';
import { folderSums } from '../../support/folder-sums.ts';
import { keepFile, openTasks } from '../../support/kept-file.ts';
import { exportState } from '../../support/library-state.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { openCommands } from '../../support/open-commands.ts';

/** A library of three editions, the last of them in the trash. */
const open = () => {
  const commands = openCommands();
  const papers = join(dirname(commands.libraryDir), 'papers');
  mkdirSync(papers);
  const tasks = openTasks(commands.libraryDir);
  const ids = [1, 2, 3].map((number) => {
    const path = join(papers, `${number}.pdf`);
    writeFileSync(path, makePdf([{ content: `BT /F 24 Tf 50 700 Td (the harbour ${number}) Tj ET` }]));
    return keepFile(tasks, { path, day: `2024-03-0${number}` });
  });
  tasks.remove({ id: ids[2] ?? '' });
  tasks.setSettings({ settings: { theme: 'dark' } });
  tasks.close({});
  return { ...commands, ids, root: commands.libraryDir, beside: (name: string) => join(dirname(commands.libraryDir), name) };
};

describe('the commands of safety', () => {
  it('back up, refuse to restore over a library, and restore beside it', { timeout: 120_000 }, async () => {
    const { json, run, root, beside } = open();
    const holder = openTasks(root);
    holder.open({});
    // A backup is made beside the program that has the library open.
    const first = await json(['backup', '--to', beside('backup')]);
    holder.close({});
    expect(first).toMatchObject({ code: 0, value: { editions: 3, problems: [], removed: 0 } });
    expect((await json(['backup', '--to', beside('backup')])).value.copiedFiles).toBe(0);
    const over = await json(['restore', beside('backup')]);
    expect(over).toMatchObject({ code: 1, value: { fault: { code: 'library/not-empty' } } });
    expect(over.value.fault.message).toContain('new or an empty folder');
    expect(await json(['restore', beside('nowhere')])).toMatchObject({ code: 1, value: { fault: { code: 'backup/not-found' } } });
    expect((await run(['backup'])).code).toBe(2);
    cpSync(root, beside('kept'), { recursive: true });
    rmSync(root, { recursive: true });
    expect(await json(['restore', beside('backup')])).toMatchObject({ code: 0, value: { editions: 3, problems: [] } });
    expect(await exportState(root)).toEqual(await exportState(beside('kept')));
  });

  it('rebuild what was deleted, make it searchable, and name what is lost', { timeout: 120_000 }, async () => {
    const { json, root } = open();
    const before = await exportState(root);
    for (const name of readdirSync(root)) if (name.startsWith('library.sqlite')) rmSync(join(root, name));
    expect(await json(['rebuild'])).toMatchObject({ code: 0, value: { editions: 3, problems: [] } });
    expect(await exportState(root)).toEqual(before);
    expect((await json(['find', 'harbour'])).value.total).toBe(2);
    const lost = before.editions[before.shelf[0] ?? '']?.path ?? '';
    rmSync(join(root, lost, 'edition.pdf'));
    const again = await json(['rebuild', '--no-wait']);
    expect(again).toMatchObject({
      code: 1,
      value: { editions: 2, problems: [{ path: `${lost}/edition.pdf`, code: 'rebuild/file-missing' }] },
    });
    expect(existsSync(join(root, lost, 'edition.json'))).toBe(true);
  });

  it('delete from the trash for good, keep what it was in a log, and nothing on the shelf', { timeout: 120_000 }, async () => {
    const { json, root, ids } = open();
    const [shelved = '', , removed = ''] = ids;
    const { value } = await json(['trash', 'empty', removed, shelved]);
    expect(value.removed).toEqual([removed]);
    expect(value.failed).toMatchObject([{ id: shelved, code: 'edition/not-found' }]);
    expect((await json(['trash', 'list'])).value.editions).toEqual([]);
    expect((await json(['list'])).value.editions).toHaveLength(2);
    expect(Object.keys(folderSums(join(root, 'trash')))).toEqual([]);
    expect(listDeaccessions(root)).toMatchObject([{ id: removed, title: 'Le Matin', day: '2024-03-03', by: 'person' }]);
    writeFileSync(join(root, 'log/deaccessions.jsonl'), `${readFileSync(join(root, 'log/deaccessions.jsonl'), 'utf8')}{"half`);
    await json(['remove', shelved]);
    expect((await json(['trash', 'empty'])).value.removed).toEqual([shelved]);
    expect(listDeaccessions(root).map(({ id }) => id)).toEqual([removed, shelved]);
    await json(['rebuild', '--no-wait']);
    expect((await json(['list'])).value.editions.map(({ id }: { id: string }) => id)).toEqual([ids[1]]);
  });
});
