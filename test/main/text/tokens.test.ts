// What counts as the same word: the fold, the cut into tokens, and their places in the text as it stands.
import { describe, expect, it } from 'vitest';
import { fold } from '../../../main/text/fold.ts';
import { tokenize } from '../../../main/text/tokens.ts';

const wordsOf = (text: string): string =>
  tokenize(text)
    .map((token) => token.word)
    .join(' ');

describe('the tokens of a text', () => {
  it.each([
    ['accents go', 'Économie à Évreux, été', 'economie a evreux ete'],
    ['decomposed accents go as well', 'e\u0301te\u0301', 'ete'],
    ['œ and æ are two letters', 'Œuvre, cœur, ex æquo', 'oeuvre coeur ex aequo'],
    ['printed ligatures are letters', 'ﬁnancière, eﬀort, oﬃciel', 'financiere effort officiel'],
    ['elision with a straight apostrophe', "l'économie d'aujourd'hui", 'economie aujourdhui'],
    ['elision with a curly apostrophe', 'l’économie d’aujourd’hui', 'economie aujourdhui'],
    ['elision twice', 'qu’aujourd’hui l’on s’en aille', 'aujourdhui on en aille'],
    ['longer elisions', 'jusqu’au soir lorsqu’il puisqu’elle quoiqu’on', 'au soir il elle on'],
    ['words that keep their apostrophe', 'prud’homme quelqu’un presqu’île', 'prudhomme quelquun presquile'],
    ['the English genitive goes', 'The king’s speech; James’ book', 'the king speech james book'],
    ['an elided letter before a space is a word', "l' homme", 'l homme'],
    ['quotation marks are no apostrophes', "'mot' ‘mot’", 'mot mot'],
    ['compounds are words side by side', 'porte-monnaie, dit‑il, a-t-elle', 'porte monnaie dit il a t elle'],
    ['a soft hyphen is nothing', 'gou\u00adver\u00adne\u00adment', 'gouvernement'],
    ['digits of three scripts are one', '2024 ٢٠٢٤ ۲۰۲۴', '2024 2024 2024'],
    ['spaces that hold a number together', '17\u202f321 17\u00a0321', '17 321 17 321'],
    ['vowel signs go', 'مُحَمَّدٌ رَسُولُ', 'محمد رسول'],
    ['tatweel goes', 'المـــكتـــبة', 'المكتبه'],
    ['bidi controls go', '\u202bالكتاب\u202c\u200f \u2067كبير\u2069', 'الكتاب كبير'],
    ['alef has one form', 'أحمد إسلام آخر ٱلله', 'احمد اسلام اخر الله'],
    ['ya, alef maqsura and Persian ya are one', 'على علي علی', 'علي علي علي'],
    ['ta marbuta is ha', 'مدرسة مدرسه', 'مدرسه مدرسه'],
    ['hamza seats are their letters', 'مسؤول رئيس شأن', 'مسوول رييس شان'],
    ['Persian kaf is kaf', 'کتاب كتاب', 'كتاب كتاب'],
    ['Maghrebi gafs are one', 'أݣادير أڭادير أگادير أكادير', 'اكادير اكادير اكادير اكادير'],
    ['presentation forms are letters', 'ﻟﻠﻜﺘﺎﺏ ﻻ', 'للكتاب لا'],
    ['a vowel sign in presentation form is no word', 'كت\ufe76ب', 'كتب'],
    ['Arabic and Latin that touch are two', 'و2024 فيروسCovid', 'و 2024 فيروس covid'],
    ['signs are no words', '« – … !!! 😀 & % »', ''],
    ['letters beyond the first plane', '𝐁𝐨𝐧 𐐨𐐨', 'bon 𐐨𐐨'],
    ['a lone half of a pair is no word', 'a\ud800 b\udc00', 'a b'],
    ['Turkish capitals', 'İstanbul', 'istanbul'],
    ['transliteration signs', 'Qurʾān, Saʿd, Sana’a', 'quran sad sanaa'],
    ['a list of fractions and powers', 'm² ½', 'm2 1 2'],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it('stand where the original says, marks and all', () => {
    const text = 'L’œuvre du «\u00a0maître\u00a0» : مُحَمَّدٌ، 17\u202f321 ﬁns.';
    const cut = tokenize(text).map((token) => text.slice(token.start, token.end));
    expect(cut).toEqual(['œuvre', 'du', 'maître', 'مُحَمَّدٌ', '17', '321', 'ﬁns']);
  });

  it('keep 64 letters of a run that is no word', () => {
    expect(tokenize('x'.repeat(1000)).map((token) => token.word.length)).toEqual([64]);
  });

  it('survive any half of any text', () => {
    const text = 'l’œ😀مُ\u202e\ud83dﷺ½-\u0301';
    for (let from = 0; from <= text.length; from++)
      for (let to = from; to <= text.length; to++)
        for (const { word, start, end } of tokenize(text.slice(from, to))) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(to - from);
        }
  });
});

describe('the fold', () => {
  it('changes nothing that is folded already', () => {
    const text = 'L’Économie ﷺ أُمّ İ ﬃ œ ٣ « ½ » ǅ ß ſ K Å ﬀ';
    const once = fold(text).text;
    expect(fold(once).text).toBe(once);
  });

  const everyCharacter = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

  it('changes no fold of a character again', () => {
    const once = fold(everyCharacter.join(' ')).text;
    expect(fold(once).text === once).toBe(true);
  });

  it('leaves only letters and digits to the index: no token holds an ASCII sign', () => {
    const words = tokenize(everyCharacter.map((character) => `a${character}`).join(' '));
    expect(words.length).toBeGreaterThan(everyCharacter.length);
    expect(words.filter(({ word }) => /[^\P{ASCII}a-z0-9]/u.test(word))).toEqual([]);
  });

  it('maps every unit to its character', () => {
    const text = 'aœ\u0301b';
    const { text: folded, starts, ends } = fold(text);
    expect(folded).toBe('aoeb');
    expect([...starts]).toEqual([0, 1, 1, 3]);
    expect([...ends]).toEqual([1, 2, 3, 4]);
  });
});
