// Finds every edition's folder below editions/ and trash/ by its sidecar. Reads no sidecar and changes nothing.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { nameOfTemporary } from '../base/atomic-file.ts';
import { listFolder } from '../base/list-folder.ts';
import { type Places, toRelative } from './places.ts';
import { editionSidecarName } from './sidecar.ts';

/**
 * An edition's folder, relative to the library, what tells whether its sidecar changed since a row was made from it, and what replacements of
 * the sidecar that were killed have left beside it.
 */
export type FoundFolder = { path: string; sidecarStamp: string; left: string[] };

const deepest = 6;

/** The stamp of a folder's sidecar as it lies on the disk. */
export function stampSidecar(folder: string): string {
  const stat = statSync(join(folder, editionSidecarName), { bigint: true });
  return `${stat.mtimeNs}-${stat.size}-${stat.ino}`;
}

const walk = (places: Places, folder: string, depth: number, found: FoundFolder[]): void => {
  const entries = listFolder(folder);
  if (entries.some((entry) => entry.isFile() && entry.name === editionSidecarName)) {
    const left = entries.map(({ name }) => name).filter((name) => nameOfTemporary(name) === editionSidecarName);
    found.push({ path: toRelative(places.root, folder), sidecarStamp: stampSidecar(folder), left });
    return;
  }
  if (depth === deepest) return;
  for (const entry of entries) if (entry.isDirectory()) walk(places, join(folder, entry.name), depth + 1, found);
};

/** Every folder with a sidecar. */
export function walkArchive(places: Places): FoundFolder[] {
  const found: FoundFolder[] = [];
  walk(places, places.editions, 0, found);
  walk(places, places.trash, 0, found);
  return found;
}
