// What a search finds, in three languages, and what its hits show.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idOf, openSmallArchive, type SmallArchive } from './small-archive.ts';

let archive: SmallArchive;
beforeEach(() => {
  archive = openSmallArchive();
});
afterEach(() => archive.close());

describe('a word is found', () => {
  const pages = {
    fr: 'L’économie marocaine d’aujourd’hui : l’œuvre ﬁnancière du porte-monnaie. Le n° 17 321 a mille abonnés à Évreux.',
    en: 'The king’s speeches on elections: governments voted, dont ask. Economics of co-operation.',
    ar: 'أَعْلَنَتِ الحُكُومَةُ المغربية عن المكتبــات الجديدة يوم ٢٨ مارس ٢٠٢٤ في مدرسة علی الأحجار والكتاب',
  };

  it.each([
    ['fr', 'économie'],
    ['fr', 'ECONOMIE'],
    ['fr', "l'économie"],
    ['fr', 'économique'],
    ['fr', 'œuvre'],
    ['fr', 'oeuvres'],
    ['fr', 'financière'],
    ['fr', 'financieres'],
    ['fr', 'porte-monnaie'],
    ['fr', 'monnaie'],
    ['fr', 'monnaies'],
    ['fr', "aujourd'hui"],
    ['fr', 'aujourdhui'],
    ['fr', '17321 OR "17 321"'],
    ['fr', '١٧'],
    ['fr', 'abonné'],
    ['fr', 'evreux'],
    ['fr', 'marocain*'],
    ['fr', '"économies marocaines"'],
    ['fr', '=économie'],
    ['fr', '="œuvre ﬁnancière"'],
    ['en', 'king'],
    ['en', 'election'],
    ['en', 'government'],
    ['en', '"king speech"'],
    ['en', 'economic'],
    ['en', "don't"],
    ['en', 'co-operation'],
    ['ar', 'الحكومة'],
    ['ar', 'حكومة'],
    ['ar', 'أَعْلَنَت'],
    ['ar', 'اعلنت'],
    ['ar', 'مكتبة'],
    ['ar', 'مكتبات'],
    ['ar', '2024'],
    ['ar', '٢٠٢٤'],
    ['ar', 'المدرسة'],
    ['ar', 'على'],
    ['ar', 'علي'],
    ['ar', 'أحجار'],
    ['ar', 'كتاب'],
    ['ar', 'الكتاب'],
    ['ar', '"الحكومة المغربية"'],
    ['ar', '"28 مارس 2024"'],
    ['ar', '=والكتاب'],
  ])('in %s by %s', (language, query) => {
    for (const [name, text] of Object.entries(pages)) archive.put({ name, language: name, pages: [text] });
    expect(archive.pages(query)).toBe(`${language}1`);
    expect(archive.find(query).hits[0]?.marks.length).toBeGreaterThan(0);
    expect(archive.find(query).hits[0]?.boxes.length).toBeGreaterThan(0);
  });

  it.each([
    ['=économique', 'another form, asked for exactly'],
    ['=abonné', 'the singular, asked for exactly'],
    ['=كتاب', 'the word without its article, asked for exactly'],
    ['"marocaine économie"', 'a phrase turned round'],
    ['"économie aujourd’hui"', 'a phrase with a word left out'],
    ['économie elections', 'words of two pages'],
    ['presse', 'a word that is nowhere'],
  ])('not by %s: %s', (query) => {
    for (const [name, text] of Object.entries(pages)) archive.put({ name, language: name, pages: [text] });
    expect(archive.pages(query)).toBe('');
    expect(archive.find(query)).toMatchObject({ total: 0, timeline: [] });
  });

  it('by its stem in the language of its page alone', () => {
    archive.put({ name: 'a', language: 'fr', pages: ['des communautés'] });
    archive.put({ name: 'b', language: 'en', pages: ['the communities'] });
    expect(archive.pages('communauté')).toBe('a1');
    expect(archive.pages('community')).toBe('b1');
  });

  it('by its compound where a line end took the hyphen', () => {
    archive.put({ name: 'a', pages: ['la sagefemme', 'la sage-femme', 'une femme sage'] });
    expect(archive.pages('sage-femme')).toBe('a1 a2');
  });

  it('with operators, in any of the languages', () => {
    archive.put({ name: 'a', pages: ['guerre et paix', 'la guerre', 'la paix', 'la mer'] });
    expect(archive.pages('guerre paix')).toBe('a1');
    expect(archive.pages('guerre OU paix')).toBe('a1 a2 a3');
    expect(archive.pages('guerre SAUF paix')).toBe('a2');
    expect(archive.pages('(guerre OR mer) -paix')).toBe('a2 a4');
    expect(archive.pages('guerre أو mer')).toBe('a1 a2 a4');
  });
});

