// The price of an issue and its count of pages, as mastheads print them.
import { describe, expect, it } from 'vitest';
import { proposePageCount } from '../../../main/text/page-count.ts';
import { proposePrice } from '../../../main/text/printed-price.ts';

describe('the price of an issue', () => {
  it.each([
    ['Prix : 4 DH', '4 MAD'],
    ['4,00 DH', '4 MAD'],
    ['N° 115\n2,90 €', '2.90 EUR'],
    ['£2.80 Only £1.60 to subscribers', '2.80 GBP'],
    ['Cinq Centimes', '0.05 FRF'],
    ['75p', '0.75 GBP'],
    ['الثمن: ٥٫٠٠ دراهم', '5 MAD'],
    ['500 دينار', '500 دينار'],
    ['200.000 L.L.', '200000 LBP'],
    ['$4.80', '4.80 $'],
  ])('%s', (text, value) => {
    expect(proposePrice(text)?.value).toBe(value);
  });

  it('is no year, no issue number and no subscription', () => {
    expect(proposePrice('Depuis 1944\nLe journal')).toBeNull();
    expect(proposePrice('No 74362\n£')).toBeNull();
    expect(proposePrice('ABONNEMENTS : trois mois 5 fr.')?.confidence).toBeLessThan(0.5);
  });
});

describe('the printed count of pages', () => {
  it.each([
    ['24 pages', 24],
    ['٢٤ صفحة', 24],
    ['Pages 18', 18],
    ['50 PAGES IN 4 SECTIONS', 50],
  ])('%s', (text, value) => {
    expect(proposePageCount(text)?.value).toBe(value);
  });

  it('is not where another page is pointed to', () => {
    for (const text of ['pages 4 et 5', 'page 24', 'Lire pages 12-13']) expect(proposePageCount(text), text).toBeNull();
  });
});
