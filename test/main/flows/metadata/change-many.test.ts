import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEditionSidecar } from '../../../../main/archive/sidecar.ts';
import { findBreak } from '../../../../main/base/events.ts';
import { changeEditionsAsOneAct } from '../../../../main/flows/metadata/change-many.ts';
import { readRecord } from '../../../../main/library/read-record.ts';
import { findTitleNow } from '../../../../main/library/titles.ts';
import { daysFrom, keepEditions } from '../../../support/kept-editions.ts';
import { lockedWhile } from '../../../support/locked-while.ts';
import { mountDisk } from '../../../support/mount-disk.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeEditions } from '../../../support/write-editions.ts';

const open = async (editions: Parameters<typeof keepEditions>[1]): Promise<{ core: TestCore; ids: string[] }> => {
  const libraryDir = join(temporaryFolder(), 'library');
  const ids = keepEditions(libraryDir, editions);
  return { core: await openTestCore({ libraryDir }), ids };
};

const recordOf = (core: TestCore, id: string) => readRecord(core.parts.database, id).record;
const folderOf = (core: TestCore, id: string) => join(core.libraryDir, readRecord(core.parts.database, id).path);
const sidecarOf = (core: TestCore, id: string) => readEditionSidecar(folderOf(core, id));
const at = (ids: readonly string[], index: number): string => ids[index] ?? '';

/** Rows and sidecars tell the same of every edition. */
const expectInStep = (core: TestCore, ids: readonly string[]): void => {
  for (const id of ids) expect(sidecarOf(core, id)).toEqual(recordOf(core, id));
};

