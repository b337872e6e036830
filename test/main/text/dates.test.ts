// The day and the number of an edition, read from mastheads and from names of files as newspapers write them.
import { describe, expect, it } from 'vitest';
import { proposeDay } from '../../../main/text/dates.ts';
import { proposeDayFromName } from '../../../main/text/file-name-dates.ts';
import { dayOfHijri } from '../../../main/text/hijri.ts';
import { proposeIssue, proposeIssueFromName } from '../../../main/text/issue-number.ts';

describe('the day of a masthead', () => {
  it.each([
    ['Le Matin, jeudi 28 mars 2024 - N° 17 321', '2024-03-28'],
    ['LE MATIN\nJEUDI 28 MARS 2024\nN° 17 321 - Prix : 4 DH', '2024-03-28'],
    ['Le Matin du jeudi 28 mars 2024', '2024-03-28'],
    ['Jeudi 28 Mars 2024', '2024-03-28'],
    ['le 1er avril 2024', '2024-04-01'],
    ['lundi 1ᵉʳ avril 2024', '2024-04-01'],
    ['mercredi 14 août 2024', '2024-08-14'],
    ['Mercredi 14 aout 2024', '2024-08-14'],
    ['jeudi 29 févr. 2024', '2024-02-29'],
    ['Du vendredi 29 au dimanche 31 mars 2024', '2024-03-29'],
    ['Samedi-dimanche 30-31 mars 2024', '2024-03-30'],
    ['Samedi 30 et dimanche 31 mars 2024', '2024-03-30'],
    ['Samedi 30 / Dimanche 31 mars 2024', '2024-03-30'],
    ['Week-end des 30 & 31 mars 2024', '2024-03-30'],
    ['du 29 mars au 1er avril 2024', '2024-03-29'],
    ['du 29 mars au lundi 1er avril 2024', '2024-03-29'],
    ['Dimanche 31 décembre 2023 - lundi 1er janvier 2024', '2023-12-31'],
    ['Du 31 décembre au 2 janvier 2024', '2023-12-31'],
    ['N° 12 - 28 mars 2024', '2024-03-28'],
    ['N° 17 321 du 28 mars 2024', '2024-03-28'],
    ['Fondé le 1er novembre 1971 - Vendredi 29 mars 2024', '2024-03-29'],
    ['28/03/2024', '2024-03-28'],
    ['28.03.2024', '2024-03-28'],
    ['28 - 03 - 2024', '2024-03-28'],
    ['2024-03-28', '2024-03-28'],
    ['03/28/2024', '2024-03-28'],
    ['Thursday, March 28, 2024', '2024-03-28'],
    ['Thursday 28 March 2024', '2024-03-28'],
    ['Thursday, 28th of March 2024', '2024-03-28'],
    ['Saturday March 30 - 31, 2024', '2024-03-30'],
    ['Sat 30 Mar 2024', '2024-03-30'],
    ['May 1, 2024 | Issue No. 12,345', '2024-05-01'],
    ['الخميس 28 مارس 2024', '2024-03-28'],
    ['الخميس ٢٨ مارس ٢٠٢٤', '2024-03-28'],
    ['الخَمِيس ٢٨ مَارس ٢٠٢٤ م', '2024-03-28'],
    ['الأربعاء 14 غشت 2024', '2024-08-14'],
    ['الجمعة 6 شتنبر 2024', '2024-09-06'],
    ['الأحد 10 نونبر 2024', '2024-11-10'],
    ['الخميس 26 دجنبر 2024', '2024-12-26'],
    ['الاثنين 15 يوليوز 2024', '2024-07-15'],
    ['الأربعاء 14 أوت 2024', '2024-08-14'],
    ['السبت 6 جويلية 2024', '2024-07-06'],
    ['الأحد 14 جانفي 2024', '2024-01-14'],
    ['الإثنين 15 كانون الثاني 2024', '2024-01-15'],
    ['الأحد 15 كانون الأول 2024', '2024-12-15'],
    ['الجمعة 1 تشرين الثاني 2024', '2024-11-01'],
    ['الخميس 28 آذار 2024', '2024-03-28'],
    ['28 آذار (مارس) 2024', '2024-03-28'],
    ['الخميس 28 مارس/آذار 2024', '2024-03-28'],
    ['الأربعاء 14 أغسطس 2024', '2024-08-14'],
    ['السبت والأحد 30 و31 مارس 2024', '2024-03-30'],
    ['السبت 30 والأحد 31 مارس 2024', '2024-03-30'],
    ['18 رمضان 1445 هـ الموافق 28 مارس 2024', '2024-03-28'],
    ['الخميس 18 رمضان 1445 / 28 مارس 2024 م', '2024-03-28'],
    ['الخميس 18 رمضان 1445 هـ', '2024-03-28'],
    ['الخميس 17 رمضان 1445 هـ', '2024-03-28'],
  ])('%s', (text, day) => {
    expect(proposeDay(text)?.value).toBe(day);
  });

  it.each([
    'Le Matin',
    'Le Matin, N° 17 321',
    'jeudi 28 mars',
    '18/09/1445',
    '31 février 2024',
    'Prix : 4 DH - 24 pages',
    '28 mars 20245',
    'العدد 17321 - الثمن 4 دراهم',
    '',
  ])('is not made up from: %s', (text) => {
    expect(proposeDay(text)).toBeNull();
  });

  it('is surer with its weekday, and doubted with another', () => {
    const confidence = (text: string): number => proposeDay(text)?.confidence ?? 0;
    expect(confidence('jeudi 28 mars 2024')).toBeGreaterThan(confidence('28 mars 2024'));
    expect(confidence('28 mars 2024')).toBeGreaterThan(confidence('28/03/2024'));
    expect(confidence('mardi 28 mars 2024')).toBeLessThan(0.5);
    expect(confidence('18 رمضان 1445')).toBeLessThan(0.5);
    expect(confidence('الخميس 28 مارس 2024')).toBeGreaterThan(0.9);
  });

  it('comes with the words that say so', () => {
    expect(proposeDay('Le Matin, jeudi 28 mars 2024 - N° 17 321')?.printed).toBe('jeudi 28 mars 2024');
    expect(proposeDay('صحيفة يومية — الخميس ٢٨ مارس ٢٠٢٤، العدد ٣')?.printed).toBe('الخميس ٢٨ مارس ٢٠٢٤');
  });
});

