// What a person chose for the whole application. Refuses to hold behaviour.
import { z } from 'zod';
import { ClockTime, InterfaceLanguage } from './model.ts';
import { AloudSettings } from './model-aloud.ts';
import { ArticleSettings } from './model-article.ts';
import { PageTone } from './model-reading.ts';

/** What the reader chose for the whole application. */
export const Settings = z.object({
  language: InterfaceLanguage.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** How large the interface's text is, in hundredths of the usual size. */
  textPercent: z.int().min(100).max(200),
  shelfGroup: z.enum(['title', 'day', 'year']),
  shelfSort: z.enum(['newest', 'oldest', 'title', 'added']),
  spread: z.enum(['auto', 'single', 'spread', 'continuous']),
  downloadsAtOnce: z.int().min(1).max(20),
  downloadsPerHost: z.int().min(1).max(20),
  /** On a metered network nothing is fetched by itself. */
  isMetered: z.boolean(),
  /** Between these times nothing is fetched by itself; the end may lie before the begin, over midnight. */
  quietHours: z.object({ from: ClockTime, to: ClockTime }).nullable(),
  /** How much the editions may fill before nothing more is fetched by itself, in gigabytes. */
  quotaGigabytes: z.number().min(0.001).max(100_000).nullable(),
  /** After how many days an edition in the trash is deleted for good; null is never. */
  trashDays: z.int().min(1).max(3650).nullable(),
  isNotifying: z.boolean(),
  /** Scans that arrive are read without being asked for, while the machine is on the mains. */
  isReadingScans: z.boolean(),
  /** A newer version of the program is looked for once a day; it is never fetched unasked. */
  isLookingForUpdates: z.boolean(),
  /** The tour through the reader has been seen, or skipped. */
  hasToured: z.boolean(),
  article: ArticleSettings,
  /** How the pages of newspapers look. */
  tone: PageTone,
  /** In whose style places are cited; null is that of the interface. */
  citationStyle: InterfaceLanguage.nullable(),
  /** Who sends the bags that are exported; null where nobody has said so. */
  organization: z.string().trim().min(1).max(300).nullable(),
  aloud: AloudSettings,
  /** Who works on the library, named in the events of editions; null names nobody. */
  operator: z.string().trim().min(1).max(200).nullable(),
  /** How the files of editions are verified without being asked: each at least once in so many days. */
  checks: z.strictObject({ intervalDays: z.int().min(1).max(3650), isPaused: z.boolean() }),
});
export type Settings = z.infer<typeof Settings>;
