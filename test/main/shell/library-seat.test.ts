// The seat of the library in the application: whatever is done to a closed library, one whole library is open in the end, and every
// question that came meanwhile is answered by it.
import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError } from '#border/errors';
import type { ChosenPlace } from '../../../main/base/library-place.ts';
import { silentLog } from '../../../main/base/log.ts';
import { toFault } from '../../../main/base/to-fault.ts';
import { openCore } from '../../../main/core.ts';
import { openSeat } from '../../../main/shell/library-seat.ts';
import { folderSums } from '../../support/folder-sums.ts';
import { keepFile, openTasks } from '../../support/kept-file.ts';
import { exportState } from '../../support/library-state.ts';
import { pdfFileOf } from '../../support/pdf-file-of.ts';
import { quietCore } from '../../support/quiet-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A seat over a library of one edition; dialogs are answered in order by `answers`. */
const open = async (answers: string[] = []) => {
  const folder = temporaryFolder();
  const root = join(folder, 'library');
  const tasks = openTasks(root);
  const id = keepFile(tasks);
  tasks.setSettings({ settings: { theme: 'dark' } });
  tasks.close({});
  let chosen: ChosenPlace | null = null;
  let wake: () => void = () => {};
  const desk = {
    chooseFolder: async () => answers.shift() ?? null,
    chooseFiles: async () => [],
    chooseSave: async () => null,
    openAddress: async () => {},
  };
  const core = await openSeat(root, {
    open: (at, { isRebuilding, seat }) =>
      openCore({ ...quietCore, libraryDir: at, mustExist: true, isRebuilding, seat: { ...seat, isFixed: false }, desk }),
    faultOf: (error) => toFault(error, 'en', silentLog),
    log: silentLog,
    onReopened: () => wake(),
    onLost: (error) => {
      throw error;
    },
    place: {
      read: () => chosen,
      keep: (next) => {
        chosen = next;
      },
    },
  });
  onTestFinished(() => core.close());
  const reopened = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  return { core, root, id, folder, answers, place: () => chosen, reopened };
};

const list = async (core: Awaited<ReturnType<typeof open>>['core']) =>
  (await core.handlers['editions.list']({})).editions.map(({ id }) => id);

