// The thread that reads PDFs: what they are, their first page, and the text of all their pages.
// Refuses to write: what it reads goes back to whoever asked.

import type { Box, TitleStyle } from '#border/model';
import type { PackedPage, PageRecord } from '../base/page-record.ts';
import { serveWorker, type TaskContext } from '../base/serve-worker.ts';
import { packLayout } from '../layout/pack.ts';
import { type ExtractedPage, extractPages, readFront, readImages } from './extract-pages.ts';
import { type Inspection, inspectDocument } from './inspect-document.ts';
import { type PlacePagesInput, placePages } from './place-pages.ts';

/** The file, and the password that opens it, where it needs one. */
export type PdfInput = { path: string; password?: string | null };

/** The tasks of this worker; all throw `pdf/not-pdf truncated broken locked wrong-password no-pages`. */
export const tasks = {
  /** Opens and looks. */
  inspect: ({ path, password }: PdfInput, _context: TaskContext): Promise<Inspection> => inspectDocument(path, password ?? null),
  /** Page 1 alone. */
  front: async ({ path, password }: PdfInput, _context: TaskContext): Promise<PackedPage> => {
    const layout = await readFront(path, password ?? null);
    return { packed: packLayout(layout), text: layout.text };
  },
  /** Where the pictures of one page are drawn, in points of the unrotated page. */
  images: ({ path, password, page }: PdfInput & { page: number }, _context: TaskContext): Promise<Box[]> =>
    readImages(path, password ?? null, page),
  /** Tells each page, or those that are wanted, as a PageRecord through progress. `style` is what is known of the title. */
  extract: async (
    { path, password, style, only }: PdfInput & { style?: TitleStyle | null; only?: readonly number[] },
    { progress }: TaskContext,
  ): Promise<{ pages: number }> => {
    const give = ({ page, layout, fault }: ExtractedPage): void => {
      const packed = packLayout(layout);
      const { text, language, direction, needsOcr, widthPoints, heightPoints } = layout;
      const record: PageRecord = { page, packed, text, language, direction, needsOcr, widthPoints, heightPoints, fault };
      progress(record, [packed.buffer as ArrayBuffer]);
    };
    const options = { style: style ?? null, ...(only === undefined ? {} : { only: new Set(only) }) };
    return { pages: await extractPages(path, password ?? null, give, options) };
  },
  /** Puts pages of other PDFs in the places of pages of a first one, as a new file. Throws pdf/broken, disk/*. */
  placePages: (input: PlacePagesInput, _context: TaskContext): Promise<{ failed: number[] }> => placePages(input),
};

/** What the pool of this worker is typed by. */
export type ExtractTasks = typeof tasks;

serveWorker(tasks);
