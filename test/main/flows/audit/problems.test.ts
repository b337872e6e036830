// What an audit says of everything that may lie in a library beside whole editions, and that looking changes nothing.
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeEditionSidecar } from '../../../../main/archive/sidecar.ts';
import { linkEvents } from '../../../../main/base/events.ts';
import { makeAuditTasks } from '../../../../main/flows/audit/audit-tasks.ts';
import { openLibraryReader } from '../../../../main/library/open-library.ts';
import { readRecord } from '../../../../main/library/read-record.ts';
import { auditNow, listShelved, prepareAudited, type Shelved } from '../../../support/audited-library.ts';

const copyLibrary = prepareAudited();

const open = (): { root: string; first: Shelved; second: Shelved; folder: string } => {
  const root = copyLibrary();
  const [first, second] = listShelved(root) as [Shelved, Shelved];
  return { root, first, second, folder: join(root, first.folder) };
};

const recordOf = (root: string, id: string) => {
  const database = openLibraryReader(root);
  try {
    return readRecord(database, id).record;
  } finally {
    database.close();
  }
};

const told = (root: string, isFull = false) =>
  auditNow(root, isFull).problems.map(({ code, path, title }) => ({ code, path, title }));

/** Every name, length and time below a folder. */
const stateOf = (root: string): string[] =>
  (readdirSync(root, { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => !/\.sqlite-(wal|shm)$/u.test(name))
    .map((name) => {
      const { size, mtimeMs } = statSync(join(root, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .sort();

describe('an audit', () => {
  it('names copies, orphans, loose files and leftovers, and leaves all of them where they are', () => {
    const { root, first, folder } = open();
    cpSync(folder, `${folder} copy`, { recursive: true });
    mkdirSync(join(root, 'editions/Somebody/old'), { recursive: true });
    writeFileSync(join(root, 'editions/Somebody/old/edition.pdf'), 'no edition');
    writeFileSync(join(root, 'editions/readme.txt'), 'hello');
    writeFileSync(join(root, 'editions/.DS_Store'), '');
    mkdirSync(join(root, 'incoming/left'), { recursive: true });
    writeFileSync(join(root, 'incoming/left/edition.pdf'), 'half');
    for (const name of ['incoming/left/edition.pdf', 'incoming/left']) utimesSync(join(root, name), 0, 0);
    const before = stateOf(root);
    expect(told(root, true).sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual([
      { code: 'edition-copy', path: `${first.folder} copy`, title: first.title },
      { code: 'file-extra', path: 'editions/readme.txt', title: null },
      { code: 'folder-orphan', path: 'editions/Somebody/old', title: null },
      { code: 'incoming-left', path: 'incoming/left', title: null },
    ]);
    expect(stateOf(root)).toEqual(before);
  });

  it('names folders that are gone, moved, or in the trash without having been removed', () => {
    const { root, first, second } = open();
    rmSync(join(root, first.folder), { recursive: true });
    mkdirSync(join(root, 'editions/Mine'));
    renameSync(join(root, second.folder), join(root, 'editions/Mine/one'));
    expect(told(root)).toEqual([
      { code: 'folder-missing', path: first.folder, title: first.title },
      { code: 'folder-moved', path: 'editions/Mine/one', title: second.title },
    ]);
  });

  it('finds files of another length without reading the others', () => {
    const { root, first } = open();
    const name = first.files[0] ?? '';
    appendFileSync(join(root, first.folder, name), 'x');
    expect(told(root)).toEqual([{ code: 'file-grown', path: `${first.folder}/${name}`, title: first.title }]);
  });

  it('tells an older and a newer record from one that something else has changed', () => {
    const { root, first, folder } = open();
    const record = recordOf(root, first.id);
    const sidecar = `${first.folder}/edition.json`;
    const codes = (): string[] => told(root).map(({ code, path }) => `${code} ${path}`);
    writeEditionSidecar(folder, { ...record, revision: record.revision + 1 });
    expect(codes()).toEqual([`sidecar-newer ${sidecar}`]);
    writeEditionSidecar(folder, { ...record, day: '1999-01-01' });
    expect(codes()).toEqual([`sidecar-differs ${sidecar}`]);
    writeFileSync(join(folder, 'edition.json'), '{');
    expect(codes()).toEqual([`sidecar-damaged ${sidecar}`]);
    writeEditionSidecar(folder, record);
    const text = readFileSync(join(folder, 'edition.json'), 'utf8');
    writeFileSync(join(folder, 'edition.json'), text.replace('"isPinned": false', '"isPinned": true'));
    expect(codes()).toEqual([`sidecar-changed ${sidecar}`]);
  });

  it('names the event at which a chain is broken, even where somebody wrote all of it anew', () => {
    const { root, first, folder } = open();
    const record = recordOf(root, first.id);
    const numbers = (): unknown[] => auditNow(root, false).problems.map(({ code, detail }) => [code, detail.number]);
    const changed = record.events.map((event, at) => (at === 1 ? { ...event, detail: 'another sum' } : event));
    writeEditionSidecar(folder, { ...record, events: changed });
    expect(numbers()).toEqual([['chain-broken', 2]]);
    const anew = changed.map((event) => ({ ...event, link: null }));
    writeEditionSidecar(folder, { ...record, events: linkEvents(record.id, anew) });
    expect(numbers()).toEqual([['chain-broken', 2]]);
    writeEditionSidecar(folder, { ...record, events: record.events.slice(0, -1) });
    expect(numbers()).toEqual([['chain-cut', record.events.length - 1]]);
    writeEditionSidecar(folder, { ...record, events: record.events.toReversed() });
    expect(numbers()).toEqual([['chain-broken', 1]]);
  });

  it('names a library.json in which a sign was turned', () => {
    const { root } = open();
    writeFileSync(join(root, 'library.json'), '{"format":"kiosque-library-1"');
    expect(told(root)).toEqual([{ code: 'library-sidecar-damaged', path: 'library.json', title: null }]);
  });

  it('ends where it is asked to, and tells what it had looked at', () => {
    const { root } = open();
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const looked: string[] = [];
    const tasks = makeAuditTasks({ root });
    Atomics.store(stop, 0, 1);
    const found = tasks.audit({ isFull: true, stop }, { progress: (step) => void looked.push(JSON.stringify(step)) });
    expect(found).toMatchObject({ isComplete: false, checked: 0, problems: [] });
    expect(looked).toEqual([JSON.stringify({ done: 0, total: 6, doneBytes: 0, totalBytes: 1_975_664, inspected: [] })]);
  });
});
