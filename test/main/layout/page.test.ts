import { describe, expect, it } from 'vitest';
import { openEdgeWindow } from '../../../main/layout/edge-window.ts';
import { openEditionLayout } from '../../../main/layout/edition-layout.ts';
import type { PageGlyphs } from '../../../main/layout/page-glyphs.ts';
import { openRecentWords } from '../../../main/layout/recent-words.ts';
import type { PageLayout } from '../../../preload/model.ts';
import { layOut, levelRule, makePage, setColumn, setLine, uprightRule } from '../../support/made-page.ts';

const column = (letter: string, lines: number): string[] =>
  Array.from({ length: lines }, (_, at) => `${letter}one ${letter}two ${letter}${at}`);
const words = (layout: PageLayout): string[] => layout.text.split(/\s/);
const rolesOf = (layout: PageLayout): string[] =>
  layout.articles.flatMap((article) =>
    article.blocks.map((block) => `${block.role}: ${layout.text.slice(block.start, block.end)}`),
  );

describe('words', () => {
  it('end where a space was drawn or white is left, not where letters are kerned', () => {
    const glyphs = [...setLine(50, 100, 'il a'), ...setLine(73, 100, 'vu')];
    expect(layOut(glyphs).text).toBe('il avu');
    expect(layOut([...setLine(50, 100, 'il'), ...setLine(63, 100, 'a')]).text).toBe('il a');
  });

  it('keep letters that stand higher or lower', () => {
    const glyphs = [...setLine(50, 100, 'le 1'), ...setLine(70, 97, 'er', { size: 6 }), ...setLine(78, 100, ' mai')];
    expect(layOut(glyphs).text).toBe('le 1er mai');
  });

  it('count once what was drawn twice to look bold', () => {
    expect(layOut([...setLine(50, 100, 'gras'), ...setLine(50.4, 100, 'gras')]).text).toBe('gras');
  });

  it('do not depend on the order in which letters were drawn', () => {
    const glyphs = setColumn(50, 100, column('a', 5));
    const shuffled = glyphs.map((glyph, at) => ({ glyph, key: (at * 7919) % 104_729 })).sort((one, other) => one.key - other.key);
    expect(layOut(shuffled.map(({ glyph }) => glyph)).text).toBe(layOut(glyphs).text);
  });

  it('have the box of their letters, from the ascent to the descent of their font', () => {
    const [word] = layOut(setLine(50, 100, 'mot')).words;
    expect(word?.boxes).toEqual([{ x: 50, y: 92, width: 15, height: 10 }]);
  });

  it('take marks to the letter that they stand on', () => {
    const mark = { text: '\u0301', x: 57, y: 97, width: 1, size: 10, angle: 0, font: 0, marks: '', node: -1 };
    expect(layOut([mark, ...setLine(50, 100, 'dejà')]).text).toBe('déjà');
  });
});

describe('columns', () => {
  it('are read one after the other, however near they stand', () => {
    const glyphs = [...setColumn(118, 100, column('b', 10)), ...setColumn(50, 100, column('a', 10))];
    const read = words(layOut(glyphs));
    expect(read.slice(0, 3)).toEqual(['aone', 'atwo', 'a0']);
    expect(read.indexOf('bone')).toBe(30);
  });

  it('stop at a drawn line, even where they have but one line', () => {
    const glyphs = [...setLine(50, 100, 'left'), ...setLine(76, 100, 'right')];
    expect(layOut(glyphs, { rules: [uprightRule(73, 80, 120)] }).text).toBe('left\nright');
    expect(layOut(glyphs).text).toBe('left right');
  });

  it('are not made by the wide spaces of stretched lines', () => {
    const stretched = ['deux mots', 'trois quatre', 'cinq six'].flatMap((line, at) => {
      const [first = '', second = ''] = line.split(' ');
      const y = 112 + at * 24;
      return [
        ...setLine(50, y, first),
        ...setLine(150 - second.length * 5, y, second),
        ...setLine(50, y + 12, 'une ligne pleine ici'),
      ];
    });
    const glyphs = [...setLine(50, 100, 'une ligne pleine ici'), ...stretched];
    expect(layOut(glyphs).text).toBe(
      'une ligne pleine ici deux mots une ligne pleine ici trois quatre une ligne pleine ici cinq six une ligne pleine ici',
    );
  });

  it('of a table are read by its rows', () => {
    const rows = ['Rabat', 'Tanger', 'Oujda'].flatMap((city, at) => [
      ...setLine(50, 100 + at * 14, city),
      ...setLine(150, 100 + at * 14, 'soleil'),
      ...setLine(250, 100 + at * 14, `${at}8`),
    ]);
    expect(layOut(rows).text).toBe('Rabat soleil 08 Tanger soleil 18 Oujda soleil 28');
  });
});