describe('what a hit shows', () => {
  const filler = 'Rien de neuf sous le soleil de cette longue journée sans histoire. '.repeat(20);

  it('is the words around the match, with the marks on them', () => {
    archive.put({ name: 'a', pages: [`${filler}Le gouvernement annonce\nun plan d’urgence pour l’eau. ${filler}`] });
    const [hit] = archive.find('"plan d’urgence"').hits;
    expect(hit?.snippet).toContain('annonce un plan d’urgence pour l’eau');
    expect(hit?.snippet.length).toBeLessThanOrEqual(160);
    expect(hit?.snippet.length).toBeGreaterThan(120);
    expect(hit?.marks.map((mark) => hit.snippet.slice(mark.start, mark.end))).toEqual(['plan', 'urgence']);
    expect(filler + hit?.snippet).toMatch(/\w$|\.$/);
  });

  it('marks the words of a phrase only where the phrase stands', () => {
    archive.put({ name: 'a', pages: ['Le plan de Paris. Le plan d’urgence. L’urgence.'] });
    expect(archive.marked('"plan d’urgence"')).toBe('plan urgence');
    expect(archive.find('"plan d’urgence"').hits[0]?.boxes).toHaveLength(2);
  });

  it('marks stems, prefixes and exact words as the index found them', () => {
    archive.put({ name: 'a', pages: ['élection élections électeur éléphant'] });
    expect(archive.marked('élection')).toBe('élection élections');
    expect(archive.marked('=élection')).toBe('élection');
    expect(archive.marked('élect*')).toBe('élection élections électeur');
  });

  it('does not mark what it only excluded, nor half of what had to stand together', () => {
    archive.put({ name: 'a', pages: ['guerre mer'] });
    expect(archive.marked('mer -paix')).toBe('mer');
    expect(archive.marked('(guerre paix) OR mer')).toBe('mer');
  });

  it('is the place with most of the query, and the headline above it', () => {
    archive.put({
      name: 'a',
      pages: [`Une affaire\nla sécheresse dure.\n\nLe plan de l’eau\n${filler}la sécheresse et le barrage sont là`],
    });
    expect(archive.find('sécheresse barrage').hits[0]).toMatchObject({
      headline: 'Le plan de l’eau',
      snippet: expect.stringContaining('la sécheresse et le barrage'),
    });
  });

  it('frames a word in its own box', () => {
    archive.put({ name: 'a', pages: ['un deux trois quatre cinq six sept huit neuf dix onze douze'] });
    expect(archive.find('onze').hits[0]?.boxes).toEqual([{ x: 20, y: 32, width: 45, height: 10 }]);
  });

  it('can be a page that has no layout', () => {
    archive.put({ name: 'a', pages: ['rien', ''] });
    expect(archive.find('rien').hits).toHaveLength(1);
  });
});

describe('a search in one edition', () => {
  it('gives its pages in order, with the boxes, and nothing of others', () => {
    archive.put({ name: 'a', pages: ['mer mer', 'rien', 'la mer'] });
    archive.put({ name: 'b', pages: ['mer'] });
    expect(archive.findIn('a', 'mer')).toBe('1:2 3:1');
    expect(archive.findIn('b', 'mer')).toBe('1:1');
    expect(archive.findIn('missing', 'mer')).toBe('');
    expect(archive.findIn('a', '')).toBe('');
  });
});

