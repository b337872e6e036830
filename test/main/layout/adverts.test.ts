import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../main/layout/page-glyphs.ts';
import { layOut, outlineOf, setColumn, setFromRight, setLine } from '../../support/made-page.ts';

const lines = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at} le quai reste ouvert au port`);
const article = [...setLine(50, 100, 'La digue tient', { size: 20, isBold: true }), ...setColumn(50, 130, lines('a', 20))];
const box = { x: 300, y: 100, width: 200, height: 150 };
const centre = (y: number, text: string, size: number, isBold = false): Glyph[] =>
  setLine(400 - (text.length * size) / 4, y, text, { size, isBold });
const rolesIn = (glyphs: Glyph[], isFramed: boolean): string[] => {
  const layout = layOut([...article, ...glyphs], { boxes: isFramed ? [box] : [] });
  return outlineOf(layout).flatMap((blocks) =>
    blocks.filter((block) => !/ [a]\d|La digue/u.test(block)).map((block) => block.split(':')[0] ?? ''),
  );
};
const shop = [
  ...centre(130, 'CHEZ AMRANI', 20, true),
  ...centre(160, 'Meubles et tapis', 12),
  ...centre(185, 'Soldes : 499 DH', 16, true),
  ...centre(212, '12, rue du Port — Tél. 05 22 34 56 78', 8),
];

describe('a frame', () => {
  it('is an advertisement where its lines stand in the middle around a price and an address', () => {
    expect(new Set(rolesIn(shop, true))).toEqual(new Set(['advert']));
  });

  it('is an advertisement as one article of its own', () => {
    const outline = outlineOf(layOut([...article, ...shop], { boxes: [box] }));
    expect(outline.map((blocks) => blocks.length)).toEqual([2, 4]);
  });

  it('is an advertisement where it says so, whatever else it holds', () => {
    const labelled = [...setLine(310, 120, 'Publicité', { size: 8 }), ...setColumn(310, 140, lines('z', 8))];
    expect(new Set(rolesIn(labelled, true))).toEqual(new Set(['advert']));
    expect(rolesIn(labelled.slice(9), true)).not.toContain('advert');
  });

  it('is an advertisement in Arabic', () => {
    const middle = (y: number, text: string, size: number) => setFromRight(400 + (text.length * size) / 4, y, text, { size });
    const arabic = [
      ...middle(130, 'أثاث العلوي', 20),
      ...middle(160, 'تخفيضات كبيرة', 12),
      ...middle(190, '499 درهم', 16),
      ...middle(220, 'هاتف 0522345678', 8),
    ];
    expect(new Set(rolesIn(arabic, true))).toEqual(new Set(['advert']));
  });

  it('is an article where a story stands in it, though it names price, street and telephone', () => {
    const story = [
      ...setLine(310, 125, 'Le prix monte', { size: 16, isBold: true }),
      ...setColumn(310, 145, [
        'Le marché du port',
        'ouvre au 12, rue',
        'du Port. On y vend',
        'le poisson à 12 DH',
        'le kilo, selon M.',
        'Amrani, qui répond',
        'au tél. 0522345678',
        'chaque matin dès',
        'la criée du quai.',
      ]),
    ];
    expect(rolesIn(story, true)).toEqual(['headline', 'body']);
  });

  it('is an article where it holds facts', () => {
    const facts = [
      ...setLine(310, 125, 'En chiffres', { size: 12, isBold: true }),
      ...setColumn(310, 145, [
        '4 200 habitants en 2024',
        '12 % de plus en un an',
        '18 navires par semaine',
        '75 ans de pêche au large',
      ]),
    ];
    expect(rolesIn(facts, true)).not.toContain('advert');
  });

  it('is a quote where it holds words in quotation marks', () => {
    const quote = setColumn(320, 150, ['« Nous avons tenu', 'dix ans sans aide »'], { size: 14 });
    expect(rolesIn(quote, true)).toEqual(['quote']);
  });
});

describe('lines of display without a frame', () => {
  it('are an advertisement on one axis around a price or a telephone', () => {
    expect(new Set(rolesIn(shop, false))).toEqual(new Set(['advert']));
    const phone = [
      ...centre(130, 'CHEZ AMRANI', 20, true),
      ...centre(160, 'Meubles et tapis', 12),
      ...centre(185, 'Tél. 0522345678', 14),
    ];
    expect(new Set(rolesIn(phone, false))).toEqual(new Set(['advert']));
  });

  it('are none without', () => {
    const bare = [
      ...centre(130, 'CHEZ AMRANI', 20, true),
      ...centre(160, 'Meubles et tapis', 12),
      ...centre(185, 'Ouvert le soir', 16),
    ];
    expect(rolesIn(bare, false)).not.toContain('advert');
  });

  it('are none where they are but two, or stand on no axis', () => {
    expect(rolesIn([...centre(160, 'Meubles et tapis', 12), ...centre(185, 'Soldes : 499 DH', 16)], false)).not.toContain(
      'advert',
    );
    const ragged = [
      ...setLine(300, 130, 'CHEZ AMRANI', { size: 20 }),
      ...setLine(430, 160, 'Tapis', { size: 12 }),
      ...setLine(300, 185, '499 DH', { size: 16 }),
    ];
    expect(rolesIn(ragged, false)).not.toContain('advert');
  });
});

describe('small ads', () => {
  const ads = [
    ...setLine(300, 100, 'Petites annonces', { size: 14, isBold: true }),
    ...setColumn(300, 125, ['Vends barque de cinq mètres', 'au port, tél. 0522345678']),
    ...setColumn(300, 160, ['Cherche chambre au centre', 'pour étudiante sérieuse']),
  ];

  it('are advertisements under their label, all of them one article', () => {
    const outline = outlineOf(layOut([...article, ...ads])).filter((blocks) => blocks.join(' ').includes('annonces'));
    expect(outline).toHaveLength(1);
    expect(outline[0]?.every((block) => block.startsWith('advert: '))).toBe(true);
    expect(outline[0]?.join(' ')).toContain('étudiante');
  });

  it('are each for themselves where they are notices of births and deaths', () => {
    const notice = (y: number, name: string) => [
      ...setLine(300, y, name, { isBold: true }),
      ...setColumn(300, y + 14, ['La famille fait part du', 'départ de son aîné au port']),
    ];
    const carnet = [
      ...setLine(300, 100, 'Carnet', { size: 14, isBold: true }),
      ...notice(130, 'Famille Amrani'),
      ...notice(200, 'Famille Lahrech'),
    ];
    const outline = outlineOf(layOut([...article, ...carnet])).map((blocks) => blocks.join(' '));
    const holding = (name: string): number => outline.findIndex((text) => text.includes(name));
    expect(holding('Famille Amrani')).not.toBe(holding('Famille Lahrech'));
    expect(outline[holding('Famille Lahrech')]).toMatch(/^advert: .*advert: /u);
  });
});
