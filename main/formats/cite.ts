// A place in a newspaper as people cite it, each language by its own rules of type:
// «Headline», Title, no. 17321, 28 March 2024, sec. Culture, p. 4, top left. Pure. What is not known is left out; only a missing day is told.
import type { Day, InterfaceLanguage } from '#border/model';
import { citationArabic } from '#border/words/citation-ar';
import { type CitationWords, citationEnglish, type PagePlace } from '#border/words/citation-en';
import { citationFrench } from '#border/words/citation-fr';
import { isolate, quote } from '#border/words/isolate';
import { arabicFigures, sayDate } from '#border/words/locale';

/** What is cited. `pages` are as they are printed, none for a whole issue; `place` is where on the first of them. */
export type Citable = {
  title: string;
  day: Day | null;
  issue: string | null;
  headline: string | null;
  section: string | null;
  pages: readonly string[];
  place: PagePlace | null;
};

/** The parts of a citation; `before` is what stands before the title, which styles set in italics. */
export type Citation = { before: string; title: string; after: string };

/** In which language a file speaks, and in the style of which one it cites. */
export type Speech = { language: InterfaceLanguage; style: InterfaceLanguage };

/** What a style does in a way of its own, beside its words. */
type Style = {
  words: CitationWords;
  /** The headline in its marks, with the comma that follows. */
  headline: (headline: string) => string;
  day: (day: Day) => string;
  figures: (text: string) => string;
};

const plain = (text: string): string => text;
const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Quotation marks within a quotation are the second ones of its language. */
const requote = (text: string, outer: RegExp, open: string, close: string): string =>
  flat(text).replace(outer, (_, inner: string) => `${open}${inner.trim()}${close}`);

const styles: Record<InterfaceLanguage, Style> = {
  en: {
    words: citationEnglish,
    // The comma stands within the marks.
    headline: (text) => `“${isolate(requote(text, /[“"]([^“”"]*)[”"]/gu, '‘', '’'), 'en')},” `,
    day: (day) => sayDate(day, 'en'),
    figures: plain,
  },
  fr: {
    words: citationFrench,
    headline: (text) => `${quote(requote(text, /«([^«»]*)»/gu, '“', '”'), 'fr')}, `,
    // The first of a month is an ordinal, and a day is not parted from its month.
    day: (day) =>
      sayDate(day, 'fr')
        .replace(/^1(?=\s)/u, '1er')
        .replace(/\s/u, '\u00a0'),
    figures: plain,
  },
  ar: {
    words: citationArabic,
    headline: (text) => `${quote(requote(text, /«([^«»]*)»/gu, '“', '”'), 'ar')}، `,
    day: (day) => sayDate(day, 'ar'),
    figures: arabicFigures,
  },
};

/** The citation in parts, in the style of a language. A text that runs against it is isolated, so that it takes no comma along. */
export function citeInParts({ headline, title, issue, day, section, pages, place }: Citable, style: InterfaceLanguage): Citation {
  const { words, figures, ...write } = styles[style];
  const { comma, stop, places } = words;
  const name = (text: string): string => isolate(flat(text), style);
  const after = [
    ...(issue === null ? [] : [words.issue(name(figures(issue)))]),
    day === null ? words.undated : write.day(day),
    ...(section === null ? [] : [words.section(name(section))]),
    ...(pages.length === 0 ? [] : [words.pages(pages.map((page) => name(figures(page))))]),
    ...(place === null ? [] : [places[place]]),
  ].join(comma);
  return {
    before: headline === null ? '' : write.headline(headline),
    title: name(title),
    after: `${comma}${after}${after.endsWith(stop) ? '' : stop}`,
  };
}

/** The citation as one line of text. */
export function cite(citable: Citable, style: InterfaceLanguage): string {
  const { before, title, after } = citeInParts(citable, style);
  return before + title + after;
}
