// The language that the interface speaks, handed down to every component. Knows no setting and no call.

import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Direction, InterfaceLanguage } from '#border/model';
import type { Words } from '#border/words/en';
import { directionOf, wordsIn } from '#border/words/speak';

type Speech = { language: InterfaceLanguage; words: Words; direction: Direction; currentYear: number };

const Spoken = createContext<Speech>({
  language: 'en',
  words: wordsIn('en'),
  direction: 'ltr',
  currentYear: new Date().getFullYear(),
});

/** For fields of numbers: Egypt's Arabic writes Arabic-Indic digits and reads both kinds; a locale that names its digits reads only those. */
const fieldLocales: Record<InterfaceLanguage, string> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-EG' };

/** Speaks one language to everything inside and turns the whole document to its side. */
export function Speech({ language, children }: { language: InterfaceLanguage; children: ReactNode }) {
  const speech = useMemo(
    () => ({ language, words: wordsIn(language), direction: directionOf(language), currentYear: new Date().getFullYear() }),
    [language],
  );
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = speech.direction;
  }, [language, speech.direction]);
  return (
    <Spoken value={speech}>
      <I18nProvider locale={fieldLocales[language]}>{children}</I18nProvider>
    </Spoken>
  );
}

/** The words, language and side of the interface, and the year whose days go without a year. */
export function useSpeech(): Speech {
  return useContext(Spoken);
}
