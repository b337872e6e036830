// What the index is told of an edition is the same whoever prepares it, in which thread, and in whatever steps it comes to be as it is.
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CorrectedPage } from '#border/model';
import { packLayout } from '../../../main/layout/pack.ts';
import { forgetMetWords } from '../../../main/search/keep-vocabulary.ts';
import { listIndexed } from '../../../main/search/list-indexed.ts';
import { type EditionToPut, type PageToPut, prepareEdition } from '../../../main/search/prepare-edition.ts';
import { correctEdition, correctPage, moveEdition, putEdition, removeEdition } from '../../../main/search/put-edition.ts';
import { digestOf, type IndexContent, readContent } from './index-content.ts';
import { idOf, layoutOf, openSmallArchive, pageOf, type SmallArchive } from './small-archive.ts';

let archive: SmallArchive;
beforeEach(() => {
  archive = openSmallArchive();
});
afterEach(() => archive.close());

/** A page with a running head that names its section, below what it says. */
function headed(page: number, body: string, section: string, language: string): PageToPut {
  const text = `${body}\n${section} ${page}`;
  const layout = layoutOf(text, language);
  const box = { x: 20, y: 10, width: 200, height: 10 };
  const furniture = [{ role: 'furniture' as const, start: body.length + 1, end: text.length, box }];
  return { ...pageOf(page, text, language), packed: packLayout({ ...layout, furniture }) };
}

const upperHalf = { x: 0, y: 0, width: 595, height: 31 };
const lowerHalf = { x: 0, y: 31, width: 595, height: 811 };
const articles: CorrectedPage['articles'] = [
  { headline: 'Les ports ouverts', blocks: [{ role: 'headline', box: lowerHalf }] },
  { headline: null, blocks: [{ role: 'body', box: upperHalf }] },
];
const corrections: CorrectedPage[] = [{ page: 2, correctedAtMs: 1, articles }];

const matin: EditionToPut['edition'] = {
  id: idOf('a'),
  sha256: 'a'.repeat(64),
  title: 'Le Matin',
  day: '2024-03-28',
  language: 'fr',
};
const matinPages = [
  pageOf(1, 'Élections : l’œuvre d’un été\nLa première pétition des petites ports, 17 h.\n\nMer\nLa mer et la mer', 'fr'),
  headed(
    2,
    'Les ports\nun texte de dix mots pour la première ligne de page\nporte-avions et week-end ouverts',
    'Culture et sports',
    'fr',
  ),
  pageOf(3, 'The elections\nThe elected sea of 2024-03, elected by the sea’s own', 'en'),
];
const muqtabas: EditionToPut = {
  edition: { id: idOf('b'), sha256: 'b'.repeat(64), title: 'المقتبس', day: null, language: 'ar' },
  pages: [
    pageOf(1, 'البَحْرُ الكبير\nكتاب وكتب والكتابة في ٢٠٢٤ و2024\n\nالمدينة', 'ar'),
    { ...pageOf(2, '', null), packed: null, fault: 'pdf/broken' },
    { ...pageOf(3, 'une page sans mise en page', 'fr'), packed: null, needsOcr: 'no-unicode' },
  ],
};
/** Another spelling of a known title, no language, and pages in no order. */
const second: EditionToPut = {
  edition: { id: idOf('c'), sha256: 'c'.repeat(64), title: 'LE MATIN', day: '2024-03-28', language: null },
  pages: [headed(2, 'Autre\nmer', 'Monde', 'fr'), pageOf(1, 'Une mer', null)],
};

const put = (toPut: EditionToPut): void => {
  const prepared = prepareEdition(toPut);
  archive.writer.run((database) => database.transaction(() => putEdition(database, prepared)).immediate());
};

/** Texts and layouts as they were before zlib, whose bytes are its own. */
const inflated = ({ body, ...others }: IndexContent): IndexContent => ({
  ...others,
  body: body.map((row) => row.map((cell) => (cell instanceof Uint8Array ? inflateRawSync(cell).toString('hex') : cell))),
});

const digests = (): Record<string, string> =>
  Object.fromEntries(Object.entries(inflated(readContent(archive.path))).map(([name, rows]) => [name, digestOf(rows)]));

