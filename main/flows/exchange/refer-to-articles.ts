// The articles of an edition as references for other programs, in the order of reading. Adverts are none, and neither are pages without text.
import { AppError } from '#border/errors';
import type { Edition } from '#border/model';
import type { OutlineSection } from '#border/model-outline';
import type { EditionMetadata } from '../../formats/edition-metadata.ts';
import { dayOf, openLink, type Reference } from '../../formats/reference.ts';
import { askIndex } from '../find-text.ts';
import type { Parts } from '../parts.ts';

/** An edition as a reference. */
export function referToIssue({ id, title, day, issue, language, sha256, link }: EditionMetadata): Reference {
  return {
    ...{ id, title, day, issue, language, sha256, link },
    page: null,
    pages: [],
    headline: null,
    section: null,
    place: null,
    snippet: '',
    text: '',
    comment: '',
    query: null,
    accessed: dayOf(Date.now()),
  };
}

/** The section of a page, and the number that it prints. */
const onPages = (sections: readonly OutlineSection[]): Map<number, { section: string | null; printed: string }> =>
  new Map(
    sections.flatMap(({ name, pages }) =>
      pages.map(({ page, printed }) => [page, { section: name, printed: String(printed ?? page) }] as const),
    ),
  );

/** The articles of an edition that is in the index. Throws page/not-read where it is not. */
export async function referToArticles(
  parts: Parts,
  edition: EditionMetadata,
  state: Edition['indexState'],
): Promise<Reference[]> {
  if (state === 'pending') throw new AppError('page/not-read', { title: edition.title, page: 1 });
  const { id, title, day, sha256, link } = edition;
  const listed = await askIndex(parts, () => parts.workers.search.run('articles', { id }));
  const known = onPages(await askIndex(parts, () => parts.workers.search.run('outline', { id })));
  const sum = link.includes('?of=') ? sha256 : undefined;
  return listed
    .filter(({ isAdvert, needsOcr }) => !isAdvert && needsOcr === null)
    .map(({ page, article, headline, opening, language, parts: places }): Reference => {
      const pages = places.map((place) => known.get(place.page)?.printed ?? String(place.page));
      return {
        ...referToIssue(edition),
        id: `${id}-${page}-${article ?? 0}`,
        language: language ?? edition.language,
        page,
        pages: [...new Set(pages)],
        headline: headline ?? opening,
        section: known.get(page)?.section ?? null,
        snippet: headline === null ? '' : opening,
        link: openLink({ title, day, page, box: null, sum }),
      };
    });
}
