// Turns what libraries write for a language, codes of two or three letters, BCP 47 tags or names, into the code that the model uses.
// Refuses what it does not know: null is an answer.
import type { Language } from '#border/model';

const names: Readonly<Record<string, Language>> = {
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  französisch: 'fr',
  الفرنسية: 'fr',
  english: 'en',
  anglais: 'en',
  englisch: 'en',
  الإنجليزية: 'en',
  arabic: 'ar',
  arabe: 'ar',
  arabisch: 'ar',
  العربية: 'ar',
  german: 'de',
  allemand: 'de',
  deutsch: 'de',
  spanish: 'es',
  espagnol: 'es',
  español: 'es',
  italian: 'it',
  italien: 'it',
  italiano: 'it',
  danish: 'da',
  dansk: 'da',
  dutch: 'nl',
  nederlands: 'nl',
  portuguese: 'pt',
  turkish: 'tr',
  persian: 'fa',
  hebrew: 'he',
};

/** Codes of ISO 639-2 that say that there is no one language. */
const none = new Set(['und', 'mul', 'zxx', 'mis']);

/** The code of a language, of two letters where it has one: `fre`, `fra`, `fr-FR` and `French` are `fr`. */
export function toLanguage(written: string | null | undefined): Language | null {
  const text = written?.trim().toLowerCase() ?? '';
  if (text === '') return null;
  const named = Object.hasOwn(names, text) ? names[text] : undefined;
  if (named !== undefined) return named;
  const code = /^([a-z]{2,3})(?:[-_].*)?$/.exec(text)?.[1];
  if (code === undefined || none.has(code)) return null;
  // Bibliographic codes (`fre`, `ger`) and three letters for what has two become the usual ones.
  return new Intl.Locale(code).language ?? null;
}
