// What is remembered of updates between two starts: when was looked, and the highest version that the key has ever signed for us.
// Refuses to forget the latter: an older manifest, however well signed, is then known for a replay.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../../base/atomic-file.ts';
import { compareVersions } from './signed-manifest.ts';

const Known = z.strictObject({ lookedAtMs: z.int().nullable(), highest: z.string().nullable() });

/** What is known. */
export type KnownUpdates = {
  lookedAtMs: () => number | null;
  highest: () => string | null;
  /** Notes that it was looked now, and which version was signed. Throws what the disk says. */
  note: (lookedAtMs: number, version: string) => void;
};

/** Reads what is known from `known.json` in `folder`; nothing where it is not there or says nothing that is understood. */
export function openKnownUpdates(folder: string): KnownUpdates {
  const file = join(folder, 'known.json');
  const read = (): z.infer<typeof Known> => {
    try {
      return Known.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return { lookedAtMs: null, highest: null };
    }
  };
  let known = read();
  return {
    lookedAtMs: () => known.lookedAtMs,
    highest: () => known.highest,
    note: (lookedAtMs, version) => {
      const isHigher = known.highest === null || compareVersions(version, known.highest) > 0;
      known = { lookedAtMs, highest: isHigher ? version : known.highest };
      mkdirSync(folder, { recursive: true });
      writeAtomically(file, `${JSON.stringify(known)}\n`);
    },
  };
}
