// Holdings through the calls and the command line, over a library as it lies on a disk.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CoreEvent } from '../../../../main/flows/parts.ts';
import { at, iso, weekday } from '../../../support/histories/calendars.ts';
import { type WrittenIssue, writeIssueLibrary } from '../../../support/issue-library.ts';
import { openCommands } from '../../../support/open-commands.ts';
import { openTestCore } from '../../../support/open-test-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const title = 'Le Matin';
const missing = ['2024-01-16', '2024-02-02'];

/** Six days a week for two months, with two of its issues gone and one that lacks pages; and an Arabic paper without gaps. */
const issues = (): WrittenIssue[] => {
  const made: WrittenIssue[] = [];
  let number = 17_000;
  for (let day = at('2024-01-01'); day <= at('2024-02-29'); day += 1) {
    if (weekday(day) === 7) continue;
    if (!missing.includes(iso(day)))
      made.push({ title, day: iso(day), issue: String(number), printedPages: iso(day) === '2024-01-03' ? 4 : null });
    number += 1;
  }
  for (let day = at('2024-01-01'); day <= at('2024-01-20'); day += 1)
    made.push({ title: 'الصباح', day: iso(day), issue: String(day), language: 'ar' });
  return made;
};

const written = (): string => {
  const libraryDir = join(temporaryFolder(), 'library');
  writeIssueLibrary(libraryDir, issues());
  return libraryDir;
};

describe('holdings', { timeout: 120_000 }, () => {
  it('list titles, show a year, and follow what becomes of editions', async () => {
    const core = await openTestCore({ libraryDir: written() });
    const { titles } = await core.ask('holdings.titles', {});
    expect(titles).toMatchObject([
      { title, first: '2024-01-01', last: '2024-02-29', editions: 50, counts: { held: 49, missing: 2, incomplete: 1 } },
      { title: 'الصباح', counts: { held: 20, missing: 0 } },
    ]);
    const year = await core.ask('holdings.year', { title: 'le matin' });
    expect(year).toMatchObject({ title, year: 2024, years: [{ year: 2024, held: 50, missing: 2 }] });
    expect(year.days.filter(({ state }) => state === 'missing').map(({ day, number }) => [day, number])).toEqual([
      ['2024-01-16', '17013'],
      ['2024-02-02', '17028'],
    ]);
    const held = year.days.find(({ day }) => day === '2024-01-10')?.editions ?? [];
    await core.ask('editions.remove', { ids: held });
    const after = await core.ask('holdings.year', { title, year: 2024 });
    expect(after.days.find(({ day }) => day === '2024-01-10')).toMatchObject({ state: 'missing', number: '17008', editions: [] });
    expect(await core.faultOf('holdings.year', { title: 'No such paper' })).toBe('title/not-found');
  });

  it('keep what a person says of a title and of its days, in library.json first, and take it back', async () => {
    const core = await openTestCore({ libraryDir: written() });
    const told: CoreEvent[] = [];
    core.on((event) => event.name === 'holdings.changed' && told.push(event));
    const first = await core.ask('holdings.describe', { title });
    expect(first.learned.frequencies).toEqual([{ kind: 'weekdays', since: null, weekdays: [1, 2, 3, 4, 5, 6] }]);
    const facts = { ...first.facts, issn: '0851-0326', publisher: 'Le Groupe', collectedFrom: '2023-12-29' };
    expect(await core.ask('holdings.setFacts', { title, facts })).toEqual({ before: first.facts });
    expect(await core.faultOf('holdings.setFacts', { title, facts: { ...facts, issn: '0851-0327' } })).toBe('input/invalid');
    const rulings = [
      {
        title,
        days: missing.map((day) => ({ day, ruling: 'claimed' as const, on: '2024-03-01', note: 'letter' })),
        lift: [],
      },
    ];
    const { before } = await core.ask('holdings.rule', { rulings });
    expect(told.map(({ value }) => value)).toEqual([{ titles: [title] }, { titles: [title] }]);
    const counts = async () => (await core.ask('holdings.titles', {})).titles[0]?.counts;
    expect(await counts()).toMatchObject({ missing: 2, claimed: 2 });
    const kept = JSON.parse(readFileSync(join(core.libraryDir, 'library.json'), 'utf8'));
    expect(kept.titles[0].holdings).toMatchObject({ facts, ruled: rulings[0]?.days });
    await core.close();

    const libraryDir = join(temporaryFolder(), 'library');
    cpSync(core.libraryDir, libraryDir, { recursive: true, filter: (path) => !/library\.sqlite|lock\.sqlite/.test(path) });
    const again = await openTestCore({ libraryDir });
    expect((await again.ask('holdings.describe', { title })).facts).toEqual(facts);
    expect((await again.ask('holdings.titles', {})).titles[0]?.counts).toMatchObject({ missing: 2, claimed: 2 });
    await again.ask('holdings.rule', { rulings: before });
    expect((await again.ask('holdings.titles', {})).titles[0]?.counts).toMatchObject({ missing: 4, claimed: 0 });
    expect(await again.faultOf('holdings.rule', { rulings: [{ title: 'No such paper', days: [], lift: [] }] })).toBe(
      'title/not-found',
    );
  });

  it('write the claims and claim them, where a place was chosen', async () => {
    const path = join(temporaryFolder(), 'claims.csv');
    const places: (string | null)[] = [null, path];
    const desk = {
      chooseFiles: async () => [],
      chooseFolder: async () => null,
      chooseSave: async () => places.shift() ?? null,
      openAddress: async () => {},
    };
    const core = await openTestCore({ libraryDir: written(), desk });
    const ask = { titles: null, from: '2024-02-01' };
    expect(await core.ask('holdings.claim', ask)).toEqual({ saved: null, issues: 1, before: [] });
    const claimed = await core.ask('holdings.claim', ask);
    expect(claimed).toMatchObject({ saved: 'claims.csv', issues: 1, before: [{ title, days: [], lift: ['2024-02-02'] }] });
    const lines = readFileSync(path, 'utf8').split('\r\n');
    expect(lines).toEqual(['\ufeffTitle,ISSN,Day,Number,State,Claimed on,Note', 'Le Matin,,2024-02-02,17028,Missing,,', '']);
    expect((await core.ask('holdings.titles', {})).titles[0]?.counts).toMatchObject({ missing: 1, claimed: 1 });
    await core.ask('holdings.rule', { rulings: claimed.before });
    expect((await core.ask('holdings.titles', {})).titles[0]?.counts).toMatchObject({ missing: 2, claimed: 0 });
  });
});

