// A library as a catalogue of static files: whole by the rules of OPDS 2, renewed by what has changed, and subscribed to by our own reader.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseEditions } from '../../../../main/flows/exchange/describe-editions.ts';
import { writeCatalogue } from '../../../../main/flows/exchange/write-catalogue.ts';
import { writeOpds2 } from '../../../../main/formats/write-opds2.ts';
import type { Edition } from '../../../../preload/model.ts';
import { exchangeFiles } from '../../../support/exchange-files.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { prepareLibrary } from '../../../support/prepare-library.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { serve } from '../../acquire/http/servers.ts';

const copyLibrary = prepareLibrary(exchangeFiles);
const shown = { back: 0, of: 0 };
afterAll(() => console.log(`OPDS 2: ${shown.back} of ${shown.of} editions come back`));

const run = { signal: new AbortController().signal, tell: () => {} };
const write = async (core: TestCore, to: string, withFiles = true) =>
  writeCatalogue(core.parts, await chooseEditions(core.parts, {}), { to, withFiles }, run);

type Link = { rel?: string | string[]; href: string; type?: string };
type Publication = { metadata: { title?: unknown; '@type'?: unknown }; links: Link[]; images?: Link[] };
type Feed = {
  metadata: { title: string; numberOfItems?: number; itemsPerPage?: number; currentPage?: number };
  links: Link[];
  navigation?: Link[];
  publications?: Publication[];
};

const relsOf = ({ rel }: Link): string[] => [rel ?? []].flat();
const isAcquisition = (link: Link): boolean => relsOf(link).some((rel) => rel.startsWith('http://opds-spec.org/acquisition'));

/** What the rules of OPDS 2 want of a publication (knowledge of newspapers, 1.2 and 1.6). */
const checkPublication = ({ metadata, links, images }: Publication): void => {
  expect(metadata['@type']).toBe('http://schema.org/PublicationIssue');
  expect(metadata.title).toEqual(expect.any(String));
  expect(links.filter(isAcquisition)).toHaveLength(1);
  expect(links.some((link) => relsOf(link).includes('self') && link.type === 'application/opds-publication+json')).toBe(true);
  for (const { type } of images ?? []) expect(type).toBe('image/jpeg');
};

const checkFeed = ({ metadata, links, navigation, publications }: Feed): void => {
  expect(metadata.title).toEqual(expect.any(String));
  expect(links.some((link) => relsOf(link).includes('self') && link.type === 'application/opds+json')).toBe(true);
  expect((navigation ?? publications ?? []).length).toBeGreaterThan(0);
  for (const link of navigation ?? []) expect(link).toMatchObject({ title: expect.any(String), type: 'application/opds+json' });
  for (const publication of publications ?? []) checkPublication(publication);
};

const filesIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

