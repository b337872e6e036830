// Reads an address of our scheme into what it asks for. Refuses everything that is not written exactly as the page writes it:
// no decoding, no dots, no second slash, so that no text from an address can become a path.
import type { Box } from '#border/model';
import { ORIGIN } from './scheme.ts';

/** What an address asks for. `file` is a name in the list of the page's files, not a path. */
export type Asked =
  | { kind: 'file'; name: string }
  | { kind: 'pdf'; id: string }
  | { kind: 'offer'; id: string }
  | { kind: 'picture'; id: string; page: number; size: 'page' | 'thumb' }
  /** A part of a page, in points of the unrotated page. */
  | { kind: 'crop'; id: string; page: number; box: Box }
  /** A clipping by its dossier and its own id. */
  | { kind: 'clipping'; dossier: string; item: string }
  /** A file of a printing that is under way. */
  | { kind: 'print'; id: string; name: string };

const ID = '[0-9a-hjkmnp-tv-z]{16}';
const PAGE = '[1-9][0-9]{0,5}';
const pdf = new RegExp(`^edition/(${ID})\\.pdf$`);
const cover = new RegExp(`^cover/(${ID})\\.jpg$`);
const picture = new RegExp(`^(picture|thumb)/(${ID})/(${PAGE})\\.jpg$`);
/** At most tenths of a point, on paper of at most 99,999 points. */
const POINTS = '(?:0|[1-9][0-9]{0,4})(?:\\.[0-9])?';
const crop = new RegExp(`^crop/(${ID})/(${PAGE})/(${POINTS}),(${POINTS}),(${POINTS}),(${POINTS})\\.jpg$`);
const clipping = new RegExp(`^clipping/(${ID})/(${ID})\\.png$`);
const print = new RegExp(`^print/(${ID})/(page\\.html|page\\.css|[1-9][0-9]{0,4}\\.jpg)$`);
const offer = /^offer\/([a-z0-9]{1,32})\.jpg$/;
const file = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/** Null for an address that the page would not write. A query is allowed and means nothing; a fragment never leaves the page. */
export function parseAddress(url: string): Asked | null {
  if (!url.startsWith(`${ORIGIN}/`)) return null;
  const path = url.slice(ORIGIN.length + 1).replace(/[?#].*$/s, '');
  if (path === '') return { kind: 'file', name: 'index.html' };
  const [, pdfId] = pdf.exec(path) ?? [];
  if (pdfId !== undefined) return { kind: 'pdf', id: pdfId };
  const [, coverId] = cover.exec(path) ?? [];
  if (coverId !== undefined) return { kind: 'picture', id: coverId, page: 1, size: 'thumb' };
  const [, offerId] = offer.exec(path) ?? [];
  if (offerId !== undefined) return { kind: 'offer', id: offerId };
  const [, printId, name] = print.exec(path) ?? [];
  if (printId !== undefined && name !== undefined) return { kind: 'print', id: printId, name };
  const [, kind, id, page] = picture.exec(path) ?? [];
  if (id !== undefined) return { kind: 'picture', id, page: Number(page), size: kind === 'thumb' ? 'thumb' : 'page' };
  const [, cropId, cropPage, ...sides] = crop.exec(path) ?? [];
  if (cropId !== undefined) {
    const [x = 0, y = 0, width = 0, height = 0] = sides.map(Number);
    return { kind: 'crop', id: cropId, page: Number(cropPage), box: { x, y, width, height } };
  }
  const [, dossier, item] = clipping.exec(path) ?? [];
  if (dossier !== undefined && item !== undefined) return { kind: 'clipping', dossier, item };
  return file.test(path) ? { kind: 'file', name: path } : null;
}
