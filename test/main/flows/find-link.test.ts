// Links on a real library: made for pages and places, followed to them, and refused with a sentence that says what is missing.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore } from '../../../main/core.ts';
import { writeDossier, writeDossierText } from '../../../main/flows/dossiers/write-dossier.ts';
import { writeMarksText } from '../../../main/flows/marks/export-marks.ts';
import { getDossier } from '../../../main/library/dossiers.ts';
import { faultSentence } from '../../../preload/words/faults.ts';
import { makeItem } from '../../support/dossier-item.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const samples = join(import.meta.dirname, '../../../assets/samples');
const prepared = mkdtempSync(join(tmpdir(), 'kiosque-links-'));
beforeAll(async () => {
  const core = await openCore({
    libraryDir: prepared,
    mode: 'write',
    samplesDir: '',
    version: '1.0.0',
    language: 'en',
    indexing: 'none',
  });
  const files = ['atlas-du-matin-2024-03-28.pdf', 'صباح المدينة 2024-03-28.pdf'].map((name) => join(samples, name));
  await core.add(files, {}).settled;
  await core.close();
}, 90_000);
afterAll(() => rmSync(prepared, { recursive: true, force: true }));

const open = async (): Promise<TestCore> => {
  const libraryDir = join(temporaryFolder(), 'library');
  cpSync(prepared, libraryDir, { recursive: true });
  return openTestCore({ libraryDir });
};
const titled = async (core: TestCore, title: string) => {
  const [edition] = (await core.ask('editions.list', { title })).editions;
  if (edition === undefined) throw new Error(`no ${title}`);
  return edition;
};

