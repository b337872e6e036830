import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { countStrings } from '../../../main/formats/alto-document.ts';
import { readAlto } from '../../../main/formats/read-alto.ts';
import { made, makeJp2, makeJpeg, makePng, makeTiff, tiffPages } from '../../support/make-images.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { makeZip } from '../../support/make-zip.ts';
import { openTestCore, type TestCore } from '../../support/open-test-core.ts';
import { pdfFileOf } from '../../support/pdf-file-of.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** One library for all the tests around it: opening one costs more than adding to it. */
const shareCore = (): (() => TestCore) => {
  let core: TestCore | null = null;
  beforeAll(async () => {
    let close = async (): Promise<void> => {};
    const folder = mkdtempSync(join(tmpdir(), 'kiosque-'));
    core = await openTestCore({ indexing: 'all', libraryDir: join(folder, 'library') }, (end) => {
      close = end;
    });
    return async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    };
  }, 60_000);
  return () => {
    if (core === null) throw new Error('not open yet');
    return core;
  };
};

const altomator = suite('alto/altomator');
const debats = join(altomator, '18140401_1');

/** Adds paths and waits; gives what became of each, failures as codes. */
const add = async (core: TestCore, ...paths: string[]) => {
  const run = core.add(paths, {});
  await run.settled;
  await core.whenSearchable();
  return run.items.map((item) => (item.state === 'added' ? item.edition : item.state === 'waiting' ? null : item.error.code));
};

const addOne = async (core: TestCore, path: string): Promise<string> => {
  const [added, ...others] = await add(core, path);
  expect(others).toEqual([]);
  if (typeof added !== 'object' || added === null) throw new Error(`not added: ${added}`);
  return added.id;
};

const filesOf = (core: TestCore, path: string): string[] => {
  const folder = join(core.libraryDir, dirname(path));
  return (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => /\.[a-z0-9]+$/u.test(name))
    .map((name) => relative('.', name).replaceAll('\\', '/'))
    .sort();
};

const zipOf = async (folder: string, prefix = ''): Promise<Buffer> => {
  const names = (readdirSync(folder, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[]).filter((one) =>
    one.isFile(),
  );
  return makeZip(
    names.map((one) => ({
      name: `${prefix}${relative(folder, join(one.parentPath, one.name))}`.replaceAll('\\', '/'),
      content: readFileSync(join(one.parentPath, one.name)),
    })),
  );
};

const put = (name: string, bytes: Uint8Array, folder = temporaryFolder()): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
};

/** An ALTO page of some words, in pixels of a made image. */
const alto = (...words: string[]): Buffer =>
  Buffer.from(
    `<alto><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout><Page ID="P1" WIDTH="${made.width}" HEIGHT="${made.height}"><PrintSpace HPOS="0" VPOS="0" WIDTH="${made.width}" HEIGHT="${made.height}"><TextBlock ID="B1" HPOS="20" VPOS="100" WIDTH="250" HEIGHT="20"><TextLine HPOS="20" VPOS="100" WIDTH="250" HEIGHT="20">${words
      .map((word, at) => `<String ID="S${at}" CONTENT="${word}" HPOS="${20 + at * 60}" VPOS="100" WIDTH="50" HEIGHT="20"/>`)
      .join('<SP/>')}</TextLine></TextBlock></PrintSpace></Page></Layout></alto>`,
  );

