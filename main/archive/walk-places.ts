// Everything that lies below editions/ and trash/: the folders of editions, and what belongs to none. Reads no file and changes nothing.
import { join } from 'node:path';
import { listFolder } from '../base/list-folder.ts';
import { type Places, toRelative } from './places.ts';
import { editionSidecarName } from './sidecar.ts';

/** Paths relative to the library. `loose` are files outside any edition's folder. */
export type FoundPlaces = { editions: string[]; loose: string[] };

/** Walks both places. `isEdition` says whether a folder without a sidecar is one that a row speaks of. */
export function walkPlaces(places: Places, isEdition: (path: string) => boolean): FoundPlaces {
  const found: FoundPlaces = { editions: [], loose: [] };
  const walk = (folder: string): void => {
    const path = toRelative(places.root, folder);
    const entries = listFolder(folder);
    if (isEdition(path) || entries.some((entry) => entry.isFile() && entry.name === editionSidecarName)) {
      found.editions.push(path);
      return;
    }
    for (const entry of entries) {
      if (entry.isDirectory()) walk(join(folder, entry.name));
      else found.loose.push(toRelative(places.root, join(folder, entry.name)));
    }
  };
  walk(places.editions);
  walk(places.trash);
  return found;
}
