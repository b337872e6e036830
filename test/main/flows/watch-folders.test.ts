// A watched folder whose files are taken away once the library has them must never take the library's own.
import { copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stampOfFile } from '../../../main/acquire/watch-folder.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { makePaper } from '../../support/paper.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a watched folder whose files are moved to the library', { timeout: 60_000 }, () => {
  it('leaves the library its files, whatever links lead to them', async () => {
    const folder = temporaryFolder();
    const [watched, aside] = [join(folder, 'arrivals'), join(folder, 'aside.pdf')];
    mkdirSync(watched);
    writeFileSync(aside, makePaper('kept').bytes);
    const desk = {
      chooseFiles: async () => [],
      chooseFolder: async () => watched,
      chooseSave: async () => null,
      openAddress: async () => {},
    };
    const core = await openTestCore({ isWatching: true, desk });
    await core.add([aside], {}).settled;
    const [edition] = (await core.ask('editions.list', {})).editions;
    const kept = join(core.libraryDir, edition?.path ?? '');
    symlinkSync(join(core.libraryDir, 'editions'), join(watched, 'shelf'));
    symlinkSync(kept, join(watched, 'front.pdf'));
    const { source } = await core.ask('sources.addFolder', {});
    await core.ask('sources.change', { id: source?.id ?? '', afterwards: 'move' });
    // Looks go on: what comes last is moved only after the links were seen twice.
    const last = join(watched, 'last.pdf');
    await expect.poll(async () => (await core.ask('sources.list', {})).sources.length).toBe(1);
    writeFileSync(last, makePaper('last').bytes);
    copyFileSync(aside, join(watched, 'twin.pdf'));
    await expect
      .poll(() => [existsSync(last), existsSync(join(watched, 'twin.pdf'))], { timeout: 30_000 })
      .toEqual([false, false]);
    expect([existsSync(kept), existsSync(join(watched, 'front.pdf')), existsSync(join(watched, 'shelf'))]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('takes an issue of several files as one edition when all of them are there, and what is made of it', async () => {
    const watched = join(temporaryFolder(), 'arrivals');
    mkdirSync(watched);
    const desk = {
      chooseFiles: async () => [],
      chooseFolder: async () => watched,
      chooseSave: async () => null,
      openAddress: async () => {},
    };
    const core = await openTestCore({ isWatching: true, desk });
    const { source } = await core.ask('sources.addFolder', {});
    await core.ask('sources.change', { id: source?.id ?? '', afterwards: 'move' });
    const debats = suite('alto/altomator/18140401_1');
    const issue = join(watched, 'debats', '18140401_1');
    mkdirSync(join(issue, 'ALTO'), { recursive: true });
    writeFileSync(join(issue, 'notes.txt'), 'not a part of it');
    for (const name of ['ALTO/18140401_1-0001.xml', 'ALTO/18140401_1-0002.xml', '18140401_1-METS.xml']) {
      copyFileSync(join(debats, name), join(issue, name));
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
    await expect.poll(() => existsSync(join(issue, '18140401_1-METS.xml')), { timeout: 40_000 }).toBe(false);
    const { editions } = await core.ask('editions.list', {});
    expect(editions.map(({ day, pages, kind }) => [day, pages, kind])).toEqual([['1814-04-01', 2, 'issue']]);
    expect(existsSync(join(issue, 'ALTO/18140401_1-0002.xml'))).toBe(false);
    expect(existsSync(join(issue, 'notes.txt'))).toBe(true);
  });

  it('is not taken away from through a link even by the task itself', async () => {
    const core = await openTestCore();
    const folder = temporaryFolder();
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, makePaper('kept').bytes);
    await core.add([path], {}).settled;
    const [edition] = (await core.ask('editions.list', {})).editions;
    const kept = join(core.libraryDir, edition?.path ?? '');
    const link = join(folder, 'link.pdf');
    symlinkSync(kept, link);
    const stamp = stampOfFile(kept) ?? '';
    for (const one of [link, kept]) await core.parts.workers.library.run('removeWatchedFile', { path: one, stamp });
    expect([existsSync(kept), existsSync(link)]).toEqual([true, true]);
  });
});

describe('a folder that is no longer watched', () => {
  it('is watched again when that is taken back, with what becomes of its files', async () => {
    const watched = join(temporaryFolder(), 'arrivals');
    mkdirSync(watched);
    const desk = {
      chooseFiles: async () => [],
      chooseFolder: async () => watched,
      chooseSave: async () => null,
      openAddress: async () => {},
    };
    const core = await openTestCore({ desk });
    const { source } = await core.ask('sources.addFolder', {});
    const id = source?.id ?? '';
    await core.ask('sources.change', { id, afterwards: 'move' });
    await core.ask('sources.remove', { id });
    expect((await core.ask('sources.list', {})).sources).toEqual([]);
    const restored = (await core.ask('sources.restore', { id })).source;
    expect(restored).toMatchObject({ kind: 'folder', title: 'arrivals', afterwards: 'move' });
    expect((await core.ask('sources.list', {})).sources).toHaveLength(1);
    expect(await core.faultOf('sources.restore', { id })).toBe('source/not-found');
  });
});
