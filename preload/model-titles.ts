// The newspapers of the library, each with its rule and with what was learned of it. Refuses to hold behaviour.
import { z } from 'zod';
import { Day, KeepRule, Recognition, TitleStyle } from './model.ts';
import { TitleReading } from './model-reading.ts';

/** A newspaper of the library with its rule: how much of it is kept, and how much there is. */
export const Title = z.object({
  title: z.string(),
  editions: z.int().min(0),
  pinned: z.int().min(0),
  sizeBytes: z.int().min(0),
  newestDay: Day.nullable(),
  keep: KeepRule,
  /** An archive title never lets an edition go. */
  isArchive: z.boolean(),
  /** What corrections have taught of how it is set; null where nothing. */
  style: TitleStyle.nullable(),
  /** By what its later files are known; null where nothing was learned. */
  recognition: Recognition.nullable(),
  /** From which side it is read and where its cover lies, as a person said it. */
  reading: TitleReading,
});
export type Title = z.infer<typeof Title>;
