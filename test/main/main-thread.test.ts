// Whatever is asked of a library, the main thread only reads it: writing, syncing and indexing are the business of threads (point 17).
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../run/project-root.ts';
import { openTestCore } from '../support/open-test-core.ts';

/** Every statement of this thread, by what it says and whether it could change anything. */
const asked: { sql: string; isWriting: boolean }[] = [];
const prototype: { prepare: (sql: string) => Database.Statement } = Database.prototype;
const { prepare } = prototype;
prototype.prepare = function (this: Database.Database, sql: string) {
  const statement = Reflect.apply(prepare, this, [sql]) as Database.Statement;
  asked.push({ sql, isWriting: !(statement.readonly || this.readonly) });
  return statement;
};
afterAll(() => {
  prototype.prepare = prepare;
});

describe('the main thread', () => {
  it('sees a statement that writes', () => {
    const database = new Database(':memory:');
    database.prepare('CREATE TABLE t (a)').run();
    database.close();
    expect(asked.splice(0).map(({ isWriting }) => isWriting)).toEqual([true]);
  });

  it('only reads while editions are added, found, marked, changed and removed (point 17)', async () => {
    const core = await openTestCore({ indexing: 'all' });
    core.addPaths([join(projectRoot, 'assets/samples/atlas-du-matin-2024-03-28.pdf')]);
    await expect.poll(async () => (await core.ask('editions.list', {})).editions.length, { timeout: 30_000 }).toBe(1);
    const [edition] = (await core.ask('editions.list', {})).editions;
    const id = edition?.id ?? '';
    await core.whenSearchable();
    expect((await core.ask('search.find', { query: 'le' })).total).toBeGreaterThan(0);
    await core.ask('editions.set', { id, correction: { title: 'Un autre titre' } });
    await core.ask('settings.set', { theme: 'dark' });
    await core.ask('editions.remove', { ids: [id] });
    const writing = asked.filter(({ isWriting }) => isWriting).map(({ sql }) => sql);
    console.log(`main thread: ${asked.length - writing.length} of ${asked.length} statements only read`);
    expect(asked.length).toBeGreaterThan(20);
    expect(writing).toEqual([]);
  });
});
