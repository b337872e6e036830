// kiosque marks: listing and writing what is marked, through the command line.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCommands } from '../../support/open-commands.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { makeWordPaper } from '../../support/word-paper.ts';

describe('kiosque marks', { timeout: 120_000 }, () => {
  it('lists what is marked, narrowed by words, and writes it without overwriting anything', async () => {
    const { run, json, libraryDir } = openCommands();
    const folder = temporaryFolder();
    const added = await json([
      'add',
      makeWordPaper(folder, 'one', ['drought and famine']),
      '--title',
      'Le Matin',
      '--day',
      '2024-03-27',
    ]);
    const { id } = added.value.added[0];
    const core = await openTestCore({ libraryDir });
    const at = { from: { page: 1, offset: 0 }, to: { page: 1, offset: 7 } };
    await core.ask('marks.add', { id, kind: 'highlight', at, note: 'Sécheresse', tags: ['eau'] });
    await core.ask('marks.add', { id, kind: 'bookmark', at: { page: 1 } });
    await core.close();
    expect((await json(['marks', 'list'])).value).toMatchObject({ total: 2 });
    expect((await json(['marks', 'list', 'secheresse'])).value).toMatchObject({
      total: 1,
      marks: [{ quote: 'drought', note: 'Sécheresse', tags: ['eau'], title: 'Le Matin', createdAt: expect.stringMatching(/Z$/) }],
    });
    expect((await run(['marks', 'list', '--tag', 'eau'], 'fr_FR.UTF-8')).out).toMatch(
      /Le Matin +2024-03-27 +1 +Surlignage +drought \| Sécheresse\n1 sur 1 annotation\n$/u,
    );
    expect((await run(['marks', 'export', '--as', 'markdown'])).out).toContain('> drought');
    const to = join(folder, 'out.pdf');
    expect((await json(['marks', 'export', id, '--as', 'pdf', '--to', to])).value).toEqual({ exported: { path: to } });
    expect(readFileSync(to, 'latin1').startsWith('%PDF-')).toBe(true);
    expect((await json(['marks', 'export', id, '--as', 'pdf', '--to', to])).value.fault.code).toBe('file/exists');
    expect((await run(['marks', 'export', '--as', 'pdf', '--to', `${to}2`])).code).toBe(2);
    expect((await run(['marks', 'paint'])).code).toBe(2);
    expect(existsSync(`${to}2`)).toBe(false);
  });
});
