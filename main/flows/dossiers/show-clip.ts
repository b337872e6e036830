// A clipping in hand, with its citations and its link; and its picture. Refuses items that the dossier has not.
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { DossierItem, DossierRecord } from '#border/model-dossier';
import { cite } from '../../formats/cite.ts';
import { toCitable, toReference } from '../../formats/reference.ts';
import { getDossier } from '../../library/dossiers.ts';
import { openSums } from '../find-link.ts';
import type { Parts } from '../parts.ts';
import { speechOf } from '../speech-of.ts';
import { drawClip } from './draw-clip.ts';

const find = ({ database }: Parts, dossierId: string, itemId: string): { dossier: DossierRecord; item: DossierItem } => {
  const dossier = getDossier(database, dossierId);
  const item = dossier.items.find(({ id }) => id === itemId);
  if (item === undefined) throw new AppError('dossier/not-found', { id: itemId });
  return { dossier, item };
};

/** The clipping. Throws dossier/not-found, also where the dossier has no such item. */
export function showClip(parts: Parts, input: ParsedInput<'clips.show'>): Output<'clips.show'> {
  const { dossier, item } = find(parts, input.dossier, input.item);
  const citable = toCitable(item);
  const citations = { fr: cite(citable, 'fr'), ar: cite(citable, 'ar'), en: cite(citable, 'en') };
  const { style } = speechOf(parts);
  return {
    dossier: { id: dossier.id, name: dossier.name },
    item: { ...item, isHere: parts.shelf.has(item.editionId), citation: citations[style] },
    style,
    citations,
    link: toReference(openSums(parts)(item)).link,
  };
}

/** The picture of a clipping for print, as PNG. Throws dossier/not-found, edition/not-found, pdf/*, page/not-found. */
export async function readClipPicture(parts: Parts, dossier: string, item: string): Promise<Uint8Array> {
  return (await drawClip(parts, find(parts, dossier, item).item)).png;
}