describe('a search narrowed to one edition', () => {
  it('lists its pages as hits, within the other filters, and nothing of others', () => {
    archive.put({ name: 'a', day: '2024-03-26', pages: ['mer mer', 'rien', 'la mer'] });
    archive.put({ name: 'b', day: '2024-03-26', pages: ['mer'] });
    expect(archive.pages('mer', { edition: idOf('a') })).toBe('a1 a3');
    expect(archive.find('mer', { edition: idOf('a') }).total).toBe(2);
    expect(archive.pages('mer', { edition: idOf('b') })).toBe('b1');
    expect(archive.pages('mer', { edition: idOf('a'), from: '2024-03-27' })).toBe('');
    expect(archive.pages('mer', { edition: idOf('missing') })).toBe('');
  });
});

describe('a word as it stands, by relevance', () => {
  it('is found where it stands and nowhere else, also where a headline has another form of it', () => {
    archive.put({ name: 'a', pages: ['Les chats perdus\nrien de plus', 'un chat', 'Un chat perdu\nle chat'] });
    const pages = (query: string): string[] => archive.pages(query, { sort: 'relevance' }).split(' ').sort();
    expect(pages('chat')).toEqual(['a1', 'a2', 'a3']);
    for (const query of ['=chat', '="chat"', '=chat OR =lion', '=chat -lion']) expect(pages(query)).toEqual(['a2', 'a3']);
    expect(archive.pages('=chat', { sort: 'relevance' })).toBe('a3 a2');
    expect(archive.find('=chat', { sort: 'relevance' }).total).toBe(2);
  });
});

describe('a search narrowed to some pages', () => {
  it('lists, groups, ranks and counts those of them that answer, and passes over what is not there', () => {
    archive.put({ name: 'a', day: '2024-03-26', language: 'fr', pages: ['la mer', 'rien', 'la mer mer', 'Mèr'] });
    archive.put({ name: 'b', day: '2024-03-27', language: 'en', pages: ['mer'] });
    archive.put({ name: 'c', day: '2024-03-28', pages: ['mer'] });
    const placed = (name: string, ...pages: number[]) => pages.map((page) => ({ editionId: idOf(name), page }));
    const among = [...placed('b', 1), ...placed('a', 2, 3, 4, 9), ...placed('missing', 1)];
    expect(archive.pages('mer', { among })).toBe('b1 a3 a4');
    expect(archive.pages('mer', { among, sort: 'oldest', limit: 2, offset: 1 })).toBe('a4 b1');
    expect(archive.pages('mer', { among, sort: 'relevance' }).split(' ').sort()).toEqual(['a3', 'a4', 'b1']);
    expect(archive.pages('mer', { among, isAsWritten: true })).toBe('b1 a3');
    expect(archive.find('mer', { among, language: 'fr' })).toMatchObject({ total: 2, timeline: [{ count: 2 }] });
    expect(archive.find('mer', { among, isGrouped: true }).hits.map(({ more }) => more)).toEqual([0, 1]);
    expect(archive.find('mer', { among: [] }).total).toBe(0);
  });
});

describe('a query', () => {
  it('may be as long as a query can be', () => {
    archive.put({ name: 'a', pages: ['la mer'] });
    expect(archive.find(`${'(mer OR '.repeat(30)}mer${')'.repeat(30)}`).total).toBe(1);
    expect(archive.find(`${'lac OR (mer '.repeat(12)}${')'.repeat(12)}`).total).toBe(1);
    expect(archive.find(`${'mer -(lac OR (la '.repeat(6)}${'))'.repeat(6)}`).total).toBe(1);
    expect(archive.find(`${'(la OR feu) mer -(lac (eau OR feu) OR '.repeat(12)}mer${')'.repeat(12)}`).total).toBe(1);
    expect(archive.find(Array.from({ length: 200 }, (_, index) => `mot${index}`).join(' OR ')).total).toBe(0);
    expect(archive.find(`mer ${Array.from({ length: 199 }, (_, index) => `-mot${index}`).join(' ')}`).total).toBe(1);
    expect(archive.find(`"${'mer '.repeat(200)}"`).total).toBe(0);
  });
});