describe('an issue with METS and ALTO', () => {
  it('becomes an edition with its facts, articles and all its words, its files unchanged, once', {
    timeout: 60_000,
  }, async () => {
    const core = await openTestCore({ indexing: 'all' });
    const id = await addOne(core, debats);
    const { edition, pages } = await core.ask('editions.show', { id });
    expect(edition).toMatchObject({
      title: 'Le Journal des Débats politiques et littéraires',
      day: '1814-04-01',
      language: 'fr',
      pages: 2,
      kind: 'issue',
      searchable: true,
    });
    expect(edition.facts.day).toMatchObject({ source: 'metadata', confidence: 0.95 });
    const kept = ['alto/0001.xml', 'alto/0002.xml', 'derived.pdf', 'edition.json', 'mets.xml'];
    expect(filesOf(core, edition.path)).toEqual(kept);
    const folder = join(core.libraryDir, dirname(edition.path));
    for (const [name, original] of [
      ['mets.xml', '18140401_1-METS.xml'],
      ['alto/0002.xml', 'ALTO/18140401_1-0002.xml'],
    ] as const)
      expect(readFileSync(join(folder, name))).toEqual(readFileSync(join(debats, original)));
    for (const page of pages) {
      const [read] = readAlto(readFileSync(join(folder, `alto/000${page.page}.xml`))).pages;
      if (read === undefined) throw new Error('no page');
      expect(page.source).toBe('alto');
      const { layout } = await core.ask('pages.layout', { id, page: page.page });
      // A word cut at a line's end is two strings of the file and one word here, with two places.
      expect(layout?.words.reduce((sum, word) => sum + word.boxes.length, 0)).toBe(countStrings(read));
    }
    expect(pages[0]?.articles.every(({ confidence }) => confidence === 1)).toBe(true);
    const found = await core.ask('search.find', { query: 'Sénat' });
    expect(found.total).toBeGreaterThan(0);
    const { path } = await pdfFileOf(core, id);
    expect(basename(path)).toBe('derived.pdf');
    expect((await core.picture(id, 2, 'thumb')).length).toBeGreaterThan(1000);
    // The same issue as its METS alone, and in an archive.
    const zip = put('any.zip', await zipOf(debats, 'deep/issue/'));
    expect(await add(core, zip, join(debats, '18140401_1-METS.xml'))).toEqual(['library/duplicate', 'library/duplicate']);
    expect(readdirSync(join(core.libraryDir, 'incoming'))).toEqual([]);
  });

  it('goes to the trash and back, and comes back when the catalogue is lost', { timeout: 60_000 }, async () => {
    const core = await openTestCore();
    const id = await addOne(core, debats);
    await core.ask('editions.remove', { ids: [id] });
    await core.ask('editions.restore', { ids: [id] });
    const before = (await core.ask('editions.list', {})).editions;
    await core.close();
    for (const name of readdirSync(core.libraryDir)) if (name.startsWith('library.sqlite')) rmSync(join(core.libraryDir, name));
    const again = await openTestCore({ libraryDir: core.libraryDir, indexing: 'all' });
    await again.whenSearchable();
    const after = (await again.ask('editions.list', {})).editions;
    expect(after.map(({ searchable: _s, indexState: _i, ...rest }) => rest)).toEqual(
      before.map(({ searchable: _s, indexState: _i, ...rest }) => rest),
    );
    expect((await again.ask('editions.show', { id, page: 1 })).pages[0]?.source).toBe('alto');
  });

  it('of which a text is lost is left alone at the next start, as an edition without its file is', {
    timeout: 60_000,
  }, async () => {
    const core = await openTestCore();
    const id = await addOne(core, debats);
    const [edition] = (await core.ask('editions.list', {})).editions;
    if (edition === undefined) throw new Error('no edition');
    const folder = join(core.libraryDir, dirname(edition.path));
    await core.close();
    rmSync(join(folder, 'derived.pdf'));
    const again = await openTestCore({ libraryDir: core.libraryDir, indexing: 'all' });
    // What can be made again is made when it is asked for.
    expect(basename((await pdfFileOf(again, id)).path)).toBe('derived.pdf');
    expect(existsSync(join(folder, 'derived.pdf'))).toBe(true);
    rmSync(join(folder, 'alto', '0002.xml'));
    // The same issue again brings back what is missing.
    expect(await add(again, debats)).toEqual(['library/duplicate']);
    expect(existsSync(join(folder, 'alto', '0002.xml'))).toBe(true);
  });
});

