// Numbers of issues among the other numbers of a masthead.
import { describe, expect, it } from 'vitest';
import { proposeIssue } from '../../../main/text/issue-number.ts';

describe('the number of an issue', () => {
  it.each([
    ['N° 17321-22', '17321-22'],
    ['N° 17 321-17 322', '17321-17322'],
    ['n° 17 321 et 17 322', '17321-17322'],
    ['العددان 5321 و5322', '5321-5322'],
    ['NUMÉRO DOUBLE 17321-17322', '17321-17322'],
    ['N°3-28 mars 2024', '3'],
    ['Numéro 17321-30 mars 2024', '17321'],
    ['n°17321/2024', '17321'],
    ['N° 321 4,00 DH', '321'],
    ['N° 17 321 4 DH', '17321'],
    ['n˚ 17321', '17321'],
    ['Vol. CXLVII No. 51,000', '51000'],
    ['السنة 30 العدد: 5 321', '5321'],
    ['العـــدد: ٥٬٣٢١', '5321'],
    ['LE FIGUIER N° 25 412 - CAHIER N° 1', '25412'],
    ['Front Page No. 1 Vol 46 No. 16557\nالعدد 16557', '16557'],
  ])('%s', (text, value) => {
    expect(proposeIssue(text)?.value).toBe(value);
  });

  it.each([
    'ISSN 0851-1234',
    'Dépôt légal n° 12/1972',
    'Commission paritaire n° 0623 C 83000',
    'Le numéro : 0,50 F',
    'Le numéro 15 centimes',
    'العدد 100 فلس',
    'Tél. n° 0522489100',
    'page n° 3',
  ])('is not in: %s', (text) => {
    expect(proposeIssue(text)?.confidence ?? 0).toBeLessThan(0.5);
  });
});
