// An item of a dossier as a picture for print, with its citation in the file. Refuses items whose edition is no longer in the library.
import type { Box, PageSize } from '#border/model';
import type { DossierItem } from '#border/model-dossier';
import { cite } from '../../formats/cite.ts';
import { shotsOf } from '../../formats/dossier-shots.ts';
import { toCitable, toReference } from '../../formats/reference.ts';
import { seenSize, toSeen } from '../../formats/seen-part.ts';
import { getEdition } from '../../library/read-editions.ts';
import type { ClippingPart, ClippingPicture } from '../../pdf/draw-clipping.ts';
import { openSums } from '../find-link.ts';
import type { Parts } from '../parts.ts';
import { speechOf } from '../speech-of.ts';

const toPoints = (share: Box, page: PageSize): Omit<ClippingPart, 'page'> => {
  const [across, down] = seenSize(page);
  return { x: share.x * across, y: share.y * down, width: share.width * across, height: share.height * down };
};

/** The parts of an item; a hit, which has no region, is shown with some of the page around it. */
const partsOf = (item: DossierItem): ClippingPart[] => {
  const { page, pageSize, region, more } = item;
  const first = region === null ? shotsOf(item).place.area : toSeen(region, pageSize);
  return [
    { page, ...toPoints(first, pageSize) },
    ...more.map((part) => ({ page: part.page, ...toPoints(toSeen(part.region, part.pageSize), part.pageSize) })),
  ];
};

/** The picture at 300 dots an inch. Throws edition/not-found, pdf/*, page/not-found. */
export async function drawClip(parts: Parts, item: DossierItem): Promise<ClippingPicture> {
  const edition = getEdition(parts.database, item.editionId);
  const texts = [
    { keyword: 'Title', text: item.headline ?? item.title },
    { keyword: 'Description', text: cite(toCitable(item), speechOf(parts).style) },
    { keyword: 'Source', text: toReference(openSums(parts)(item)).link },
    { keyword: 'Software', text: 'Kiosque' },
  ];
  return parts.pictures.drawClipping(edition, { parts: partsOf(item), texts });
}
