// A place in a newspaper as people cite it, in French, Arabic and English: “Headline”, Title, no. 17321, 28 March 2024, p. 4.
// Pure. What is not known is left out; only a missing day is told.
import type { InterfaceLanguage } from '#border/model';
import { isolate, quote } from '#border/words/isolate';
import { sayDate } from '#border/words/locale';
import { wordsIn } from '#border/words/speak';
import type { Reference } from './reference.ts';

/** The parts of a citation; `before` is what stands before the title, which styles set in italics. */
export type Citation = { before: string; title: string; after: string };

/** The citation in parts. A text that runs against the language is isolated, so that it takes no comma along. */
export function citeInParts(
  { headline, title, issue, day, page }: Pick<Reference, 'headline' | 'title' | 'issue' | 'day' | 'page'>,
  language: InterfaceLanguage,
): Citation {
  const { comma, stop, ...say } = wordsIn(language).dossier.citation;
  const after = [
    ...(issue === null ? [] : [say.issue(issue)]),
    day === null ? say.undated : sayDate(day, language),
    ...(page === null ? [] : [say.page(page)]),
  ].join(comma);
  return {
    before: headline === null ? '' : `${quote(headline, language)}${comma}`,
    title: isolate(title, language),
    after: `${comma}${after}${after.endsWith(stop) ? '' : stop}`,
  };
}

/** The citation as one line of text. */
export function cite(reference: Parameters<typeof citeInParts>[0], language: InterfaceLanguage): string {
  const { before, title, after } = citeInParts(reference, language);
  return before + title + after;
}
