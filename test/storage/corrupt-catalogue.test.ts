// Pages of library.sqlite that a disk changed: seen when the library is opened, made again from the files, and no row is believed that is
// not as it was. `npm run test:storage` damages every page; `npm test` some.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sealOf } from '../../main/base/seal.ts';
import { openWriter } from '../../main/flows/writer/open-writer.ts';
import { judgeLibrary } from '../../main/library/open-library.ts';
import { codeOf } from '../support/code-of.ts';
import { exportState, type LibraryState } from '../support/library-state.ts';
import { prepareKept } from '../support/prepare-kept.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { damagePage, everyDamage, pageBytes } from './damage-page.ts';
import { isWhole, sampled } from './sampled.ts';

const master = prepareKept(isWhole ? 200 : 24);
const mostMs = 3_600_000;

const openToWrite = (root: string) => openWriter({ root, mustExist: true, now: Date.now, version: '1.2.3' });
const pathOf = (root: string): string => join(root, 'library.sqlite');

/** Counts of changes of the whole go on; what they lead to is compared. */
const comparable = ({ whole: { revision: _, ...whole }, ...state }: LibraryState) => ({ ...state, whole });

/** A library, the truth about it, and a way to have its catalogue back as it was, over whatever became of it. */
const openDamaged = async () => {
  const root = join(temporaryFolder(), 'library');
  cpSync(master(), root, { recursive: true });
  // A copy has other times than its rows say: they are taken in once.
  openToWrite(root).close();
  const [database, seal] = [pathOf(root), sealOf(pathOf(root))].map((path) => readFileSync(path)) as [Buffer, Buffer];
  const truth = comparable(await exportState(root));
  const putBack = (): void => {
    for (const name of readdirSync(root)) if (name.startsWith('library.sqlite')) rmSync(join(root, name));
    rmSync(join(root, 'backups'), { recursive: true, force: true });
    writeFileSync(pathOf(root), database);
    writeFileSync(sealOf(pathOf(root)), seal);
  };
  return {
    root,
    putBack,
    pages: database.length / pageBytes,
    isTrue: async () => isDeepStrictEqual(comparable(await exportState(root)), truth),
  };
};

const isSetAside = (root: string): boolean =>
  existsSync(join(root, 'backups')) && readdirSync(join(root, 'backups')).some((name) => name.startsWith('damaged '));

describe('a catalogue of which the disk changed a page', () => {
  it('is refused to who reads it, and made again from the files by who writes it', { timeout: mostMs }, async () => {
    const { root, putBack, pages, isTrue } = await openDamaged();
    const missed: string[] = [];
    let touched = 0;
    for (const one of sampled(everyDamage(pages), 10)) {
      putBack();
      if (!damagePage(pathOf(root), one)) continue;
      touched += 1;
      const seen = codeOf(() => judgeLibrary(root));
      openToWrite(root).close();
      if (seen !== 'library/damaged' || !isSetAside(root) || !(await isTrue())) missed.push(`${one.page} ${one.how} ${seen}`);
    }
    console.log(`Damaged pages of a catalogue of ${pages}: ${touched - missed.length} of ${touched} seen and made again`);
    expect(missed).toEqual([]);
    expect(touched).toBeGreaterThan(5);
  });
});
