import { describe, expect, it } from 'vitest';
import type { ReadBlock } from '../../../main/layout/page-reading.ts';
import { readPage } from '../../../main/layout/page-reading.ts';
import {
  isAdvertLabel,
  isFamilyLabel,
  isIndexLabel,
  isLettersLabel,
  isNoticeHead,
  isSmallAdsLabel,
} from '../../../main/layout/paper-words.ts';
import {
  furnitureOf,
  layOut,
  levelRule,
  makePage,
  outlineOf,
  setColumn,
  setFromRight,
  setLine,
} from '../../support/made-page.ts';

const lines = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at} le quai reste ouvert au port`);
const bold = (x: number, y: number, text: string, size = 20) => setLine(x, y, text, { size, isBold: true });
const story = [...bold(50, 200, 'La digue tient'), ...setColumn(50, 230, lines('a', 15))];

describe('an index', () => {
  it('is no article: its label with the entries under it', () => {
    const index = [
      ...bold(350, 200, 'Sommaire', 14),
      ...setColumn(350, 220, ['Le port du nord 2', 'La mer au large 3', 'Le vent du soir']),
    ];
    const layout = layOut([...story, ...index]);
    expect(layout.articles.map(({ headline }) => headline)).toEqual(['La digue tient']);
    expect(furnitureOf(layout)[0]).toBe('Sommaire');
  });
});

describe('a teaser', () => {
  const teaser = (text: string[]) => layOut([...story, ...setColumn(350, 200, text)]);

  it.each([
    [['La mer monte', 'page 3']],
    [['The harbour grows', 'p. 12']],
    [['Le port, pages 2 et 3']],
    [['The sea, page A5 »']],
  ])('is no article where a few words end in the number of a page: %j', (text) => {
    expect(furnitureOf(teaser(text))).toEqual([text.join(' ')]);
  });

  it('is an article where no page is named, or where a whole headline stands over it', () => {
    expect(furnitureOf(teaser(['La mer monte', 'au port']))).toEqual([]);
    expect(
      furnitureOf(
        layOut([
          ...story,
          ...bold(350, 200, 'La mer monte encore au port', 14),
          ...setColumn(350, 230, ['La mer monte', 'page 3']),
        ]),
      ),
    ).toEqual([]);
  });

  it('is known in Arabic', () => {
    expect(furnitureOf(layOut([...story, ...setFromRight(500, 200, 'ارتفاع البحر صفحة ٣')]))).toEqual(['ارتفاع البحر صفحة ٣']);
  });
});

describe('the label of a section', () => {
  it('is no headline with a rule of its own under which a headline stands', () => {
    const layout = layOut([...bold(50, 160, 'Économie', 14), ...story], { rules: [levelRule(50, 250, 165)] });
    expect(furnitureOf(layout)).toEqual(['Économie']);
    expect(layout.articles.map(({ headline }) => headline)).toEqual(['La digue tient']);
  });

  it('is no headline right over the kicker and the headline of an article', () => {
    const layout = layOut([...bold(50, 150, 'Économie', 14), ...setLine(50, 178, 'Littoral', { isBold: true }), ...story], {
      rules: [levelRule(50, 250, 155)],
    });
    expect(furnitureOf(layout)).toEqual(['Économie']);
    expect(outlineOf(layout)[0]?.slice(0, 2)).toEqual(['kicker: Littoral', 'headline: La digue tient']);
  });

  it('is a headline over short entries that have none', () => {
    const brief = [
      ...bold(350, 160, 'En bref', 14),
      ...setColumn(350, 185, lines('b', 3)),
      ...setColumn(350, 240, lines('c', 3)),
    ];
    const layout = layOut([...story, ...brief], { rules: [levelRule(350, 550, 165)] });
    expect(layout.articles.map(({ headline }) => headline)).toContain('En bref');
    expect(furnitureOf(layout)).toEqual([]);
  });
});

describe('the words of a paper', () => {
  const blockOf = (text: string): ReadBlock => {
    const glyphs = /\p{Script=Arabic}/u.test(text) ? setFromRight(500, 100, text) : setLine(50, 100, text);
    const [block] = readPage(makePage(glyphs)).blocks;
    if (block === undefined) throw new Error('no block');
    return block;
  };

  it.each([
    [isAdvertLabel, ['PUBLICITÉ', 'Advertisement', 'إعلان'], ['La publicité au port', 'Annonces']],
    [
      isSmallAdsLabel,
      ['Petites annonces', 'Classified Ads', 'Offres d’emploi', 'إعلانات مبوبة', 'Carnet'],
      ['Annonce de la mairie'],
    ],
    [isFamilyLabel, ['Carnet', 'Deaths', 'وفيات'], ['Deaths on the road', 'Petites annonces']],
    [isLettersLabel, ['Courrier des lecteurs', 'LETTERS', 'بريد القراء', 'Obituaries'], ['Letters from the front line of war']],
    [isIndexLabel, ['Sommaire', 'Inside', 'À la une', 'الفهرس'], ['Inside the harbour']],
    [
      isNoticeHead,
      ['Avis d’appel d’offres', 'PUBLIC NOTICE', 'Notice of road works', 'مناقصة'],
      ['Avisé', 'Tenderness', 'Le tender'],
    ],
  ])('are told by %o', (isOne, yes, no) => {
    for (const text of yes) expect([text, isOne(blockOf(text))]).toEqual([text, true]);
    for (const text of no) expect([text, isOne(blockOf(text))]).toEqual([text, false]);
  });
});
