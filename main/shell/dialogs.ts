// What a person does outside the window: the native dialogs that name files (the only way, beside a drop, by which a path comes in), and the
// system's browser for signing in.
import { BrowserWindow, dialog } from 'electron';
import type { Desk } from '../flows/parts.ts';
import { openAddress } from './open-address.ts';

const ask = async (properties: Electron.OpenDialogOptions['properties'], filters: Electron.FileFilter[]): Promise<string[]> => {
  const [window] = BrowserWindow.getAllWindows();
  const options = { properties: properties ?? [], filters };
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
};

/** The dialogs of this process, over its window where there is one. */
export const desk: Desk = {
  chooseFiles: () => ask(['openFile', 'multiSelections'], [{ name: 'PDF', extensions: ['pdf'] }]),
  chooseFolder: async () => (await ask(['openDirectory'], []))[0] ?? null,
  openAddress,
};
