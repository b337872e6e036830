// How many editions a title keeps: what a rule would let go is shown first, pins and archive titles stay, and what goes can come back.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '#border/model';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { makePaper } from '../../../support/paper.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { serve } from '../../acquire/http/servers.ts';

const days = ['2024-03-25', '2024-03-26', '2024-03-27', '2024-03-28'];

const addDays = async (core: TestCore, title = 'Le Matin'): Promise<void> => {
  const folder = temporaryFolder();
  for (const day of days) {
    const path = join(folder, `${day}.pdf`);
    writeFileSync(path, makePaper(`${title} ${day}`).bytes);
    await core.add([path], { title, day }).settled;
  }
};

const shelf = async (core: TestCore, title = 'Le Matin'): Promise<Edition[]> =>
  (await core.ask('editions.list', { title })).editions;
const daysOf = (editions: readonly Edition[]): (string | null)[] => editions.map(({ day }) => day);

describe('the rule of a title', { timeout: 60_000 }, () => {
  it('shows what it would let go, lets it go when it is kept, and leaves other titles alone', async () => {
    const core = await openTestCore();
    await addDays(core);
    await addDays(core, 'The Post');
    const rule = { title: 'Le Matin', keep: { kind: 'newest', count: 2 }, isArchive: false } as const;
    const preview = await core.ask('titles.preview', rule);
    expect(daysOf(preview.editions)).toEqual(['2024-03-25', '2024-03-26']);
    expect(preview.sizeBytes).toBe(2 * 64 * 1024);
    expect(await shelf(core)).toHaveLength(4);

    const kept = await core.ask('titles.keep', rule);
    expect(kept.removed.sort()).toEqual(preview.editions.map(({ id }) => id).sort());
    expect(kept.titles).toMatchObject([
      { title: 'Le Matin', editions: 2, keep: rule.keep },
      { title: 'The Post', editions: 4 },
    ]);
    expect(daysOf(await shelf(core))).toEqual(['2024-03-28', '2024-03-27']);
    expect(await shelf(core, 'The Post')).toHaveLength(4);
    await core.ask('editions.restore', { ids: kept.removed });
    expect(await shelf(core)).toHaveLength(4);
  });

  it('lets no pinned edition go, and nothing of an archive title', async () => {
    const core = await openTestCore();
    await addDays(core);
    const oldest = (await shelf(core)).at(-1);
    await core.ask('editions.pin', { ids: [oldest?.id ?? ''], isPinned: true });
    const keep = { kind: 'newest', count: 1 } as const;
    const archive = { title: 'Le Matin', keep, isArchive: true };
    expect((await core.ask('titles.preview', archive)).editions).toEqual([]);
    expect((await core.ask('titles.keep', archive)).removed).toEqual([]);
    await core.ask('titles.keep', { title: 'Le Matin', keep, isArchive: false });
    expect(daysOf(await shelf(core))).toEqual(['2024-03-28', '2024-03-25']);
    expect((await core.ask('titles.list', {})).titles).toMatchObject([{ pinned: 1 }]);
  });

  it('lets a corrected edition go with the versions that it replaced, or keeps them all for the pin of one', async () => {
    const core = await openTestCore();
    await addDays(core);
    const folder = temporaryFolder();
    const correct = async (day: string): Promise<void> => {
      const path = join(folder, `${day} corrected.pdf`);
      writeFileSync(path, makePaper(`corrected ${day}`).bytes);
      await core.add([path], { title: 'Le Matin', day }).settled;
    };
    const firstOf = async (day: string): Promise<string> => (await shelf(core)).find((one) => one.day === day)?.id ?? '';
    await core.ask('editions.pin', { ids: [await firstOf('2024-03-25')], isPinned: true });
    for (const day of ['2024-03-25', '2024-03-26']) await correct(day);
    expect(await shelf(core)).toHaveLength(4);
    expect((await core.ask('titles.list', {})).titles).toMatchObject([{ editions: 4, pinned: 1, sizeBytes: 6 * 64 * 1024 }]);
    const rule = { title: 'Le Matin', keep: { kind: 'newest', count: 2 }, isArchive: false } as const;
    const preview = await core.ask('titles.preview', rule);
    expect({ days: daysOf(preview.editions), sizeBytes: preview.sizeBytes }).toEqual({
      days: ['2024-03-26'],
      sizeBytes: 2 * 64 * 1024,
    });
    const { removed } = await core.ask('titles.keep', rule);
    expect(removed).toHaveLength(2);
    expect(daysOf(await shelf(core))).toEqual(['2024-03-28', '2024-03-27', '2024-03-25']);
    await core.ask('editions.restore', { ids: removed });
    expect(daysOf(await shelf(core))).toEqual(['2024-03-28', '2024-03-27', '2024-03-26', '2024-03-25']);
  });

  it('is followed by itself when a newer edition arrives, and outlives the database', async () => {
    const paper = makePaper('the newest');
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(paper.bytes),
    );
    const core = await openTestCore();
    await addDays(core);
    const oldest = (await shelf(core)).at(-1);
    await core.ask('editions.pin', { ids: [oldest?.id ?? ''], isPinned: true });
    await core.ask('titles.keep', { title: 'Le Matin', keep: { kind: 'newest', count: 3 }, isArchive: false });
    const heard: string[] = [];
    core.on((event) => void (event.name === 'edition.arrived' && heard.push(event.value.title)));
    await core.ask('sources.add', { address: `${server.url}/2024-03-29.pdf`, title: 'Le Matin' });
    await core.syncAll();
    await expect.poll(async () => daysOf(await shelf(core))).toEqual(['2024-03-29', '2024-03-28', '2024-03-27', '2024-03-25']);
    expect(heard).toEqual(['Le Matin']);
    await core.close();

    const { libraryDir } = core;
    for (const end of ['', '-wal', '-shm']) writeFileSync(join(libraryDir, `library.sqlite${end}`), 'gone');
    const again = await openTestCore({ libraryDir });
    expect((await again.ask('titles.list', {})).titles).toMatchObject([
      { title: 'Le Matin', editions: 4, pinned: 1, keep: { kind: 'newest', count: 3 } },
    ]);
    expect((await again.ask('sources.list', {})).sources).toMatchObject([{ title: 'Le Matin', kind: 'file', arrived: 1 }]);
    expect(await again.syncAll()).toMatchObject({ checked: 1, downloaded: [], failed: [] });
  });
});
