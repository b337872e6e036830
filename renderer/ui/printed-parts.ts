// The parts of pages that an item of a dossier consists of, as they are printed. Pure.
import type { Box } from '#border/model';
import type { DossierItem } from '#border/model-dossier';

/** A part of a page. */
export type PrintedPart = { page: number; region: Box };

/** In the order of reading; none where the item is no clipping, such as a hit. */
export function printedParts({ page, region, more }: Pick<DossierItem, 'page' | 'region' | 'more'>): PrintedPart[] {
  return [{ page, region }, ...more].flatMap((part) => (part.region === null ? [] : [{ page: part.page, region: part.region }]));
}