describe('a Hijri day', () => {
  it.each([
    [{ year: 1445, month: 9, day: 18 }, '2024-03-28'],
    [{ year: 1445, month: 1, day: 1 }, '2023-07-19'],
    [{ year: 1446, month: 12, day: 29 }, '2025-06-25'],
  ])('%o is %s', (hijri, day) => {
    expect(dayOfHijri(hijri)).toBe(day);
  });

  it('is found for every day of fifty years', () => {
    const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', dateStyle: 'short' });
    for (let at = Date.UTC(1980, 0, 1); at < Date.UTC(2030, 0, 1); at += 13 * 86_400_000) {
      const [month = 0, day = 0, year = 0] = calendar
        .format(at)
        .split('/')
        .map((part) => Number.parseInt(part, 10));
      expect(dayOfHijri({ year, month, day })).toBe(new Date(at).toISOString().slice(0, 10));
    }
  });

  it('that the calendar lacks is none', () => {
    expect(dayOfHijri({ year: 1445, month: 9, day: 31 })).toBeNull();
    expect(dayOfHijri({ year: 2024, month: 3, day: 28 })).toBeNull();
  });
});

describe('the number of a masthead', () => {
  it.each([
    ['Le Matin, jeudi 28 mars 2024 - N° 17 321', '17321', 'N° 17 321'],
    ['N°17321', '17321', 'N°17321'],
    ['Nº 17.321 - 24 pages', '17321', 'Nº 17.321'],
    ['№ 17321', '17321', '№ 17321'],
    ['Numéro : 0042', '42', 'Numéro : 0042'],
    ['N° 321 - 28 mars 2024', '321', 'N° 321'],
    ['N° 17\u202f321 - Jeudi', '17321', 'N° 17\u202f321'],
    ['Issue No. 12,345', '12345', 'Issue No. 12,345'],
    ['Vol. 3 No. 34', '34', 'No. 34'],
    ['العدد : ١٧٣٢١', '17321', 'العدد : ١٧٣٢١'],
    ['العدد: 9876 - الثمن 4 دراهم', '9876', 'العدد: 9876'],
    ['العدد رقم ٤٢', '42', 'العدد رقم ٤٢'],
    ['Dépôt légal n° 3 - N° 17 321', '17321', 'N° 17 321'],
  ])('%s', (text, value, printed) => {
    expect(proposeIssue(text)).toMatchObject({ value, printed });
  });

  it('is none without a sign, and doubted when it is a law’s', () => {
    expect(proposeIssue('Le Matin 17 321 jeudi')).toBeNull();
    expect(proposeIssue('Numéro spécial')).toBeNull();
    expect(proposeIssue('dépôt légal n° 3')?.confidence).toBeLessThan(0.5);
  });
});

describe('the day of a file’s name', () => {
  it.each([
    ['LM_20240328.pdf', '2024-03-28'],
    ['2024-03-28 Le Matin.pdf', '2024-03-28'],
    ['lematin_2024_03_28.pdf', '2024-03-28'],
    ['lematin-28-03-2024.pdf', '2024-03-28'],
    ['LM 28.03.2024.pdf', '2024-03-28'],
    ['28032024.pdf', '2024-03-28'],
    ['20032024.pdf', '2024-03-20'],
    ['LM280324.pdf', '2024-03-28'],
    ['240328.pdf', '2024-03-28'],
    ['LM-28-03-24.pdf', '2024-03-28'],
    ['Le_Matin_28_mars_2024.pdf', '2024-03-28'],
    ['Le Matin - jeudi 28 mars 2024.pdf', '2024-03-28'],
    ['Gazette March 28, 2024.pdf', '2024-03-28'],
    ['المقتبس ٢٨ مارس ٢٠٢٤.pdf', '2024-03-28'],
    ['03-28-2024.pdf', '2024-03-28'],
    ['17321.pdf', null],
    ['LM_28-03.pdf', null],
    ['LM_20241332.pdf', null],
    ['edition.pdf', null],
    ['20990101.pdf', null],
  ])('%s', (name, day) => {
    expect(proposeDayFromName(name, '2025-01-01')?.value ?? null).toBe(day);
  });

  it('is surest in the order that sorts', () => {
    expect(proposeDayFromName('2024-03-28.pdf')?.confidence).toBeGreaterThan(proposeDayFromName('280324.pdf')?.confidence ?? 1);
  });
});

describe('the number of a file’s name', () => {
  it.each([
    ['17321.pdf', '17321'],
    ['Le_Matin_N°17321.pdf', '17321'],
    ['lematin-no17321-20240328.pdf', '17321'],
    ['Le Matin 17321 20240328.pdf', '17321'],
    ['العدد 9876.pdf', '9876'],
    ['LM_20240328.pdf', null],
    ['Le Matin 2024.pdf', null],
    ['edition.pdf', null],
  ])('%s', (name, issue) => {
    expect(proposeIssueFromName(name)?.value ?? null).toBe(issue);
  });
});
