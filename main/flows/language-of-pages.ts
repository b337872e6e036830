// The language of an edition from its pages, for papers whose front page tells none. Pure; refuses papers that no language has the half of.
import type { Direction, Language } from '#border/model';

/** What a page tells. */
export type PageLanguage = { text: string; language: Language | null; direction: Direction };

/** The language with most of the text, the direction of its pages, and its share; null where none has the half. */
export function languageOfPages(
  pages: readonly PageLanguage[],
): { language: Language; direction: Direction; share: number } | null {
  const total = pages.reduce((sum, { text }) => sum + text.length, 0);
  const byLanguage = Map.groupBy(pages, ({ language }) => language);
  for (const [language, own] of byLanguage) {
    const share = own.reduce((sum, { text }) => sum + text.length, 0) / total;
    if (language === null || !(share > 0.5)) continue;
    const right = own.filter(({ direction }) => direction === 'rtl').length;
    return { language, direction: 2 * right > own.length ? 'rtl' : 'ltr', share };
  }
  return null;
}
