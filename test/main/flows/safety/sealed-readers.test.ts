// What a program that only reads a library holds: looking at the seals neither stands in the way of the windows nor takes away the locks
// that keep other programs from changing a file under it.
import fs, { existsSync, readFileSync, statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { judgeSeal, sealOf } from '../../../../main/base/seal.ts';
import { keepFile, openTasks } from '../../../support/kept-file.ts';
import { openTestCore } from '../../../support/open-test-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { openSmallArchive } from '../../search/small-archive.ts';

/** A library that was closed well, with both its databases sealed. */
const makeLibrary = (): { root: string; catalogue: string; index: string } => {
  const root = join(temporaryFolder(), 'library');
  const tasks = openTasks(root);
  keepFile(tasks);
  tasks.close({});
  const archive = openSmallArchive(root);
  archive.put({ name: 'a', title: 'Le Matin', day: '2024-03-01', pages: ['Le port est ouvert'] });
  archive.close();
  return { root, catalogue: join(root, 'library.sqlite'), index: join(root, 'derived', 'search.sqlite') };
};

/** Whether this process holds SQLite's lock of those who read a file, as the system tells it. */
const isHeld = (path: string): boolean => {
  const inode = `:${statSync(path).ino}`;
  const locks = readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .map((line) => line.split(/\s+/));
  return locks.some((fields) => fields[4] === String(process.pid) && fields[5]?.endsWith(inode) === true);
};

const readCore = (root: string) => openTestCore({ mode: 'read', libraryDir: root });

/** The databases that this thread opens as plain files from now on. */
const watchOpens = (): string[] => {
  const opened: string[] = [];
  const { openSync, readFileSync } = fs;
  const note = (path: unknown): void => {
    if (typeof path === 'string' && path.endsWith('.sqlite')) opened.push(basename(path));
  };
  Object.assign(fs, {
    openSync: (...given: Parameters<typeof openSync>) => {
      note(given[0]);
      return openSync(...given);
    },
    readFileSync: (...given: Parameters<typeof readFileSync>) => {
      note(given[0]);
      return readFileSync(...given);
    },
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    Object.assign(fs, { openSync, readFileSync });
    syncBuiltinESMExports();
  });
  return opened;
};

if (process.platform !== 'linux') console.log('The locks of readers are left out: only Linux tells which ones a process holds');

describe('a program that reads a sealed library', () => {
  it.skipIf(process.platform !== 'linux')(
    'holds both databases while all its threads have them open',
    { timeout: 120_000 },
    async () => {
      const { root, catalogue, index } = makeLibrary();
      expect([catalogue, index].map((path) => existsSync(sealOf(path)))).toEqual([true, true]);
      const core = await readCore(root);
      const { search, study, audit } = core.parts.workers;
      const asked = [search, search, study].map((pool) => pool.run('indexed', {}));
      await Promise.all([...asked, audit.run('listAside', {}), audit.run('listAside', {})]);
      const held = [catalogue, index].filter(isHeld).map((path) => basename(path));
      console.log(`held by its readers: ${held.length} of 2 databases`);
      expect(held).toEqual(['library.sqlite', 'search.sqlite']);
      await core.close();
      expect([catalogue, index].filter(isHeld)).toEqual([]);
    },
  );

  it('reads no database byte by byte on its main thread', { timeout: 120_000 }, async () => {
    const { root, catalogue } = makeLibrary();
    const opened = watchOpens();
    expect(judgeSeal(catalogue)).toBe('whole');
    expect(opened.splice(0)).toEqual(['library.sqlite']);
    const core = await readCore(root);
    expect((await core.handlers['editions.list']({})).editions).toHaveLength(1);
    await core.parts.workers.search.run('indexed', {});
    expect(opened).toEqual([]);
  });
});
