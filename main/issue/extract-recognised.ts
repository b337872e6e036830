// Lays out the pages of an edition that were read from their pictures, from the ALTO files beside its PDF. A file that is gone or no good counts
// as not there: its page is as it was before it was read.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import type { PageSize, TitleStyle } from '#border/model';
import { systemCodeOf } from '../base/disk-error.ts';
import type { RecognisedFile } from '../base/record.ts';
import { readAlto } from '../formats/read-alto.ts';
import { openEditionLayout, type ReadyPage } from '../layout/edition-layout.ts';
import type { SetPage } from '../layout/set-page.ts';
import { altoToSetPage } from './alto-to-set-page.ts';
import type { LaidOutPage } from './extract-issue.ts';
import { turnLayout } from './turn-layout.ts';

/** The recognised pages of the edition in `folder`, whose pages have these sizes. */
export type RecognisedToExtract = {
  folder: string;
  recognised: readonly RecognisedFile[];
  pages: readonly PageSize[];
  style: TitleStyle | null;
};

/** Gives the pages in their order; answers those that could not be read. */
export async function extractRecognised(
  { folder, recognised, pages, style }: RecognisedToExtract,
  give: (page: LaidOutPage) => void,
): Promise<{ left: number[] }> {
  const layout = openEditionLayout({ style });
  const left: number[] = [];
  const giveReady = (ready: readonly ReadyPage[]): void => {
    for (const { number, layout: laid } of ready) {
      const rotation = pages[number - 1]?.rotation ?? 0;
      // What was read is all that there is, be it nothing.
      give({ page: number, layout: { ...turnLayout(laid, rotation), needsOcr: null }, fault: null });
    }
  };
  for (const { page, name } of [...recognised].sort((one, other) => one.page - other.page)) {
    const set = await readSet(join(folder, name), pages[page - 1]);
    if (set === null) left.push(page);
    else giveReady(layout.addSet(page, set, null));
  }
  giveReady(layout.finish());
  return { left };
}

/** The page as its file has it: as it is seen, so a page that lies on its side is laid out upright. */
async function readSet(path: string, size: PageSize | undefined): Promise<SetPage | null> {
  if (size === undefined) return null;
  try {
    const [page] = readAlto(await readFile(path)).pages;
    if (page === undefined) return null;
    const isTurned = size.rotation === 90 || size.rotation === 270;
    const [widthPoints, heightPoints] = isTurned ? [size.heightPoints, size.widthPoints] : [size.widthPoints, size.heightPoints];
    return { ...altoToSetPage(page, { sheet: { widthPoints, heightPoints } }), source: 'ocr', rotation: 0 };
  } catch (error) {
    if (error instanceof AppError || systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
