// The section that the head of a page names, in three languages.
import { describe, expect, it } from 'vitest';
import type { Block, PageLayout } from '#border/model';
import { readPageSection } from '../../../main/layout/page-section.ts';
import { blankPage } from '../../support/blank-page.ts';

/** A page with furniture alone; each piece stands at a height. */
function pageWith(pieces: readonly [text: string, y: number][]): PageLayout {
  const text = pieces.map(([piece]) => piece).join('\n');
  let start = 0;
  const furniture = pieces.map(([piece, y], at): Block => {
    const block: Block = {
      role: 'furniture',
      start,
      end: start + piece.length,
      box: { x: 20 + 200 * at, y, width: 150, height: 12 },
    };
    start += piece.length + 1;
    return block;
  });
  return blankPage({ widthPoints: 800, heightPoints: 1100, text, furniture });
}

const section = (pieces: readonly [string, number][], title: string, page = 5): string | null =>
  readPageSection(pageWith(pieces), page, title);

describe('the section of a page', () => {
  it.each([
    [
      [
        ['2', 22],
        ['Town and county', 20],
        ['The Harbour Post — Tuesday 26 March 2024', 24],
      ],
      'The Harbour Post',
      'Town and county',
    ],
    [
      [
        ['L’Atlas du Matin — Mardi 26 mars 2024', 26],
        ['Culture et sports', 22],
        ['4', 23],
      ],
      'L’Atlas du Matin',
      'Culture et sports',
    ],
    [
      [
        ['٤', 24],
        ['ثقافة ورياضة', 23],
        ['صباح المدينة — الأربعاء ٢٧ مارس ٢٠٢٤', 26],
      ],
      'صباح المدينة',
      'ثقافة ورياضة',
    ],
    [[['Le Matin | Économie | 12', 30]], 'Le Matin', 'Économie'],
    [[['12 • www.lematin.example • Monde', 1080]], 'Le Matin', 'Monde'],
    [[['Politique 5', 20]], 'Le Matin', 'Politique'],
    [[['5 Sports', 20]], 'Le Matin', 'Sports'],
    [
      [
        ['Idées', 22],
        ['12', 1080],
        ['Sport', 1081],
      ],
      'Le Matin',
      'Sport',
    ],
  ] as [[string, number][], string, string][])('stands in the row of its folio: %j', (pieces, title, found) => {
    expect(section(pieces, title)).toBe(found);
  });

  it.each([
    ['there is no folio', [['Culture', 22]]],
    [
      'only title and day stand there',
      [
        ['Le Matin', 22],
        ['jeudi', 22],
        ['28 mars 2024', 22],
        ['5', 22],
      ],
    ],
    [
      'what stands there is a sentence',
      [
        ['5', 22],
        ['Ce que le conseil de la ville décidera ce soir', 22],
      ],
    ],
    [
      'it stands in another row',
      [
        ['5', 22],
        ['Culture', 60],
      ],
    ],
  ] as [string, [string, number][]][])('is not told where %s', (_, pieces) => {
    expect(section(pieces, 'Le Matin')).toBeNull();
  });

  it('is not told of a front page', () => {
    expect(
      section(
        [
          ['1', 22],
          ['Culture', 22],
        ],
        'Le Matin',
        1,
      ),
    ).toBeNull();
  });
});
