// Editions that were deleted for good and came back out of a backup under their old id: the log has their line, and the archive has them.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { listDeaccessions } from '../../../../main/archive/deaccessions.ts';
import { openEndSign } from '../../../../main/base/end-sign.ts';
import { openWriter } from '../../../../main/flows/writer/open-writer.ts';
import { findRow } from '../../../../main/library/edition-rows.ts';
import { openLibraryReader } from '../../../../main/library/open-library.ts';
import { keepFile, openTasks } from '../../../support/kept-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A library whose one edition was deleted for good and has come back. */
const open = () => {
  const root = join(temporaryFolder(), 'library');
  const copy = join(dirname(root), 'copy');
  const pathOf = (id: string): string | null => {
    const database = openLibraryReader(root);
    try {
      return findRow(database, id)?.path ?? null;
    } finally {
      database.close();
    }
  };
  const tasks = openTasks(root);
  const id = keepFile(tasks);
  cpSync(join(root, pathOf(id) ?? ''), copy, { recursive: true });
  tasks.remove({ id });
  tasks.discard({ id, by: 'person' });
  tasks.adopt({ folder: copy, from: { what: 'backup', name: 'of 2026-11-27' }, stop: openEndSign() });
  tasks.close({});
  const recover = (isRebuilding: boolean) => {
    const writer = openWriter({ root, mustExist: true, now: Date.now, version: '1.2.3', isRebuilding });
    writer.close();
    return writer.recovery;
  };
  return { root, id, pathOf, recover };
};

it('an edition that came back and is lost later is told as missing, and by a rebuild as lost', () => {
  const { root, id, pathOf, recover } = open();
  const path = pathOf(id) ?? '';
  expect(listDeaccessions(root)).toMatchObject([{ id }]);
  expect(existsSync(join(root, path, 'edition.json'))).toBe(true);
  rmSync(join(root, path), { recursive: true });
  expect(recover(false)).toMatchObject({ missing: 1 });
  expect(pathOf(id)).toBe(path);
  expect(recover(true).losses).toContainEqual({ path, code: 'rebuild/edition-missing' });
});

it('an edition that came back and is deleted for good once more is no loss', () => {
  const { root, id, recover } = open();
  const tasks = openTasks(root);
  tasks.remove({ id });
  tasks.discard({ id, by: 'person' });
  tasks.close({});
  expect(recover(false)).toMatchObject({ missing: 0 });
  expect(recover(true).losses).toEqual([]);
});
