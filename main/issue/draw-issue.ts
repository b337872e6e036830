// Makes the PDF that the pages of an issue are drawn from: pictures as they are, sheets with words where there is no picture. A page that
// cannot be read stays blank and is told. Refuses an issue of which no page can be read.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, type ErrorCode } from '#border/errors';
import type { PageSize } from '#border/model';
import type { KeptFile, PageFault } from '../base/record.ts';
import type { AltoPage } from '../formats/alto-document.ts';
import { openImage } from './images/open-image.ts';
import type { ImageFile, PageImage } from './images/page-image.ts';
import { type KeptIssue, openKeptIssue } from './kept-issue.ts';
import { kindOf } from './kinds.ts';
import { metsResolution, setPageOf } from './set-pages.ts';
import { sheetContent } from './sheet-content.ts';
import { sizeOfAlto, sizeOfImage, sizeOfNothing } from './sheet-size.ts';
import { openPdfWriter, type PdfPage } from './write-pdf.ts';

/** What was drawn. `pdfs` are pages that PDFs of one page each hold: they are blank here, and to be put in their places. */
export type Drawn = { pages: PageSize[]; faults: PageFault[]; pdfs: { page: number; name: string }[] };

/** The last picture file stays open: one TIFF may hold a whole issue. */
const openImages = (folder: string) => {
  let held: { name: string; file: ImageFile } | null = null;
  return async (name: string): Promise<ImageFile> => {
    if (held?.name !== name) held = { name, file: await openImage(join(folder, name)) };
    return held.file;
  };
};

const codeOf = (error: unknown): ErrorCode => {
  if (error instanceof AppError) return error.code;
  throw error;
};

type Read<Value> = { value: Value; fault: null } | { value: null; fault: ErrorCode };

const attempt = async <Value>(work: () => Promise<Value>): Promise<Read<Value>> => {
  try {
    return { value: await work(), fault: null };
  } catch (error) {
    return { value: null, fault: codeOf(error) };
  }
};

/** How many pages there are: the last file may hold several, and a METS may name pages behind it that are not here. */
const countPages = async (issue: KeptIssue, images: (name: string) => Promise<ImageFile>): Promise<number> => {
  let count = issue.lastNumber;
  const image = issue.imageOf(count);
  if (image !== null && kindOf(image.file.name) !== 'pdf') {
    const opened = await attempt(() => images(image.file.name));
    if (opened.value !== null) count += opened.value.count - 1 - image.index;
  }
  while ((await attempt(() => issue.altoOf(count + 1))).value !== null) count += 1;
  return Math.max(count, issue.mets?.pages.length ?? 0);
};

const sheetOf = async (issue: KeptIssue, number: number, alto: AltoPage): Promise<PdfPage> => {
  const size = sizeOfAlto(alto, metsResolution(issue, number));
  const set = await setPageOf(issue, number, size);
  return { size, image: null, content: set === null ? null : sheetContent(set.page) };
};

const withImage = (image: PageImage, issue: KeptIssue, number: number, alto: AltoPage | null): PdfPage => ({
  size: sizeOfImage(image, { pixelsPerInch: metsResolution(issue, number), alto }),
  image,
  content: null,
});

/** Draws the issue of `files` in `folder` into the new file `to` there. Throws issue/unreadable, add/cancelled, and what the disk says. */
export async function drawIssue(
  folder: string,
  files: readonly KeptFile[],
  to: string,
  isCancelled: () => boolean,
): Promise<Drawn> {
  const issue = await openKeptIssue(folder, files);
  const images = openImages(folder);
  const count = await countPages(issue, images);
  const drawn: Drawn = { pages: [], faults: [], pdfs: [] };
  const writer = await openPdfWriter(join(folder, to));
  let isReadable = false;
  try {
    for (let number = 1; number <= count; number += 1) {
      if (isCancelled()) throw new AppError('add/cancelled');
      const found = issue.imageOf(number);
      const isPdf = found !== null && kindOf(found.file.name) === 'pdf' && found.index === 0;
      const isPicture = found !== null && kindOf(found.file.name) !== 'pdf';
      const image = await attempt(async () => {
        if (!isPicture || found === null) return null;
        const file = await images(found.file.name);
        // A page between two files of pictures has none; one beyond the last picture of its file is words alone.
        return found.index < file.count ? file.read(found.index) : null;
      });
      const alto = await attempt(() => issue.altoOf(number));
      const page = await pageOf(issue, number, image, alto, drawn.pages.at(-1));
      drawn.pages.push(page.size);
      if (isPdf && found !== null) drawn.pdfs.push({ page: number, name: found.file.name });
      const isMissing = page.image === null && page.content === null && !isPdf;
      const fault = image.fault ?? alto.fault ?? (isMissing ? 'file/not-found' : null);
      if (fault !== null) drawn.faults.push({ page: number, code: fault });
      isReadable ||= isPdf || page.image !== null || page.content !== null;
      await writer.addPage(page);
    }
    const [first] = drawn.faults;
    if (!isReadable) throw new AppError('issue/unreadable', first === undefined ? {} : { reason: first.code });
    await writer.finish();
  } catch (error) {
    await writer.close();
    await rm(join(folder, to), { force: true });
    throw error;
  }
  await writer.close();
  return drawn;
}

const pageOf = async (
  issue: KeptIssue,
  number: number,
  image: Read<PageImage | null>,
  alto: Read<AltoPage | null>,
  before: PageSize | undefined,
): Promise<PdfPage> => {
  if (image.value !== null) return withImage(image.value, issue, number, alto.value);
  if (alto.value !== null) return sheetOf(issue, number, alto.value);
  return { size: sizeOfNothing(before), image: null, content: null };
};
