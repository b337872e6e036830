// Scores the links between the parts of articles over pages: right where both ends lie on the parts that truth links.
import { linkArticles } from '../../../main/layout/link-articles.ts';
import type { PageLayout } from '../../../preload/model.ts';
import type { TruthPage } from '../../press/truth.ts';
import { articlesMet, type Tally } from './score-articles.ts';

/** The links of one edition. */
export function scoreJumps(pages: readonly TruthPage[], layouts: readonly PageLayout[]): Tally {
  const links = linkArticles(layouts.map((layout, at) => ({ page: at + 1, layout })));
  const met = layouts.map((layout, at) => articlesMet(pages[at] as TruthPage, layout));
  const printed = new Set(
    pages.flatMap((page) =>
      page.articles.flatMap(({ id, continuesOn }) => (continuesOn === null ? [] : [`${id} ${page.page} ${continuesOn}`])),
    ),
  );
  const right = links.filter(({ fromPage, fromArticle, toPage, toArticle }) => {
    const from = met[fromPage - 1]?.get(fromArticle);
    const to = met[toPage - 1]?.get(toArticle);
    return from !== undefined && from === to && printed.has(`${from} ${fromPage} ${toPage}`);
  });
  return { right: right.length, found: links.length, printed: printed.size };
}
