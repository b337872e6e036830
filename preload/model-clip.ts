// A clipping in hand: an item of a dossier with all that can be copied of it.
import { z } from 'zod';
import { InterfaceLanguage } from './model.ts';
import { DossierId, ShownItem } from './model-dossier.ts';

/** Which one: an item of a dossier. */
export const ClipInput = z.strictObject({ dossier: DossierId, item: DossierId });

/** The item with its link and with its citation in each style; `dossier` is where it lies. */
export const ShownClip = z.object({
  dossier: z.object({ id: DossierId, name: z.string() }),
  item: ShownItem,
  /** The style that is chosen. */
  style: InterfaceLanguage,
  citations: z.object({ fr: z.string(), ar: z.string(), en: z.string() }),
  link: z.string(),
});
export type ShownClip = z.infer<typeof ShownClip>;
