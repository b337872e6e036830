// An edition out of a backup in a library that has gone on since: under which title and as which version it is kept.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibraryReader } from '../../../main/library/open-library.ts';
import { readRecord } from '../../../main/library/read-record.ts';
import { type KeptFacts, keepEditions } from '../../support/kept-editions.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The folders of editions in a library of their own, in the order given. */
const backUp = (editions: readonly KeptFacts[]): string[] => {
  const root = join(temporaryFolder(), 'backup');
  const ids = keepEditions(root, editions);
  const database = openLibraryReader(root);
  try {
    return ids.map((id) => join(root, readRecord(database, id).path));
  } finally {
    database.close();
  }
};

const bringBack = async (core: TestCore, folder: string | undefined) => {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const from = { what: 'backup' as const, name: 'of 2024-03-30' };
  const { id } = await core.parts.workers.library.run('adopt', { folder: folder ?? '', from, stop });
  return readRecord(core.parts.database, id).record;
};

describe('an edition that is brought back', () => {
  it('is one of the newspaper that its title was renamed to since', async () => {
    const [folder] = backUp([{ title: 'LE MATIN', day: '2024-03-29' }]);
    const libraryDir = join(temporaryFolder(), 'library');
    keepEditions(libraryDir, [{ title: 'Le Matin' }]);
    const core = await openTestCore({ libraryDir });
    await core.ask('metadata.change', { act: { kind: 'rename-title', from: 'Le Matin', to: 'Le Matin du Soir' } });
    await core.ask('metadata.change', { act: { kind: 'rename-title', from: 'Le Matin du Soir', to: 'Le Soir' } });
    expect(await bringBack(core, folder)).toMatchObject({ title: 'Le Soir', day: '2024-03-29', version: 1 });
    expect((await core.ask('titles.list', {})).titles.map(({ title }) => title)).toEqual(['Le Soir']);
  });

  it('has the version that it had where that is free, and else the next after all', async () => {
    const [first, second] = backUp([{}, {}]);
    const [other] = backUp([{}]);
    const core = await openTestCore({ libraryDir: join(temporaryFolder(), 'library') });
    expect(await bringBack(core, second)).toMatchObject({ version: 2 });
    expect(await bringBack(core, first)).toMatchObject({ version: 1 });
    expect(await bringBack(core, other)).toMatchObject({ version: 3 });
  });
});
