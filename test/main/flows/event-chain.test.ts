// What the chain of events is for: it is written with every change, outlives the database, and tells when somebody was at the files.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSealedEdition } from '../../../main/archive/sidecar.ts';
import { findBreak } from '../../../main/base/events.ts';
import { openDatabase } from '../../../main/base/sqlite.ts';
import { openLibraryReader } from '../../../main/library/open-library.ts';
import { readRecord } from '../../../main/library/read-record.ts';
import { keepFile, openTasks } from '../../support/kept-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const recordOf = (root: string, id: string) => {
  const database = openLibraryReader(root);
  try {
    return readRecord(database, id);
  } finally {
    database.close();
  }
};

/** The sidecar as an earlier Kiosque wrote it: without agents, links and seal. */
const makeEarlier = (path: string): void => {
  const { seal: _, ...sidecar } = JSON.parse(readFileSync(path, 'utf8'));
  sidecar.events = sidecar.events.map(({ agent: _agent, link: _link, ...event }: Record<string, unknown>) => event);
  sidecar.revision += 1;
  writeFileSync(path, JSON.stringify(sidecar, null, 1));
};

describe('the events of an edition', () => {
  it('say who did what, and are chained in sidecar and rows alike', () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const id = keepFile(tasks);
    tasks.setSettings({ settings: { operator: 'Nadia B.' } });
    tasks.correct({ id, correction: { issue: '12' } });
    tasks.pin({ id, isPinned: true });
    tasks.remove({ id });
    tasks.restore({ id });
    tasks.close({});
    const { record, path } = recordOf(root, id);
    expect(record.events.slice(4).map(({ type, agent }) => [type, agent?.operator])).toEqual([
      ['metadata modification', 'Nadia B.'],
      ['policy assignment', 'Nadia B.'],
      ['deletion', 'Nadia B.'],
      ['recovery', 'Nadia B.'],
    ]);
    expect(record.events[0]?.agent).toEqual({ program: 'Kiosque', version: '1.2.3', operator: null });
    expect(findBreak(id, record.events)).toBeNull();
    const sidecar = readSealedEdition(join(root, path));
    expect(sidecar?.seal).toBe('whole');
    expect(sidecar?.record.events).toEqual(record.events);
  });

  it('are chained with the next change where an earlier Kiosque wrote them', () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const id = keepFile(tasks);
    tasks.close({});
    makeEarlier(join(root, recordOf(root, id).path, 'edition.json'));
    const database = openDatabase(join(root, 'library.sqlite'));
    const guard = database.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'events_keep'").pluck().get() ?? '';
    database.exec(`DROP TRIGGER events_keep; DELETE FROM events; ${guard}`);
    database.close();
    const again = openTasks(root);
    again.open({});
    expect(recordOf(root, id).record.events.every(({ link }) => link === null)).toBe(true);
    again.correct({ id, correction: { issue: '12' } });
    again.close({});
    const { events } = recordOf(root, id).record;
    expect(events.map(({ agent }) => agent?.version ?? null)).toEqual([null, null, null, null, '1.2.3']);
    expect(findBreak(id, events)).toBeNull();
    expect(events.every(({ link }) => link !== null)).toBe(true);
  });

  it('cannot be changed in the rows, not even a link', () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    keepFile(tasks);
    tasks.close({});
    const database = openDatabase(join(root, 'library.sqlite'));
    for (const change of ["detail = ''", 'link = NULL', `link = '${'0'.repeat(64)}'`, "agent = '{}'", 'number = number + 10'])
      expect(() => database.exec(`UPDATE events SET ${change}`)).toThrow(/append-only/);
    database.close();
  });

  it('are not taken from a sidecar in which a sign was turned', () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const id = keepFile(tasks);
    tasks.close({});
    const before = recordOf(root, id);
    const path = join(root, before.path, 'edition.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Le Matin', 'Le Mbtin'));
    expect(readSealedEdition(join(root, before.path))?.seal).toBe('broken');
    const again = openTasks(root);
    expect(again.open({}).leftAlone).toEqual([before.path]);
    again.close({});
    expect(recordOf(root, id).record).toEqual(before.record);
  });
});
