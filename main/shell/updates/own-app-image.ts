// Which AppImage this program runs from. Refuses one that was only inherited: a terminal or an editor that is an AppImage itself hands its
// own variables on to whatever it starts, and an update would take the place of that program.
import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { isWithin } from '../../base/is-within.ts';

/** The file of the AppImage in whose mounted folder `program` lies; null where it lies in none. */
export function ownAppImage(environment: NodeJS.ProcessEnv, program: string): string | null {
  const image = environment.APPIMAGE ?? '';
  const mounted = environment.APPDIR ?? '';
  if (!isAbsolute(image) || !isAbsolute(mounted) || !existsSync(mounted) || !existsSync(program)) return null;
  return isWithin(realpathSync(mounted), realpathSync(program)) ? image : null;
}
