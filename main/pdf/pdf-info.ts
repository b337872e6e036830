// What the makers of a PDF wrote about it, as plain data. Refuses to load what reads PDFs, so that any thread may speak of it.
import type { Day, Direction } from '#border/model';

/**
 * What the makers of the file wrote about it. `publication`, `issueDay` and `issue` are the words of PRISM for a newspaper, which publishers'
 * systems write; the others come from any program.
 */
export type PdfInfo = {
  title: string | null;
  creationDay: Day | null;
  language: string | null;
  direction: Direction | null;
  publication: string | null;
  issueDay: Day | null;
  issue: string | null;
};

/** A file of which nothing is known. */
export const noPdfInfo: PdfInfo = {
  title: null,
  creationDay: null,
  language: null,
  direction: null,
  publication: null,
  issueDay: null,
  issue: null,
};
