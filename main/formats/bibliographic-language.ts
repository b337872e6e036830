// The three letters by which catalogues name a language (ISO 639-2/B), for MODS. Refuses languages that it does not know: their own code is kept.
import type { Language } from '#border/model';

/** Bibliographic codes where they are not the terminology ones, and those of the languages whose papers are met most. */
const codes: Readonly<Record<string, string>> = {
  ar: 'ara',
  fr: 'fre',
  en: 'eng',
  de: 'ger',
  es: 'spa',
  it: 'ita',
  pt: 'por',
  nl: 'dut',
  da: 'dan',
  sv: 'swe',
  no: 'nor',
  nb: 'nob',
  fi: 'fin',
  tr: 'tur',
  fa: 'per',
  he: 'heb',
  ru: 'rus',
  el: 'gre',
  pl: 'pol',
  ro: 'rum',
  cs: 'cze',
  hu: 'hun',
  zh: 'chi',
  ja: 'jpn',
};

/** The code of three letters; null where none is known. */
export function bibliographicCode(language: Language): string | null {
  return Object.hasOwn(codes, language) ? (codes[language] ?? null) : language.length === 3 ? language : null;
}