describe('an act over many editions', () => {
  it('changes all of them, is taken back as a whole, and made again', async () => {
    const { core, ids } = await open(daysFrom('2024-03-25', 20).map((day) => ({ day, isSure: false })));
    const before = ids.map((id) => recordOf(core, id));
    const act = { kind: 'set-all', ids, change: { language: 'ar', price: '4 MAD' } } as const;
    const made = await core.ask('metadata.change', { act });
    expect(made).toMatchObject({ changed: ids, refused: [], stopped: null, undo: { kind: 'set-all', editions: 20 }, redo: null });
    expect(ids.map((id) => recordOf(core, id))).toEqual(
      before.map((record) => expect.objectContaining({ id: record.id, language: 'ar', direction: 'rtl', price: '4 MAD' })),
    );
    expectInStep(core, ids);
    const undone = await core.ask('metadata.undo', {});
    expect(undone).toMatchObject({ undo: null, redo: { kind: 'set-all', editions: 20 } });
    const strip = ({ revision: _, events: __, ...rest }: ReturnType<typeof recordOf>) => rest;
    expect(ids.map((id) => strip(recordOf(core, id)))).toEqual(before.map(strip));
    await core.ask('metadata.redo', {});
    expect(recordOf(core, at(ids, 7))).toMatchObject({ language: 'ar', direction: 'rtl' });
    expectInStep(core, ids);
    expect(await core.faultOf('metadata.redo', {})).toBe('act/nothing');
    for (const id of ids) expect(findBreak(id, recordOf(core, id).events)).toBeNull();
  });

  it('exchanges the days of two editions, and moves a row of days by one', async () => {
    const { core, ids } = await open(daysFrom('2024-03-25', 6).map((day) => ({ day })));
    const swap = [
      { id: at(ids, 0), change: { day: '2024-03-26' } },
      { id: at(ids, 1), change: { day: '2024-03-25' } },
    ];
    expect(await core.ask('metadata.change', { act: { kind: 'set', rows: swap } })).toMatchObject({ refused: [] });
    expect([recordOf(core, at(ids, 0)), recordOf(core, at(ids, 1))]).toMatchObject([
      { day: '2024-03-26', version: 1 },
      { day: '2024-03-25', version: 1 },
    ]);
    const moved = await core.ask('metadata.change', { act: { kind: 'shift-days', ids, days: 1 } });
    expect(moved).toMatchObject({ refused: [], changed: expect.arrayContaining(ids) });
    expect(ids.map((id) => recordOf(core, id).day)).toEqual([
      '2024-03-27',
      '2024-03-26',
      '2024-03-28',
      '2024-03-29',
      '2024-03-30',
      '2024-03-31',
    ]);
    await core.ask('metadata.undo', {});
    await core.ask('metadata.undo', {});
    expect(ids.map((id) => recordOf(core, id))).toMatchObject(daysFrom('2024-03-25', 6).map((day) => ({ day, version: 1 })));
    expectInStep(core, ids);
  });

  it('refuses by row what another edition has already, and all that would follow it', async () => {
    const { core, ids } = await open([...daysFrom('2024-03-25', 4).map((day) => ({ day })), { title: 'L’Opinion' }]);
    const rows = [
      { id: at(ids, 0), change: { day: '2024-03-26' } },
      { id: at(ids, 1), change: { day: '2024-03-28' } },
      { id: at(ids, 2), change: { covers: '2024-03-01' } },
      { id: at(ids, 4), change: { issue: '12' } },
    ];
    const preview = await core.ask('metadata.preview', { act: { kind: 'set', rows } });
    expect(preview).toMatchObject({ changed: 1, unchanged: 0, refused: 3, rows: [{ id: at(ids, 4) }] });
    const { changed, refused } = await core.ask('metadata.change', { act: { kind: 'set', rows } });
    expect(changed).toEqual([at(ids, 4)]);
    expect(refused.map(({ id, fault }) => [id, fault.code]).sort()).toEqual(
      [
        [at(ids, 0), 'library/issue-taken'],
        [at(ids, 1), 'library/issue-taken'],
        [at(ids, 2), 'edition/bad-span'],
      ].sort(),
    );
    expect(recordOf(core, at(ids, 0)).day).toBe('2024-03-25');
  });

  it('keeps both as versions where that is asked for', async () => {
    const { core, ids } = await open(daysFrom('2024-03-25', 2).map((day) => ({ day })));
    const act = { kind: 'set' as const, rows: [{ id: at(ids, 0), change: { day: '2024-03-26' } }] };
    await core.ask('metadata.change', { act, keepsBoth: true });
    expect(recordOf(core, at(ids, 0))).toMatchObject({ day: '2024-03-26', version: 2, replaces: null });
    await core.ask('metadata.undo', {});
    expect(recordOf(core, at(ids, 0))).toMatchObject({ day: '2024-03-25', version: 1 });
  });

  it('takes along what a corrected edition replaces', async () => {
    const { core, ids } = await open([{ day: '2024-03-25' }, { day: '2024-03-25' }]);
    expect(recordOf(core, at(ids, 1))).toMatchObject({ version: 2, replaces: at(ids, 0) });
    await core.ask('metadata.change', { act: { kind: 'shift-days', ids: [at(ids, 1)], days: 3 } });
    expect(ids.map((id) => recordOf(core, id))).toMatchObject([
      { day: '2024-03-28', version: 1 },
      { day: '2024-03-28', version: 2, replaces: at(ids, 0) },
    ]);
    expect((await core.ask('editions.list', {})).editions.map(({ id }) => id)).toEqual([at(ids, 1)]);
  });

  it('counts numbers up by day, the regions of a day sharing theirs, and days by weekdays', async () => {
    const { core, ids } = await open([
      { day: '2024-03-27' },
      { day: '2024-03-25' },
      { day: '2024-03-26' },
      { day: '2024-03-26', variant: 'Rabat' },
    ]);
    await core.ask('metadata.change', { act: { kind: 'count-issues', ids, first: 17_321, step: 1 } });
    expect(ids.map((id) => recordOf(core, id).issue)).toEqual(['17323', '17321', '17322', '17322']);
    await core.ask('metadata.change', { act: { kind: 'count-days', ids, first: '2024-05-04', weekdays: [1, 2, 5] } });
    // The fourth of May 2024 is a Saturday.
    expect(ids.map((id) => recordOf(core, id).day)).toEqual(['2024-05-13', '2024-05-06', '2024-05-07', '2024-05-10']);
  });

  it('confirms what is known, and takes that back', async () => {
    const { core, ids } = await open(daysFrom('2024-03-25', 3).map((day) => ({ day, isSure: false })));
    await core.ask('metadata.change', { act: { kind: 'confirm', ids } });
    expect(recordOf(core, at(ids, 0))).toMatchObject({
      state: 'confirmed',
      facts: { day: { source: 'user', confidence: 1 }, issue: { source: 'file-name', confidence: 0.5 } },
    });
    await core.ask('metadata.undo', {});
    expect(recordOf(core, at(ids, 0))).toMatchObject({ state: 'unconfirmed', facts: { day: { source: 'file-name' } } });
  });

  it('leaves a field that is given its own value as it is: nothing to preview, to write or to take back', async () => {
    const { core, ids } = await open(daysFrom('2024-03-25', 2).map((day) => ({ day, issue: '17', isSure: false })));
    const before = ids.map((id) => recordOf(core, id));
    const change = { title: 'Le Matin', issue: '17', language: 'fr', variant: '', state: 'unconfirmed' } as const;
    const act = { kind: 'set-all', ids, change } as const;
    expect(await core.ask('metadata.preview', { act })).toMatchObject({ changed: 0, unchanged: 2, refused: 0, rows: [] });
    expect(await core.ask('metadata.change', { act })).toMatchObject({ changed: [], refused: [], undo: null });
    expect(ids.map((id) => recordOf(core, id))).toEqual(before);
    const some = { kind: 'set-all', ids, change: { issue: '17', price: '4 MAD' } } as const;
    await core.ask('metadata.change', { act: some });
    const { changes } = await core.ask('metadata.history', { id: at(ids, 0) });
    expect(changes.map(({ fields }) => fields)).toEqual([[{ field: 'price', from: null, to: '4 MAD' }]]);
    expect(recordOf(core, at(ids, 0)).facts).toMatchObject({ issue: { source: 'file-name' }, price: { source: 'user' } });
  });

  it('waits for the one before it, so that none of many quick ones is lost, and each is taken back in turn', async () => {
    const { core, ids } = await open(daysFrom('2024-03-25', 30).map((day) => ({ day })));
    const set = (price: string) => core.ask('metadata.change', { act: { kind: 'set-all', ids, change: { price } } });
    const list = { title: 'Le Matin', list: 'sections' } as const;
    const [one, two, failed, added, undone, three] = await Promise.all([
      set('1 F'),
      set('2 F'),
      core.faultOf('metadata.redo', {}),
      core.ask('authority.change', { ...list, act: { kind: 'add', names: ['Monde'] } }),
      core.ask('metadata.undo', {}),
      set('3 F'),
    ]);
    expect([one.changed.length, two.changed.length, three.changed.length]).toEqual([30, 30, 30]);
    expect(failed).toBe('act/nothing');
    expect(added.title).toBe('Le Matin');
    expect(undone).toMatchObject({ changed: [], undo: { kind: 'set-all' }, redo: { kind: 'authority' } });
    const { changes } = await core.ask('metadata.history', { id: at(ids, 0) });
    expect(changes.map(({ fields }) => fields[0]?.to)).toEqual(['3 F', '2 F', '1 F']);
    await core.ask('metadata.undo', {});
    expect(recordOf(core, at(ids, 29)).price).toBe('2 F');
  });

  it('leaves alone on the way back what has been changed since', async () => {
    const { core, ids } = await open(daysFrom('2024-03-25', 3).map((day) => ({ day })));
    await core.ask('metadata.change', { act: { kind: 'set-all', ids, change: { price: '4 MAD' } } });
    await core.ask('editions.set', { id: at(ids, 1), correction: { price: '5 MAD' } });
    const { changed, refused, undo } = await core.ask('metadata.undo', {});
    expect(changed).toEqual([at(ids, 0), at(ids, 2)]);
    expect(refused).toMatchObject([{ id: at(ids, 1), fault: { code: 'edition/changed-since' } }]);
    expect(undo).toBeNull();
    expect(ids.map((id) => recordOf(core, id).price)).toEqual([null, '5 MAD', null]);
  });

  it('over thousands is stopped between two editions, and what was changed until then is one act that is taken back', async () => {
    const libraryDir = join(temporaryFolder(), 'library');
    const [first = ''] = keepEditions(libraryDir, [{ title: 'Le Temps' }]);
    const before = await openTestCore({ libraryDir });
    const { path } = readRecord(before.parts.database, first);
    await before.close();
    const days = daysFrom('2010-01-01', 2000);
    const ids = writeEditions(
      libraryDir,
      join(path, 'edition.pdf'),
      days.map((day, at) => ({ title: 'Le Matin', day, issue: String(at + 1) })),
    );
    const core = await openTestCore({ libraryDir });
    const told: number[] = [];
    core.on((event) => {
      if (event.name !== 'metadata.progress') return;
      told.push(event.value.total);
      if (event.value.done >= 200) void core.handlers['metadata.stop']({});
    });
    const act = { kind: 'set-all', ids, change: { price: '1 F' } } as const;
    expect(await core.ask('metadata.preview', { act })).toMatchObject({ changed: 2000, refused: 0 });
    const { changed, undo } = await core.ask('metadata.change', { act });
    expect(changed).toEqual(ids.slice(0, 200));
    expect(undo).toEqual({ kind: 'set-all', editions: 200 });
    expect(new Set(told)).toEqual(new Set([2000]));
    expect(ids.filter((id) => recordOf(core, id).price === '1 F')).toEqual(changed);
    expect(await core.ask('metadata.undo', {})).toMatchObject({ changed, undo: null, redo: { editions: 200 } });
    expect(ids.every((id) => recordOf(core, id).price === null)).toBe(true);
    expectInStep(core, changed);
  });

  it('leaves each edition whole when the disk is full in the middle, and says which were changed', async (context) => {
    const { core, ids } = await open(daysFrom('2024-03-25', 6).map((day) => ({ day })));
    const folder = folderOf(core, at(ids, 3));
    const aside = join(temporaryFolder(), 'edition');
    cpSync(folder, aside, { recursive: true });
    mountDisk(context, folder, 'size=64k');
    try {
      cpSync(aside, folder, { recursive: true });
      expect(() => writeFileSync(join(folder, 'filling'), Buffer.alloc(1 << 20))).toThrow('ENOSPC');
      const end = await core.ask('metadata.change', { act: { kind: 'set-all', ids, change: { price: '4 MAD' } } });
      expect(end).toMatchObject({ changed: ids.slice(0, 3), stopped: { code: 'disk/full' }, undo: { editions: 3 } });
      expect(ids.map((id) => recordOf(core, id).price)).toEqual(ids.map((_, index) => (index < 3 ? '4 MAD' : null)));
      expectInStep(core, ids);
      expect(await core.ask('metadata.undo', {})).toMatchObject({ changed: ids.slice(0, 3), stopped: null });
      expectInStep(core, ids);
      expect(ids.every((id) => recordOf(core, id).price === null)).toBe(true);
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  it('names an edition whose folder is gone, and changes the others', async () => {
    const { core, ids } = await open(daysFrom('2024-03-25', 4).map((day) => ({ day })));
    rmSync(folderOf(core, at(ids, 2)), { recursive: true });
    const { changed, refused } = await core.ask('metadata.change', { act: { kind: 'set-all', ids, change: { price: '4 MAD' } } });
    expect(changed).toEqual([at(ids, 0), at(ids, 1), at(ids, 3)]);
    expect(refused).toMatchObject([{ id: at(ids, 2), fault: { code: 'edition/damaged' } }]);
    expectInStep(core, changed);
    expect(recordOf(core, at(ids, 2)).price).toBeNull();
    await core.ask('metadata.undo', {});
    expect(recordOf(core, at(ids, 0)).price).toBeNull();
  });

  it('tells a history of values, whose reason is the act, and which a value is put back from', async () => {
    const { core, ids } = await open([{ issue: '17' }]);
    const id = at(ids, 0);
    const act = { kind: 'set' as const, rows: [{ id, change: { issue: '18', price: '4 "MAD"' } }] };
    await changeEditionsAsOneAct(core.parts, { act, keepsBoth: false }, { reason: 'import', name: 'import' });
    await core.ask('editions.set', { id, correction: { day: '2024-03-29' } });
    const { changes } = await core.ask('metadata.history', { id });
    expect(changes.map(({ reason, fields }) => ({ reason, fields }))).toEqual([
      { reason: 'edit', fields: [{ field: 'day', from: '2024-03-28', to: '2024-03-29' }] },
      {
        reason: 'import',
        fields: [
          { field: 'issue', from: '17', to: '18' },
          { field: 'price', from: null, to: '4 "MAD"' },
        ],
      },
    ]);
    expect(changes[0]).toMatchObject({ program: 'Kiosque 1.0.0', operator: null });
  });
});

describe('a title that is renamed', () => {
  it('takes its editions, trash and earlier versions along, and what arrives under the old name', async () => {
    const { core, ids } = await open([{ day: '2024-03-25' }, { day: '2024-03-25' }, { day: '2024-03-26' }]);
    await core.ask('titles.keep', { title: 'Le Matin', keep: { kind: 'newest', count: 50 }, isArchive: true });
    await core.ask('editions.remove', { ids: [at(ids, 2)] });
    const end = await core.ask('metadata.change', { act: { kind: 'rename-title', from: 'Le Matin', to: 'Le Matin du Sahara' } });
    expect(end).toMatchObject({ refused: [], undo: { kind: 'rename-title', editions: 3 } });
    expect(ids.map((id) => recordOf(core, id).title)).toEqual(ids.map(() => 'Le Matin du Sahara'));
    expect((await core.ask('titles.list', {})).titles).toMatchObject([
      { title: 'Le Matin du Sahara', keep: { kind: 'newest', count: 50 }, isArchive: true },
    ]);
    const history = await core.ask('metadata.history', { id: at(ids, 2) });
    expect(history.changes[0]).toMatchObject({ reason: 'rename', fields: [{ field: 'title', from: 'Le Matin' }] });
    await core.ask('metadata.undo', {});
    expect((await core.ask('titles.list', {})).titles).toMatchObject([{ title: 'Le Matin', isArchive: true }]);
    expectInStep(core, ids);
  });

  it('has its name and its searches again when the renaming is undone, whatever has been changed of one edition since', async () => {
    const { core, ids } = await open(daysFrom('2024-03-25', 3).map((day) => ({ day })));
    const { search } = await core.ask('searches.save', { name: 'Water', query: 'water', title: 'Le Matin' });
    const searchTitle = async () => (await core.ask('searches.list', {})).searches.find(({ id }) => id === search.id)?.title;
    await core.ask('metadata.change', { act: { kind: 'rename-title', from: 'Le Matin', to: 'Le Soir' } });
    await core.ask('editions.set', { id: at(ids, 1), correction: { title: 'Le Temps' } });
    const { changed, refused } = await core.ask('metadata.undo', {});
    expect([changed, refused.map(({ id }) => id)]).toEqual([[at(ids, 0), at(ids, 2)], [at(ids, 1)]]);
    expect(findTitleNow(core.parts.database, 'Le Matin')?.name).toBe('Le Matin');
    expect(await searchTitle()).toBe('Le Matin');
    await core.ask('metadata.redo', {});
    expect(ids.map((id) => recordOf(core, id).title)).toEqual(['Le Soir', 'Le Temps', 'Le Soir']);
    expect(findTitleNow(core.parts.database, 'Le Matin')?.name).toBe('Le Soir');
    expect(await searchTitle()).toBe('Le Soir');
    expectInStep(core, ids);
  });

  it('whose library.json cannot be written leaves an act that is taken back, and one that is taken back in two', async (context) => {
    const { core, ids } = await open(daysFrom('2024-03-25', 2).map((day) => ({ day })));
    const { search } = await core.ask('searches.save', { name: 'Water', query: 'water', title: 'Le Matin' });
    const whole = async () => [
      ...ids.map((id) => recordOf(core, id).title),
      findTitleNow(core.parts.database, 'Le Matin')?.name,
      (await core.ask('searches.list', {})).searches.find(({ id }) => id === search.id)?.title,
    ];
    const sidecar = join(core.libraryDir, 'library.json');
    const act = { kind: 'rename-title', from: 'Le Matin', to: 'Le Soir' } as const;
    const told: string[] = [];
    core.on(({ name }) => told.push(name));

    const half = await lockedWhile(context, sidecar, () => core.ask('metadata.change', { act }));
    expect(half).toMatchObject({ changed: ids, stopped: { code: 'library/read-only' }, undo: { editions: 2 } });
    expect(told).toEqual(expect.arrayContaining(['library.changed', 'metadata.acts']));
    expect(await whole()).toEqual(['Le Soir', 'Le Soir', 'Le Matin', 'Le Matin']);
    expect(await core.ask('metadata.undo', {})).toMatchObject({ changed: ids, refused: [], stopped: null });
    expect(await whole()).toEqual(['Le Matin', 'Le Matin', 'Le Matin', 'Le Matin']);

    await core.ask('metadata.change', { act });
    expect(await whole()).toEqual(['Le Soir', 'Le Soir', 'Le Soir', 'Le Soir']);
    const back = await lockedWhile(context, sidecar, () => core.ask('metadata.undo', {}));
    expect(back).toMatchObject({
      changed: ids,
      stopped: { code: 'library/read-only' },
      undo: { editions: 0 },
      redo: { editions: 2 },
    });
    expect(await whole()).toEqual(['Le Matin', 'Le Matin', 'Le Soir', 'Le Soir']);
    expect(await core.ask('metadata.undo', {})).toMatchObject({ changed: [], stopped: null, undo: null });
    expect(await whole()).toEqual(['Le Matin', 'Le Matin', 'Le Matin', 'Le Matin']);
    await core.ask('metadata.redo', {});
    await core.ask('metadata.redo', {});
    expect(await whole()).toEqual(['Le Soir', 'Le Soir', 'Le Soir', 'Le Soir']);
    expectInStep(core, ids);
  });

  it('leaves an act that is taken back, and says that it is over, where something fails that no code names', async () => {
    const { core, ids } = await open(daysFrom('2024-03-25', 2).map((day) => ({ day })));
    const sidecar = join(core.libraryDir, 'library.json');
    const aside = join(temporaryFolder(), 'library.json');
    await core.ask('titles.keep', { title: 'Le Matin', keep: { kind: 'all' }, isArchive: true });
    renameSync(sidecar, aside);
    mkdirSync(sidecar);
    const isOver: boolean[] = [];
    core.on((event) => {
      if (event.name === 'metadata.progress') isOver.push(event.value.isOver);
    });
    expect(await core.faultOf('metadata.change', { act: { kind: 'rename-title', from: 'Le Matin', to: 'Le Soir' } })).toBe(
      'internal',
    );
    expect(isOver.at(-1)).toBe(true);
    expect(ids.map((id) => recordOf(core, id).title)).toEqual(['Le Soir', 'Le Soir']);
    rmdirSync(sidecar);
    renameSync(aside, sidecar);
    expect(await core.ask('metadata.undo', {})).toMatchObject({ changed: ids, refused: [], stopped: null });
    expect(ids.map((id) => recordOf(core, id).title)).toEqual(['Le Matin', 'Le Matin']);
    expectInStep(core, ids);
  });

  it('is spelled anew where both names are one', async () => {
    const { core, ids } = await open([{ title: 'le matin' }]);
    await core.ask('metadata.change', { act: { kind: 'rename-title', from: 'le matin', to: 'Le Matin' } });
    expect(recordOf(core, at(ids, 0))).toMatchObject({ title: 'Le Matin', version: 1 });
    expectInStep(core, ids);
    await core.ask('metadata.undo', {});
    expect(recordOf(core, at(ids, 0)).title).toBe('le matin');
    expectInStep(core, ids);
  });

  it('is merged into another one, but for days that both have', async () => {
    const { core, ids } = await open([
      { title: 'Le Matin', day: '2024-03-25' },
      { title: 'Matin', day: '2024-03-25' },
      { title: 'Matin', day: '2024-03-26' },
    ]);
    const act = { kind: 'rename-title', from: 'Matin', to: 'Le Matin' } as const;
    const { changed, refused } = await core.ask('metadata.change', { act });
    expect(changed).toEqual([at(ids, 2)]);
    expect(refused).toMatchObject([{ id: at(ids, 1), fault: { code: 'library/issue-taken' } }]);
    await core.ask('metadata.change', { act, keepsBoth: true });
    expect(recordOf(core, at(ids, 1))).toMatchObject({ title: 'Le Matin', version: 2 });
    expect((await core.ask('titles.list', {})).titles.map(({ title }) => title)).toEqual(['Le Matin']);
    expect((await core.ask('metadata.history', { id: at(ids, 2) })).changes[0]?.reason).toBe('merge');
  });
});
