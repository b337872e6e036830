// Citations in three styles, each by its own rules of type.
import { describe, expect, it } from 'vitest';
import { type Citable, cite, citeInParts } from '../../../main/formats/cite.ts';
import { placeOnPage } from '../../../main/formats/place-on-page.ts';
import { toCitable } from '../../../main/formats/reference.ts';
import { makeItem } from '../../support/dossier-item.ts';

const full: Citable = {
  title: 'L’Atlas du matin',
  day: '2024-03-28',
  issue: '17321',
  headline: 'Le port rouvre',
  section: 'Économie',
  pages: ['4'],
  place: 'top-left',
};
const arabic: Citable = {
  title: 'صباح المدينة',
  day: '2024-03-28',
  issue: '512',
  headline: 'المكتبات تفتح أبوابها',
  section: 'ثقافة',
  pages: ['2', '5'],
  place: 'bottom-right',
};

describe('a citation', () => {
  it.each<[string, Partial<Citable>, string, string, string]>([
    [
      'all that is known',
      {},
      '“Le port rouvre,” L’Atlas du matin, no.\u00a017321, 28 March 2024, sec.\u00a0Économie, p.\u00a04, top left.',
      '«\u00a0Le port rouvre\u00a0», L’Atlas du matin, n°\u00a017321, 28\u00a0mars 2024, rubrique «\u00a0Économie\u00a0», p.\u00a04, en haut à gauche.',
      '«\u2068Le port rouvre\u2069»، \u2068L’Atlas du matin\u2069، ع.\u00a0١٧٣٢١، ٢٨ مارس ٢٠٢٤، قسم «\u2068Économie\u2069»، ص.\u00a0٤، أعلى الصفحة يسارًا.',
    ],
    [
      'several pages, no section and no place',
      { section: null, place: null, pages: ['1', 'B2', '4'] },
      '“Le port rouvre,” L’Atlas du matin, no.\u00a017321, 28 March 2024, pp.\u00a01, B2 and 4.',
      '«\u00a0Le port rouvre\u00a0», L’Atlas du matin, n°\u00a017321, 28\u00a0mars 2024, p.\u00a01, B2 et 4.',
      '«\u2068Le port rouvre\u2069»، \u2068L’Atlas du matin\u2069، ع.\u00a0١٧٣٢١، ٢٨ مارس ٢٠٢٤، ص.\u00a0١ و\u2068B٢\u2069 و٤.',
    ],
    [
      'the first of a month, in French an ordinal',
      { section: null, place: null, headline: null, issue: null, day: '2024-08-01' },
      'L’Atlas du matin, 1 August 2024, p.\u00a04.',
      'L’Atlas du matin, 1er\u00a0août 2024, p.\u00a04.',
      '\u2068L’Atlas du matin\u2069، ١ غشت ٢٠٢٤، ص.\u00a0٤.',
    ],
    [
      'the eleventh and the thirty-first are none',
      { section: null, place: null, headline: null, issue: null, pages: [], day: '2024-08-11' },
      'L’Atlas du matin, 11 August 2024.',
      'L’Atlas du matin, 11\u00a0août 2024.',
      '\u2068L’Atlas du matin\u2069، ١١ غشت ٢٠٢٤.',
    ],
    [
      'a whole issue without a day, whose full stop is that of the abbreviation',
      { section: null, place: null, headline: null, issue: null, pages: [], day: null },
      'L’Atlas du matin, n.d.',
      'L’Atlas du matin, s.\u00a0d.',
      '\u2068L’Atlas du matin\u2069، د. ت.',
    ],
    [
      'quotation marks within the headline, which become the second ones of the language',
      { section: null, place: null, issue: null, pages: ['4'], headline: 'Le « non » du port,\n dit “oui” ' },
      '“Le « non » du port, dit ‘oui’,” L’Atlas du matin, 28 March 2024, p.\u00a04.',
      '«\u00a0Le “non” du port, dit “oui”\u00a0», L’Atlas du matin, 28\u00a0mars 2024, p.\u00a04.',
      '«\u2068Le “non” du port, dit “oui”\u2069»، \u2068L’Atlas du matin\u2069، ٢٨ مارس ٢٠٢٤، ص.\u00a0٤.',
    ],
  ])('tells %s', (_, given, english, french, arabicText) => {
    const citable = { ...full, ...given };
    expect(cite(citable, 'en')).toBe(english);
    expect(cite(citable, 'fr')).toBe(french);
    expect(cite(citable, 'ar')).toBe(arabicText);
  });

  it('of an Arabic newspaper isolates nothing in Arabic, and its names elsewhere', () => {
    expect(cite(arabic, 'ar')).toBe(
      '«المكتبات تفتح أبوابها»، صباح المدينة، ع.\u00a0٥١٢، ٢٨ مارس ٢٠٢٤، قسم «ثقافة»، ص.\u00a0٢ و٥، أسفل الصفحة يمينًا.',
    );
    expect(cite(arabic, 'fr')).toBe(
      '«\u00a0\u2068المكتبات تفتح أبوابها\u2069\u00a0», \u2068صباح المدينة\u2069, n°\u00a0512, 28\u00a0mars 2024, rubrique «\u00a0\u2068ثقافة\u2069\u00a0», p.\u00a02 et 5, en bas à droite.',
    );
    expect(cite(arabic, 'en')).toContain('“\u2068المكتبات تفتح أبوابها\u2069,” \u2068صباح المدينة\u2069, no.\u00a0512,');
  });

  it('comes in parts, so that a title can be set in italics', () => {
    const parts = citeInParts(full, 'en');
    expect(parts.title).toBe('L’Atlas du matin');
    expect(parts.before + parts.title + parts.after).toBe(cite(full, 'en'));
  });

  it('names pages as they are printed, each once, and where the clipping stands', () => {
    const { pageSize } = makeItem();
    const region = { x: 500, y: 900, width: 250, height: 250 };
    const part = { page: 5, pageSize, region, printedPage: '4' };
    const item = makeItem({ region, printedPage: '4', page: 6, section: 'Sport', more: [part, { ...part, printedPage: null }] });
    expect(toCitable(item)).toMatchObject({ pages: ['4', '5'], place: 'bottom-right', section: 'Sport' });
    expect(toCitable(makeItem({ page: 6 }))).toMatchObject({ pages: ['6'], place: null, section: null });
  });
});

describe('the place of a clipping', () => {
  const page = { widthPoints: 900, heightPoints: 1200, rotation: 0 } as const;
  const at = (x: number, y: number, width: number, height: number) => placeOnPage({ x, y, width, height }, page);

  it('is told by thirds, and not along a side that it fills', () => {
    expect(at(0, 0, 200, 200)).toBe('top-left');
    expect(at(350, 0, 200, 200)).toBe('top');
    expect(at(700, 1000, 200, 200)).toBe('bottom-right');
    expect(at(0, 500, 200, 200)).toBe('left');
    expect(at(350, 500, 200, 200)).toBe('middle');
    expect(at(0, 0, 900, 200)).toBe('top');
    expect(at(0, 500, 900, 200)).toBe('middle');
    expect(at(700, 0, 200, 1200)).toBe('right');
    expect(at(0, 0, 900, 1200)).toBe(null);
  });

  it('follows the page as it is seen', () => {
    // Turned clockwise, what is top left of the file is seen top right.
    expect(placeOnPage({ x: 0, y: 0, width: 100, height: 100 }, { ...page, rotation: 90 })).toBe('top-right');
    expect(placeOnPage({ x: 0, y: 0, width: 100, height: 100 }, { ...page, rotation: 180 })).toBe('bottom-right');
  });
});
