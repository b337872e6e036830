// The record of an edition as it goes into a bag: without a secret in any field that was made of an address.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBagSidecar } from '../../../../main/archive/bag/payload.ts';
import { readEditionSidecar, writeEditionSidecar } from '../../../../main/archive/sidecar.ts';
import { openLibraryReader } from '../../../../main/library/open-library.ts';
import { readRecord } from '../../../../main/library/read-record.ts';
import { keepFile, openTasks } from '../../../support/kept-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

it('the record of an edition goes into a bag without the token of the address that it came from', () => {
  const root = join(temporaryFolder(), 'library');
  const tasks = openTasks(root);
  const id = keepFile(tasks);
  tasks.close({});
  const database = openLibraryReader(root);
  const folder = join(root, readRecord(database, id).path);
  database.close();
  const record = readEditionSidecar(folder);
  if (record === null) throw new Error('no sidecar');
  const url = 'https://me:geheim@press.ma/2024.pdf?access_token=geheim&day=2';
  const origin = { sourceId: null, entryId: url, stamp: `${url} 2024-03-28T05:00:00Z 10`, url, etag: null };
  writeEditionSidecar(folder, { ...record, source: { ...record.source, origin } });
  const text = readBagSidecar(join(folder, 'edition.json')).toString('utf8');
  expect(text.includes('geheim')).toBe(false);
  const clean = 'https://press.ma/2024.pdf?day=2';
  expect(JSON.parse(text).source.origin).toEqual({
    ...origin,
    url: clean,
    entryId: clean,
    stamp: `${clean} 2024-03-28T05:00:00Z 10`,
  });
});
