// What a section is called in the lists of titles: found, counted and read on pages under any of its names.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareEdition } from '../../../main/search/prepare-edition.ts';
import { putEdition } from '../../../main/search/put-edition.ts';
import { countSections } from '../../../main/search/section-counts.ts';
import type { SectionNames } from '../../../main/search/section-names.ts';
import { tally } from '../../../main/search/tally.ts';
import { headedPage } from './headed-page.ts';
import { idOf, openSmallArchive, type SmallArchive } from './small-archive.ts';

const names: SectionNames[] = [
  { title: 'Le Matin', sections: [{ name: 'Culture', variants: ['Arts & Lettres', 'CULTURES', 'ثقافة'] }] },
  { title: 'Le Soir', sections: [{ name: 'Sports', variants: ['Stades'] }] },
];
let archive: SmallArchive;

beforeAll(() => {
  archive = openSmallArchive();
  const put = (name: string, title: string, sections: readonly string[]): void => {
    const edition = { id: idOf(name), sha256: name, title, day: '2020-05-01', language: 'fr' };
    const pages = sections.map((one, at) => headedPage(at + 2, 'la mer', one));
    archive.writer.run((database) => putEdition(database, prepareEdition({ edition, pages })));
  };
  put('m', 'Le Matin', ['Culture', 'Arts & lettres', 'ARTS et Lettres', 'Cultures', 'ثقافة', 'Sports', 'Stades']);
  put('s', 'Le Soir', ['Culture', 'Cultures', 'Stades', 'Sports']);
});
afterAll(() => archive.close());

const find = (query: string, section?: string): string =>
  archive.pages(query, { sectionNames: names, ...(section === undefined ? {} : { section }) });
const sectionsOf = (query: string, section?: string) =>
  archive.reader.read((database) =>
    tally(database, { query, sectionNames: names, ...(section === undefined ? {} : { section }) }),
  )?.sections;

describe('a section of the lists', () => {
  it('is found under each of its names, in its own title alone', () => {
    expect(find('mer section:culture').split(' ').sort()).toEqual(['m2', 'm3', 'm5', 'm6', 's2']);
    expect(find('mer section:"arts & lettres"')).toBe('m2 m3 m5 m6');
    expect(find('mer section:sport*').split(' ').sort()).toEqual(['m7', 's4', 's5']);
    expect(archive.pages('mer section:culture').split(' ').sort()).toEqual(['m2', 's2']);
  });

  it('narrows a search as a screen does, and is left out where that is asked', () => {
    expect(find('mer', 'Culture')).toBe(find('mer section:culture'));
    expect(find('mer -section:culture').split(' ').sort()).toEqual(['m4', 'm7', 'm8', 's3', 's4', 's5']);
  });

  it('has its words marked on the pages that are found under another name', () => {
    const found = archive.find('mer section:culture', { sectionNames: names });
    expect(found.hits.every(({ marks }) => marks.length > 0)).toBe(true);
  });

  it('is counted as one, beside all pages of it', () => {
    expect(sectionsOf('mer')).toEqual([
      { section: 'Culture', count: 5, pages: 5 },
      { section: 'Sports', count: 3, pages: 3 },
      { section: 'ARTS et Lettres', count: 1, pages: 1 },
      { section: 'Cultures', count: 1, pages: 1 },
      { section: 'Stades', count: 1, pages: 1 },
    ]);
    expect(sectionsOf('mer', 'Culture')).toEqual([{ section: 'Culture', count: 5, pages: 5 }]);
  });

  it('is proposed from what the pages of a title say', () => {
    const counts = archive.reader.read((database) => countSections(database, 'le soir'));
    expect(counts?.map(({ section, pages }) => `${section} ${pages}`).sort()).toEqual([
      'Culture 1',
      'Cultures 1',
      'Sports 1',
      'Stades 1',
    ]);
  });
});
