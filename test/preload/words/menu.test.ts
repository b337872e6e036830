// The words that the menu, the tray and the notifications fill in by themselves: counts, titles and days.
import { describe, expect, it } from 'vitest';
import { InterfaceLanguage } from '#border/model';
import { menuWords } from '#border/words/menu';

describe.each(InterfaceLanguage.options)('the words of the menu in %s', (language) => {
  const words = menuWords[language];

  it('are not left empty and use no exclamation mark', () => {
    const filled = [
      ...Object.values(words).filter((word) => typeof word === 'string'),
      ...[0, 1, 2, 5, 11, 100].flatMap((count) => [words.downloading(count), words.arrivedMany(count)]),
      words.arrived('L’Atlas', null),
    ];
    for (const word of filled) expect(word).toMatch(/^[^!#]*\p{L}[^!#]*$/u);
  });
});

describe('an arrival', () => {
  it('names the title, and the day where it is known', () => {
    expect(menuWords.en.arrived('Le Matin', 'Thursday')).toBe('Le Matin of Thursday is here');
    expect(menuWords.en.arrived('Le Matin', null)).toBe('Le Matin is here');
    expect(menuWords.fr.arrived('Le Matin', null)).toBe('«\u00a0Le Matin\u00a0» vient d’arriver');
    expect(menuWords.ar.arrived('الصباح', 'الخميس')).toBe('وصل عدد «الصباح» ليوم الخميس');
    expect(menuWords.ar.arrived('الصباح', null)).toBe('وصل عدد جديد من «الصباح»');
  });

  it('joins a French weekday, a date and a day with a vowel as French does', () => {
    const say = (day: string) => menuWords.fr.arrived('La Presse', day);
    expect(say('jeudi')).toBe('«\u00a0La Presse\u00a0» de jeudi vient d’arriver');
    expect(say('jeudi 28 mars')).toBe('«\u00a0La Presse\u00a0» du jeudi 28 mars vient d’arriver');
    expect(say('28 mars 2023')).toContain(' du 28 mars 2023 ');
    expect(say('aujourd’hui')).toContain(' d’aujourd’hui ');
    expect(say('hier')).toContain(' d’hier ');
  });

  it('isolates a title whose script runs against the sentence', () => {
    expect(menuWords.en.arrived('الصباح', 'Thursday')).toContain('\u2068الصباح\u2069');
    expect(menuWords.ar.arrived('Le Matin', 'الخميس')).toContain('\u2068Le Matin\u2069');
  });
});

describe('counts of newspapers', () => {
  it('take the plural form of their language', () => {
    expect([1, 2].map(menuWords.en.downloading)).toEqual(['1 newspaper arriving', '2 newspapers arriving']);
    expect([0, 1, 2].map(menuWords.fr.downloading)).toEqual(['0 journal en route', '1 journal en route', '2 journaux en route']);
    expect([1, 2, 3, 11, 100].map(menuWords.ar.arrivedMany)).toEqual([
      'وصلت جريدة واحدة',
      'وصلت جريدتان',
      'وصلت ٣ جرائد',
      'وصلت ١١ جريدة',
      'وصلت ١٠٠ جريدة',
    ]);
  });
});