describe('articles', () => {
  const headline = (x: number, y: number, text: string) => setLine(x, y, text, { size: 20, isBold: true });

  it('begin with a headline and run on in the columns under it', () => {
    const glyphs = [
      ...headline(50, 100, 'Grand titre large'),
      ...setColumn(50, 120, column('a', 10)),
      ...setColumn(120, 120, column('b', 10)),
      ...headline(50, 280, 'Autre titre aussi'),
      ...setColumn(50, 300, column('c', 10)),
      ...setColumn(120, 300, column('d', 10)),
    ];
    const { articles, text } = layOut(glyphs);
    expect(articles.map((article) => article.headline)).toEqual(['Grand titre large', 'Autre titre aussi']);
    expect(text.indexOf('d0')).toBeGreaterThan(text.indexOf('c9'));
    expect(text.indexOf('c0')).toBeGreaterThan(text.indexOf('b9'));
  });

  it('keep a column that begins beside their first one, outside their headline', () => {
    const glyphs = [
      ...setColumn(120, 40, column('x', 4)),
      ...headline(50, 120, 'Titre'),
      ...setColumn(50, 140, column('a', 10)),
      ...setColumn(120, 140, column('b', 10)),
    ];
    const { articles, text } = layOut(glyphs);
    const titled = articles.find((article) => article.headline === 'Titre');
    const read = titled?.blocks.map((block) => text.slice(block.start, block.end)).join(' ');
    expect(read).toContain('b9');
    expect(read).not.toContain('x0');
  });

  it('give kicker, byline, subhead and caption their roles', () => {
    const glyphs = [
      ...setLine(50, 80, 'Eau', { size: 8, isBold: true }),
      ...headline(50, 100, 'Le barrage'),
      ...setLine(50, 125, 'Par Sophie Lahrech'),
      ...setColumn(50, 145, column('a', 6)),
      ...setLine(50, 235, 'Une suite', { isBold: true }),
      ...setColumn(50, 255, column('b', 6)),
      ...setLine(50, 430, 'La retenue vue du col', { size: 8 }),
    ];
    const roles = rolesOf(layOut(glyphs, { images: [{ x: 50, y: 340, width: 100, height: 80 }] }));
    expect(roles).toContain('kicker: Eau');
    expect(roles).toContain('headline: Le barrage');
    expect(roles).toContain('byline: Par Sophie Lahrech');
    expect(roles).toContain('subhead: Une suite');
    expect(roles.at(-1)).toBe('caption: La retenue vue du col');
  });

  it('stop at the frame of a box', () => {
    const glyphs = [...headline(50, 100, 'Titre'), ...setColumn(50, 120, column('a', 8)), ...setColumn(50, 240, column('z', 5))];
    const framed = layOut(glyphs, { boxes: [{ x: 45, y: 225, width: 80, height: 80 }] });
    expect(framed.articles).toHaveLength(2);
    expect(layOut(glyphs).articles).toHaveLength(1);
  });

  it('take a large initial into their first word, with a box of its own', () => {
    const glyphs = [
      ...headline(50, 60, 'Titre long'),
      ...setLine(50, 112, 'L', { size: 28 }),
      ...setLine(66, 100, 'es pluies ont'),
      ...setLine(66, 112, 'fait remonter'),
      ...setColumn(50, 124, column('a', 6)),
    ];
    const layout = layOut(glyphs);
    const first = layout.words.find((word) => layout.text.slice(word.start, word.end) === 'Les');
    expect(first?.boxes).toHaveLength(2);
    expect(layout.text).toContain('Les pluies ont fait remonter');
  });
});

describe('line ends', () => {
  it('lose the hyphen of a cut word, which keeps both boxes', () => {
    const layout = layOut(setColumn(50, 100, ['la rete-', 'nue pleine']));
    expect(layout.text).toBe('la retenue pleine');
    expect(layout.words.map((word) => word.boxes.length)).toEqual([1, 2, 1]);
  });

  it('are joined across the foot of a column', () => {
    const glyphs = [
      ...setColumn(50, 100, [...column('a', 10), 'aone atwo re-']),
      ...setColumn(130, 100, ['tenue bone b0', ...column('b', 10)]),
    ];
    expect(layOut(glyphs).text).toContain('aone atwo retenue\nbone b0');
  });

  it('keep the hyphen of a compound that stands whole elsewhere', () => {
    const layout = layOut(setColumn(50, 100, ['un lave-pont et un', 'autre lave-', 'pont neuf']));
    expect(layout.text).toBe('un lave-pont et un autre lave-pont neuf');
  });
});