describe('what is put into the index', () => {
  it('is what files of schema 5 hold since there are any', () => {
    put({ edition: { ...matin, correctionsKey: 'one' }, pages: matinPages, corrections });
    put(muqtabas);
    put(second);
    expect(archive.find('mer', { title: 'le matin', language: 'fr' }).total).toBe(2);
    expect(archive.pages('section:monde')).toBe('c2');
    expect(digests()).toEqual({
      title: 'b0af2d097d555858',
      edition: 'cc5791d94b16ea51',
      page: 'b3b499b606df32a4',
      body: '90e3a14b9c8212d8',
      vocabulary: '9a850cc7966fbd9d',
      token: '272f7c4edea308cb',
    });
  });

  it('is so too after it was moved, corrected, taken out and put again', () => {
    for (const toPut of [{ edition: matin, pages: matinPages }, muqtabas, second, second]) put(toPut);
    archive.writer.run((database) => {
      moveEdition(database, { ...muqtabas.edition, day: '2024-03-29', title: 'Le Soir' });
      correctPage(database, { facts: { ...matin, correctionsKey: 'one' }, keyBefore: '', page: 2, articles });
      removeEdition(database, second.edition.id);
      correctEdition(database, { ...matin, language: 'en', correctionsKey: 'two' }, [{ page: 1, correctedAtMs: 1, articles }]);
    });
    expect(digests()).toEqual({
      title: 'c76caa1eab638ec4',
      edition: 'bba964c44d05323d',
      page: '22e5c06a77e57312',
      body: '4c68158e97ca5741',
      vocabulary: '9a850cc7966fbd9d',
      token: '76a3e64499d0edde',
    });
  });

  it('is the same by every way to the same state', () => {
    const corrected = { ...matin, correctionsKey: 'one' };
    put({ edition: corrected, pages: matinPages, corrections });
    const straight = readContent(archive.path);
    archive.writer.run((database) => {
      moveEdition(database, { ...corrected, title: 'Le Soir', day: null, language: 'en' });
      correctEdition(database, matin, []);
      correctPage(database, { facts: corrected, keyBefore: '', page: 2, articles });
    });
    const { edition, page, body, token } = readContent(archive.path);
    expect({ edition, page, body, token }).toEqual({
      edition: straight.edition,
      page: straight.page,
      body: straight.body,
      token: straight.token,
    });
    expect(archive.writer.run(listIndexed).value).toMatchObject([corrected]);
  });
});

describe('the words of the archive', () => {
  /** Words of letters alone, each another. */
  const coin = (from: number, count: number): string[] =>
    Array.from({ length: count }, (_, at) =>
      [...String(from + at).padStart(5, '0')].map((figure) => 'bcdfghjklm'[Number(figure)]).join('a'),
    );
  const kept = (): string[] => readContent(archive.path).vocabulary.map(([, word]) => String(word));
  const putWords = (name: string, words: readonly string[]): void =>
    put({ edition: { ...matin, id: idOf(name) }, pages: [pageOf(1, words.join(' '), 'fr')] });

  it('have those that one page has twice, or two pages once, and of others the first 8,000', () => {
    const first = coin(0, 7990);
    putWords('a', first);
    // The last word of the page that is kept at once is the tenth that is new; `rare` comes once more on its own page, `lone` never.
    const [lone = '', rare = '', twice = ''] = coin(90_000, 3);
    putWords('b', [...first.slice(0, 50), ...coin(8000, 10), lone, twice, rare, twice, '2024', '2024', 'x', 'x']);
    expect(kept()).toEqual([...first, ...coin(8000, 10), twice].sort());
    putWords('c', [rare]);
    expect(kept()).toEqual([...first, ...coin(8000, 10), twice, rare].sort());
  });

  it('are met anew where a change was undone', () => {
    putWords('a', coin(0, 8000));
    const prepared = prepareEdition({ edition: { ...matin, id: idOf('b') }, pages: [pageOf(1, 'lone', 'fr')] });
    archive.writer.run((database) => {
      database.exec('BEGIN');
      putEdition(database, prepared);
      database.exec('ROLLBACK');
      forgetMetWords(database);
    });
    putWords('c', ['lone']);
    expect(kept()).not.toContain('lone');
    putWords('d', ['lone']);
    expect(kept()).toContain('lone');
  });
});
