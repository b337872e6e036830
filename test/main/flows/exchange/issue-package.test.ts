// An edition as METS with MODS and ALTO: a package that is whole and valid, and from which a fresh library makes the same edition.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { toPremis } from '../../../../main/flows/audit/tell-history.ts';
import { writePackage } from '../../../../main/flows/exchange/write-package.ts';
import { blocksOf } from '../../../../main/formats/alto-document.ts';
import type { MetsDocument } from '../../../../main/formats/mets-document.ts';
import { readAlto } from '../../../../main/formats/read-alto.ts';
import { readMets } from '../../../../main/formats/read-mets.ts';
import { writePremis } from '../../../../main/formats/write-premis.ts';
import {
  attribute,
  childrenNamed,
  descendantsNamed,
  ownText,
  readXmlNode,
  type XmlNode,
} from '../../../../main/formats/xml-node.ts';
import type { CorrectedArticle, Edition, PageLayout } from '../../../../preload/model.ts';
import { exchangeFiles } from '../../../support/exchange-files.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { prepareLibrary } from '../../../support/prepare-library.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { complaintsAbout } from '../../../support/validate-alto.ts';

const copyLibrary = prepareLibrary(exchangeFiles);
const noStop = { signal: new AbortController().signal };
const shown = { equal: 0, of: 0, valid: 0, alto: 0 };

afterAll(() => {
  console.log(`METS/ALTO re-import: ${shown.equal} of ${shown.of} equal`);
  console.log(`ALTO valid: ${shown.valid} of ${shown.alto}`);
});

/** What must come back: facts, and each page's text with its articles, their headlines, their order and the words of their blocks. */
const accountOf = async (core: TestCore, id: string) => {
  const { edition, pages } = await core.ask('editions.show', { id });
  const { articles } = await core.ask('articles.list', { id });
  const layouts = await Promise.all(pages.map(({ page }) => core.ask('pages.layout', { id, page })));
  const { title, day, covers, issue, price, printedPages, language, direction, variant } = edition;
  return {
    facts: { title, day, covers, issue, price, printedPages, language, direction, variant, pages: edition.pages },
    articles: articles.map(({ opening: _, ...article }) => article),
    pages: layouts.map(({ layout }) => (layout === null ? null : pageOf(layout))),
  };
};

const pageOf = ({ text, articles, furniture, direction, language, needsOcr }: PageLayout) => ({
  text,
  direction,
  language,
  needsOcr,
  articles: articles.map(({ blocks, ...article }) => ({ ...article, blocks: blocks.map((block) => wordsOf(block, text)) })),
  furniture: furniture.map((block) => wordsOf(block, text)),
});

const wordsOf = ({ role, start, end }: { role: string; start: number; end: number }, text: string) => ({
  role,
  words: text.slice(start, end).split(' '),
});

const addOne = async (core: TestCore, path: string): Promise<string> => {
  const run = core.add([path], {});
  await run.settled;
  await core.whenSearchable();
  const [item, ...others] = run.items;
  if (item?.state !== 'added' || others.length > 0) throw new Error(`not one edition: ${JSON.stringify(run.items)}`);
  return item.edition.id;
};

const listAll = async (core: TestCore): Promise<Edition[]> => (await core.ask('editions.list', {})).editions;

/** An element without the blanks that only indent it. */
const told = (node: XmlNode): unknown => ({
  name: node.name,
  attributes: node.attributes,
  text: ownText(node),
  children: node.children.map(told),
});

