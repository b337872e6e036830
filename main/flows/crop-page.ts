// A part of a page as a picture that can be looked at closely. Refuses what does not lie on the page.
import { AppError } from '#border/errors';
import type { Box } from '#border/model';
import { seenSize, toSeen, wholePage, within } from '../formats/seen-part.ts';
import { getEdition, getPageSizes } from '../library/read-editions.ts';
import type { Parts } from './parts.ts';

/** Sharp on a dense screen at the width of a column of text; printed photographs hold little more. */
const PIXELS_A_POINT = 3;
/** A narrow strip is drawn larger, a broad one no larger than this, in pixels across. */
const narrowest = 400;
const widest = 1600;

/** The JPEG. `box` is in points of the unrotated page. Throws edition/not-found, page/not-found, input/invalid, and as PagePictures.read. */
export async function cropPage(parts: Parts, { id, page, box }: { id: string; page: number; box: Box }): Promise<Uint8Array> {
  const edition = getEdition(parts.database, id);
  const size = getPageSizes(parts.database, id)[page - 1];
  if (size === undefined) throw new AppError('page/not-found', { page });
  const area = within(toSeen(box, size), wholePage);
  if (area === null) throw new AppError('input/invalid', { field: 'box' });
  const width = Math.round(area.width * seenSize(size)[0] * PIXELS_A_POINT);
  const part = { area, width: Math.min(widest, Math.max(narrowest, width)) };
  const [picture] = await parts.pictures.readParts(edition, page, [part], true);
  if (picture === undefined) throw new AppError('pdf/broken', { page });
  return picture.jpeg;
}
