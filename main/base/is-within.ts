// Whether one path lies in another's folder.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** True for `folder` itself and all below it. Both absolute, with links followed where they may lead elsewhere. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  // On another drive of Windows there is no relative way.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The real path of a folder that may not be there yet, links followed as far as it is. */
export function realPathOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPathOf(parent), path.slice(parent.length));
}
