// A library whose index an earlier version of the program wrote: it answers at once, and is renewed without reading any file again.
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestCore } from '../../support/open-test-core.ts';
import { suite } from '../../support/suites.ts';
import { makeEarlierFile } from '../search/earlier-file.ts';

describe('an index of an earlier version', { timeout: 120_000 }, () => {
  it('is carried over without the files of its editions, and what is new comes with it', async () => {
    const core = await openTestCore({ indexing: 'all' });
    await core.add([suite('pdf/newspapers/sample-color-newsletter.pdf')], {}).settled;
    await core.whenSearchable();
    const [edition] = (await core.ask('editions.list', {})).editions;
    const before = await core.ask('search.find', { query: 'preservation' });
    expect(before.isRenewing).toBe(false);
    expect(before.total).toBeGreaterThan(0);
    await core.close();

    const derived = join(core.libraryDir, 'derived');
    const earlier = join(core.libraryDir, 'earlier.sqlite');
    makeEarlierFile(join(derived, 'search.sqlite'), earlier);
    for (const name of readdirSync(derived)) if (name.startsWith('search')) rmSync(join(derived, name));
    renameSync(earlier, join(derived, 'search.sqlite'));

    const reader = await openTestCore({ libraryDir: core.libraryDir, mode: 'read' });
    expect(await reader.ask('search.find', { query: 'preservation' })).toMatchObject({ total: before.total, isRenewing: true });
    expect(await reader.faultOf('search.find', { query: 'page:1' })).toBe('search/renewing');
    await reader.close();

    rmSync(join(core.libraryDir, ...(edition?.path ?? '').split('/')), { recursive: true });
    const again = await openTestCore({ libraryDir: core.libraryDir, indexing: 'all' });
    const told: unknown[] = [];
    again.on((event) => told.push(event));
    await again.add([suite('pdf/newspapers/minimal-2-page.pdf')], {}).settled;
    await again.whenSearchable();
    expect((await again.ask('editions.list', {})).editions.map(({ indexState }) => indexState)).toEqual([
      'searchable',
      'searchable',
    ]);
    const after = await again.ask('search.find', { query: 'preservation' });
    expect(after).toMatchObject({ isRenewing: false, pending: 0 });
    expect(told).toContainEqual({ name: 'library.changed', value: { ids: null } });
    expect(after.hits).toEqual(expect.arrayContaining(before.hits));
    expect((await again.ask('search.find', { query: 'page:1' })).total).toBe(2);
    expect(readdirSync(derived).filter((name) => /^search.*\.sqlite$/.test(name))).toEqual(['search-1.sqlite']);
  });
});
