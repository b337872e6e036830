// Writes one file where a person chooses, in the native dialog that also asks before it replaces one. The page names no path and learns
// only what the file is called.
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { makeId } from '../base/ids.ts';
import { toOutsideError } from '../base/outside-error.ts';
import type { Parts } from './parts.ts';

/** Offers a name, then writes the whole file or none, and gives its place; null when nobody chose. Throws folder/not-writable, file/is-folder, disk/*. */
export async function saveAtPlace({ desk }: Parts, name: string, content: string | Uint8Array): Promise<string | null> {
  const path = (await desk?.chooseSave(name)) ?? null;
  if (path === null) return null;
  const unfinished = `${path}.${makeId()}.part`;
  try {
    await writeFile(unfinished, content, { flag: 'wx' });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw toOutsideError(error, path);
  }
  return path;
}

/** The same, for who needs only what the file is called. */
export async function saveFile(parts: Parts, name: string, content: string | Uint8Array): Promise<string | null> {
  const path = await saveAtPlace(parts, name, content);
  return path === null ? null : basename(path);
}
