// What the desktop says of new pages in saved searches, in three languages. Names of searches and papers are isolated: an Arabic name
// in a French sentence must not swallow the number beside it.
import type { InterfaceLanguage } from '../model.ts';
import { isolate, quote } from './isolate.ts';
import { type PluralForms, sayCount, sayNumber } from './locale.ts';

/** The sentences of a notification. `paper` takes a day already written in that language. */
export type AlertWords = {
  one: (pages: number, name: string) => string;
  many: (pages: number, searches: number) => string;
  line: (name: string, pages: number) => string;
  paper: (title: string, day: string | null) => string;
  more: (count: number) => string;
};

const pagesForms: Record<InterfaceLanguage, PluralForms> = {
  en: { one: '# new page', other: '# new pages' },
  fr: { one: '# nouvelle page', many: '# de nouvelles pages', other: '# nouvelles pages' },
  ar: {
    zero: 'لا صفحات جديدة',
    one: 'صفحة جديدة واحدة',
    two: 'صفحتان جديدتان',
    few: '# صفحات جديدة',
    many: '# صفحة جديدة',
    other: '# صفحة جديدة',
  },
};

/** "3 new pages", which the screens say too. */
export function sayNewPages(pages: number, language: InterfaceLanguage): string {
  return sayCount(pages, language, pagesForms[language]);
}

/** The words by language. */
export const alertWords: Record<InterfaceLanguage, AlertWords> = {
  en: {
    one: (pages, name) => `${sayNewPages(pages, 'en')} for ${quote(name, 'en')}`,
    many: (pages, searches) =>
      `${sayNewPages(pages, 'en')} for ${sayCount(searches, 'en', { one: '# saved search', other: '# saved searches' })}`,
    line: (name, pages) => `${isolate(name, 'en')}: ${sayNumber(pages, 'en')}`,
    paper: (title, day) => (day === null ? isolate(title, 'en') : `${isolate(title, 'en')}, ${day}`),
    more: (count) => sayCount(count, 'en', { one: 'and one more', other: 'and # more' }),
  },
  fr: {
    one: (pages, name) => `${sayNewPages(pages, 'fr')} pour ${quote(name, 'fr')}`,
    many: (pages, searches) =>
      `${sayNewPages(pages, 'fr')} pour ${sayCount(searches, 'fr', {
        one: '# recherche enregistrée',
        other: '# recherches enregistrées',
      })}`,
    line: (name, pages) => `${isolate(name, 'fr')}\u202f: ${sayNumber(pages, 'fr')}`,
    paper: (title, day) => (day === null ? isolate(title, 'fr') : `${isolate(title, 'fr')}, ${day}`),
    more: (count) => sayCount(count, 'fr', { one: 'et # autre', other: 'et # autres' }),
  },
  ar: {
    one: (pages, name) => `${sayNewPages(pages, 'ar')} في ${quote(name, 'ar')}`,
    many: (pages, searches) =>
      `${sayNewPages(pages, 'ar')} في ${sayCount(searches, 'ar', {
        zero: 'عمليات البحث المحفوظة',
        one: 'بحث محفوظ واحد',
        two: 'بحثين محفوظين',
        few: '# عمليات بحث محفوظة',
        many: '# عملية بحث محفوظة',
        other: '# عملية بحث محفوظة',
      })}`,
    line: (name, pages) => `${isolate(name, 'ar')}: ${sayNumber(pages, 'ar')}`,
    paper: (title, day) => (day === null ? isolate(title, 'ar') : `${isolate(title, 'ar')}، ${day}`),
    more: (count) =>
      sayCount(count, 'ar', {
        zero: '',
        one: 'وواحدة أخرى',
        two: 'واثنتان أخريان',
        few: 'و# أخرى',
        many: 'و# أخرى',
        other: 'و# أخرى',
      }),
  },
};
