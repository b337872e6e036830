// How a title is read, its outline and its photographs, through the calls and over a real library.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CoreEvent } from '../../../main/flows/parts.ts';
import { readTruth } from '../../press/truth.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const samples = join(import.meta.dirname, '../../../assets/samples');
const atlas = 'atlas-du-matin-2024-03-28';
const title = 'L’Atlas du Matin';

const addSample = async (core: TestCore, name: string): Promise<string> => {
  await core.add([join(samples, `${name}.pdf`)], {}).settled;
  await core.whenSearchable();
  return (await core.ask('editions.list', {})).editions[0]?.id ?? '';
};

describe('how a title is read', { timeout: 120_000 }, () => {
  it('wins over what was found, is told, stands in library.json, outlives the database, and is taken back', async () => {
    const core = await openTestCore();
    const id = await addSample(core, atlas);
    const told: CoreEvent[] = [];
    core.on((event) => event.name === 'titles.changed' && told.push(event));
    const first = { direction: null, isCoverAlone: true };
    const wanted = { direction: 'rtl', isCoverAlone: false } as const;
    expect(await core.ask('editions.open', { id })).toMatchObject({
      edition: { direction: 'ltr' },
      reading: { ...first, found: 'ltr' },
    });

    expect(await core.ask('titles.reading', { title, reading: wanted })).toEqual({ before: first });
    expect(told).toEqual([{ name: 'titles.changed', value: { title, reading: wanted } }]);
    const opened = { edition: { direction: 'rtl' }, reading: { ...wanted, found: 'ltr' } };
    expect(await core.ask('editions.open', { id })).toMatchObject(opened);
    expect((await core.ask('titles.list', {})).titles).toMatchObject([{ title, reading: wanted }]);
    expect((await core.ask('editions.list', {})).editions).toMatchObject([{ direction: 'ltr' }]);
    const kept = JSON.parse(readFileSync(join(core.libraryDir, 'library.json'), 'utf8'));
    expect(kept.titles).toMatchObject([{ name: title, reading: wanted }]);
    await core.close();

    const libraryDir = join(temporaryFolder(), 'library');
    cpSync(core.libraryDir, libraryDir, { recursive: true, filter: (path) => !/library\.sqlite/.test(path) });
    const again = await openTestCore({ libraryDir });
    expect(await again.ask('editions.open', { id })).toMatchObject(opened);
    expect(await again.ask('titles.reading', { title: 'l’atlas du MATIN', reading: first })).toEqual({ before: wanted });
    expect(await again.ask('editions.open', { id })).toMatchObject({ edition: { direction: 'ltr' } });
    expect(await again.faultOf('titles.reading', { title: 'No such paper', reading: first })).toBe('title/not-found');
  });
});

describe('the outline of an edition', { timeout: 120_000 }, () => {
  it('has its pages by section with the printed numbers, and each headline that is printed', async () => {
    const core = await openTestCore();
    const bare = await core.add([join(samples, `${atlas}.pdf`)], {}).settled.then(() => core.ask('editions.list', {}));
    const id = bare.editions[0]?.id ?? '';
    const unread = await core.ask('editions.outline', { id });
    expect(unread).toEqual({
      isRead: false,
      sections: [{ name: null, pages: [1, 2, 3, 4].map((page) => ({ page, printed: null, articles: [] })) }],
    });
    await core.close();
    const reading = await openTestCore({ libraryDir: core.libraryDir, indexing: 'all' });
    await reading.whenSearchable();
    const { isRead, sections } = await reading.ask('editions.outline', { id });
    expect(isRead).toBe(true);
    expect(sections.map(({ name }) => name)).toEqual([null, 'Région', 'Société', 'Culture et sports']);
    const pages = sections.flatMap((section) => section.pages);
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
    expect(pages.slice(1).map(({ printed }) => printed)).toEqual([2, 3, 4]);
    const printed = readTruth(join(samples, `${atlas}.truth.json`))
      .pages.flatMap(({ articles }) => articles.map(({ headline }) => headline))
      .filter((headline) => headline !== null);
    const found = new Set(pages.flatMap(({ articles }) => articles.map(({ headline }) => headline)));
    expect(printed.filter((headline) => !found.has(headline))).toEqual([]);
  });
});

describe('the photographs of pages', { timeout: 120_000 }, () => {
  it('are where the press put them, a list a page, and pages that are not there are told', async () => {
    const core = await openTestCore();
    await core.add([join(samples, `${atlas}.pdf`)], {}).settled;
    const id = (await core.ask('editions.list', {})).editions[0]?.id ?? '';
    const { photographs } = await core.ask('pages.photographs', { id, pages: [2, 1] });
    expect(photographs.map((boxes) => boxes.length)).toEqual([2, 2]);
    for (const { x, y, width, height } of photographs.flat()) {
      expect(x).toBeGreaterThan(20);
      expect(x + width).toBeLessThan(760);
      expect(y).toBeGreaterThan(100);
      expect(width / height).toBeGreaterThan(2);
    }
    expect(await core.faultOf('pages.photographs', { id, pages: [9] })).toBe('page/not-found');
  });
});
