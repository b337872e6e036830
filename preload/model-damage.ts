// What may be wrong with a library on its disk, as a closed union of codes, and the mark that an edition carries where its files are damaged.
// Refuses to hold sentences: they stand in preload/words/checks-*.ts.
import { z } from 'zod';

/** What an audit can name. A code is added here and nowhere else; words/checks-*.ts then do not compile without its sentence. */
export const problemCodes = [
  'file-changed',
  'file-truncated',
  'file-grown',
  'file-swapped',
  'file-missing',
  'file-unreadable',
  'file-extra',
  'folder-missing',
  'folder-moved',
  'folder-misplaced',
  'folder-orphan',
  'edition-copy',
  'sidecar-missing',
  'sidecar-damaged',
  'sidecar-changed',
  'sidecar-older',
  'sidecar-newer',
  'sidecar-differs',
  'chain-broken',
  'chain-cut',
  'log-broken',
  'library-sidecar-damaged',
  'incoming-left',
] as const;
export const ProblemCode = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** The problems that mean that an edition is not what arrived: they are marked on it and can be repaired. */
export const damageCodes = [
  'file-changed',
  'file-truncated',
  'file-grown',
  'file-swapped',
  'file-missing',
  'file-unreadable',
  'folder-missing',
  'sidecar-missing',
  'sidecar-damaged',
  'sidecar-changed',
] as const satisfies readonly ProblemCode[];
export const DamageCode = z.enum(damageCodes);
export type DamageCode = z.infer<typeof DamageCode>;

/** Damage of an edition: since when it is known, and which of its files (`.` is the folder itself) have what. */
export const Damage = z.object({
  sinceMs: z.int(),
  files: z.array(z.object({ name: z.string().min(1), code: DamageCode })).min(1),
});
export type Damage = z.infer<typeof Damage>;
