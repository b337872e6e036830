// Where a library lies when nobody says: one place for the app and the command line alike.
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** The library's folder: `KIOSQUE_LIBRARY`, else `kiosque/library` in the system's folder for a program's data. */
export function libraryPlace(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const chosen = environment.KIOSQUE_LIBRARY;
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32')
    return win32.join(environment.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Kiosque', 'library');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Kiosque', 'library');
  const data = environment.XDG_DATA_HOME;
  const isUsable = data !== undefined && posix.isAbsolute(data);
  return posix.join(isUsable ? data : posix.join(home, '.local', 'share'), 'kiosque', 'library');
}
