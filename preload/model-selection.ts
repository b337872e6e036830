// What a person has selected on pages: from a letter to a letter, and what is copied of it. Refuses to hold behaviour.
import { z } from 'zod';
import { EditionId } from './model.ts';

/** Before a letter of a page's text (`PageLayout.text`, UTF-16), or behind its last one. */
export const TextPlace = z.strictObject({ page: z.int().min(1), offset: z.int().min(0) });
export type TextPlace = z.infer<typeof TextPlace>;

/** A selection `[from, to)` in the order of the pages and of their texts. */
export const SelectionInput = z.strictObject({ id: EditionId, from: TextPlace, to: TextPlace });
export type SelectionInput = z.infer<typeof SelectionInput>;

/** The selection as it is copied: paragraphs with an empty line between two, no line ends within one. */
export const SelectedText = z.object({ text: z.string() });
export type SelectedText = z.infer<typeof SelectedText>;
