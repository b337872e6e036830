// Where a library lies when nobody says: one place for the app and the command line alike. What a person chose stands in a file beside the
// usual place, never in a library.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, posix, win32 } from 'node:path';
import { z } from 'zod';
import { makeFolderDurably, writeAtomically } from './atomic-file.ts';

/** What was chosen: the library's folder, and the one that a move has left behind and nobody has deleted. */
export const ChosenPlace = z.object({
  root: z.string().min(1).refine(isAbsolute),
  leftBehind: z.string().min(1).refine(isAbsolute).nullable(),
});
export type ChosenPlace = z.infer<typeof ChosenPlace>;

/** Where one is: the surroundings of the program. */
export type Surroundings = { environment: NodeJS.ProcessEnv; platform: NodeJS.Platform; home: string };

const here = (): Surroundings => ({ environment: process.env, platform: process.platform, home: homedir() });

/** The folder in which a library is made when nobody has chosen one: `kiosque/library` in the system's folder for a program's data. */
function usualPlace({ environment, platform, home }: Surroundings): string {
  if (platform === 'win32')
    return win32.join(environment.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Kiosque', 'library');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Kiosque', 'library');
  const data = environment.XDG_DATA_HOME;
  const isUsable = data !== undefined && posix.isAbsolute(data);
  return posix.join(isUsable ? data : posix.join(home, '.local', 'share'), 'kiosque', 'library');
}

const choiceFile = (around: Surroundings): string => join(dirname(usualPlace(around)), 'library-place.json');

/** What a person chose; null where nobody has, or where the file cannot be read. */
export function readChosenPlace(around: Surroundings = here()): ChosenPlace | null {
  try {
    return ChosenPlace.parse(JSON.parse(readFileSync(choiceFile(around), 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps a choice: from here on this library is the one that opens. Throws what the disk says. */
export function keepChosenPlace(chosen: ChosenPlace, around: Surroundings = here()): void {
  const path = choiceFile(around);
  makeFolderDurably(dirname(path));
  writeAtomically(path, `${JSON.stringify(chosen)}\n`);
}

/** Whether the place comes from `KIOSQUE_LIBRARY` and so is nobody's to choose. */
export const isPlaceFixed = ({ environment }: Pick<Surroundings, 'environment'> = here()): boolean =>
  environment.KIOSQUE_LIBRARY !== undefined && environment.KIOSQUE_LIBRARY !== '';

/** The library's folder: `KIOSQUE_LIBRARY`, else the chosen one, else the usual one. */
export function libraryPlace(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const around = { environment, platform, home };
  const fixed = environment.KIOSQUE_LIBRARY;
  if (fixed !== undefined && fixed !== '') return fixed;
  return readChosenPlace(around)?.root ?? usualPlace(around);
}
