// Chooses cover and thumbnail among the pictures of a publication: by what they are called, or else by their size.
// Refuses drawings in SVG, and pictures inside the document.
import { toRelations } from './acquisition.ts';
import type { Picture } from './catalogue.ts';
import { toAddress } from './feed-address.ts';
import { isPictureType, toType } from './media-types.ts';
import { Opds2Link, type Publication, readEach } from './opds2-shapes.ts';

type Found = { picture: Picture; rels: readonly string[]; area: number };

const isThumbnail = (rel: string): boolean => rel === 'thumbnail' || rel === 'http://opds-spec.org/image/thumbnail';
const isCover = (rel: string): boolean => rel === 'cover' || rel === 'http://opds-spec.org/image';

function toPicture(link: Opds2Link, base: string): Found | null {
  const url = toAddress(link.href, base);
  const type = toType(link.type);
  if (url === null || !isPictureType(type)) return null;
  const [width, height] = [link.width ?? null, link.height ?? null];
  return { picture: { url, type, width, height }, rels: toRelations(link.rel), area: (width ?? 0) * (height ?? 0) };
}

/** One picture of a list or of a lone link. */
export function pictureOfLinks(links: unknown, base: string): Picture | null {
  const all = readEach(Opds2Link, Array.isArray(links) ? links : [links]);
  return all.map((link) => toPicture(link, base)).find((found) => found !== null)?.picture ?? null;
}

/** The largest picture, and the smallest where there is more than one (OPDS 2.0 section 2.3; manifests name a cover among their links). */
export function choosePictures(publication: Publication, base: string): { cover: Picture | null; thumbnail: Picture | null } {
  const others = [...readEach(Opds2Link, publication.links), ...readEach(Opds2Link, publication.resources)];
  const named = others.filter((link) => toRelations(link.rel).some((rel) => isCover(rel) || isThumbnail(rel)));
  const found = [...readEach(Opds2Link, publication.images), ...named]
    .map((link) => toPicture(link, base))
    .filter((one) => one !== null)
    .sort((a, b) => b.area - a.area);
  const covers = found.filter(({ rels }) => !rels.some(isThumbnail));
  const cover = covers.find(({ rels }) => rels.some(isCover)) ?? covers[0] ?? found[0];
  const thumbnail = found.find(({ rels }) => rels.some(isThumbnail)) ?? found.findLast((one) => one !== cover && one.area > 0);
  return { cover: cover?.picture ?? null, thumbnail: thumbnail === cover ? null : (thumbnail?.picture ?? null) };
}
