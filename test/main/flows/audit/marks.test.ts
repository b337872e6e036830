// What follows an audit: damage is marked where it is, the log says what was read, a repair puts it right, and losing the database loses none of it.
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBreak } from '../../../../main/base/events.ts';
import { makeAuditTasks } from '../../../../main/flows/audit/audit-tasks.ts';
import type { LibraryTasks } from '../../../../main/flows/library-tasks.ts';
import { countVerified, listLongestUnread, readAudit, readCheckTimes } from '../../../../main/library/checks.ts';
import { openLibraryReader } from '../../../../main/library/open-library.ts';
import { readRecord } from '../../../../main/library/read-record.ts';
import { auditNow, listShelved, prepareAudited, type Shelved } from '../../../support/audited-library.ts';
import { openTasks } from '../../../support/kept-file.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const copyLibrary = prepareAudited();
const stop = () => new Int32Array(new SharedArrayBuffer(4));

const read = <Value>(root: string, look: (database: ReturnType<typeof openLibraryReader>) => Value): Value => {
  const database = openLibraryReader(root);
  try {
    return look(database);
  } finally {
    database.close();
  }
};

const recordOf = (root: string, id: string) => read(root, (database) => readRecord(database, id).record);

/** Audits, marks and logs, as the application does. */
const auditAndKeep = (tasks: LibraryTasks, root: string, isFull = true) => {
  const { inspected, heads, ...found } = auditNow(root, isFull);
  const ids = tasks.keepChecks({ why: 'audit', found: inspected });
  tasks.keepAudit({ report: { ...found, isFull, isMarked: true }, heads });
  return { problems: found.problems, marked: ids };
};

const pdfOf = (root: string): Shelved & { file: string } => {
  const shelved = listShelved(root).find(({ files }) => files[0] === 'edition.pdf') as Shelved;
  return { ...shelved, file: join(root, shelved.folder, 'edition.pdf') };
};

