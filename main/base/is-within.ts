// Whether one path lies in another's folder.
import { isAbsolute, relative, sep } from 'node:path';

/** True for `folder` itself and all below it. Both absolute, with links followed where they may lead elsewhere. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  // On another drive of Windows there is no relative way.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