describe('kiosque gaps and titles', { timeout: 180_000 }, () => {
  it('show the days, write the statement, claims and MARC, and describe a title', async () => {
    const libraryDir = written();
    const { run, json } = openCommands(libraryDir);
    // The first to open writes the catalogue from the files.
    expect((await run(['titles', 'describe', title, 'issn=0851-0326', 'closed=["05-01"]'])).code).toBe(0);
    const gaps = (await json(['gaps', title])).value;
    expect(gaps.days).toHaveLength(60);
    expect(gaps.days.filter(({ state }: { state: string }) => state === 'missing')).toMatchObject([
      { day: '2024-01-16', state: 'missing', number: '17013' },
      { day: '2024-02-02', state: 'missing', number: '17028' },
    ]);
    expect(gaps.statement).toBe('no.17000-17012 (2024:Jan.), no.17014-17027 (2024:Jan.-Feb.), no.17029-17051 (2024:Feb.)');
    const february = (await json(['gaps', title, '--from', '2024-02-01', '--to', '2024-02-03'])).value.days;
    expect(february.map(({ state }: { state: string }) => state)).toEqual(['held', 'missing', 'held']);
    expect((await run(['gaps', title])).out).toContain('2024-02-02  17028');
    expect((await run(['gaps', title, '--statement'], 'fr_FR.UTF-8')).out).toContain('no.17029-17051 (2024:fév.)');
    expect((await run(['gaps', title, '--marc', 'mrk'])).out).toContain('=866  41$80$ano.17000-17012');

    const file = join(temporaryFolder(), 'claims.csv');
    expect((await run(['gaps', '--all', '--claim', '--to-file', file])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('Le Matin,0851-0326,2024-01-16,17013,Missing,,');
    expect((await json(['gaps', title, '--claims', '--to-file', file])).value.fault.code).toBe('file/exists');
    const { titles } = (await json(['titles', 'list'])).value;
    expect(titles).toMatchObject([{ title, issn: '0851-0326', counts: { missing: 0, claimed: 2 } }, { title: 'الصباح' }]);
    expect((await json(['titles', 'rule', title, '2024-01-16', 'found'])).code).toBe(0);
    expect((await json(['titles', 'rule', title, '2024-02-02', 'not-published'])).code).toBe(0);
    expect((await json(['titles', 'list'])).value.titles[0].counts).toMatchObject({ missing: 1, claimed: 0 });
  });

  it('read beside a writer, and refuse what they cannot do with a code', async () => {
    const core = await openTestCore({ libraryDir: written() });
    const { run, json } = openCommands(core.libraryDir);
    expect((await json(['gaps', title])).value.counts).toMatchObject({ missing: 2 });
    expect((await json(['titles', 'list'])).code).toBe(0);
    expect((await json(['gaps', 'No such paper'])).value.fault.code).toBe('title/not-found');
    expect((await json(['titles', 'describe', title, 'issn=0851-0326'])).value.fault.code).toBe('library/locked');
    for (const args of [['gaps'], ['gaps', title, '--marc', 'usmarc'], ['gaps', '--all'], ['titles'], ['titles', 'rule', title]])
      expect((await run(args)).code).toBe(2);
    await core.close();
    for (const pair of ['issn=1234-5678', 'colour=red', 'closed=[oops]', 'closed=["13-01"]'])
      expect((await run(['titles', 'describe', title, pair])).code).toBe(2);
    expect(existsSync(join(core.libraryDir, 'library.json'))).toBe(true);
  });
});
