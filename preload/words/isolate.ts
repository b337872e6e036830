// Keeps a user's text from disturbing the sentence around it. Refuses to touch text that reads the same way as the sentence.
import type { InterfaceLanguage } from '../model.ts';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /[A-Za-z\u00c0-\u024f]/;

/** Wraps `text` in Unicode isolates (UAX #9) when its script runs against the sentence's; an Arabic name must not swallow the number after it. */
export function isolate(text: string, language: InterfaceLanguage): string {
  const runsAgainst = language === 'ar' ? leftToRight.test(text) : rightToLeft.test(text);
  return runsAgainst ? `\u2068${text}\u2069` : text;
}

/** A user's text in the quotation marks of the sentence's language, isolated where needed. */
export function quote(text: string, language: InterfaceLanguage): string {
  const inner = isolate(text, language);
  if (language === 'en') return `“${inner}”`;
  return language === 'fr' ? `«\u00a0${inner}\u00a0»` : `«${inner}»`;
}
