// Text of scanned pages by OCR: what is read, how far that is, and how sure the engine was. Refuses to hold behaviour.
import { z } from 'zod';
import { errorCodes } from './errors.ts';
import { Day, EditionId, Language } from './model.ts';

/** The languages that can be read from pictures. */
export const OcrLanguage = z.enum(['fr', 'ar', 'en']);
export type OcrLanguage = z.infer<typeof OcrLanguage>;

/** Below this share of sure letters a page is marked as poorly read. */
export const poorConfidence = 0.6;

const Confidence = z.number().min(0).max(1).nullable();
const count = z.int().min(0);

/**
 * How far the reading of one edition is. `state` is that of the whole: waiting also where automatic reading waits for power, done until it is cancelled
 * or the program ends. `page` is one that is being read, with the share of it that is done; `leftMs` is a guess, null before the first page.
 */
export const OcrJob = z.object({
  id: EditionId,
  title: z.string(),
  day: Day.nullable(),
  state: z.enum(['running', 'waiting', 'paused', 'failed', 'done']),
  languages: z.array(OcrLanguage),
  total: count,
  done: count,
  failed: z.array(z.object({ page: z.int().min(1), code: z.enum(errorCodes) })),
  page: z.int().min(1).nullable(),
  share: z.number().min(0).max(1),
  leftMs: count.nullable(),
});
export type OcrJob = z.infer<typeof OcrJob>;

/** An edition with pages that have no text of their own. `scanned` are those pages, `recognised` those of them that were read. */
export const Scan = z.object({
  id: EditionId,
  title: z.string(),
  day: Day.nullable(),
  language: Language.nullable(),
  pages: z.int().min(1),
  scanned: count,
  recognised: count,
  /** Of the recognised pages, by their words; and how many of them were poorly read. */
  confidence: Confidence,
  poor: count,
});
export type Scan = z.infer<typeof Scan>;

/** What is known of the pages of an edition that have no text of their own. */
export const OcrPageState = z.object({
  page: z.int().min(1),
  state: z.enum(['scanned', 'waiting', 'paused', 'failed', 'recognised']),
  confidence: Confidence,
  /** The confidence is so low that the text is full of mistakes. */
  isPoor: z.boolean(),
  words: count,
  languages: z.array(OcrLanguage),
  code: z.enum(errorCodes).nullable(),
});
export type OcrPageState = z.infer<typeof OcrPageState>;

const Ids = z.array(EditionId).min(1).max(10_000);

/** The inputs of the calls. */
export const OcrInputs = {
  /** Without `languages` those of the edition; with `again` pages are read that were read before. */
  start: z.strictObject({
    ids: Ids,
    pages: z.array(z.int().min(1)).min(1).max(100_000).optional(),
    languages: z.array(OcrLanguage).min(1).max(3).optional(),
    again: z.boolean().optional(),
  }),
  some: z.strictObject({ ids: z.union([Ids, z.literal('all')]) }),
  one: z.strictObject({ id: EditionId }),
};

/** Everything that is under way. */
export const OcrProgress = z.object({ jobs: z.array(OcrJob) });
export type OcrProgress = z.infer<typeof OcrProgress>;
