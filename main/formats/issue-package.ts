// What is written as a METS package: an edition, its files, its pages and its articles. Plain data, so that it travels between threads.
import type { Role } from '#border/model';
import type { EditionMetadata } from './edition-metadata.ts';
import type { PremisEdition } from './premis-facts.ts';
import type { ArticleMetadata } from './write-mods.ts';

/** A file of a package by its path from the METS, with `/`. Resolution and pixels are there for pictures whose size is known. */
export type PackagedFile = {
  path: string;
  kind: 'image' | 'alto' | 'pdf';
  mimeType: string;
  sizeBytes: number;
  sha256: string;
  picture: { widthPixels: number; heightPixels: number; pixelsPerInch: number } | null;
};

/** A page by the paths of its files. A PDF that holds all pages is none of a page's files. */
export type PackagedPage = { number: number; label: string | null; image: string | null; alto: string | null };

/** A block of an ALTO file by its id. */
export type PackagedBlock = { id: string; role: Role };

/** An article with its blocks on each page, in the order of reading. */
export type PackagedArticle = ArticleMetadata & { parts: readonly { page: number; blocks: readonly PackagedBlock[] }[] };

/** A whole package. `furniture` is what of each page is in no article. */
export type IssuePackage = {
  edition: EditionMetadata;
  files: readonly PackagedFile[];
  pages: readonly PackagedPage[];
  articles: readonly PackagedArticle[];
  furniture: readonly { page: number; blocks: readonly PackagedBlock[] }[];
  events: PremisEdition['events'];
  version: string;
  operator: string | null;
  createdAtMs: number;
};
