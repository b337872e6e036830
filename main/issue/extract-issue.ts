// Lays out the pages of a kept issue for the index: those that have words of their own, and those that have nothing but a picture.
// A page whose words are in a PDF is left to the reader of PDFs.
import { AppError, type ErrorCode } from '#border/errors';
import type { PageLayout, PageSize, TitleStyle } from '#border/model';
import type { KeptFile, PageFault } from '../base/record.ts';
import { openEditionLayout, type ReadyPage } from '../layout/edition-layout.ts';
import type { PageGlyphs } from '../layout/page-glyphs.ts';
import { type KeptIssue, openKeptIssue } from './kept-issue.ts';
import { kindOf } from './kinds.ts';
import { readBack } from './read-back.ts';
import { type SetPageOfIssue, setPageOf } from './set-pages.ts';

/** A page that is laid out. */
export type LaidOutPage = { page: number; layout: PageLayout; fault: ErrorCode | null };

/** A kept issue. `document` says that one PDF draws all its pages. */
export type IssueToExtract = {
  folder: string;
  files: readonly KeptFile[];
  pages: readonly PageSize[];
  faults: readonly PageFault[];
  hasDocument: boolean;
  /** What corrections have taught of the title. */
  style: TitleStyle | null;
  /** Pages that were read from their pictures since, and are laid out elsewhere. */
  done?: readonly number[];
};

const isOfPdf = (issue: KeptIssue, number: number, hasDocument: boolean): boolean => {
  if (hasDocument) return true;
  const found = issue.imageOf(number);
  return found !== null && kindOf(found.file.name) === 'pdf';
};

/** The words of a page: to be laid out, or (`back`) laid out already when Kiosque wrote them. */
type Words = { set: SetPageOfIssue | null; back: PageLayout | null; fault: ErrorCode | null };

const readWords = async (issue: KeptIssue, number: number, size: PageSize): Promise<Words> => {
  try {
    const own = (await issue.isOwnPage(number)) ? await issue.altoOf(number) : null;
    if (own !== null) return { set: null, back: readBack(own, size), fault: null };
    return { set: await setPageOf(issue, number, size), back: null, fault: null };
  } catch (error) {
    if (error instanceof AppError) return { set: null, back: null, fault: error.code };
    throw error;
  }
};

/** A page that is a picture, or blank where the picture could not be read. */
const wordlessPage = (size: PageSize, hasPicture: boolean): PageGlyphs => {
  const whole = { x: 0, y: 0, width: size.widthPoints, height: size.heightPoints };
  return { ...size, glyphs: [], fonts: [], rules: [], boxes: [], images: hasPicture ? [whole] : [], structure: null };
};

/** Gives the pages in their order; answers those whose words only their PDF can tell. */
export async function extractIssue(
  { folder, files, pages, faults, hasDocument, style, done = [] }: IssueToExtract,
  give: (page: LaidOutPage) => void,
): Promise<{ left: number[] }> {
  const issue = await openKeptIssue(folder, files);
  const layout = openEditionLayout({ style });
  const faultOf = new Map(faults.map(({ page, code }) => [page, code]));
  const left: number[] = [];
  const giveReady = (ready: readonly ReadyPage[]): void => {
    for (const { number, layout: laid } of ready) give({ page: number, layout: laid, fault: faultOf.get(number) ?? null });
  };
  for (const [at, size] of pages.entries()) {
    const number = at + 1;
    if (done.includes(number)) continue;
    const { set, back, fault } = await readWords(issue, number, size);
    if (fault !== null) faultOf.set(number, fault);
    if (back !== null) give({ page: number, layout: back, fault: faultOf.get(number) ?? null });
    else if (set !== null) giveReady(layout.addSet(number, set.page, set.articles));
    else if (isOfPdf(issue, number, hasDocument)) left.push(number);
    else giveReady(layout.add(number, wordlessPage(size, !faultOf.has(number))));
  }
  giveReady(layout.finish());
  return { left };
}

/** The first page alone, for its masthead; null where it has no words of its own. */
export async function readFrontOfIssue(folder: string, files: readonly KeptFile[], size: PageSize): Promise<PageLayout | null> {
  const issue = await openKeptIssue(folder, files);
  const { set, back } = await readWords(issue, 1, size);
  if (back !== null) return back;
  if (set === null) return null;
  const layout = openEditionLayout();
  return [...layout.addSet(1, set.page, set.articles), ...layout.finish()][0]?.layout ?? null;
}
