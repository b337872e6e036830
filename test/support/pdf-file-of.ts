// The PDF of an edition as the program reads it, for tests that look into it or spoil it. Pages get it open instead, by `openPdf`.
import type { Core } from '../../main/core.ts';
import { findPdf } from '../../main/flows/drawn-pdf.ts';
import { getEdition } from '../../main/library/read-editions.ts';

/** Where it lies, and its length. Throws edition/not-found, edition/damaged when it is gone. */
export const pdfFileOf = async ({ parts }: Pick<Core, 'parts'>, id: string): ReturnType<typeof findPdf> =>
  findPdf(parts, getEdition(parts.database, id));
