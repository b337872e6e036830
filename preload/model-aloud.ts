// An article as it is read aloud: sentences with the places where they are printed; and how a person wants to hear it.
// Refuses to hold behaviour.
import { z } from 'zod';
import { Box, Language, Role, Word } from './model.ts';

/**
 * A stretch `[start, end)` of a page's text as which a sentence, or a part of it, is printed. Letter for letter it is the sentence from
 * its letter `at` on. `lines` cover it, one a printed line; `words` have their places in the text of the page.
 */
export const SpokenPiece = z.object({
  page: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  at: z.int().min(0),
  lines: z.array(Box),
  words: z.array(Word),
});
export type SpokenPiece = z.infer<typeof SpokenPiece>;

/**
 * A sentence as it is spoken, from a letter of a paragraph of `articles.open` on. `breaths` are the places, in order, at which it can be
 * parted; `language` is that of its paragraph.
 */
export const SpokenSentence = z.object({
  text: z.string().min(1),
  paragraph: z.int().min(0),
  start: z.int().min(0),
  language: Language.nullable(),
  role: Role,
  breaths: z.array(z.int().min(1)),
  pieces: z.array(SpokenPiece).min(1),
});
export type SpokenSentence = z.infer<typeof SpokenSentence>;

/** An article as it is spoken, over all its pages. */
export const SpokenArticle = z.object({ sentences: z.array(SpokenSentence) });
export type SpokenArticle = z.infer<typeof SpokenArticle>;

/** How newspapers are read aloud. */
export const AloudSettings = z.object({
  /** How fast; 1 is as the voice speaks by itself. */
  rate: z.number().min(0.5).max(3),
  /** The chosen voice of a language, by the name that the system has for it; a language without one has the system's own. */
  voices: z.record(Language, z.string().min(1).max(500)),
  /** What becomes of paragraphs in a language for which there is no voice, once a person was asked. */
  voiceless: z.record(Language, z.enum(['skip', 'other'])),
  /** Whether pages are turned and scrolled along. */
  isFollowing: z.boolean(),
  readsCaptions: z.boolean(),
  readsAdverts: z.boolean(),
});
export type AloudSettings = z.infer<typeof AloudSettings>;
