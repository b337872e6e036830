// Pages for paper and for other programs: what is printed or given away, on which sheets, and where a page lies on them.
// Lengths on paper are millimetres; boxes of a page are points of the unrotated page, areas are shares of the page as it is seen.
import { z } from 'zod';
import { Box, EditionId } from './model.ts';
import { ArticlePlace } from './model-article.ts';

/** The most sheets of one printing: beyond it somebody has chosen more than was meant. */
export const mostSheets = 400;

const page = z.int().min(1);
const Region = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
});

/** Pages one by one, two pages side by side (from the left, as they are seen), the parts of a clipping one by one, or an article as text. */
export const PaperContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pages'), id: EditionId, from: page, to: page }),
  z.strictObject({ kind: z.literal('spread'), id: EditionId, pages: z.tuple([page, page]) }),
  z.strictObject({
    kind: z.literal('clipping'),
    id: EditionId,
    parts: z
      .array(z.strictObject({ page, region: Region }))
      .min(1)
      .max(mostSheets),
  }),
  z.strictObject({ kind: z.literal('article'), id: EditionId, ...ArticlePlace.shape }),
]);
export type PaperContent = z.infer<typeof PaperContent>;

/** Sizes of paper that printers take. */
export const PaperSize = z.enum(['a3', 'a4', 'a5', 'letter', 'legal', 'tabloid']);
export type PaperSize = z.infer<typeof PaperSize>;

/** As large as the sheet lets it be; at its own size, cut where the sheet ends; at its own size over as many sheets as it takes. */
export const PaperFit = z.enum(['fit', 'cut', 'poster']);
export type PaperFit = z.infer<typeof PaperFit>;

/** What is to be printed and how. */
export const PaperInput = z.strictObject({ content: PaperContent, size: PaperSize, fit: PaperFit });
export type PaperInput = z.infer<typeof PaperInput>;

/** A part of a page on a sheet: `area` of the page lies `at` this place, in millimetres from the sheet's top left. */
export const SheetPart = z.object({ page, area: Box, at: Box });
export type SheetPart = z.infer<typeof SheetPart>;

/** One sheet of paper as it is looked at; `foot` is the line that says where it comes from. */
export const Sheet = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  parts: z.array(SheetPart),
  foot: z.string(),
});
export type Sheet = z.infer<typeof Sheet>;

/** How far the drawing of sheets is; null when nothing is printed. */
export const PaperProgress = z.object({ done: z.int().min(0), total: z.int().min(1) }).nullable();
export type PaperProgress = z.infer<typeof PaperProgress>;

/** A file of an edition for other programs: the PDF as it arrived, some of its pages, a part of one, or a page as a picture. */
export const Shared = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('edition'), id: EditionId }),
  z.strictObject({ kind: z.literal('pages'), id: EditionId, from: page, to: page }),
  z.strictObject({ kind: z.literal('part'), id: EditionId, page, region: Region }),
  z.strictObject({ kind: z.literal('picture'), id: EditionId, page }),
]);
export type Shared = z.infer<typeof Shared>;

/** Stands for a file outside the library, whose path the page never learns. */
export const FileKey = EditionId;
export type FileKey = z.infer<typeof FileKey>;

/** A file that was written: what it is called, and the key by which it can be shown in its folder. */
export const WrittenFile = z.object({ key: FileKey, name: z.string() });
export type WrittenFile = z.infer<typeof WrittenFile>;
