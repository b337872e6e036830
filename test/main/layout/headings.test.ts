import { describe, expect, it } from 'vitest';
import { furnitureOf, layOut, levelRule, outlineOf, setColumn, setLine } from '../../support/made-page.ts';

const lines = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at} le quai reste ouvert au port`);
const headline = setLine(50, 100, 'La digue tient', { size: 20, isBold: true });
const headlinesOf = (...parts: Parameters<typeof layOut>[0][]): (string | null)[] =>
  layOut(parts.flat()).articles.map((article) => article.headline);
const rolesOf = (...parts: Parameters<typeof layOut>[0][]): string[] => outlineOf(layOut(parts.flat())).flat();

describe('letters a little larger than the body', () => {
  const text = setColumn(50, 130, lines('a', 8));

  it('are a headline where they are bold', () => {
    const small = [...setLine(50, 250, 'La digue a tenu', { size: 11.5, isBold: true }), ...setColumn(50, 268, lines('b', 8))];
    expect(headlinesOf(headline, text, small)).toEqual(['La digue tient', 'La digue a tenu']);
  });

  it('are none where they are set like the body', () => {
    expect(headlinesOf(setLine(50, 112, 'La digue a tenu', { size: 11.5 }), text)).toEqual([null]);
  });

  it('are none where they end as a sentence does', () => {
    expect(headlinesOf(setLine(50, 112, 'La digue a tenu.', { size: 11.5, isBold: true }), text)).toEqual([null]);
  });

  it('are small heads within an article where they are bold and no larger', () => {
    const roles = rolesOf(
      headline,
      text,
      setLine(50, 244, 'La digue a tenu', { isBold: true }),
      setColumn(50, 260, lines('b', 8)),
    );
    expect(roles).toContain('subhead: La digue a tenu');
  });
});

describe('bold small heads in capitals', () => {
  const small = (letters: string) => [
    ...setColumn(50, 130, lines('a', 6)),
    ...setLine(50, 225, letters, { isBold: true }),
    ...setColumn(50, 241, lines('b', 6)),
  ];
  const others = (...heads: string[]) =>
    heads.flatMap((head, at) => [
      ...setLine(250, 100 + at * 150, head, { size: 20, isBold: true }),
      ...setColumn(250, 120 + at * 150, lines(`${at}`, 8)),
    ]);

  it('begin articles in a paper whose headlines are in capitals', () => {
    const found = headlinesOf(
      setLine(50, 100, 'LA DIGUE', { size: 20, isBold: true }),
      small('LE PORT EST OUVERT'),
      others('LE VENT', 'LA MER'),
    );
    expect(found).toContain('LE PORT EST OUVERT');
  });

  it('begin none in another paper', () => {
    const found = headlinesOf(headline, small('LE PORT EST OUVERT'), others('Le vent', 'La mer'));
    expect(found).not.toContain('LE PORT EST OUVERT');
  });

  it('begin none where they are not in capitals', () => {
    const found = headlinesOf(
      setLine(50, 100, 'LA DIGUE', { size: 20, isBold: true }),
      small('Le port est ouvert'),
      others('LE VENT', 'LA MER'),
    );
    expect(found).not.toContain('Le port est ouvert');
  });
});

describe('what stands around a headline', () => {
  const large = setLine(50, 100, 'La digue tient', { size: 30, isBold: true });

  it('is its standfirst right under it, though it is as large as a headline', () => {
    const roles = rolesOf(
      large,
      setLine(50, 125, 'Les vagues ont baissé au matin', { size: 15 }),
      setColumn(50, 150, lines('a', 10)),
    );
    expect(roles.slice(0, 2)).toEqual(['headline: La digue tient', 'standfirst: Les vagues ont baissé au matin']);
    const lower = [...setLine(50, 148, 'Les vagues ont baissé au matin', { size: 15 }), ...setColumn(50, 172, lines('a', 10))];
    expect(headlinesOf(large, lower)).toEqual(['La digue tient']);
  });

  it('is a headline of its own where it is further down', () => {
    const found = headlinesOf(
      large,
      setColumn(50, 120, lines('a', 10)),
      setLine(50, 300, 'Les vagues ont baissé au matin', { size: 15 }),
      setColumn(50, 320, lines('b', 10)),
    );
    expect(found).toEqual(['La digue tient', 'Les vagues ont baissé au matin']);
  });

  it('is its kicker right over it', () => {
    const roles = rolesOf(setLine(50, 70, 'Littoral', { size: 14 }), large, setColumn(50, 120, lines('a', 10)));
    expect(roles.slice(0, 2)).toEqual(['kicker: Littoral', 'headline: La digue tient']);
  });
});

describe('large letters within a column', () => {
  const quote = ['Nous avons tenu', 'dix ans sans aide.'];
  const asQuote = `quote: ${quote.join(' ')}`;
  const around = (end: string, start: string) => [
    ...headline,
    ...setColumn(50, 120, [...lines('a', 6), end]),
    ...setColumn(50, 290, [start, ...lines('b', 6)]),
  ];

  it('are a quote between two rules of their width', () => {
    const glyphs = [...around('et la mer monta.', 'Le soir venu, le quai'), ...setColumn(50, 235, quote, { size: 15 })];
    const rules = [levelRule(48, 200, 215), levelRule(48, 200, 268)];
    const layout = layOut(glyphs, { rules });
    expect(outlineOf(layout).flat()).toContain(asQuote);
    expect(layout.articles).toHaveLength(1);
  });

  it('are a quote where the text breaks off above them and goes on below', () => {
    const layout = layOut([
      ...around('et la mer monta sur', 'le quai du port, puis'),
      ...setColumn(50, 235, quote, { size: 15 }),
    ]);
    expect(outlineOf(layout).flat()).toContain(asQuote);
    expect(layout.articles).toHaveLength(1);
  });

  it('are a quote in letters of another family than the headlines', () => {
    const glyphs = [
      ...around('et la mer monta.', 'Le soir venu, le quai'),
      ...setColumn(50, 235, quote, { size: 15, isGothic: true }),
    ];
    const other = [
      ...setLine(300, 100, 'Le vent se lève sur la côte', { size: 20, isBold: true }),
      ...setColumn(300, 120, lines('c', 8)),
    ];
    expect(outlineOf(layOut([...glyphs, ...other])).flat()).toContain(asQuote);
  });

  it('are a headline where nothing of this holds', () => {
    const plain = ['Nous avons tenu', 'dix ans sans aide'];
    const glyphs = [
      ...around('et la mer monta.', 'Le soir venu, le quai'),
      ...setColumn(50, 235, plain, { size: 15, isBold: true }),
    ];
    expect(headlinesOf(glyphs)).toEqual(['La digue tient', plain.join(' ')]);
  });
});

describe('small heads', () => {
  const letters = (label: string) => [
    ...setLine(50, 100, label, { size: 20, isBold: true }),
    ...setLine(50, 125, 'Le banc du quai', { isBold: true }),
    ...setColumn(50, 141, lines('a', 6)),
    ...setLine(50, 240, 'Le phare du nord', { isBold: true }),
    ...setColumn(50, 256, lines('b', 6)),
  ];

  it.each(['Courrier des lecteurs', 'Letters', 'Nécrologie'])('each begin an article under the label %s', (label) => {
    const layout = layOut(letters(label));
    expect(layout.articles.map((article) => article.headline)).toEqual(['Le banc du quai', 'Le phare du nord']);
    expect(furnitureOf(layout)).toEqual([label]);
  });

  it('are subheads under a headline', () => {
    expect(headlinesOf(letters('La digue tient'))).toEqual(['La digue tient']);
  });

  it('begin a short article where the name of its writer stands right under them', () => {
    const found = headlinesOf(
      headline,
      setColumn(50, 120, lines('a', 8)),
      setLine(50, 240, 'Le phare du nord', { isBold: true }),
      setLine(50, 254, 'Par Sophie Lahrech', { isItalic: true }),
      setColumn(50, 270, lines('b', 8)),
    );
    expect(found).toEqual(['La digue tient', 'Le phare du nord']);
  });
});
