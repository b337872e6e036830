// The outline of an edition: its sections, their pages with the numbers that they print, and the headlines on them. Refuses to hold behaviour.
import { z } from 'zod';
import { Box } from './model.ts';

/** The headline of an article and where it stands; `article` is its place on its page, from 0. */
export const OutlineArticle = z.object({ article: z.int().min(0), headline: z.string(), box: Box });
export type OutlineArticle = z.infer<typeof OutlineArticle>;

/** A page by its place in the edition, from 1; `printed` is the number on its paper, null where none is read or it is doubtful. */
export const OutlinePage = z.object({
  page: z.int().min(1),
  printed: z.int().min(0).nullable(),
  articles: z.array(OutlineArticle),
});
export type OutlinePage = z.infer<typeof OutlinePage>;

/** Pages that follow each other under one running head; `name` null where they bear none. */
export const OutlineSection = z.object({ name: z.string().nullable(), pages: z.array(OutlinePage).min(1) });
export type OutlineSection = z.infer<typeof OutlineSection>;

/** All pages of an edition in their order. `isRead` is false while its text is not in the index: then nothing is known of its pages. */
export const EditionOutline = z.object({ isRead: z.boolean(), sections: z.array(OutlineSection) });
export type EditionOutline = z.infer<typeof EditionOutline>;
