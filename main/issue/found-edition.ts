// What was found to add: a PDF, or an issue of page images and texts, in a folder or in an archive. Plain data, so that it travels between threads.
import type { ErrorCode, FaultDetail } from '#border/errors';

/** A page of an issue by the names of its files: its picture (an image, or a PDF of one page), and its words. */
export type PlannedPage = { image: string | null; alto: string | null };

/** The files of an issue. `document` is a PDF that holds all its pages; the pictures of `pages` are then none. */
export type IssuePlan = { mets: string | null; document: string | null; pages: readonly PlannedPage[] };

/** Where files lie: below a folder, or in an archive; `hasMore` says that the archive holds files that are of no edition. */
export type Place = { kind: 'folder'; path: string } | { kind: 'archive'; path: string; hasMore: boolean };

/** One edition to add. `path` is what people are told, `sourceName` what the names around it tell of it. */
export type FoundEdition = { path: string; sourceName: string; place: Place } & (
  | { kind: 'pdf'; name: string }
  | { kind: 'issue'; plan: IssuePlan }
);

/** Something that looks like an edition and is none, and why. */
export type FoundFault = { path: string; code: ErrorCode; detail: FaultDetail };

/** What a place holds. */
export type Found = { editions: FoundEdition[]; faults: FoundFault[] };

/** All files that an edition is made of, by their names in its place. */
export function filesOfFound(found: FoundEdition): string[] {
  if (found.kind === 'pdf') return [found.name];
  const { mets, document, pages } = found.plan;
  const names = [mets, document, ...pages.flatMap(({ image, alto }) => [image, alto])];
  return [...new Set(names.filter((name) => name !== null))];
}
