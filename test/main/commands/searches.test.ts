// Saved searches on the command line: every field of their JSON, and what a person reads.
import { describe, expect, it } from 'vitest';
import { openCommands } from '../../support/open-commands.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { makeWordPaper } from '../../support/word-paper.ts';

describe('kiosque searches', { timeout: 120_000 }, () => {
  it('saves a search, tells what is new in it, and forgets it', async () => {
    const { run, json } = openCommands();
    const folder = temporaryFolder();
    expect((await run(['searches', 'list'])).code).toBe(3);
    await run(['add', makeWordPaper(folder, 'one', ['drought']), '--title', 'Le Matin', '--day', '2024-03-27']);
    const saved = await json(['searches', 'save', 'جفاف', 'drought', 'OR', 'famine', '--from', '2024-01-01', '--notify', 'none']);
    expect(saved.code).toBe(0);
    const [search] = saved.value.searches;
    expect(search).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{16}$/),
      name: 'جفاف',
      query: 'drought OR famine',
      title: null,
      section: null,
      language: null,
      from: '2024-01-01',
      to: null,
      isAsWritten: false,
      sort: null,
      notify: 'none',
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      lookedAt: search.createdAt,
      newPages: 0,
      newPagesIsExact: true,
    });

    await run(['add', makeWordPaper(folder, 'two', ['rain', 'famine']), '--title', 'Le Matin', '--day', '2024-03-28']);
    expect((await json(['searches', 'list'])).value.searches).toEqual([{ ...search, newPages: 1 }]);
    const fresh = (await json(['searches', 'new', search.id])).value.searches;
    expect(fresh).toEqual([
      {
        id: search.id,
        name: 'جفاف',
        newPages: 1,
        newPagesIsExact: true,
        editions: [{ editionId: expect.any(String), title: 'Le Matin', day: '2024-03-28', pages: [2] }],
      },
    ]);
    expect((await run(['searches', 'new'], 'fr_FR.UTF-8')).out).toMatch(
      /^\u2068جفاف\u2069 {2}1 nouvelle page\n {2}2024-03-28 {2}Le Matin {2}p\. 2 {2}/,
    );
    const found = await json(['searches', 'run', search.id, '--limit', '1']);
    expect(found.value).toMatchObject({ total: 2, hits: [{ day: '2024-03-28', page: 2 }] });

    expect((await json(['searches', 'new', '--look'])).value).toEqual({ searches: fresh });
    expect((await run(['searches', 'new'])).out).toBe('Nothing is new.\n');
    expect((await json(['searches', 'remove', search.id])).value.searches).toMatchObject([{ id: search.id, newPages: 0 }]);
    expect((await json(['searches', 'list'])).value).toEqual({ searches: [] });
  });

  it('refuses what it cannot do with a code, and names the word that it misses', async () => {
    const { run, json } = openCommands();
    await run(['add', makeWordPaper(temporaryFolder(), 'one', ['drought'])]);
    const faultOf = async (...args: string[]): Promise<[number, string]> => {
      const { code, value } = await json(['searches', ...args]);
      return [code, value.fault.code];
    };
    expect(await faultOf()).toEqual([2, 'usage/missing-argument']);
    expect(await faultOf('save', 'Water')).toEqual([2, 'usage/missing-argument']);
    expect(await faultOf('save', ' ', 'drought')).toEqual([2, 'usage/bad-option']);
    expect(await faultOf('save', 'Water', 'drought', '--notify', 'always')).toEqual([2, 'usage/bad-option']);
    expect(await faultOf('forget', 'x')).toEqual([2, 'usage/unknown-command']);
    expect(await faultOf('save', 'Water', 'title:')).toEqual([1, 'search/bad-query']);
    for (const verb of ['run', 'remove', 'new']) expect(await faultOf(verb, '0123456789abcdef')).toEqual([1, 'search/not-found']);
  });
});
