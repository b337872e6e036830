// What a search finds, in three languages, and in which order.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PageToPut, putEdition } from '../../../main/search/put-edition.ts';
import { idOf, openSmallArchive, pageOf, type SmallArchive } from './small-archive.ts';

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

describe('the order', () => {
  beforeEach(() => {
    archive.put({ name: 'c', day: '2024-05-01', pages: ['mer', 'mer'] });
    archive.put({ name: 'a', day: '2022-01-31', pages: ['mer', 'rien', 'mer'] });
    archive.put({ name: 'n', day: null, pages: ['mer'] });
    archive.put({ name: 'd', day: '2024-05-01', pages: ['mer'] });
    archive.put({ name: 'b', day: '2022-02-01', pages: ['mer mer mer'] });
    archive.put({ name: 'e', day: '1881-11-26', pages: ['mer'] });
  });

  it('newest first puts days downwards and pages upwards, the undated last', () => {
    expect(archive.pages('mer')).toBe('d1 c1 c2 b1 a1 a3 e1 n1');
    expect(archive.pages('mer', { sort: 'newest' })).toBe('d1 c1 c2 b1 a1 a3 e1 n1');
  });

  it('oldest first puts days upwards and pages upwards, the undated last', () => {
    expect(archive.pages('mer', { sort: 'oldest' })).toBe('e1 a1 a3 b1 d1 c1 c2 n1');
  });

  it('does not hang on where a window is cut', () => {
    for (const sort of ['newest', 'oldest', 'relevance'] as const) {
      const whole = archive.pages('mer', { sort }).split(' ');
      for (const limit of [1, 2, 3, 5])
        for (let offset = 0; offset <= 9; offset++)
          expect(archive.pages('mer', { sort, limit, offset })).toBe(whole.slice(offset, offset + limit).join(' '));
    }
  });

  it('by relevance puts the page with most of it first', () => {
    expect(archive.pages('mer', { sort: 'relevance' }).split(' ')[0]).toBe('b1');
  });

  it('by relevance puts the word before its stems', () => {
    archive.put({ name: 'x', day: '2000-01-01', pages: [`élection ${'mot '.repeat(60)}`] });
    archive.put({ name: 'y', day: '2010-01-01', pages: ['élections élections élections élections'] });
    expect(archive.pages('élection', { sort: 'relevance' })).toBe('x1 y1');
    expect(archive.pages('élections', { sort: 'relevance' })).toBe('y1 x1');
  });
});

describe('relevance among very many pages', () => {
  it('ranks the newest 20,000, says so, and lets the others follow by date', () => {
    const bare = (page: number, text: string): PageToPut => ({ ...pageOf(page, text, 'fr'), packed: null });
    archive.writer.run((database) =>
      database.transaction(() => {
        for (let at = 0; at < 21; at++) {
          const day = `2024-01-${String(at + 1).padStart(2, '0')}`;
          const pages = Array.from({ length: 1000 }, (_, index) => bare(index + 1, index === 499 ? 'mer mer mer' : 'mer et lac'));
          putEdition(database, { id: idOf(`r${at}`), sha256: `${at}`, title: 'T', day, language: 'fr' }, pages);
        }
      })(),
    );
    const found = archive.find('mer', { sort: 'relevance', limit: 22 });
    expect(found).toMatchObject({ total: 21_000, isRankedWhole: false });
    const best = found.hits.filter((hit) => hit.page === 500).map((hit) => hit.day);
    expect(best).toHaveLength(20);
    expect(best.at(-1)).toBe('2024-01-02');
    expect(
      archive.find('mer', { sort: 'relevance', limit: 3, offset: 20_000 }).hits.map((hit) => `${hit.day} ${hit.page}`),
    ).toEqual(['2024-01-01 1', '2024-01-01 2', '2024-01-01 3']);
    expect(archive.find('mer', { sort: 'relevance', limit: 500, offset: 19_990 }).hits).toHaveLength(10);
    expect(archive.find('mer', { sort: 'relevance', from: '2024-01-02' })).toMatchObject({ total: 20_000, isRankedWhole: true });
  });
});

