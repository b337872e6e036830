import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countLetters, detectLanguage, directionOf, isArabicReversed } from '../../../main/text/language.ts';
import { suite } from '../../support/suites.ts';

describe('detectLanguage', () => {
  it.each([
    ['fr', 'Les pluies de mars ont fait remonter la retenue du barrage, mais pas pour toutes les cultures.'],
    ['en', 'The library was closed on Monday, but the harbour master said that it would open again.'],
    ['ar', 'قال الوزير إن المشروع الذي بدأ في العام الماضي سيكتمل قبل نهاية هذا الشهر'],
    ['ar', 'فِي يَوْمٍ مِنَ الْأَيَّامِ خَرَجَ الصَّيَّادُ إِلَى الْبَحْرِ'],
    ['es', 'El ministro dijo que los trabajos del puerto se terminan con el verano y por eso no hay retraso.'],
  ])('knows %s by its small words', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('knows a whole Arabic paper', () => {
    expect(detectLanguage(readFileSync(suite('arabic/generated/long.txt'), 'utf8'))).toBe('ar');
  });

  it('says nothing of a few words, of numbers, or of names', () => {
    expect(detectLanguage('Le Matin')).toBeNull();
    expect(detectLanguage('12 34 56 78 90 11 12')).toBeNull();
    expect(detectLanguage('Rabat Tanger Oujda Casablanca Agadir Tétouan Salé Meknès')).toBeNull();
  });
});

describe('directionOf', () => {
  it('follows most letters, and says nothing where there are none', () => {
    expect(directionOf('كتاب A')).toBe('rtl');
    expect(directionOf('Le mot كتاب')).toBe('ltr');
    expect(directionOf('28/03/2024')).toBeNull();
    expect(countLetters('ab كت 1')).toEqual({ left: 2, right: 2 });
  });
});

describe('isArabicReversed', () => {
  it('sees words that are stored from their last letter to their first', () => {
    expect(isArabicReversed(['يف', 'نم', 'ىلع', 'باتك'])).toBe(true);
    expect(isArabicReversed(['في', 'من', 'على', 'كتاب'])).toBe(false);
    expect(isArabicReversed([])).toBe(false);
  });
});