describe('an issue of page images', () => {
  const shared = shareCore();

  it('is drawn page by page in natural order, and its pages wait for a recognition of text', { timeout: 60_000 }, async () => {
    const folder = join(temporaryFolder(), 'Le Matin', '2024-03-28');
    put('page 10.jp2', makeJp2(), folder);
    put('page 2.png', makePng(3), folder);
    put('page 1.jpg', makeJpeg(), folder);
    put('page 3.tif', makeTiff([tiffPages.plainGrey(), tiffPages.packedBits()]), folder);
    put('notes.txt', Buffer.from('x'), folder);
    const core = shared();
    const id = await addOne(core, folder);
    const { edition, pages } = await core.ask('editions.show', { id });
    expect(edition).toMatchObject({ title: 'Le Matin', day: '2024-03-28', pages: 5 });
    const kept = ['pages/0001.jpg', 'pages/0002.png', 'pages/0003.tif', 'pages/0005.jp2'];
    expect(filesOf(core, edition.path)).toEqual(['derived.pdf', 'edition.json', ...kept]);
    // 300 by 400 pixels at 75 an inch; a page that tells no size is a Berliner, 470 mm high.
    expect(pages.map(({ width }) => Math.round(width))).toEqual([288, 999, 288, 288, 999]);
    expect(pages.map(({ needsOcr }) => needsOcr)).toEqual(Array(5).fill('no-text'));
    for (const page of [1, 2, 3, 4, 5]) expect((await core.picture(id, page, 'thumb')).length).toBeGreaterThan(500);
  });

  it('with a spoiled page is kept whole: the page stays blank, and is told', { timeout: 60_000 }, async () => {
    const folder = join(temporaryFolder(), 'Atlas 2024-05-02');
    put('1.jpg', makeJpeg(), folder);
    put('2.jpg', makeJpeg().subarray(0, 1500), folder);
    put('3.png', makePng(1), folder);
    const core = shared();
    const id = await addOne(core, folder);
    const { edition } = await core.ask('editions.show', { id });
    expect(edition.pages).toBe(3);
    const sidecar = JSON.parse(readFileSync(join(core.libraryDir, dirname(edition.path), 'edition.json'), 'utf8'));
    expect(sidecar.pageFaults).toEqual([{ page: 2, code: 'image/broken' }]);
    expect(sidecar.events[0].detail).toContain('page 2 image/broken');
    expect(await core.faultOf('editions.show', { id, page: 2 })).toBeNull();
    const spoiled = join(temporaryFolder(), 'spoiled');
    put('1.jpg', makeJpeg().subarray(0, 900), spoiled);
    expect(await add(core, spoiled)).toEqual(['issue/unreadable']);
    expect(readdirSync(join(core.libraryDir, 'incoming'))).toEqual([]);
  });

  it('with texts beside it is searched by their words, framed on the picture', { timeout: 60_000 }, async () => {
    const folder = join(temporaryFolder(), 'Phare du soir 1901-11-21');
    put('images/0001.jpg', makeJpeg(), folder);
    put('alto/0001.xml', alto('phare', 'tempête', 'marée'), folder);
    put('images/0002.jpg', makeJpeg(), folder);
    const core = shared();
    const id = await addOne(core, folder);
    const [hit] = (await core.ask('search.find', { query: 'tempête' })).hits;
    // 80 pixels at 75 an inch are 76.8 points.
    expect(hit).toMatchObject({ editionId: id, page: 1, boxes: [{ x: 76.8, y: 96, width: 48, height: 19.2 }] });
    const { pages } = await core.ask('editions.show', { id });
    expect(pages.map(({ source, needsOcr }) => [source, needsOcr])).toEqual([
      ['alto', null],
      ['pdf', 'no-text'],
    ]);
  });
});

describe('the pages of a METS', () => {
  it('that are not here are blank and told, and a stray PDF is no page of it', { timeout: 60_000 }, async () => {
    const folder = join(temporaryFolder(), 'Phare du soir 1901-11-22');
    const file = (n: number) =>
      `<file ID="i${n}" MIMETYPE="image/jpeg"><FLocat xlink:href="file:///D:\\scan\\000${n}.jpg"/></file>`;
    const page = (n: number) => `<div TYPE="PAGE" ORDER="${n}"><fptr FILEID="i${n}"/></div>`;
    const ids = [1, 2, 3, 4];
    const mets = `<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink"><fileSec><fileGrp USE="IMAGES">${ids.map(file).join('')}</fileGrp></fileSec><structMap TYPE="PHYSICAL"><div TYPE="Newspaper">${ids.map(page).join('')}</div></structMap></mets>`;
    put('issue.xml', Buffer.from(mets), folder);
    put('0001.jpg', makeJpeg(), folder);
    put('0003.jpg', makeJpeg(), folder);
    put('readme.pdf', makePdf([{ content: '' }]), folder);
    const core = await openTestCore();
    const run = core.add([folder], {});
    await run.settled;
    const [issue] = run.items.filter(({ found }) => found?.kind === 'issue');
    if (issue?.state !== 'added') throw new Error('not added');
    const { edition } = await core.ask('editions.show', { id: issue.edition.id });
    expect(edition).toMatchObject({ title: 'Phare du soir', day: '1901-11-22', pages: 4 });
    const sidecar = JSON.parse(readFileSync(join(core.libraryDir, dirname(edition.path), 'edition.json'), 'utf8'));
    expect(sidecar.pageFaults).toEqual([2, 4].map((page) => ({ page, code: 'file/not-found' })));
    expect(sidecar.files.map(({ name }: { name: string }) => name)).toEqual(['mets.xml', 'pages/0001.jpg', 'pages/0003.jpg']);
  });
});

