// kiosque set over several editions, history and titles: what they answer, and that a dry run changes nothing.
import { describe, expect, it } from 'vitest';
import { keepEditions } from '../../support/kept-editions.ts';
import { openCommands } from '../../support/open-commands.ts';

describe('the metadata commands', () => {
  it('change several editions as one act, and tell each that cannot be', async () => {
    const { json, libraryDir } = openCommands();
    const ids = keepEditions(libraryDir, [{ day: '2024-03-25' }, { day: '2024-03-26', isSure: false }, { title: 'L’Opinion' }]);
    const dry = await json(['set', ...ids, 'language=ar', 'price=4 MAD', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, value: { changed: 3, unchanged: 0, refused: 0, failed: [] } });
    expect(dry.value.rows[1].fields).toEqual([
      { field: 'language', from: 'fr', to: 'ar' },
      { field: 'direction', from: 'ltr', to: 'rtl' },
      { field: 'price', from: null, to: '4 MAD' },
      { field: 'state', from: 'unconfirmed', to: 'confirmed' },
    ]);
    expect((await json(['history', ids[0] ?? ''])).value).toEqual({ changes: [] });
    const set = await json(['set', ...ids, 'language=ar', 'price=4 MAD']);
    expect(set).toMatchObject({ code: 0, value: { changed: ids, failed: [], stopped: null } });
    expect(set.value.editions.map(({ price, state }: { price: string; state: string }) => `${price} ${state}`)).toEqual(
      ids.map(() => '4 MAD confirmed'),
    );
    const taken = await json(['set', ids[0] ?? '', ids[1] ?? '', 'day=2024-03-27']);
    expect(taken).toMatchObject({ code: 1, value: { changed: [ids[0]], failed: [{ id: ids[1], code: 'library/issue-taken' }] } });
    const { changes } = (await json(['history', ids[0] ?? ''])).value;
    expect(changes[0]).toMatchObject({ reason: 'edit', fields: [{ field: 'day', from: '2024-03-25', to: '2024-03-27' }] });
  });

  it('set one edition as before, with its variant too', async () => {
    const { json, libraryDir } = openCommands();
    const [id = ''] = keepEditions(libraryDir, [{}]);
    expect((await json(['set', id, 'issue=12'])).value).toMatchObject({ edition: { id, issue: '12' }, learned: null });
    expect((await json(['set', id, 'variant=Rabat'])).value).toMatchObject({ editions: [{ id, variant: 'Rabat' }] });
    expect((await json(['set', 'nobody', id, 'issue=1'])).value.fault.code).toBe('edition/not-found');
    expect((await json(['set', id, 'colour', 'issue=1'])).value.fault.code).toBe('edition/not-found');
    expect((await json(['set', 'issue=1'])).code).toBe(2);
  });

  it('rename and merge newspapers', async () => {
    const { json, libraryDir } = openCommands();
    keepEditions(libraryDir, [
      { day: '2024-03-25' },
      { title: 'Matin', day: '2024-03-25' },
      { title: 'Matin', day: '2024-03-26' },
    ]);
    const dry = await json(['titles', 'rename', 'Matin', 'Le Matin', '--dry-run']);
    expect(dry).toMatchObject({ code: 1, value: { changed: 1, failed: [{ code: 'library/issue-taken' }] } });
    const merged = await json(['titles', 'rename', 'Matin', 'Le Matin', '--keep-both']);
    expect(merged).toMatchObject({ code: 0, value: { failed: [] } });
    expect((await json(['titles', 'list'])).value.titles).toMatchObject([{ title: 'Le Matin' }]);
    expect((await json(['titles', 'rename', 'Nobody', 'X'])).value.fault.code).toBe('title/not-found');
  });

  it('keep the lists of a title', async () => {
    const { json, run, libraryDir } = openCommands();
    keepEditions(libraryDir, [{ variant: 'Casa' }]);
    const merged = await json(['titles', 'places', 'Le Matin', 'merge', 'Casablanca', 'Casa']);
    expect(merged.value).toMatchObject({ entries: [{ name: 'Casablanca', variants: [{ name: 'Casa', count: 1 }] }] });
    expect((await json(['titles', 'places', 'Le Matin', 'part', 'Casablanca', 'Casa'])).value).toMatchObject({
      entries: [{ name: 'Casablanca', variants: [] }],
      proposed: [{ name: 'Casa' }],
    });
    expect((await run(['titles', 'places', 'Le Matin'])).out).toContain('Casablanca');
    expect((await json(['titles', 'places', 'Le Matin', 'paint', 'X'])).code).toBe(2);
  });
});
