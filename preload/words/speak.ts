// Which words belong to which language. Knows no screen and no setting.
import type { Direction, InterfaceLanguage } from '../model.ts';
import { arabic } from './ar.ts';
import { english, type Words } from './en.ts';
import { french } from './fr.ts';

const books: Record<InterfaceLanguage, Words> = { en: english, fr: french, ar: arabic };

/** All words of the interface in one language. */
export function wordsIn(language: InterfaceLanguage): Words {
  return books[language];
}

/** The side from which the interface itself is read. */
export function directionOf(language: InterfaceLanguage): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}
