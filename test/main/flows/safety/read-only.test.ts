// A library on a disk that takes no byte: everything that only reads works, an index is made outside where it brought none, and nothing in
// it changes. Needs a system that mounts folders for the test; elsewhere it is left out, and says so.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCoreOrRead } from '../../../../main/core.ts';
import { indexPlaceOutside } from '../../../../main/flows/safety/index-place.ts';
import { projectRoot } from '../../../run/project-root.ts';
import { folderSums } from '../../../support/folder-sums.ts';
import { canMount, mountDisk } from '../../../support/mounted-disk.ts';
import { prepareLibrary } from '../../../support/prepare-library.ts';
import { quietCore } from '../../../support/quiet-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

if (!canMount) console.log('Read-only disks are left out: this system lets the test mount nothing');

const paper = join(projectRoot, 'assets/samples/atlas-du-matin-2024-03-28.pdf');
const copyLibrary = prepareLibrary([paper]);

/** The library on a mounted disk that is then write-protected. */
const protect = (prepare: (library: string) => void): string => {
  const { disk, protect: close } = mountDisk(65_536);
  const library = join(disk, 'library');
  cpSync(copyLibrary(), library, { recursive: true });
  prepare(library);
  close();
  return library;
};

const open = async (libraryDir: string) => {
  const core = await openCoreOrRead({ ...quietCore, libraryDir, mustExist: true });
  onTestFinished(() => core.close());
  return core;
};

describe.skipIf(!canMount)('a library on a write-protected disk', () => {
  it('is read and searched by the index that it brought, and refuses what would change it', { timeout: 240_000 }, async () => {
    const library = protect(() => {});
    const before = folderSums(library);
    const core = await open(library);
    const ask = core.handlers;
    expect(await ask['library.state']({})).toMatchObject({ access: 'read-only', readOnly: 'media', editions: 1, pending: 0 });
    const [edition] = (await ask['editions.list']({})).editions;
    const id = edition?.id ?? '';
    expect(edition?.searchable).toBe(true);
    const { pages } = await ask['editions.show']({ id, page: 1 });
    const word = /\p{L}{5,}/u.exec(pages[0]?.text ?? '')?.[0] ?? '';
    expect((await ask['search.find']({ query: word })).total).toBeGreaterThan(0);
    expect((await core.picture(id, 1, 'page')).length).toBeGreaterThan(1000);
    expect(await ask['safety.health']({})).toMatchObject({ readOnly: 'media', path: library });
    for (const [name, input] of [
      ['editions.remove', { ids: [id] }],
      ['trash.empty', { ids: null }],
      ['safety.copy', {}],
      ['safety.rebuild', {}],
      ['library.move', {}],
    ] as const)
      expect(await core.answer(name, input)).toMatchObject({ ok: false, fault: { code: 'library/read-only' } });
    await core.answer('editions.keepPosition', { id, page: 2 });
    const backup = join(temporaryFolder(), 'backup');
    const { safety } = core.parts.workers;
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const wish = { root: library, folder: backup, version: '1.0.0', isChecking: false, isPruning: false, isKnown: false, stop };
    expect(await safety.run('backUp', wish)).toMatchObject({ editions: 1, problems: [] });
    await core.close();
    expect(folderSums(library)).toEqual(before);
  });

  it('is indexed outside where it brought no index', { timeout: 240_000 }, async () => {
    const library = protect((root) => rmSync(join(root, 'derived'), { recursive: true }));
    const outside = indexPlaceOutside(library) ?? '';
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    const before = folderSums(library);
    const core = await open(library);
    await core.whenSearchable();
    expect(await core.handlers['library.state']({})).toMatchObject({ readOnly: 'media', pending: 0 });
    const [edition] = (await core.handlers['editions.list']({})).editions;
    const { pages } = await core.handlers['editions.show']({ id: edition?.id ?? '', page: 1 });
    const word = /\p{L}{5,}/u.exec(pages[0]?.text ?? '')?.[0] ?? '';
    expect(word).not.toBe('');
    expect((await core.handlers['search.find']({ query: word })).total).toBeGreaterThan(0);
    await core.close();
    expect(folderSums(library)).toEqual(before);
  });
});