/** Every link of every document, as a path in the catalogue. */
const linksOf = (path: string, { links, navigation, publications, images }: Feed & Publication): string[] =>
  [
    ...links,
    ...(navigation ?? []),
    ...(images ?? []),
    ...(publications ?? []).flatMap((one) => [...one.links, ...(one.images ?? [])]),
  ].map(({ href }) => {
    expect(href).not.toMatch(/^[a-z]+:|^\//iu);
    return posix.join(posix.dirname(path), href);
  });

const factsOf = ({ title, day, issue, language, variant, pages, sha256, kind, direction }: Edition) => ({
  ...{ title, day, issue, language, variant, pages, direction },
  // Of page images the catalogue offers the PDF that was made of them.
  sha256: kind === 'pdf' ? sha256 : null,
});

describe('a catalogue of the library', { timeout: 600_000 }, () => {
  it('is whole by the rules, leads only to what is there, and is read back by our own reader', async () => {
    const core = await openTestCore({ libraryDir: copyLibrary() });
    const to = join(temporaryFolder(), 'catalogue');
    const { editions } = await core.ask('editions.list', {});
    expect(await write(core, to)).toMatchObject({ publications: editions.length, failed: [] });
    const files = filesIn(to);
    const led = new Set<string>(['catalog.json']);
    for (const path of files.filter((name) => name.endsWith('.json') && !name.startsWith('.'))) {
      const document = JSON.parse(readFileSync(join(to, path), 'utf8'));
      if (path.startsWith('publications/')) checkPublication(document);
      else checkFeed(document);
      for (const one of linksOf(path, document)) led.add(one);
    }
    expect([...led].sort()).toEqual(files.filter((name) => !name.startsWith('.')));

    const server = await serve(({ url = '' }, response) => {
      const path = join(to, decodeURIComponent(url));
      if (!existsSync(path)) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-length': statSync(path).size });
      response.end(readFileSync(path));
    });
    const fresh = await openTestCore({});
    await fresh.ask('sources.add', { address: `${server.url}/catalog.json`, schedule: { kind: 'manual' }, isFollowed: true });
    const { failed } = await fresh.syncAll();
    expect(failed).toEqual([]);
    const back = (await fresh.ask('editions.list', {})).editions.map(factsOf);
    shown.of += editions.length;
    for (const edition of editions) {
      const wanted = factsOf(edition);
      const found = back.find(({ title, day }) => title === wanted.title && day === wanted.day);
      expect(found).toEqual({ ...wanted, sha256: wanted.sha256 ?? found?.sha256 });
      shown.back += 1;
    }
    expect(back).toHaveLength(editions.length);
  });

  it('is renewed by what has changed alone, and lets go what is no longer there', async () => {
    const core = await openTestCore({ libraryDir: copyLibrary() });
    const to = join(temporaryFolder(), 'catalogue');
    await write(core, to);
    const stamps = () => new Map(filesIn(to).map((name) => [name, statSync(join(to, name)).ino]));
    const before = stamps();
    expect(await write(core, to)).toMatchObject({ written: 0, removed: 0 });
    const [first, ...others] = (await core.ask('editions.list', {})).editions;
    await core.ask('editions.remove', { ids: [first?.id ?? ''] });
    const { removed } = await write(core, to);
    expect(removed).toBeGreaterThanOrEqual(3);
    const after = stamps();
    expect(after.has(`files/${first?.id}.pdf`)).toBe(false);
    for (const { id } of others) expect(after.get(`files/${id}.pdf`)).toBe(before.get(`files/${id}.pdf`));
    expect(await write(core, to, false)).toMatchObject({ failed: [] });
    expect(existsSync(join(to, 'files', `${others[0]?.id}.pdf`))).toBe(false);
    const { publications } = JSON.parse(readFileSync(join(to, 'catalog.json'), 'utf8'));
    expect(publications[0].links.find(isAcquisition).properties).toEqual({ availability: { state: 'unavailable' } });
  });

  it('leaves a folder of other things alone, lists an edition whose file is spoiled without it, and stops when told', async () => {
    const core = await openTestCore({ libraryDir: copyLibrary() });
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    await expect(write(core, folder)).rejects.toMatchObject({ code: 'export/not-a-catalogue' });
    expect(readdirSync(folder)).toEqual(['mine.txt']);
    const [edition] = (await core.ask('editions.list', {})).editions.filter(({ kind }) => kind === 'pdf');
    writeFileSync(join(core.libraryDir, edition?.path ?? ''), '%PDF-1.7 other');
    const to = join(folder, 'catalogue');
    const written = await write(core, to);
    expect(written.failed).toMatchObject([{ edition: { id: edition?.id }, fault: { code: 'edition/damaged' } }]);
    expect(existsSync(join(to, 'files', `${edition?.id}.pdf`))).toBe(false);
    expect(filesIn(to).filter((name) => name.endsWith('.part'))).toEqual([]);
    const stopped = writeCatalogue(
      core.parts,
      await chooseEditions(core.parts, {}),
      { to, withFiles: true },
      { ...run, signal: AbortSignal.abort() },
    );
    await expect(stopped).rejects.toMatchObject({ code: 'export/cancelled' });
    expect(dirname(to)).toBe(folder);
  });
});

describe('the documents of a large catalogue', () => {
  const edition = (at: number) => ({
    edition: {
      ...{
        id: String(at).padStart(16, '0'),
        firstId: String(at).padStart(16, '0'),
        title: at % 3 === 0 ? 'Le Soir' : 'صباح المدينة',
      },
      ...{
        day: at === 0 ? null : `20${10 + (at % 10)}-01-01`,
        issue: at === 1 ? '17321-22' : String(at),
        variant: '',
        language: 'fr',
      },
      ...{
        pages: 4,
        sizeBytes: 9,
        direction: 'ltr',
        addedAtMs: 0,
        publisher: null,
        place: null,
        issn: '1234-5679',
        sha256: 'a'.repeat(64),
      },
    },
    file: null,
    cover: null,
  });

  it('are pages of fifty that lead to one another, by title and by year', () => {
    const editions = Array.from({ length: 120 }, (_, at) => edition(at));
    const texts = writeOpds2(editions as never, { title: 'Library', byTitle: 'By title', byYear: 'By year', undated: 'Undated' });
    expect([...texts.keys()].at(-1)).toBe('catalog.json');
    const read = (path: string): Feed => JSON.parse(texts.get(path) ?? '');
    const pages = ['catalog.json', 'catalog-2.json', 'catalog-3.json'].map(read);
    expect(pages.map(({ publications }) => publications?.length)).toEqual([50, 50, 20]);
    expect(pages.map(({ metadata }) => [metadata.currentPage, metadata.numberOfItems])).toEqual([
      [1, 120],
      [2, 120],
      [3, 120],
    ]);
    const relatedTo = (feed: Feed | undefined, rel: string) => feed?.links.find((link) => relsOf(link).includes(rel))?.href;
    expect([relatedTo(pages[0], 'next'), relatedTo(pages[1], 'previous'), relatedTo(pages[2], 'next')]).toEqual([
      'catalog-2.json',
      'catalog.json',
      undefined,
    ]);
    expect(read('titles.json').navigation).toHaveLength(2);
    expect(read('years.json').navigation?.length).toBe(11);
    expect(read('years/undated.json').publications).toHaveLength(1);
    const [, double] = pages[0]?.publications ?? [];
    expect(double?.metadata).toMatchObject({
      belongsTo: { newspaper: { identifier: 'urn:issn:1234-5679', issue: { position: 17321, altIdentifier: '17321-22' } } },
    });
  });
});