describe('an edition as METS with MODS and ALTO', { timeout: 900_000 }, () => {
  it('comes back equal in a fresh library, from a folder and from a zip, and all its ALTO is valid', async () => {
    const core = await openTestCore({ libraryDir: copyLibrary(), indexing: 'all' });
    await core.whenSearchable();
    const fresh = await openTestCore({ indexing: 'all' });
    const texts: string[] = [];
    for (const [at, { id, title }] of (await listAll(core)).entries()) {
      const form = at % 2 === 0 ? 'folder' : 'zip';
      const to = join(temporaryFolder(), form === 'zip' ? 'package.zip' : 'package');
      await writePackage(core.parts, { id, to, form }, noStop);
      const again = await addOne(fresh, to);
      const [before, after] = [await accountOf(core, id), await accountOf(fresh, again)];
      shown.of += 1;
      expect({ of: title, ...after }).toEqual({ of: title, ...before });
      shown.equal += 1;
      const { edition } = await fresh.ask('editions.show', { id: again });
      const folder = join(fresh.libraryDir, dirname(edition.path), 'alto');
      if (existsSync(folder)) texts.push(...readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')));
    }
    const complaints = await complaintsAbout(texts);
    shown.alto += texts.length;
    shown.valid += texts.length - new Set(complaints.map((complaint) => complaint.split(':')[0])).size;
    expect(complaints).toEqual([]);
    expect(shown.of).toBe(exchangeFiles.length);
  });

  it('comes back as a person corrected it: facts, the order of a page, and a headline of its own', async () => {
    const core = await openTestCore({ libraryDir: copyLibrary(), indexing: 'all' });
    await core.whenSearchable();
    const edition = (await listAll(core)).find(({ language }) => language === 'ar');
    if (edition === undefined) throw new Error('no Arabic edition');
    const { id } = edition;
    const { layout } = await core.ask('pages.layout', { id, page: 2 });
    const [first, ...others] = layout?.articles ?? [];
    if (first === undefined) throw new Error('no article');
    const toCorrected = ({ blocks }: typeof first, headline: string | null): CorrectedArticle => ({
      headline,
      blocks: blocks.map(({ role, box }) => ({ role, box })),
    });
    const articles = [...others.map((one) => toCorrected(one, null)), toCorrected(first, 'عنوان كتبه إنسان')];
    await core.ask('pages.correct', { id, page: 2, articles });
    const correction = {
      title: 'Le Bulletin [édition.]',
      day: '2024-03-30',
      covers: '2024-03-31',
      issue: 'XII bis',
      language: 'en',
      price: '2 €',
    };
    await core.ask('editions.set', { id, correction });
    const to = join(temporaryFolder(), 'package');
    await writePackage(core.parts, { id, to, form: 'folder' }, noStop);
    const fresh = await openTestCore({ indexing: 'all' });
    const again = await accountOf(fresh, await addOne(fresh, to));
    shown.of += 1;
    expect(again).toEqual(await accountOf(core, id));
    expect(again.facts).toMatchObject(correction);
    expect(again.articles.some(({ headline }) => headline === 'عنوان كتبه إنسان')).toBe(true);
    shown.equal += 1;
  });

  it('is a whole METS: every file with its sum and size, every page, every article by ids that its ALTO has', async () => {
    const core = await openTestCore({ libraryDir: copyLibrary(), mode: 'read' });
    const edition = (await listAll(core)).find(({ language, kind }) => language === 'fr' && kind === 'pdf');
    if (edition === undefined) throw new Error('no French edition');
    const to = join(temporaryFolder(), 'package');
    await writePackage(core.parts, { id: edition.id, to, form: 'folder' }, noStop);
    const written = (readdirSync(to, { recursive: true, encoding: 'utf8' }) as string[]).filter((name) =>
      statSync(join(to, name)).isFile(),
    );
    const mets = readMets(readFileSync(join(to, 'mets.xml')));
    expect(mets.files.map(({ path }) => path).sort()).toEqual(written.filter((name) => name !== 'mets.xml').sort());
    for (const { path, sizeBytes, checksum } of mets.files) {
      const bytes = readFileSync(join(to, path));
      expect([path, sizeBytes, checksum]).toEqual([
        path,
        bytes.length,
        { algorithm: 'SHA-256', value: createHash('sha256').update(bytes).digest('hex') },
      ]);
    }
    expect(mets.pages).toHaveLength(edition.pages);
    expect(mets.issue).toMatchObject({ title: edition.title, day: edition.day, issue: edition.issue, language: 'fr' });
    expect(await articlesByMets(mets, to)).toEqual(await articlesByIndex(core, edition));
  });

  it('tells what happened to the edition, and by whom, in the very elements of the PREMIS document', async () => {
    const core = await openTestCore({ libraryDir: copyLibrary() });
    await core.ask('settings.set', { operator: 'Nadia <B.>' });
    const [edition] = await listAll(core);
    const id = edition?.id ?? '';
    await core.ask('editions.set', { id, correction: { issue: '7 bis' } });
    const to = join(temporaryFolder(), 'package');
    await writePackage(core.parts, { id, to, form: 'folder' }, noStop);
    const mets = readXmlNode(readFileSync(join(to, 'mets.xml')), 'mets/broken');
    const premis = readXmlNode(writePremis([toPremis(core.parts, id)]), 'mets/broken');
    for (const kind of ['event', 'agent']) {
      const sections = descendantsNamed(mets, 'mdWrap').filter(
        (one) => attribute(one, 'MDTYPE') === `PREMIS:${kind.toUpperCase()}`,
      );
      const wrapped = sections.flatMap((one) => descendantsNamed(one, kind).slice(0, 1));
      const own = childrenNamed(premis, kind);
      expect(own.length).toBeGreaterThan(0);
      expect(wrapped.flatMap(({ children }) => children.map(told))).toEqual(own.flatMap(({ children }) => children.map(told)));
      expect(wrapped.every((one) => attribute(one, 'version') === '3.0')).toBe(true);
    }
    expect(readFileSync(join(to, 'mets.xml'), 'utf8')).toContain('<event xmlns="http://www.loc.gov/premis/v3" version="3.0">');
  });

  it('names what is in the way, and leaves nothing half-written', async () => {
    const core = await openTestCore({ libraryDir: copyLibrary(), mode: 'read' });
    const [edition] = await listAll(core);
    const folder = temporaryFolder();
    const to = join(folder, 'there');
    mkdirSync(to);
    const write = (signal: AbortSignal, place: string) =>
      writePackage(core.parts, { id: edition?.id ?? '', to: place, form: 'folder' }, { signal });
    await expect(write(noStop.signal, to)).rejects.toMatchObject({ code: 'file/exists' });
    await expect(write(AbortSignal.abort(), join(folder, 'new'))).rejects.toMatchObject({ code: 'export/cancelled' });
    const pdf = join(core.libraryDir, edition?.path ?? '');
    writeFileSync(pdf, readFileSync(pdf).fill(0, 100, 101));
    await expect(write(noStop.signal, join(folder, 'new'))).rejects.toMatchObject({ code: 'edition/damaged' });
    expect(readdirSync(folder)).toEqual(['there']);
    expect(readdirSync(to)).toEqual([]);
  });
});

type Told = { headline: string | null; words: string[] };

/** The articles as any program finds them: by the logical structure, over the strings of ALTO. */
async function articlesByMets(mets: MetsDocument, folder: string): Promise<Told[]> {
  return mets.articles.map(({ title, parts }) => ({
    headline: title,
    words: parts.flatMap(({ altoId, begin }) => {
      const path = mets.files.find(({ id }) => id === altoId)?.path ?? '';
      const block = readAlto(readFileSync(join(folder, path)))
        .pages.flatMap(blocksOf)
        .find(({ id }) => id === begin);
      const strings = block?.lines.flatMap((line) => line.strings) ?? [];
      return strings.flatMap(({ content, part, whole }) => (part === 'tail' ? [] : [whole ?? content]));
    }),
  }));
}

async function articlesByIndex(core: TestCore, { id }: Edition): Promise<Told[]> {
  const { articles } = await core.ask('articles.list', { id });
  const told: Told[] = [];
  for (const { headline, parts } of articles) {
    const words: string[] = [];
    for (const { page, article } of parts) {
      const { layout } = await core.ask('pages.layout', { id, page });
      const blocks = layout?.articles[article ?? -1]?.blocks ?? [];
      for (const { start, end } of blocks) words.push(...(layout?.text.slice(start, end) ?? '').split(' '));
    }
    told.push({ headline, words });
  }
  return told;
}
