// Dossiers and references on the command line: every field of their JSON, the files that are written, and what is refused.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../support/extract-pdf.ts';
import { openCommands } from '../../support/open-commands.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { makeWordPaper } from '../../support/word-paper.ts';

describe('kiosque dossiers', { timeout: 120_000 }, () => {
  it('makes a dossier, fills it from places and from a search, and writes it in every format', async () => {
    const { run, json } = openCommands();
    const folder = temporaryFolder();
    const paper = makeWordPaper(folder, 'one', ['drought and harvest', 'famine', 'harvest']);
    const added = await json(['add', paper, '--title', 'Le Matin', '--day', '2024-03-27']);
    const editionId = added.value.added[0].id;
    const made = await json(['dossiers', 'create', 'Sécheresse', 'et', 'famine', '--note', 'à lire']);
    expect(made.code).toBe(0);
    expect(made.value.dossiers).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-z]{16}$/),
        name: 'Sécheresse et famine',
        note: 'à lire',
        items: 0,
        comments: 0,
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
        changedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
    const { id } = made.value.dossiers[0];
    const first = await json(['dossiers', 'add', id, `${editionId}:2`, '--query', 'harvest']);
    expect(first.value).toMatchObject({ dossier: id, known: 0 });
    expect(first.value.added).toHaveLength(3);
    expect((await json(['dossiers', 'add', id, '--query', 'harvest'])).value).toMatchObject({ added: [], known: 2 });

    const shown = (await json(['dossiers', 'show', id])).value.dossier;
    expect(shown.items[0]).toMatchObject({
      editionId,
      page: 2,
      title: 'Le Matin',
      day: '2024-03-27',
      query: null,
      comment: '',
      isHere: true,
      citation: expect.stringContaining('Le Matin, 27 March 2024, p.\u00a02.'),
    });
    expect(shown.items[0].snippet).toContain('famine on line 0');
    expect(shown.items[1]).toMatchObject({ query: 'harvest', region: null });
    const { out } = await run(['dossiers', 'show', id]);
    expect(out).toContain(`${editionId}:2`);
    expect((await run(['dossiers', 'list'], 'fr_FR.UTF-8')).out).toMatch(/Sécheresse et famine +3 +0[\s\S]*1 dossier\n$/u);

    expect((await run(['dossiers', 'export', id, '--as', 'ris'])).out.match(/^TY {2}- NEWS\r$/gmu)).toHaveLength(3);
    for (const as of ['csv', 'bibtex', 'csl', 'markdown', 'html', 'pdf']) {
      const { code, value } = await json(['dossiers', 'export', id, '--as', as, '--to', join(folder, `out.${as}`)]);
      expect([code, value.exported.path]).toEqual([0, join(folder, `out.${as}`)]);
    }
    expect(readFileSync(join(folder, 'out.html'), 'utf8').match(/<img /gu)).toHaveLength(6);
    const text = (await extractPdf(join(folder, 'out.pdf'))).map(({ layout }) => layout.text).join(' ');
    expect(text).toContain('Sécheresse et famine');
    expect(text.replace(/\s+/gu, ' ')).toContain('Le Matin, 27 March 2024, p. 2.');
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);

    const removed = await json(['dossiers', 'remove', id]);
    expect(removed.value.dossiers[0]).toMatchObject({ id, items: 3 });
    expect((await json(['dossiers', 'list'])).value.dossiers).toEqual([]);
  });

  it('refuses what it cannot do with a code, and overwrites nothing', async () => {
    const { run, json } = openCommands();
    const folder = temporaryFolder();
    expect((await run(['dossiers', 'list'])).code).toBe(3);
    const added = await json(['add', makeWordPaper(folder, 'one', ['drought']), '--title', 'Le Matin', '--day', '2024-03-27']);
    const editionId = added.value.added[0].id;
    const { id } = (await json(['dossiers', 'create', 'Eau'])).value.dossiers[0];
    const codeOf = async (...args: string[]) => {
      const { code, value } = await json(['dossiers', ...args]);
      return [code, value.fault.code];
    };
    expect(await codeOf('add', id, `${editionId}:9`)).toEqual([1, 'page/not-found']);
    expect(await codeOf('add', id, 'nonsense')).toEqual([2, 'usage/bad-option']);
    expect(await codeOf('add', id)).toEqual([2, 'usage/missing-argument']);
    expect(await codeOf('add', '0000000000000000', `${editionId}:1`)).toEqual([1, 'dossier/not-found']);
    expect(await codeOf('create', ' ')).toEqual([2, 'usage/bad-option']);
    expect(await codeOf('export', id)).toEqual([2, 'usage/missing-argument']);
    expect(await codeOf('export', id, '--as', 'pdf')).toEqual([2, 'usage/missing-argument']);
    expect(await codeOf('export', id, '--as', 'docx')).toEqual([2, 'usage/bad-option']);
    expect(await codeOf('burn', id)).toEqual([2, 'usage/unknown-command']);
    const there = join(folder, 'there.csv');
    writeFileSync(there, 'mine');
    expect(await codeOf('export', id, '--as', 'csv', '--to', there)).toEqual([1, 'file/exists']);
    expect(readFileSync(there, 'utf8')).toBe('mine');
    expect((await run(['dossiers', '--help'], 'ar_MA.UTF-8')).out).toContain('جمع النتائج والصفحات');
  });
});

describe('kiosque export of references', { timeout: 120_000 }, () => {
  it('cites editions, or a page of each, in one document', async () => {
    const { run, json } = openCommands();
    const folder = temporaryFolder();
    const add = async (name: string, day: string) =>
      (await json(['add', makeWordPaper(folder, name, ['drought', 'rain']), '--title', 'Le Matin', '--day', day])).value.added[0]
        .id;
    const [one, other] = [await add('one', '2024-03-27'), await add('two', '2024-03-28')];
    const whole = await run(['export', one, other, '--as', 'bibtex']);
    expect([...whole.out.matchAll(/@article\{([^,]+)/gu)].map(([, key]) => key)).toEqual([
      'LeMatin-2024-03-27',
      'LeMatin-2024-03-28',
    ]);
    const to = join(folder, 'pages.ris');
    const pages = await json(['export', one, other, '0000000000000000', '--as', 'ris', '--page', '2', '--to', to]);
    expect(pages).toMatchObject({
      code: 1,
      value: {
        exported: [
          { id: one, page: 2, path: to },
          { id: other, page: 2, path: to },
        ],
        failed: [{ code: 'edition/not-found' }],
      },
    });
    expect(readFileSync(to, 'utf8').match(/^SP {2}- 2\r$/gmu)).toHaveLength(2);
    expect((await json(['export', one, '--as', 'csv', '--page', '3'])).value).toMatchObject({
      exported: [],
      failed: [{ code: 'page/not-found' }],
    });
    expect((await run(['export', one, '--as', 'csl', '--to', to])).code).toBe(1);
    expect(existsSync(`${to}.part`)).toBe(false);
  });
});