describe('turned text', () => {
  it('is read for itself, after the rest', () => {
    const credit = setLine(300, 400, 'Photo Tamsart', { angle: 270 });
    const layout = layOut([...credit, ...setColumn(50, 100, column('a', 6))]);
    expect(layout.text.endsWith('Photo Tamsart')).toBe(true);
    expect(layout.words.at(-1)?.boxes[0]).toMatchObject({ x: 292, width: 10, height: 35 });
  });

  it('of a whole page that lies on its side is read as if it stood', () => {
    const lines = column('a', 6).flatMap((line, at) => setLine(100 + at * 12, 700, line, { angle: 270 }));
    const { text, words: found, rotation } = layOut(lines, { rotation: 90 });
    expect([text, rotation]).toEqual([column('a', 6).join(' '), 90]);
    expect(found[0]?.boxes[0]).toMatchObject({ x: 92, y: 680, width: 10, height: 20 });
  });
});

describe('pages of an edition', () => {
  const readAll = (pages: PageGlyphs[]): PageLayout[] => {
    const edition = openEditionLayout();
    const ready = [...pages.flatMap((page, at) => edition.add(at + 1, page)), ...edition.finish()];
    expect(ready.map(({ number }) => number)).toEqual(pages.map((_, at) => at + 1));
    return ready.map(({ layout }) => layout);
  };

  it('put running heads and folios last, as furniture', () => {
    const pages = [1, 2, 3, 4, 5, 6, 7].map((number) =>
      makePage([
        ...setLine(50, 30, `Le Matin — jeudi, page ${number}`),
        ...setLine(540, 30, `${number}`),
        ...setColumn(50, 100, column('a', 8)),
      ]),
    );
    for (const [at, layout] of readAll(pages).entries()) {
      expect(layout.furniture.map((block) => layout.text.slice(block.start, block.end))).toEqual([
        `Le Matin — jeudi, page ${at + 1}`,
        `${at + 1}`,
      ]);
      expect(layout.text.startsWith('aone')).toBe(true);
    }
  });

  it('keep as text what stands at the edge once', () => {
    const [layout] = readAll([makePage([...setLine(50, 30, 'Un titre en haut'), ...setColumn(50, 100, column('a', 8))])]);
    expect(layout?.furniture).toEqual([]);
  });

  it('settle a hyphen by words of other pages', () => {
    const [layout] = readAll([
      makePage(setColumn(50, 100, ['le garde-', 'meuble plein'])),
      makePage(setLine(50, 100, 'un garde-meuble')),
    ]);
    expect(layout?.text).toBe('le garde-meuble plein');
  });
});

describe('a long volume', () => {
  it('finds a running head by the pages around it, and forgets those far behind', () => {
    const edges = openEdgeWindow();
    const isElsewhere = (place: number): boolean => edges.isElsewhere(1, { key: 'le matin #', place });
    edges.add(1, [{ key: 'le matin #', place: 0.04 }]);
    expect(isElsewhere(0.04)).toBe(false);
    edges.add(2, [{ key: 'le matin #', place: 0.05 }]);
    expect([isElsewhere(0.04), isElsewhere(0.07)]).toEqual([true, false]);
    for (let number = 3; number < 1000; number += 1) edges.add(number, [{ key: `titre ${number}`, place: 0.04 }]);
    expect(isElsewhere(0.04)).toBe(false);
  });

  it('keeps the words that were read last, and goes on learning', () => {
    const words = openRecentWords();
    for (let at = 0; at < 200_000; at += 1) words.add(`mot${at}`);
    expect([words.has('mot0'), words.has('mot150000'), words.has('mot199999')]).toEqual([false, true, true]);
  });
});

describe('pages without letters', () => {
  const photograph = { x: 0, y: 0, width: 600, height: 800 };

  it('need reading by eye when a picture fills them', () => {
    expect(layOut([], { images: [photograph] }).needsOcr).toBe('no-text');
  });

  it('need nothing when they are white', () => {
    expect(layOut([]).needsOcr).toBeNull();
  });

  it('need reading by eye when their font names its letters by nothing', () => {
    expect(layOut(setColumn(50, 100, Array(10).fill('\uE001\uE002\uE003\uE004\uE005'))).needsOcr).toBe('no-unicode');
  });

  it('stay without a word where letters have no name', () => {
    expect(layOut(setLine(50, 100, '\u0000\u0000 ab')).text).toBe('ab');
  });
});

describe('a page that is read from the right', () => {
  it('begins with its right column', () => {
    const right = setColumn(200, 100, Array(8).fill('ةملك لوأ'));
    const left = setColumn(50, 100, Array(8).fill('ةيناث رخآ'));
    const layout = layOut([...left, ...right], { rules: [levelRule(50, 300, 90)] });
    expect(layout.direction).toBe('rtl');
    expect(layout.text.startsWith('أول كلمة')).toBe(true);
    expect(layout.text.endsWith('آخر ثانية')).toBe(true);
  });

  it('turns words around that were stored as they look', () => {
    // Each line, read from the right, gives the letters of its words from last to first.
    const lines = ['من في على', 'التي من هذا', 'كان في بعد'];
    expect(layOut(setColumn(50, 100, lines)).text).toBe('على في من هذا من التي بعد في كان');
  });
});
