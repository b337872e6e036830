// An article as one reads it: its parts on the pages joined, its paragraphs with the stretches that they are printed in, its pictures.
// Refuses to hold behaviour.
import { z } from 'zod';
import { Box, Direction, EditionId, Language, OcrReason, Role } from './model.ts';

/**
 * One part of an article by the page of the file that it stands on and its place among the articles of that page (`PageLayout.articles`).
 * `article` is null for a page as a whole, where its text cannot be trusted or it has no article.
 */
export const ArticlePlace = z.strictObject({ page: z.int().min(1), article: z.int().min(0).nullable() });
export type ArticlePlace = z.infer<typeof ArticlePlace>;

/** Any part of the article that is to be opened. */
export const ArticleInput = z.strictObject({ id: EditionId, ...ArticlePlace.shape });
export type ArticleInput = z.infer<typeof ArticleInput>;

/**
 * A stretch `[start, end)` of a page's text (`PageLayout.text`, UTF-16) and where it is printed. It stands in its paragraph's text from `at`
 * on, letter for letter; between two pieces the paragraph has a space, or nothing where a word goes on.
 */
export const TextPiece = z.object({
  page: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  at: z.int().min(0),
  box: Box,
});
export type TextPiece = z.infer<typeof TextPiece>;

/** A paragraph, a heading, a caption or a quote, without line ends. One that a column or a page cuts has several pieces. `part` counts from 0. */
export const Paragraph = z.object({
  role: Role,
  text: z.string().min(1),
  language: Language.nullable(),
  direction: Direction,
  part: z.int().min(0),
  pieces: z.array(TextPiece).min(1),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** What of an article stands on one page: the places of its blocks, and the smallest box around them. */
export const ArticlePart = z.object({
  ...ArticlePlace.shape,
  headline: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  boxes: z.array(Box),
  region: Box,
});
export type ArticlePart = z.infer<typeof ArticlePart>;

/** An article as a list names it: by its first part. `opening` is how its text begins, where it has no headline. */
export const ArticleEntry = z.object({
  ...ArticlePlace.shape,
  headline: z.string().nullable(),
  opening: z.string(),
  /** All parts, the first among them, in the order of reading. */
  parts: z.array(ArticlePlace).min(1),
  confidence: z.number().min(0).max(1),
  /** Nothing but advertising. */
  isAdvert: z.boolean(),
  needsOcr: OcrReason.nullable(),
  language: Language.nullable(),
  direction: Direction,
});
export type ArticleEntry = z.infer<typeof ArticleEntry>;

/** Another article to go on with. */
export const ArticleNeighbour = ArticleEntry.pick({ page: true, article: true, headline: true, opening: true });
export type ArticleNeighbour = z.infer<typeof ArticleNeighbour>;

/**
 * An article with all its parts. `confidence` is that of its least sure part. `opened` is the part that was asked for. `goesOnAt` and
 * `comesFrom` are pages as printed that a jump line names and on which nothing was found. `previous` and `next` pass over adverts.
 */
export const OpenArticle = z.object({
  id: EditionId,
  headline: z.string().nullable(),
  language: Language.nullable(),
  direction: Direction,
  confidence: z.number().min(0).max(1),
  isAdvert: z.boolean(),
  /** Its body is short cells in columns, which are better looked at than read. */
  isTable: z.boolean(),
  needsOcr: OcrReason.nullable(),
  opened: z.int().min(0),
  parts: z.array(ArticlePart).min(1),
  paragraphs: z.array(Paragraph),
  goesOnAt: z.int().min(1).nullable(),
  comesFrom: z.int().min(1).nullable(),
  previous: ArticleNeighbour.nullable(),
  next: ArticleNeighbour.nullable(),
});
export type OpenArticle = z.infer<typeof OpenArticle>;

/**
 * A picture of an article, by its place on the unrotated page. It stands before paragraph `before` (as many as there are: at the end), and
 * `captions` are paragraphs that stand under it.
 */
export const ArticlePicture = z.object({
  page: z.int().min(1),
  box: Box,
  part: z.int().min(0),
  before: z.int().min(0),
  captions: z.array(z.int().min(0)),
});
export type ArticlePicture = z.infer<typeof ArticlePicture>;

/** How people like articles set. `sizePx` is that of Latin letters; `widthCharacters` is how many a line has; `place` auto stands beside the page where there is room. */
export const ArticleSettings = z.strictObject({
  font: z.enum(['serif', 'sans']),
  sizePx: z.int().min(14).max(32),
  widthCharacters: z.int().min(45).max(80),
  spacing: z.enum(['tight', 'normal', 'wide']),
  theme: z.enum(['window', 'light', 'sepia', 'dark']),
  place: z.enum(['auto', 'over']),
});
export type ArticleSettings = z.infer<typeof ArticleSettings>;
