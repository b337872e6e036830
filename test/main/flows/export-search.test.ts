// What a search comes to, asked of an open library, and saved where a person chooses: whole files, named after the search.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../run/project-root.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';

const sample = (name: string): string => join(projectRoot, 'assets/samples', name);
const chosen: (string | null)[] = [];
const offered: string[] = [];
let core: TestCore;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosque-save-'));
  const desk = {
    chooseFiles: async () => [],
    chooseFolder: async () => null,
    chooseSave: async (name: string) => {
      offered.push(name);
      return chosen.shift() ?? null;
    },
    openAddress: async () => {},
  };
  const ends: (() => Promise<void>)[] = [];
  core = await openTestCore({ desk, indexing: 'all', language: 'fr', libraryDir: join(folder, 'library') }, (close) =>
    ends.push(close),
  );
  await core.add([sample('atlas-du-matin-2024-03-28.pdf'), sample('صباح المدينة 2024-03-28.pdf')], {}).settled;
  await core.whenSearchable();
  return async () => {
    for (const end of ends) await end();
    rmSync(folder, { recursive: true, force: true });
  };
});

const save = async (input: Parameters<typeof core.ask<'search.export'>>[1], name: string | null) => {
  chosen.push(name === null ? null : join(folder, name));
  return core.ask('search.export', input);
};

describe('what a search comes to', () => {
  it('is told over time, beside all pages', async () => {
    const tally = await core.ask('search.tally', { query: 'bibliothèque' });
    expect(tally).toMatchObject({ period: 'day', undated: { count: 0, pages: 0 } });
    expect(tally.parts).toEqual([{ period: '2024-03-28', count: tally.total, pages: 8 }]);
    expect(tally.languages).toEqual([{ language: 'fr', count: tally.total, pages: 4 }]);
    const found = await core.ask('search.find', { query: 'bibliothèque' });
    expect(tally.total).toBe(found.total);
  });

  it('knows the pages of which a person has said something', async () => {
    const { hits } = await core.ask('search.find', { query: 'bibliothèque', limit: 1 });
    const [hit] = hits;
    if (hit === undefined) throw new Error('the sample has no such word');
    const { editionId, page } = hit;
    const { dossier } = await core.ask('dossiers.create', { name: 'Lecture' });
    const { added } = await core.ask('dossiers.collect', {
      id: dossier.id,
      items: [{ kind: 'region', editionId, page, region: { x: 50, y: 50, width: 100, height: 100 } }],
    });
    expect(await core.ask('search.find', { query: 'avec:note' })).toMatchObject({ total: 0, mistakes: [] });
    await core.ask('dossiers.comment', { id: dossier.id, item: added[0] ?? '', comment: 'À relire' });
    const noted = await core.ask('search.find', { query: 'bibliothèque avec:note' });
    expect(noted.hits.map((one) => [one.editionId, one.page])).toEqual([[editionId, page]]);
    expect(await core.ask('search.find', { query: '-has:note' })).toMatchObject({ total: 7 });
    expect(await core.ask('editions.find', { id: editionId, query: 'avec:note' })).toMatchObject({ pages: [{ page }] });
    expect(await core.ask('search.concordance', { query: 'bibliothèque has:note' })).toMatchObject({ pages: 1 });
  });

  it('is told in lines, and a newer question of the same asker ends the one before', async () => {
    const both = await Promise.allSettled([
      core.ask('search.concordance', { query: 'la', asker: 'test' }),
      core.ask('search.concordance', { query: 'bibliothèque', asker: 'test', sort: 'left' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    const left = core.faultOf('search.concordance', { query: 'les', asker: 'test' });
    await core.ask('search.leave', { asker: 'test' });
    expect(await left).toBe('search/overtaken');
    expect((await core.ask('search.concordance', { query: 'les', asker: 'test' })).total).toBeGreaterThan(0);
    expect(await core.faultOf('search.concordance', { query: '"' })).toBe('search/bad-query');
    const { total, lines } = await core.ask('search.concordance', { query: 'المكتبات' });
    expect(total).toBe(lines.length);
    expect(lines.every(({ title, boxes }) => title === 'صباح المدينة' && boxes.length === 1)).toBe(true);
  });
});

describe('saving what a search came to', () => {
  it('writes the counts as a table with the headers of the language', async () => {
    expect(await save({ what: 'tally', query: 'bibliothèque' }, 'c.csv')).toEqual({ saved: 'c.csv' });
    expect(offered.at(-1)).toBe('Chronologie bibliothèque.csv');
    const { total } = await core.ask('search.tally', { query: 'bibliothèque' });
    expect(readFileSync(join(folder, 'c.csv'), 'utf8')).toBe(
      [
        '\ufeffCompté par,Valeur,Pages trouvées,Toutes les pages,Trouvées pour 1\u202f000 pages',
        `Jour,2024-03-28,${total},8,${(total / 8) * 1000}`,
        `Titre,L’Atlas du Matin,${total},4,${(total / 4) * 1000}`,
        `Langue,Français,${total},4,${(total / 4) * 1000}`,
        'Rubrique,Société,1,1,1000',
        '',
      ].join('\r\n'),
    );
  });

  it('writes every line of a concordance, in the order that was chosen, over a file that is to be replaced', async () => {
    await save({ what: 'tally', query: 'المكتبات' }, 'k.csv');
    expect(await save({ what: 'concordance', query: 'المكتبات', sort: 'right' }, 'k.csv')).toEqual({ saved: 'k.csv' });
    const rows = readFileSync(join(folder, 'k.csv'), 'utf8').split('\r\n');
    const { total, lines } = await core.ask('search.concordance', { query: 'المكتبات', sort: 'right' });
    expect(rows[0]).toBe('\ufeffTitre,Jour,Page,Titre de l’article,Avant,Mot,Après');
    expect(rows).toHaveLength(total + 2);
    expect(rows[1]).toContain(`صباح المدينة,2024-03-28,${lines[0]?.page},`);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('takes a picture for what it is, and nothing else for one', async () => {
    const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
    expect(await save({ what: 'picture', query: 'a/b: "c"', as: 'svg', content: svg }, 'p.svg')).toEqual({ saved: 'p.svg' });
    expect(offered.at(-1)).toBe('Chronologie a b c.svg');
    expect(readFileSync(join(folder, 'p.svg'), 'utf8')).toBe(svg);
    expect(await core.faultOf('search.export', { what: 'picture', query: 'a', as: 'png', content: 'MZ==' })).toBe(
      'input/invalid',
    );
    expect(await core.faultOf('search.export', { what: 'picture', query: 'a', as: 'svg', content: '<html>' })).toBe(
      'input/invalid',
    );
  });

  it('takes no wish for time alone, for the table has all counts', async () => {
    const timeOnly = { what: 'tally', query: 'port', isTimeOnly: true };
    expect(await core.answer('search.export', timeOnly)).toMatchObject({ ok: false, fault: { code: 'input/invalid' } });
  });

  it('writes nothing where nobody chose or nothing can be written', async () => {
    expect(await save({ what: 'tally', query: 'port' }, null)).toEqual({ saved: null });
    mkdirSync(join(folder, 'taken.csv'));
    chosen.push(join(folder, 'taken.csv'));
    expect(await core.faultOf('search.export', { what: 'tally', query: 'port' })).toBe('file/is-folder');
    chosen.push(join(folder, 'nowhere', 'x.csv'));
    expect(await core.faultOf('search.export', { what: 'tally', query: 'port' })).toBe('file/not-found');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
