// What a person corrects of one edition, and what that teaches of its title. Refuses to hold behaviour.
import { z } from 'zod';
import { Day, Direction, Language, Recognition } from './model.ts';

/** Fields of an edition that a person may correct; an absent field stays, null clears. */
export const Correction = z.strictObject({
  title: z.string().trim().min(1).max(300).optional(),
  day: Day.nullable().optional(),
  covers: Day.nullable().optional(),
  issue: z.string().trim().min(1).max(60).nullable().optional(),
  price: z.string().trim().min(1).max(60).nullable().optional(),
  printedPages: z.int().min(1).max(10_000).nullable().optional(),
  language: Language.nullable().optional(),
  direction: Direction.optional(),
});
export type Correction = z.infer<typeof Correction>;

/** What a correction taught of a title, and what was known of it before. */
export const Learned = z.object({ title: z.string(), recognition: Recognition, before: Recognition.nullable() });
export type Learned = z.infer<typeof Learned>;