describe('a link to a place', { timeout: 60_000 }, () => {
  it.each([['L’Atlas du Matin'], ['صباح المدينة']])(
    'of %s is made and followed, to a page and to a part of it',
    async (title) => {
      const core = await open();
      const { id } = await titled(core, title);
      const follow = async (input: { page: number; region?: { x: number; y: number; width: number; height: number } }) => {
        const { link } = await core.ask('links.make', { editionId: id, ...input });
        expect(link).not.toContain('?of=');
        return { link, target: await core.ask('links.follow', { link }) };
      };
      const page = await follow({ page: 2 });
      expect(page.link).toBe(`kiosque://open/${encodeURIComponent(title)}/2024-03-28/2`);
      expect(page.target).toEqual({
        editionId: id,
        title,
        day: '2024-03-28',
        page: 2,
        region: null,
        missingPage: null,
        others: [],
      });
      const region = { x: 50.4, y: 100, width: 200, height: 80 };
      expect((await follow({ page: 2, region })).target.region).toEqual({ x: 50, y: 100, width: 200, height: 80 });
    },
  );

  it('finds a title by any spelling of its name, and the edition without a page', async () => {
    const core = await open();
    const { id } = await titled(core, 'L’Atlas du Matin');
    const target = await core.ask('links.follow', { link: "kiosque://open/l'ATLAS%20du%20matin/2024-03-28" });
    expect(target).toMatchObject({ editionId: id, page: null, region: null });
  });

  it('says which page is missing, and frames nothing beyond the paper', async () => {
    const core = await open();
    const { pages } = await titled(core, 'L’Atlas du Matin');
    const base = 'kiosque://open/L%E2%80%99Atlas%20du%20Matin/2024-03-28';
    expect(await core.ask('links.follow', { link: `${base}/99#1,2,30,40` })).toMatchObject({
      page: pages,
      missingPage: 99,
      region: null,
    });
    expect((await core.ask('links.follow', { link: `${base}/1#900000,0,10,10` })).region).toBe(null);
    const cut = (await core.ask('links.follow', { link: `${base}/1#10,20,900000,900000` })).region;
    expect(cut).toMatchObject({ x: 10, y: 20 });
    expect(cut?.width).toBeLessThan(5000);
  });

  it('tells two editions of one day apart, or says that there are two', async () => {
    const core = await open();
    const atlas = await titled(core, 'L’Atlas du Matin');
    const sabah = await titled(core, 'صباح المدينة');
    // Another file that bears the same title and day.
    await core.ask('editions.set', { id: sabah.id, correction: { title: atlas.title } });
    const { editions } = await core.ask('editions.list', { title: atlas.title, from: '2024-03-28', to: '2024-03-28' });
    expect(editions).toHaveLength(2);
    for (const { id, sha256 } of editions) {
      const { link } = await core.ask('links.make', { editionId: id, page: 1 });
      expect(link).toContain(`?of=${sha256.slice(0, 12)}`);
      expect(await core.ask('links.follow', { link })).toMatchObject({ editionId: id, others: [] });
      const plain = await core.ask('links.follow', { link: link.replace(/\?.*$/, '') });
      expect([plain.editionId, ...plain.others].sort()).toEqual(editions.map((one) => one.id).sort());
    }
  });

  it('tells two editions of one day apart in every file that is written', async () => {
    const core = await open();
    const atlas = await titled(core, 'L’Atlas du Matin');
    const sabah = await titled(core, 'صباح المدينة');
    await core.ask('editions.set', { id: sabah.id, correction: { title: atlas.title } });
    const { dossier } = await core.ask('dossiers.create', { name: 'Two papers' });
    for (const { id, sha256, day } of [atlas, sabah]) {
      const of = `?of=${sha256.slice(0, 12)}`;
      await core.ask('marks.add', { id, kind: 'bookmark', at: { page: 1 } });
      expect((await core.ask('pages.export', { id, page: 1, as: 'ris' })).text).toContain(of);
      const item = makeItem({ editionId: id, title: atlas.title, day, sha256, page: 1 });
      const written = { ...getDossier(core.parts.database, dossier.id), items: [item] };
      for (const as of ['markdown', 'ris', 'csl'] as const) expect(writeDossierText(core.parts, written, as)).toContain(of);
      const html = join(temporaryFolder(), 'two.html');
      const run = { signal: new AbortController().signal, onProgress: () => undefined };
      await writeDossier(core.parts, { dossier: written, as: 'html', path: html, isNew: true }, run);
      expect(readFileSync(html, 'utf8')).toContain(of);
      for (const as of ['markdown', 'json'] as const) {
        expect(await writeMarksText(core.parts, { as, of: { id } })).toContain(of);
        expect(await writeMarksText(core.parts, { as, of: { filter: {} } })).toContain(of);
      }
    }
  });

  it('of an edition that the library has not is refused with its name and what to do', async () => {
    const core = await open();
    const answer = async (link: string) => {
      const got = await core.answer('links.follow', { link });
      return got.ok ? null : got.fault;
    };
    const unknown = await answer('kiosque://open/%D8%AC%D8%B1%D9%8A%D8%AF%D8%A9/2024-03-28/1');
    expect(unknown?.code).toBe('link/title-unknown');
    expect(unknown?.message).toBe(
      'The library has no newspaper called “\u2068جريدة\u2069”. Add the edition that the link speaks of, then open the link again.',
    );
    const otherDay = await answer('kiosque://open/L%E2%80%99Atlas%20du%20Matin/1999-01-02/1');
    expect(otherDay?.code).toBe('link/day-unknown');
    expect(otherDay?.message).toContain('the edition of 2 January 1999');
    expect((await answer('kiosque://open/L%E2%80%99Atlas%20du%20Matin/undated'))?.message).toContain('without a date');
    for (const link of ['', 'kiosque://open/%/2024-03-28', 'kiosque://app/index.html', 'x'.repeat(50_000)])
      expect((await answer(link))?.code).toBe('link/invalid');
    for (const language of ['fr', 'ar'] as const)
      for (const code of ['link/invalid', 'link/title-unknown', 'link/day-unknown'] as const)
        expect(faultSentence(code, { title: 'A', day: '2024-03-28' }, language)).not.toContain('undefined');
  });

  it('is not made for a place that the edition has not', async () => {
    const core = await open();
    const { id } = await titled(core, 'L’Atlas du Matin');
    expect(await core.faultOf('links.make', { editionId: id, page: 99 })).toBe('page/not-found');
    expect(await core.faultOf('links.make', { editionId: '0000000000000000', page: 1 })).toBe('edition/not-found');
    const region = { x: -50, y: -50, width: 10, height: 10 };
    expect(await core.faultOf('links.make', { editionId: id, page: 1, region })).toBe('input/invalid');
  });
});