describe('what is found below a folder or in an archive', () => {
  const shared = shareCore();

  it('are all editions of all kinds, each once', { timeout: 60_000 }, async () => {
    const root = temporaryFolder();
    const pdf = makePdf([{ content: 'BT /F 12 Tf 50 700 Td (one page) Tj ET' }]);
    cpSync(debats, join(root, 'a', '18140401_1'), { recursive: true });
    put('b/Le Soir 2024-01-02.pdf', pdf, root);
    put('b/cover.jpg', makeJpeg(), root);
    put('c/1.jpg', makeJpeg(), root);
    put('d/comic 2024-01-03.cbz', await makeZip([{ name: 'p1.jpg', content: makePng(3) }]), root);
    put('e/software.zip', await makeZip([{ name: 'readme.txt', content: Buffer.from('x') }]), root);
    put('f/metadata.xml', Buffer.from('<mods/>'), root);
    const core = shared();
    const run = core.add([root], {});
    await run.settled;
    const found = run.items.map((item) => `${relative(root, item.path).replaceAll('\\', '/')} ${item.state}`).sort();
    expect(found).toEqual(['a/18140401_1 added', 'b/Le Soir 2024-01-02.pdf added', 'c added', 'd/comic 2024-01-03.cbz added']);
  });

  it('are PDFs out of an archive, each an edition, with the code of the one that is none', { timeout: 60_000 }, async () => {
    const pdf = (text: string) => makePdf([{ content: `BT /F 12 Tf 50 700 Td (${text}) Tj ET` }]);
    const zip = await makeZip([
      { name: 'Le Jour 2024-01-02.pdf', content: pdf('two') },
      { name: 'Le Jour 2024-01-03.pdf', content: pdf('three') },
      { name: 'bad.pdf', content: Buffer.from('no pdf at all') },
    ]);
    const core = shared();
    const outcome = await add(core, put('week.zip', zip));
    expect(outcome.filter((one) => typeof one === 'string')).toEqual(['pdf/not-pdf']);
    const { editions } = await core.ask('editions.list', {});
    expect(editions.filter(({ title }) => title === 'Le Jour').map(({ day, kind }) => [day, kind])).toEqual([
      ['2024-01-03', 'pdf'],
      ['2024-01-02', 'pdf'],
    ]);
    expect(await add(core, put('empty.zip', await makeZip([{ name: 'a.txt', content: Buffer.from('x') }])))).toEqual([
      'zip/empty',
    ]);
  });

  it('is an issue whose PDF has texts beside it: the PDF is its pages, ALTO its words', { timeout: 60_000 }, async () => {
    const folder = join(temporaryFolder(), 'Herald 1898-11-10');
    put('herald.pdf', readFileSync(suite('pdf/newspapers/ndnp-sample1.pdf')), folder);
    put('0001.xml', alto('unseen', 'lighthouse'), folder);
    const core = shared();
    const id = await addOne(core, folder);
    const { edition, pages } = await core.ask('editions.show', { id });
    expect(filesOf(core, edition.path)).toEqual(['alto/0001.xml', 'edition.json', 'edition.pdf']);
    expect(pages.map(({ source, text }) => [source, text])).toEqual([['alto', 'unseen lighthouse']]);
    expect(basename((await pdfFileOf(core, id)).path)).toBe('edition.pdf');
  });

  it('is an NDNP batch: each issue an edition of PDFs a page, the reel none', { timeout: 60_000 }, async () => {
    const root = join(temporaryFolder(), 'batch_oru_alder_ver01');
    const mets = (date: string, files: string) =>
      Buffer.from(`<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mods="http://www.loc.gov/mods/v3" TYPE="urn:library-of-congress:ndnp:mets:newspaper:issue" PROFILE="urn:library-of-congress:mets:profiles:ndnp:issue:v1.5" LABEL="The Alder Herald, ${date}">
<dmdSec ID="issueModsBib"><mdWrap MDTYPE="MODS"><xmlData><mods:mods><mods:relatedItem type="host"><mods:identifier type="lccn">sn83030214</mods:identifier><mods:part><mods:detail type="edition"><mods:number>1</mods:number></mods:detail></mods:part></mods:relatedItem><mods:originInfo><mods:dateIssued encoding="iso8601">${date}</mods:dateIssued></mods:originInfo></mods:mods></xmlData></mdWrap></dmdSec>
<fileSec>${files}</fileSec>
<structMap><div TYPE="np:issue" DMDID="issueModsBib"><div TYPE="np:page"><fptr FILEID="pdf1"/><fptr FILEID="ocr1"/></div><div TYPE="np:page"><fptr FILEID="pdf2"/><fptr FILEID="ocr2"/></div></div></structMap></mets>`);
    const files = [1, 2]
      .map(
        (n) =>
          `<fileGrp ID="g${n}"><file ID="pdf${n}" USE="derivative" MIMETYPE="application/pdf"><FLocat LOCTYPE="OTHER" xlink:href="./000${n}.pdf"/></file><file ID="ocr${n}" USE="ocr" MIMETYPE="text/xml"><FLocat LOCTYPE="OTHER" xlink:href="./000${n}.xml"/></file></fileGrp>`,
      )
      .join('');
    for (const day of ['1910-01-01', '1910-01-02']) {
      const folder = join(root, 'sn83030214', 'reel', `${day.replaceAll('-', '')}01`);
      put(`${day.replaceAll('-', '')}01.xml`, mets(day, files), folder);
      for (const page of [1, 2]) {
        put(`000${page}.pdf`, makePdf([{ content: '0 0 100 100 re f', mediaBox: [0, 0, 600 + page, 800] }]), folder);
        put(`000${page}.xml`, alto(`word${page}`, `day${day.slice(-2)}`), folder);
      }
    }
    const reel = '<mets xmlns="http://www.loc.gov/METS/" PROFILE="urn:library-of-congress:mets:profiles:ndnp:reel:v1.5"/>';
    put('sn83030214/reel/reel.xml', Buffer.from(reel), root);
    const issues = ['1910010101', '1910010201'].map(
      (name) =>
        `<issue lccn="sn83030214" issueDate="1910-01-0${name.charAt(7)}" editionOrder="01">sn83030214/reel/${name}/${name}.xml</issue>`,
    );
    put(
      'batch.xml',
      Buffer.from(`<batch xmlns="http://www.loc.gov/ndnp" name="batch_oru_alder" awardee="oru">${issues.join('')}</batch>`),
      root,
    );
    const core = shared();
    expect((await add(core, root)).every((one) => typeof one === 'object')).toBe(true);
    const { editions } = await core.ask('editions.list', {});
    const ofBatch = editions.filter(({ title }) => title === 'The Alder Herald');
    expect(ofBatch.map(({ day, pages, kind }) => [day, pages, kind]).sort()).toEqual([
      ['1910-01-01', 2, 'issue'],
      ['1910-01-02', 2, 'issue'],
    ]);
    const first = ofBatch.find(({ day }) => day === '1910-01-01');
    if (first === undefined) throw new Error('no edition');
    const { pages } = await core.ask('editions.show', { id: first.id });
    expect(pages.map(({ width, text }) => [width, text])).toEqual([
      [601, 'word1 day01'],
      [602, 'word2 day01'],
    ]);
    expect(await add(core, join(root, 'batch.xml'))).toEqual(['library/duplicate', 'library/duplicate']);
  });
});
