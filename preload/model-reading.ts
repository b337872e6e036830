// How a newspaper is read on the desk: from which side, and where its cover lies. Refuses to hold behaviour.
import { z } from 'zod';
import { Direction } from './model.ts';

/**
 * What a person said of reading a title. `direction` null reads each edition from the side that was found of it; with `isCoverAlone`
 * false pages 1 and 2 lie side by side.
 */
export const TitleReading = z.strictObject({ direction: Direction.nullable(), isCoverAlone: z.boolean() });
export type TitleReading = z.infer<typeof TitleReading>;

/** How an edition lies on the desk. `found` is the side that its file, its language and its pages speak for. */
export const EditionReading = TitleReading.extend({ found: Direction });
export type EditionReading = z.infer<typeof EditionReading>;

/** How pages look: as printed, dark, sepia, inverted, or `window`: as printed by day and dark where the window is dark. */
export const PageTone = z.enum(['window', 'printed', 'dark', 'sepia', 'inverted']);
export type PageTone = z.infer<typeof PageTone>;
