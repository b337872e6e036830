// Where bags are written: what is in the way is told by a code and loses nothing, and what a killed export left is cleared away, but nothing else.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BagContent, BagWriteForm } from '#border/model-bags';
import { clearWorkplaces } from '../../../../main/archive/bag/workplace.ts';
import { openBagRun } from '../../../../main/flows/bags/bag-desk.ts';
import { exportBags } from '../../../../main/flows/bags/export-bags.ts';
import { type BagWish, pickEditions, placeOfBag, planBags } from '../../../../main/flows/bags/plan-bags.ts';
import { projectRoot } from '../../../run/project-root.ts';
import { folderSums } from '../../../support/folder-sums.ts';
import { canMount, mountDisk } from '../../../support/mounted-disk.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { prepareLibrary } from '../../../support/prepare-library.ts';
import { suite } from '../../../support/suites.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const copyLibrary = prepareLibrary([
  suite('pdf/newspapers/minimal-2-page.pdf'),
  suite('pdf/newspapers/sample-color-newsletter.pdf'),
]);
const forms = ['folder', 'zip', 'tar'] as const;
const all: BagContent = { kind: 'library' };
const wishOf = (as: BagWriteForm): BagWish => ({ content: all, as, isEach: false, labels: [], profile: null });
const open = (): Promise<TestCore> => openTestCore({ libraryDir: copyLibrary(), mode: 'read' });
const write = ({ parts }: TestCore, as: BagWriteForm, to: string, more: Partial<BagWish> = {}) =>
  exportBags(
    parts,
    { ...wishOf(as), ...more },
    to,
    openBagRun(new AbortController().signal, () => {}),
  );

/** A process that is in the middle of writing the bag of the whole library into a folder. */
const beginBag = async ({ parts }: TestCore, as: BagWriteForm, to: string): Promise<ChildProcess> => {
  const [named] = planBags(parts, pickEditions(parts, all).rows, wishOf(as));
  const plan = named?.plan(placeOfBag(to, named.name, as));
  const script = join(projectRoot, 'test/support/bag-child.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, JSON.stringify(plan)], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const begun = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  expect(String(begun[0])).toBe('begun\n');
  return child;
};

describe('the place of a bag', { timeout: 300_000 }, () => {
  it('is cleared of what killed exports left there, and of nothing that lives or is not surely ours', async () => {
    const core = await open();
    const to = temporaryFolder();
    const foreign = {
      'a file.0123456789abcdef.part': null,
      'no sign.0123456789abcdef.part': {},
      'library.0123456789abcdef.part': { pid: 2 ** 22 + 1, host: hostname(), boot: 'before', name: 'another name' },
      'far.0123456789abcdef.part': { pid: 1, host: `not ${hostname()}`, boot: 'before', name: 'far' },
      'more.0123456789abcdef.part': { pid: 1, host: hostname(), boot: 'before', name: 'more' },
      library2: { pid: 1, host: hostname(), boot: 'before', name: 'library2' },
    };
    for (const [name, sign] of Object.entries(foreign)) {
      if (sign === null) writeFileSync(join(to, name), 'theirs');
      else {
        mkdirSync(join(to, name));
        writeFileSync(join(to, name, name.startsWith('more') ? 'theirs.txt' : 'data'), 'theirs');
        if (name.startsWith('no')) continue;
        writeFileSync(join(to, name, 'kiosque-unfinished-bag.json'), JSON.stringify(sign));
      }
    }
    const theirs = folderSums(to);
    for (const as of forms) {
      const child = await beginBag(core, as, to);
      const working = readdirSync(to).filter((name) => name.endsWith('.part') && !(name in foreign));
      expect(working).toHaveLength(1);
      const beside = await write(core, as, to);
      expect([beside.cleared, beside.bags.map(({ valid }) => valid)]).toEqual([0, [true]]);
      expect(readdirSync(to)).toContain(working[0]);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const after = await write(core, as, to);
      expect([after.cleared, after.bags.map(({ valid }) => valid)]).toEqual([1, [true]]);
      expect(readdirSync(to)).not.toContain(working[0]);
    }
    expect(folderSums(to)).toMatchObject(theirs);
    expect(readdirSync(to).filter((name) => !(name in foreign))).toHaveLength(6);
  });

  it('is cleared of a workplace that was killed before it was signed, once no export can be at it any more', () => {
    const to = temporaryFolder();
    const [empty, unsigned, young] = ['a', 'b', 'c'].map((name) => join(to, `${name}.0123456789abcdef.part`));
    for (const folder of [empty, unsigned, young]) mkdirSync(folder ?? '');
    writeFileSync(join(unsigned ?? '', 'kiosque-unfinished-bag.json'), '');
    const long = new Date(Date.now() - 3_600_000);
    for (const folder of [empty, unsigned]) utimesSync(folder ?? '', long, long);
    expect(clearWorkplaces(to)).toBe(2);
    expect(readdirSync(to)).toEqual(['c.0123456789abcdef.part']);
  });

  it('is never the library itself, by whatever way it is named', async () => {
    const core = await open();
    const before = folderSums(core.libraryDir);
    const link = join(temporaryFolder(), 'link');
    symlinkSync(join(core.libraryDir, 'editions'), link);
    for (const to of [core.libraryDir, join(core.libraryDir, 'editions', 'new'), link, join(link, 'new')]) {
      await expect(write(core, 'folder', to)).rejects.toMatchObject({ code: 'folder/inside-library' });
    }
    expect(folderSums(core.libraryDir)).toEqual(before);
    const beside = await write(core, 'folder', join(core.libraryDir, '..', 'bags beside'));
    expect(beside.bags).toMatchObject([{ valid: true }]);
  });

  it('that is a file is left as it is', async () => {
    const core = await open();
    const to = join(temporaryFolder(), 'there');
    writeFileSync(to, 'theirs');
    await expect(write(core, 'zip', to)).rejects.toMatchObject({ code: 'file/exists', detail: { name: 'there' } });
    expect(readFileSync(to, 'utf8')).toBe('theirs');
  });

  it.runIf(canMount)('that is write-protected is told as that folder, not as the library', async () => {
    const core = await open();
    const { disk, protect } = mountDisk(1024);
    protect();
    for (const to of [disk, join(disk, 'new')]) {
      await expect(write(core, 'folder', to)).rejects.toMatchObject({ code: 'folder/not-writable' });
    }
  });

  it.runIf(canMount)('on a disk that becomes full holds no half bag, and the whole ones that were written before', async () => {
    const core = await open();
    const before = folderSums(core.libraryDir);
    const { editions } = await core.ask('editions.list', {});
    const ids = editions.sort((a, b) => a.sizeBytes - b.sizeBytes).map(({ id }) => id);
    for (const as of forms) {
      const { disk } = mountDisk(128);
      await expect(write(core, as, disk)).rejects.toMatchObject({ code: 'disk/full' });
      expect(readdirSync(disk)).toEqual([]);
      const each = await write(core, as, disk, { content: { kind: 'editions', ids }, isEach: true });
      expect([as, each.bags.map(({ valid }) => valid), each.failed]).toMatchObject([
        as,
        [true],
        [{ id: ids[1], code: 'disk/full' }],
      ]);
      expect(readdirSync(disk)).toHaveLength(1);
    }
    expect(folderSums(core.libraryDir)).toEqual(before);
  });
});