describe('the seat of the library', () => {
  it('moves the library while calls wait, and leaves the old one until a person says', { timeout: 60_000 }, async () => {
    const { core, root, id, folder, answers, place, reopened } = await open();
    const target = join(folder, 'other disk', 'library');
    answers.push(target);
    const before = await exportState(root);
    const told: (string | null)[] = [];
    core.on((event) => {
      if (event.name === 'safety.progress') told.push(event.value.progress?.task ?? null);
    });
    const moved = reopened();
    expect(await core.handlers['library.move']({})).toEqual({ isMoving: true });
    expect(await list(core)).toEqual([id]);
    await moved;
    expect(core.parts.root).toBe(target);
    expect(place()).toEqual({ root: target, leftBehind: root });
    expect(told).toContain('move');
    expect(await exportState(target)).toEqual(before);
    expect(existsSync(join(root, 'editions'))).toBe(true);
    const health = await core.handlers['safety.health']({});
    expect(health).toMatchObject({ path: target, leftBehind: root, outcome: { task: 'move', fault: null }, readOnly: null });
    await core.handlers['library.deleteLeft']({});
    expect(existsSync(root)).toBe(false);
    expect(place()).toEqual({ root: target, leftBehind: null });
    expect((await pdfFileOf(core, id)).path.startsWith(target)).toBe(true);
  });

  it('refuses places that hold something, and changes nothing', async () => {
    const { core, root, folder, answers, place } = await open();
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'letter.txt'), 'Dear');
    answers.push(taken, join(root, 'editions', 'x'), taken);
    await expect(core.handlers['library.move']({})).rejects.toMatchObject({ code: 'library/not-empty' });
    await expect(core.handlers['library.move']({})).rejects.toMatchObject({ code: 'backup/inside-library' });
    await expect(core.handlers['library.choose']({})).rejects.toMatchObject({ code: 'library/not-found' });
    expect(readdirSync(taken)).toEqual(['letter.txt']);
    expect(place()).toBeNull();
    expect(core.parts.root).toBe(root);
  });

  it('opens another library, and comes back to this one when that cannot be opened', { timeout: 60_000 }, async () => {
    const { core, root, id, folder, answers, place, reopened } = await open();
    const other = join(folder, 'other');
    const tasks = openTasks(other);
    tasks.setSettings({ settings: { theme: 'light' } });
    tasks.close({});
    const holder = openTasks(other);
    holder.open({});
    answers.push(other);
    const failed = reopened();
    await core.handlers['library.choose']({});
    await failed;
    expect(core.parts.root).toBe(root);
    expect(place()).toEqual({ root, leftBehind: null });
    expect((await core.handlers['safety.health']({})).outcome).toMatchObject({ task: 'open', fault: { code: 'library/locked' } });
    expect(await list(core)).toEqual([id]);
    holder.close({});
    answers.push(other);
    const opened = reopened();
    await core.handlers['library.choose']({});
    await opened;
    expect(core.parts.root).toBe(other);
    expect(await list(core)).toEqual([]);
    expect((await core.handlers['settings.get']({})).theme).toBe('light');
  });

  it('opens another library whose catalogue is lost, which is made anew from its files', { timeout: 120_000 }, async () => {
    const { core, folder, answers, reopened } = await open();
    const lose: Record<string, (path: string) => void> = {
      gone: (path) => rmSync(path),
      junk: (path) => writeFileSync(path, 'no database '.repeat(2000)),
      'cut off': (path) => truncateSync(path, 5000),
    };
    let opened = 0;
    for (const [name, act] of Object.entries(lose)) {
      const other = join(folder, name);
      const tasks = openTasks(other);
      const id = keepFile(tasks);
      tasks.setSettings({ settings: { theme: 'light' } });
      tasks.close({});
      act(join(other, 'library.sqlite'));
      answers.push(other);
      const again = reopened();
      expect(await core.handlers['library.choose']({})).toEqual({ isChosen: true });
      await again;
      expect(core.parts.root).toBe(other);
      expect(await list(core)).toEqual([id]);
      expect(core.parts.recovery).toMatchObject({ adopted: 1 });
      opened += 1;
    }
    console.log(`libraries opened without their catalogue: ${opened} of ${Object.keys(lose).length}`);
    const foreign = join(folder, 'foreign');
    mkdirSync(join(foreign, 'editions'), { recursive: true });
    answers.push(foreign);
    await expect(core.handlers['library.choose']({})).rejects.toMatchObject({ code: 'library/not-found' });
  });

  it('makes the catalogue anew, and brings an earlier copy of it back', { timeout: 60_000 }, async () => {
    const { core, root, id, reopened } = await open();
    const { copy } = await core.handlers['safety.copy']({});
    const before = await exportState(root);
    const rebuilt = reopened();
    await core.handlers['safety.rebuild']({});
    await rebuilt;
    expect(await exportState(root)).toEqual(before);
    const names = (await core.handlers['safety.health']({})).copies.map(({ name }) => name);
    expect(names).toContain(copy.name);
    expect(names.some((name) => name.startsWith('before rebuild'))).toBe(true);
    await core.handlers['editions.remove']({ ids: [id] });
    const restored = reopened();
    await core.handlers['safety.restoreCopy']({ name: copy.name });
    await restored;
    expect(await list(core)).toEqual([]);
    expect((await core.handlers['trash.list']({})).editions.map((one) => one.id)).toEqual([id]);
    expect((await core.handlers['safety.health']({})).outcome).toEqual({ task: 'restore', fault: null });
    await expect(core.handlers['safety.restoreCopy']({ name: 'library 2001-01-01T00-00-00.000Z.sqlite' })).rejects.toBeInstanceOf(
      AppError,
    );
  });

  it('backs up and restores by dialogs, and opens what was restored', { timeout: 60_000 }, async () => {
    const { core, root, id, folder, answers, reopened } = await open();
    const [backup, target] = [join(folder, 'backup'), join(folder, 'restored')];
    answers.push(backup);
    const first = await core.handlers['safety.backUp']({ where: 'choose', isChecking: false, isPruning: false });
    expect(first.backup).toMatchObject({ editions: 1, problems: [] });
    const again = await core.handlers['safety.backUp']({ where: 'again', isChecking: true, isPruning: false });
    expect(again.backup).toMatchObject({ copiedFiles: 0, problems: [] });
    expect((await core.handlers['safety.health']({})).lastFull).toMatchObject({ path: backup, editions: 1 });
    answers.push(backup, target);
    const opened = reopened();
    expect((await core.handlers['safety.restore']({})).restored).toEqual({ editions: 1, problems: [] });
    await opened;
    expect(core.parts.root).toBe(target);
    expect(await list(core)).toEqual([id]);
    const pdfs = (of: string) => Object.entries(folderSums(of)).filter(([path]) => path.endsWith('.pdf'));
    expect(pdfs(target)).toEqual(pdfs(root));
    rmSync(backup, { recursive: true });
  });
});
