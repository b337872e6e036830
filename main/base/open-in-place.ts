// Files that are written where they lie, under names that anybody can guess. Whoever can write a library's folder could have put a link there,
// to have us write elsewhere. Refuses to follow one.
import { constants, lstatSync, openSync, rmSync } from 'node:fs';

/** Whether a link stands under a name, wherever it leads. */
export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Takes a link away that stands where a file or folder of ours belongs. */
export function dropLink(path: string): void {
  if (isLink(path)) rmSync(path);
}

/** Opens a file, with flags as numbers. Throws ELOOP where a link stands under its name; Windows has no such flag, and asks for a right to make links. */
export function openInPlace(path: string, flags: number, mode = 0o644): number {
  return openSync(path, flags | (constants.O_NOFOLLOW ?? 0), mode);
}
