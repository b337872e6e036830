// Which files an edition must have, with the sums that prove that they are what arrived or what we made of them.
import type { EditionRecord, KeptFile } from '../base/record.ts';
import { editionFileName } from './places.ts';

/** A file, its length and its sum. */
export type SummedFile = Pick<KeptFile, 'name' | 'sizeBytes' | 'sha256'>;

/** What decides which files an edition must have. */
export type Kept = Pick<EditionRecord, 'files' | 'sizeBytes' | 'sha256'>;

/** Every file of an edition that has a sum. What can be made again from these is not among them. */
export function summedFilesOf({ files, sizeBytes, sha256 }: Kept): SummedFile[] {
  return files.length === 0 ? [{ name: editionFileName, sizeBytes, sha256 }] : [...files];
}
