// The pages of a kept issue as pages whose lines are set, with the articles of its METS or of the ALTO file itself.
import type { PageSize } from '#border/model';
import type { SetArticle, SetPage } from '../layout/set-page.ts';
import type { AltoScaleOptions } from './alto-scale.ts';
import { altoToSetPage } from './alto-to-set-page.ts';
import { layAltoArticles, layMetsArticles } from './articles-of-page.ts';
import type { KeptIssue } from './kept-issue.ts';

/** A page, and what its files say of its articles; null where they say nothing. */
export type SetPageOfIssue = { page: SetPage; articles: readonly SetArticle[] | null };

/** Pixels per inch of the picture of a page as METS tells it. */
export function metsResolution({ mets, metsPageOf }: KeptIssue, number: number): number | null {
  const ids = metsPageOf(number)?.imageIds ?? [];
  return mets?.files.find(({ id, pixelsPerInch }) => ids.includes(id) && pixelsPerInch !== null)?.pixelsPerInch ?? null;
}

/** Page `number` laid on a sheet of its size; null where it has no words of its own. Throws alto/*, issue/text-too-large. */
export async function setPageOf(issue: KeptIssue, number: number, size: PageSize): Promise<SetPageOfIssue | null> {
  const alto = await issue.altoOf(number);
  if (alto === null) return null;
  const options: AltoScaleOptions = { pixelsPerInch: metsResolution(issue, number), sheet: size };
  const metsPage = issue.metsPageOf(number);
  const isTold = issue.mets !== null && metsPage !== null && issue.mets.articles.length > 0;
  if (isTold && issue.mets !== null && metsPage !== null)
    return turned(layMetsArticles(issue.mets, metsPage.number, alto, options), size);
  const own = layAltoArticles(alto, options);
  return turned(own ?? { page: altoToSetPage(alto, options), articles: null }, size);
}

const turned = ({ page, articles }: SetPageOfIssue, { rotation }: PageSize): SetPageOfIssue => ({
  page: { ...page, rotation },
  articles,
});
