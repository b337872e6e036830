// References as CSL-JSON (citation-style-language, schema 1.0): what Zotero, Pandoc and citeproc read.
import { abstractOf, type Reference } from './reference.ts';

const dateOf = (day: string): { 'date-parts': number[][] } => ({ 'date-parts': [day.split('-').map(Number)] });

/** The array of items; what is not known is left out, as the schema wants. */
export function writeCsl(references: readonly Reference[]): string {
  const items = references.map((reference) => {
    const { id, title, day, issue, pages, section, headline, language, comment, link, accessed } = reference;
    const abstract = abstractOf(reference);
    return {
      id,
      type: 'article-newspaper',
      title: headline ?? title,
      'container-title': title,
      ...(day === null ? {} : { issued: dateOf(day) }),
      ...(issue === null ? {} : { issue }),
      ...(section === null ? {} : { section }),
      ...(pages.length === 0 ? {} : { page: pages.join(', ') }),
      ...(language === null ? {} : { language }),
      ...(abstract.trim() === '' ? {} : { abstract }),
      ...(comment.trim() === '' ? {} : { note: comment }),
      URL: link,
      accessed: dateOf(accessed),
      source: 'Kiosque',
    };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}
