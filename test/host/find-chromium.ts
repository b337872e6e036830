// Finds an installed Chromium. Refuses to install or to download one.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const places = [
  '/snap/bin',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
];
const namesElsewhere: Record<string, string> = { darwin: 'Google Chrome', win32: 'chrome.exe' };

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser named by `KIOSQUE_CHROMIUM`, else the first of the usual names on the usual places, else null. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const chosen = environment.KIOSQUE_CHROMIUM;
  if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : null;
  const folders = [...(environment.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...places];
  const wanted = [...names, namesElsewhere[process.platform] ?? 'Chromium'];
  for (const name of wanted) {
    const found = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (found !== undefined) return found;
  }
  return null;
}
