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

  it.each([
    ['German', 'Der Minister sagte am Donnerstag, dass die Arbeiten am Hafen nicht vor dem Sommer zu Ende sind.'],
    ['Italian', 'Il ministro ha detto che i lavori del porto non finiranno prima della fine del mese di agosto.'],
    ['Portuguese', 'O ministro disse que as obras do porto não terminam antes do fim do mês de agosto em Lisboa.'],
    ['Dutch', 'De minister zei dat het werk aan de haven niet voor het einde van de zomer klaar is.'],
    ['Turkish', 'Bakan, liman çalışmalarının yaz sonuna kadar bitmeyeceğini ve bu nedenle bir gecikme olacağını söyledi.'],
    ['Catalan', 'El ministre va dir que les obres del port no acabaran amb l’estiu i que per això hi ha retard.'],
    ['Latin', 'Et in terra pax hominibus bonae voluntatis qui non est cum eis sed ad quod ut ab eis.'],
    ['Persian', 'وزیر گفت که این پروژه تا پایان سال جاری به پایان می‌رسد و مردم شهر از آن استفاده خواهند کرد.'],
    ['Urdu', 'وزیر نے کہا کہ یہ منصوبہ اس سال کے آخر تک مکمل ہو جائے گا اور لوگوں کو اس سے فائدہ ہوگا۔'],
    ['Kurdish', 'وەزیر گوتی کە ئەم پرۆژەیە لە کۆتایی ساڵدا تەواو دەبێت و خەڵک سوودی لێ دەبینن.'],
  ])('calls %s by none of the names that it knows', (_, text) => {
    expect(detectLanguage(text)).toBeNull();
  });

  it('goes by the script of most letters where a page has two', () => {
    const arabic = 'قال الوزير إن المشروع الذي بدأ في العام الماضي سيكتمل قبل نهاية هذا الشهر وأضاف أن الأشغال تسير على ما يرام';
    const french = 'Le ministre a dit que les travaux du port et de la gare sont finis.';
    expect(detectLanguage(`${arabic} ${french}`)).toBe('ar');
    expect(detectLanguage(`${french} ${french} ${french} Prix ${arabic.slice(0, 60)}`)).toBe('fr');
    expect(detectLanguage(`${french} ${arabic.slice(0, 65)}`)).toBeNull();
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
