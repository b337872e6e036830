// Which files an edition must have, with the sums that prove that they are what arrived or what we made of them.
import type { EditionRecord, KeptFile } from '../base/record.ts';
import { editionFileName } from './places.ts';

/** A file, its length and its sum. */
export type SummedFile = Pick<KeptFile, 'name' | 'sizeBytes' | 'sha256'>;

/** What decides which files an edition must have. */
export type Kept = Pick<EditionRecord, 'files' | 'sizeBytes' | 'sha256' | 'recognised'>;

/** Every file of an edition that has a sum: what arrived, and what was read from its pictures. What can be made again at once is not among them. */
export function summedFilesOf({ files, sizeBytes, sha256, recognised }: Kept): SummedFile[] {
  const arrived = files.length === 0 ? [{ name: editionFileName, sizeBytes, sha256 }] : files;
  return [...arrived, ...recognised];
}