describe('the filters', () => {
  beforeEach(() => {
    archive.put({ name: 'a', day: '2022-01-31', title: 'Le Matin', pages: ['mer'] });
    archive.put({ name: 'b', day: '2022-02-01', title: 'Le Matin d’Algérie', pages: ['mer'] });
    archive.put({ name: 'c', day: '2024-05-01', title: 'Le Matin', language: 'en', pages: ['mer'] });
    archive.put({ name: 'n', day: null, title: 'المقتبس', language: 'ar', pages: ['mer بحر'] });
  });

  it('by day take both ends and leave the undated out', () => {
    expect(archive.pages('mer', { from: '2022-02-01' })).toBe('c1 b1');
    expect(archive.pages('mer', { to: '2022-02-01' })).toBe('b1 a1');
    expect(archive.pages('mer', { from: '2022-01-31', to: '2022-01-31' })).toBe('a1');
    expect(archive.pages('mer', { from: '2023-01-01', to: '2022-01-01' })).toBe('');
    expect(archive.pages('mer', { from: '0001-01-01', to: '9999-12-31', sort: 'oldest' })).toBe('a1 b1 c1');
  });

  it('by title take the whole title, however it is spelled', () => {
    expect(archive.pages('mer', { title: 'le matin' })).toBe('c1 a1');
    expect(archive.pages('mer', { title: 'Le Matin d’Algérie' })).toBe('b1');
    expect(archive.pages('mer', { title: 'المُقْتَبَس' })).toBe('n1');
    expect(archive.pages('mer', { title: 'Le Soir' })).toBe('');
  });

  it('by language take the page’s', () => {
    expect(archive.pages('mer', { language: 'en' })).toBe('c1');
    expect(archive.pages('mer', { language: 'ar' })).toBe('n1');
    expect(archive.pages('mer', { language: 'de' })).toBe('');
  });

  it('work together, and count what they leave', () => {
    const found = archive.find('mer OR بحر', { title: 'Le Matin', language: 'fr', from: '2000-01-01' });
    expect(found).toMatchObject({ total: 1, totalIsExact: true, timeline: [{ period: '2022-01', count: 1 }] });
  });
});

describe('the timeline', () => {
  const put = (name: string, day: string | null): void => archive.put({ name, day, pages: ['mer', 'rien'] });

  it('counts months while the pages span three years', () => {
    for (const [index, day] of ['2022-01-31', '2022-02-01', '2022-02-28', '2024-12-31', null].entries()) put(`a${index}`, day);
    expect(archive.find('mer').timeline).toEqual([
      { period: '2022-01', count: 1 },
      { period: '2022-02', count: 2 },
      { period: '2024-12', count: 1 },
      { period: null, count: 1 },
    ]);
  });

  it('counts years beyond that', () => {
    for (const [index, day] of ['1881-11-26', '2021-12-31', '2022-01-01', '2024-12-31'].entries()) put(`a${index}`, day);
    expect(
      archive
        .find('mer')
        .timeline.map(({ period, count }) => `${period}:${count}`)
        .join(' '),
    ).toBe('1881:1 2021:1 2022:1 2024:1');
    expect(archive.find('mer', { from: '2022-01-01', to: '2022-12-31' }).timeline).toEqual([{ period: '2022-01', count: 1 }]);
  });

  it('adds up to the total, whatever the filter', () => {
    for (let index = 0; index < 60; index++)
      put(`p${index}`, new Date(Date.UTC(2015, index * 2, 1 + index)).toISOString().slice(0, 10));
    put('none', null);
    for (const options of [{}, { from: '2016-05-03' }, { to: '2019-01-31' }, { from: '2016-02-29', to: '2018-02-28' }]) {
      const found = archive.find('mer', { ...options, limit: 0 });
      expect(found.timeline.reduce((sum, part) => sum + part.count, 0)).toBe(found.total);
      expect(found.total).toBeGreaterThan(5);
      expect(found.hits).toEqual([]);
    }
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

describe('hostile queries', () => {
  const signs = [
    'a',
    'mer',
    '"',
    "'",
    '(',
    ')',
    '*',
    '=',
    '-',
    ':',
    '^',
    '+',
    '{',
    '}',
    'AND',
    'OR',
    'NOT',
    'NEAR',
    ' ',
    '😀',
    '\u202e',
    '\0',
    '\\',
    ';',
    '--',
    'و',
    'أو',
    '\ud800',
  ];

  it('always get an answer or a bad query', () => {
    archive.put({ name: 'a', pages: ['la mer'] });
    let seed = 7;
    const draw = (limit: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % limit;
    };
    let answers = 0;
    for (let round = 0; round < 3000; round++) {
      const query = Array.from({ length: 1 + draw(9) }, () => signs[draw(signs.length)]).join(draw(2) === 0 ? '' : ' ');
      try {
        expect(archive.find(query).total).toBeLessThanOrEqual(1);
        answers += 1;
      } catch (error) {
        expect(error, query).toMatchObject({ code: 'search/bad-query' });
      }
    }
    expect(answers).toBeGreaterThan(300);
  });

  it('may be as long as a query can be', () => {
    archive.put({ name: 'a', pages: ['la mer'] });
    const nested = `${'(mer OR '.repeat(30)}mer${')'.repeat(30)}`;
    expect(archive.find(nested).total).toBe(1);
    expect(archive.find(Array.from({ length: 200 }, (_, index) => `mot${index}`).join(' OR ')).total).toBe(0);
    expect(archive.find(`mer ${Array.from({ length: 199 }, (_, index) => `-mot${index}`).join(' ')}`).total).toBe(1);
    expect(archive.find(`"${'mer '.repeat(200)}"`).total).toBe(0);
  });
});