describe('damage that an audit finds', () => {
  it('is marked on the edition with an event, and the mark goes when all is well again', () => {
    const root = copyLibrary();
    const tasks = openTasks(root);
    const { id, file } = pdfOf(root);
    const bytes = readFileSync(file);
    truncateSync(file, 100);
    expect(auditAndKeep(tasks, root).marked).toEqual([id]);
    const marked = recordOf(root, id);
    expect(marked.damage?.files).toEqual([{ name: 'edition.pdf', code: 'file-truncated' }]);
    expect(marked.events.at(-1)).toMatchObject({ type: 'fixity check', outcome: 'failure' });
    expect(auditAndKeep(tasks, root).marked).toEqual([]);
    writeFileSync(file, bytes);
    expect(auditAndKeep(tasks, root)).toEqual({ problems: [], marked: [id] });
    const after = recordOf(root, id);
    expect(after.damage).toBeNull();
    expect(after.events.slice(-2).map(({ outcome }) => outcome)).toEqual(['failure', 'success']);
    expect(findBreak(id, after.events)).toBeNull();
    tasks.close({});
  });

  it('stays marked where a quick look cannot tell, and where the folder has gone', () => {
    const root = copyLibrary();
    const tasks = openTasks(root);
    const { id, folder, file } = pdfOf(root);
    const bytes = readFileSync(file);
    bytes[50] = (bytes[50] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    auditAndKeep(tasks, root);
    expect(auditAndKeep(tasks, root, false)).toEqual({ problems: [], marked: [] });
    expect(recordOf(root, id).damage?.files).toEqual([{ name: 'edition.pdf', code: 'file-changed' }]);
    rmSync(join(root, folder), { recursive: true });
    auditAndKeep(tasks, root, false);
    expect(recordOf(root, id).damage?.files[0]).toEqual({ name: '.', code: 'folder-missing' });
    tasks.close({});
  });

  it('is put right from any folder that has the bytes, under whatever name, and the damaged file is kept aside', () => {
    const root = copyLibrary();
    const tasks = openTasks(root);
    const { id, folder, file } = pdfOf(root);
    const backup = temporaryFolder();
    cpSync(join(root, 'editions'), join(backup, 'deep/data'), { recursive: true });
    const bytes = readFileSync(file);
    writeFileSync(file, 'spoiled');
    auditAndKeep(tasks, root);
    const looked = makeAuditTasks({ root }).findCopies({ id, path: backup, stop: stop() });
    expect(looked).toMatchObject({ missing: [], isSidecarWrong: false });
    expect(tasks.mend({ id, copies: looked.copies, from: 'backup' })).toEqual(['edition.pdf']);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const aside = readdirSync(join(root, folder)).filter((name) => name.includes('.damaged-'));
    expect(aside.map((name) => readFileSync(join(root, folder, name), 'utf8'))).toEqual(['spoiled']);
    expect(recordOf(root, id).damage).toBeNull();
    expect(auditAndKeep(tasks, root).problems).toEqual([]);
    tasks.close({});
  });

  it('of a whole folder is put right with its record from the catalogue', () => {
    const root = copyLibrary();
    const tasks = openTasks(root);
    const issue = listShelved(root).find(({ files }) => files.length > 1) as Shelved;
    const backup = temporaryFolder();
    cpSync(join(root, issue.folder), backup, { recursive: true });
    rmSync(join(root, issue.folder), { recursive: true });
    auditAndKeep(tasks, root);
    const looked = makeAuditTasks({ root }).findCopies({ id: issue.id, path: backup, stop: stop() });
    expect(tasks.mend({ id: issue.id, copies: looked.copies, from: 'backup' }).sort()).toEqual(
      [...issue.files, 'edition.json'].sort(),
    );
    expect(auditAndKeep(tasks, root).problems).toEqual([]);
    expect(recordOf(root, issue.id).damage).toBeNull();
    tasks.close({});
  });

  it('is not mended with other bytes, and nothing is changed then', () => {
    const root = copyLibrary();
    const tasks = openTasks(root);
    const { id, file, folder } = pdfOf(root);
    writeFileSync(file, 'spoiled');
    const other = join(temporaryFolder(), 'other.pdf');
    writeFileSync(other, 'other bytes');
    expect(() => tasks.mend({ id, copies: [{ name: 'edition.pdf', path: other }], from: 'x' })).toThrow(
      expect.objectContaining({ code: 'repair/wrong-bytes' }),
    );
    expect(readFileSync(file, 'utf8')).toBe('spoiled');
    expect(readdirSync(join(root, folder)).some((name) => name.includes('damaged'))).toBe(false);
    tasks.close({});
  });

  it('is put right by adding the same file once more', () => {
    const root = copyLibrary();
    const tasks = openTasks(root);
    const { id, file } = pdfOf(root);
    const original = join(temporaryFolder(), 'again.pdf');
    copyFileSync(file, original);
    writeFileSync(file, 'spoiled');
    auditAndKeep(tasks, root);
    expect(() => tasks.take({ path: original, stop: stop() })).toThrow(expect.objectContaining({ code: 'library/duplicate' }));
    expect(readFileSync(file).equals(readFileSync(original))).toBe(true);
    expect(recordOf(root, id).damage).toBeNull();
    tasks.close({});
  });
});

describe('the log of checks', () => {
  const verified = (root: string) => read(root, (database) => countVerified(database, Date.now() - 1000 * 60, Date.now()));

  it('says when editions were read without a change of their records, and outlives the database', () => {
    const root = copyLibrary();
    const tasks = openTasks(root);
    tasks.open({});
    const revisions = listShelved(root).map(({ id }) => recordOf(root, id).revision);
    auditAndKeep(tasks, root);
    expect(listShelved(root).map(({ id }) => recordOf(root, id).revision)).toEqual(revisions);
    tasks.close({});
    const before = { verified: verified(root), audit: read(root, (database) => JSON.parse(readAudit(database, true) ?? '')) };
    expect(before.verified.verified).toBe(6);
    for (const end of ['', '-wal', '-shm']) rmSync(join(root, `library.sqlite${end}`), { force: true });
    const again = openTasks(root);
    again.open({});
    again.close({});
    expect({ verified: verified(root), audit: read(root, (database) => JSON.parse(readAudit(database, true) ?? '')) }).toEqual(
      before,
    );
  });

  it('believes no time that is still to come, and takes the next one in its place', () => {
    const root = copyLibrary();
    const wrong = Date.now() + 20 * 365 * 86_400_000;
    const tasks = openTasks(root);
    tasks.open({});
    const [first, second] = listShelved(root) as [Shelved, Shelved];
    const found = (id: string, atMs: number) => [{ id, atMs, isRead: true, bytes: 1, found: [] }];
    const readAt = (id: string) => read(root, (database) => readCheckTimes(database, id, Date.now())?.readAtMs ?? -1);
    const arrived = readAt(first.id);
    tasks.keepChecks({ why: 'schedule', found: [...found(first.id, wrong), ...found(second.id, Date.now())] });
    expect(readAt(first.id)).toBe(arrived);
    const [longest] = read(root, (database) => listLongestUnread(database, 6, Date.now()));
    expect(longest?.readAtMs).toBeLessThanOrEqual(arrived);
    const now = Date.now();
    tasks.keepChecks({ why: 'schedule', found: found(first.id, now) });
    expect(readAt(first.id)).toBe(now);
    tasks.close({});
    for (const end of ['', '-wal', '-shm']) rmSync(join(root, `library.sqlite${end}`), { force: true });
    const again = openTasks(root);
    again.open({});
    again.close({});
    expect(readAt(first.id)).toBe(now);
  });

  it('goes on behind half a line that a crash left, and names a line that was changed, and an end that was cut off', () => {
    const root = copyLibrary();
    const tasks = openTasks(root);
    auditAndKeep(tasks, root);
    const folder = join(root, 'checks');
    const log = join(folder, readdirSync(folder)[0] ?? '');
    appendFileSync(log, '{"kind":"checked","ed');
    auditAndKeep(tasks, root);
    tasks.close({});
    expect(auditNow(root, false).problems).toEqual([]);
    const whole = readFileSync(log, 'utf8');
    expect(whole.trimEnd().split('\n')).toHaveLength(4);
    writeFileSync(log, whole.replace('"why":"audit"', '"why":"aubit"'));
    expect(auditNow(root, false).problems).toMatchObject([{ code: 'log-broken', detail: { number: 1 } }]);
    writeFileSync(log, whole.split('\n').slice(0, 3).join('\n'));
    expect(auditNow(root, false).problems).toMatchObject([{ code: 'log-broken', path: expect.stringContaining('checks/') }]);
    rmSync(folder, { recursive: true });
    expect(auditNow(root, false).problems).toMatchObject([{ code: 'log-broken' }]);
    expect(existsSync(folder)).toBe(false);
  });

  it('remembers the end of each chain, so that one whose end was cut off with the rows is found', () => {
    const root = copyLibrary();
    const tasks = openTasks(root);
    const { id, folder } = pdfOf(root);
    const early = readFileSync(join(root, folder, 'edition.json'));
    tasks.correct({ id, correction: { issue: '12' } });
    auditAndKeep(tasks, root);
    tasks.close({});
    writeFileSync(join(root, folder, 'edition.json'), early);
    for (const end of ['', '-wal', '-shm']) rmSync(join(root, `library.sqlite${end}`), { force: true });
    const again = openTasks(root);
    again.open({});
    expect(auditNow(root, false).problems).toMatchObject([
      { code: 'chain-cut', editionId: id, detail: { number: 4, expected: 5 } },
    ]);
    again.close({});
  });
});
