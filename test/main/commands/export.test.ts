// kiosque export: files that are valid ALTO and hold what show prints, and nothing overwritten.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAlto } from '../../../main/formats/read-alto.ts';
import { layAltoArticles } from '../../../main/issue/articles-of-page.ts';
import { runHere } from '../../support/run-here.ts';
import { suite } from '../../support/suites.ts';
import { complaintsAbout } from '../../support/validate-alto.ts';

const folder = mkdtempSync(join(tmpdir(), 'kiosque-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const library = join(folder, 'library');

const run = (...args: string[]) => runHere([...args, '--library', library]);
const json = async (...args: string[]) => {
  const { code, out } = await run(...args, '--json');
  return { code, value: JSON.parse(out) };
};

describe('kiosque export', { timeout: 180_000 }, () => {
  let id = '';
  let other = '';

  beforeAll(async () => {
    const files = ['sample-color-newsletter.pdf', 'minimal-2-page.pdf'].map((name) => suite(`pdf/newspapers/${name}`));
    const { value } = await json('add', ...files);
    [id, other] = value.added.map((edition: { id: string }) => edition.id);
  }, 180_000);

  it('prints one page, which is valid and has the headlines that show prints', async () => {
    const { code, out } = await run('export', id, '--as', 'alto', '--page', '1');
    expect(code).toBe(0);
    expect(await complaintsAbout([out])).toEqual([]);
    const shown = (await json('show', id, '--page', '1', '--articles')).value.pages[0];
    const document = readAlto(out);
    const laid = layAltoArticles(document.pages[0] as never);
    expect(laid?.articles.map(({ headline }) => headline)).toEqual(
      shown.articles.map((one: { headline: string }) => one.headline),
    );
    expect(document.sourceFileName).toBe('edition.pdf');
    expect(laid?.page.widthPoints).toBeCloseTo(shown.width, 1);
  });

  it('writes all pages into a folder that it makes, and then says that they are there', async () => {
    const to = join(folder, 'out', 'alto');
    const { code, value } = await json('export', id, '--as', 'alto', '--to', to);
    expect(code).toBe(0);
    expect(value).toEqual({
      exported: [1, 2].map((page) => ({ id, page, path: join(to, `000${page}.xml`) })),
      failed: [],
    });
    expect(readAlto(readFileSync(join(to, '0002.xml'))).pages[0]?.number).toBe(2);
    const before = readFileSync(join(to, '0001.xml'));
    const again = await json('export', id, '--as', 'alto', '--to', to);
    expect(again).toMatchObject({ code: 1, value: { exported: [], failed: [{ id, code: 'file/exists' }] } });
    expect(readFileSync(join(to, '0001.xml')).equals(before)).toBe(true);
  });

  it('writes nothing where one of several pages is in the way', async () => {
    const to = join(folder, 'half');
    mkdirSync(to);
    writeFileSync(join(to, '0002.xml'), 'mine');
    expect((await json('export', id, '--as', 'alto', '--to', to)).value.failed).toMatchObject([{ code: 'file/exists' }]);
    expect(readdirSync(to)).toEqual(['0002.xml']);
    expect(readFileSync(join(to, '0002.xml'), 'utf8')).toBe('mine');
  });

  it('writes one page to a file, or under its number into a folder that is there', async () => {
    const file = join(folder, 'front.xml');
    expect((await run('export', id, '--as', 'alto', '--page', '1', '--to', file)).code).toBe(0);
    expect((await run('export', id, '--as', 'alto', '--page', '2', '--to', folder)).code).toBe(0);
    expect([existsSync(file), existsSync(join(folder, '0002.xml'))]).toEqual([true, true]);
    const again = await json('export', id, '--as', 'alto', '--page', '1', '--to', file);
    expect(again).toMatchObject({ code: 1, value: { failed: [{ code: 'file/exists' }] } });
  });

  it('gives each of several editions a folder, and goes on after one that is not there', async () => {
    const to = join(folder, 'several');
    const { code, value } = await json('export', id, 'zzzzzzzzzzzzzzzz', other, '--as', 'alto', '--to', to);
    expect(code).toBe(1);
    expect(value.failed).toMatchObject([{ id: 'zzzzzzzzzzzzzzzz', code: 'edition/not-found' }]);
    expect(value.exported.map((one: { id: string; page: number }) => [one.id, one.page])).toEqual([
      [id, 1],
      [id, 2],
      [other, 1],
      [other, 2],
    ]);
    expect(new Set(value.exported.map((one: { path: string }) => one.path)).size).toBe(4);
    for (const { path } of value.exported) expect(existsSync(path)).toBe(true);
  });

  it('names what it cannot do', async () => {
    expect(await json('export', id, '--as', 'dc', '--page', '1')).toMatchObject({
      code: 1,
      value: { fault: { code: 'format/unsupported' } },
    });
    expect(await json('export', id, '--as', 'docx')).toMatchObject({ code: 2, value: { fault: { code: 'usage/bad-option' } } });
    expect(await json('export', id)).toMatchObject({ code: 2, value: { fault: { code: 'usage/missing-argument' } } });
    expect(await json('export', id, '--as', 'alto')).toMatchObject({
      code: 2,
      value: { fault: { code: 'usage/missing-argument' } },
    });
    const beyond = await json('export', id, '--as', 'alto', '--page', '9');
    expect(beyond).toMatchObject({ code: 1, value: { failed: [{ code: 'page/not-found' }] } });
    const into = await json('export', id, '--as', 'alto', '--page', '1', '--to', join(library, 'library.sqlite', 'x.xml'));
    expect(into).toMatchObject({ code: 1, value: { failed: [{ code: 'file/not-found' }] } });
  });
});
