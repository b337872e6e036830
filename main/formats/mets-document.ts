// What a METS file says of an issue: its files, its pages, its articles and what it is called. Refuses to interpret places: they stay as written.
import type { Role } from '#border/model';
import type { ModsFacts } from './mods-facts.ts';

/** What a file is good for here. `alto` is any XML that may hold the words of a page. */
export type MetsFileKind = 'image' | 'alto' | 'pdf' | 'other';

/** A file of the file section that says where it lies. `use` holds USE and ID of its groups and its own USE, outermost first. */
export type MetsFile = {
  id: string;
  /** As written. */
  href: string;
  /** With `/` between folders, without scheme, drive, server and leading `./`. It may still lead upwards: see to it before use. */
  path: string;
  kind: MetsFileKind;
  use: string;
  mimeType: string | null;
  sizeBytes: number | null;
  /** The algorithm as METS names it: `MD5`, `SHA-1`, `SHA-256` … */
  checksum: { algorithm: string; value: string } | null;
  /** What MIX says of a picture. */
  pixelsPerInch: number | null;
  widthPixels: number | null;
  heightPixels: number | null;
};

/** One page. `imageIds` begins with the picture of the highest quality: masters, then copies for reading, thumbnails last. */
export type MetsPage = {
  /** From 1, in the order in which the pages are read. */
  number: number;
  /** What is printed on it or what it is called. */
  label: string | null;
  imageIds: string[];
  altoId: string | null;
  /** The Page of an ALTO file that holds several. */
  altoPageId: string | null;
  pdfId: string | null;
};

/** A rectangle in pixels of a picture. */
export type MetsArea = { imageId: string | null; x: number; y: number; width: number; height: number };

/**
 * A part of an article on one page: a block of an ALTO file by its id, a range of ids, a rectangle of the picture, or (all null)
 * the whole page. `page` is null where the file belongs to no page.
 */
export type MetsPart = {
  page: number | null;
  altoId: string | null;
  begin: string | null;
  end: string | null;
  area: MetsArea | null;
  role: Role;
};

/** An article, an advert, or a picture that stands alone, with its parts in reading order; it may go over several pages. */
export type MetsArticle = {
  id: string | null;
  /** TYPE as written: `ARTICLE`, `ADVERTISEMENT`, `ILLUSTRATION` … */
  type: string;
  isAdvert: boolean;
  title: string | null;
  authors: string[];
  language: string | null;
  /** Titles of the sections around it, outermost first. */
  sections: string[];
  parts: MetsPart[];
};

/** A whole file. `loose` holds what is in no article: the title section as furniture, headings of sections. */
export type MetsDocument = {
  label: string | null;
  type: string | null;
  /** The programs that its header names as its creators. */
  makers: string[];
  issue: ModsFacts;
  files: MetsFile[];
  pages: MetsPage[];
  /** A PDF of the whole issue. */
  pdfId: string | null;
  articles: MetsArticle[];
  loose: MetsPart[];
};
