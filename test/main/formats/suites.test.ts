// Every ALTO, METS and MODS file of the suites is read whole or refused by name.
import { describe, expect, it } from 'vitest';
import { type AltoDocument, blocksOf, countStrings } from '../../../main/formats/alto-document.ts';
import { readAlto } from '../../../main/formats/read-alto.ts';
import { readMets } from '../../../main/formats/read-mets.ts';
import { readMods } from '../../../main/formats/read-mods.ts';
import { altoSuiteFiles, codeOf, countStringsIn } from '../../support/alto-suites.ts';

const files = altoSuiteFiles();
/** A document, or the code with which it was refused. */
function attempt(work: () => AltoDocument): { document: AltoDocument | null; code: string | null } {
  let document: AltoDocument | null = null;
  const code = codeOf(() => {
    document = work();
  });
  return { document, code };
}

const named = (part: string) => files.find(({ name }) => name.includes(part))?.bytes ?? Buffer.alloc(0);

describe('the ALTO files of the suites', () => {
  const altos = files.filter(({ kind }) => kind === 'alto').map((file) => ({ ...file, ...attempt(() => readAlto(file.bytes)) }));

  it('are there', () => {
    expect(altos.length).toBeGreaterThanOrEqual(36);
  });

  it('give as many words as stand in them, but for one without any place', () => {
    const refused = altos.filter(({ code }) => code !== null).map(({ name, code }) => `${name} ${code}`);
    expect(refused).toEqual(['samvera-newspaper_works/spec__fixtures__files__minimal-alto.xml alto/no-size']);
    for (const { name, bytes, document } of altos) {
      const words = document?.pages.reduce((sum, page) => sum + countStrings(page), 0);
      if (document !== null) expect({ name, words }).toEqual({ name, words: countStringsIn(bytes.toString()) });
    }
  });

  it('give every word its place, but for those whose width the file states as negative', () => {
    const without = altos.flatMap(({ bytes, document }) => {
      const strings = (document?.pages ?? []).flatMap((page) =>
        blocksOf(page).flatMap(({ lines }) => lines.flatMap((line) => line.strings)),
      );
      return strings
        .filter(({ box }) => box === null)
        .map(({ id }) => new RegExp(`<String ID="${id}"[^>]*>`).exec(bytes.toString())?.[0]);
    });
    expect(without.length).toBeGreaterThan(0);
    expect(without.filter((tag) => !tag?.includes('WIDTH="-'))).toEqual([]);
  });
});

describe('files of other kinds', () => {
  it('are not taken for ALTO: METS, MODS, MIX, structure files, and roots that are almost right', () => {
    for (const { name, bytes, kind } of files.filter(({ kind }) => kind !== 'alto')) {
      const code = codeOf(() => readAlto(bytes));
      // One Danish record of a page is not well formed, which is found before its root is of interest.
      expect({ name, kind, code }).toEqual({ name, kind, code: 'alto/not-alto' });
    }
  });

  it('are not taken for METS', () => {
    for (const { bytes, kind } of files.filter(({ kind }) => kind !== 'mets'))
      expect(['mets/not-mets', 'mets/broken']).toContain(kind === 'mets' ? null : codeOf(() => readMets(bytes)));
  });
});

describe('the METS files of the suites', () => {
  it('are six, and all give pages with a picture and a text each', () => {
    const all = files.filter(({ kind }) => kind === 'mets').map(({ bytes }) => readMets(bytes));
    expect(all.map(({ pages }) => pages.length)).toEqual([2, 4, 4, 4, 4, 4]);
    for (const { pages } of all)
      for (const page of pages)
        expect(page).toMatchObject({ imageIds: [expect.anything(), ...page.imageIds.slice(1)], altoId: expect.any(String) });
  });

  it('name their issue', () => {
    const { issue } = readMets(named('19011121_1-METS'));
    expect(issue).toMatchObject({
      title: 'Ouest Eclair (Éd. de Rennes)',
      day: '1901-11-21',
      dateText: '21.11.1901',
      issue: '827',
      language: 'fr',
    });
    expect(readMets(named('18140401_1-METS')).issue).toMatchObject({
      title: 'Le Journal des Débats politiques et littéraires',
      day: '1814-04-01',
      issue: null,
    });
    expect(readMets(named('18240217_mets')).issue).toMatchObject({
      title: 'The Statesman.',
      day: '1824-02-17',
      issue: null,
      language: 'en',
    });
  });

  it('lead every article to blocks that the ALTO files have', () => {
    for (const { name, bytes } of files.filter(({ name }) => name.includes('altomator') && name.endsWith('METS.xml'))) {
      const mets = readMets(bytes);
      const folder = name.slice(0, name.lastIndexOf('/'));
      const ids = new Map(
        mets.files
          .filter(({ kind }) => kind === 'alto')
          .map(({ id, path }) => [id, files.find((file) => file.name === `${folder}/${path}`)?.bytes.toString() ?? '']),
      );
      const parts = [...mets.articles.flatMap((article) => article.parts), ...mets.loose];
      expect(parts.length).toBeGreaterThan(10);
      for (const { altoId, begin } of parts) expect(ids.get(altoId ?? '')).toContain(` ID="${begin}"`);
    }
  });
});

describe('the MODS files of the suites', () => {
  it('give title, day, issue, volume and edition of a Danish edition', () => {
    expect(readMods(named('1795-06-15-02.edition'))).toMatchObject({
      title: 'Kiøbenhavns Kongelig alene priviligerede Adresse-Contoirs Efterretninger',
      day: '1795-06-15',
      issue: '313',
      volume: '27',
      edition: '2',
      editionLabel: 'Anden udgave',
      place: 'København',
    });
  });

  it('do not make a day of a month, or of the 31st of June', () => {
    expect(readMods(named('goodData__adresseavisen1759-1795-06-01.edition'))).toMatchObject({ day: null, dateText: '1795-06' });
  });

  it('are read or refused by name', () => {
    const codes = files.filter(({ kind }) => kind === 'mods').map(({ bytes }) => codeOf(() => readMods(bytes)));
    expect(codes.length).toBeGreaterThanOrEqual(25);
    expect(codes.filter((code) => code !== null)).toEqual(['mods/broken']);
  });
});
