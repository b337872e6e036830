// What a person does outside the window: the native dialogs that name files (the only way, beside a drop, by which a path comes in), and the
// system's browser for signing in.
import { extname } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { Desk } from '../flows/parts.ts';
import { openAddress } from './open-address.ts';

/** What an edition can be made of; folders have a dialog of their own. */
const addable = ['pdf', 'zip', 'cbz', 'xml', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'jp2', 'j2k'] as const;

/** What a bag can be packed as. */
const packed = ['zip', 'tar', 'gz', 'tgz'] as const;

/** The files of each sort, as the dialogs name them. */
const openable: Record<'editions' | 'archives' | 'tables' | 'profile', Electron.FileFilter> = {
  editions: { name: 'PDF, METS, ALTO, ZIP', extensions: [...addable] },
  archives: { name: 'ZIP, TAR', extensions: [...packed] },
  tables: { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
  profile: { name: 'JSON', extensions: ['json'] },
};

/** The dialog lies over the window that is worked in. */
const askingWindow = (): BrowserWindow | undefined =>
  BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find((window) => window.isVisible());

const ask = async (properties: Electron.OpenDialogOptions['properties'], filters: Electron.FileFilter[]): Promise<string[]> => {
  const window = askingWindow();
  const options = { properties: properties ?? [], filters };
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? [] : filePaths;
};

const chooseSave = async (name: string): Promise<string | null> => {
  const window = askingWindow();
  const extension = extname(name).slice(1);
  const options = { defaultPath: name, filters: [{ name: extension.toUpperCase(), extensions: [extension] }] };
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
};

/** The dialogs of this process, over its window where there is one. */
export const desk: Desk = {
  chooseFiles: (kind = 'editions') =>
    ask(kind === 'tables' || kind === 'profile' ? ['openFile'] : ['openFile', 'multiSelections'], [openable[kind]]),
  chooseFolder: async () => (await ask(['openDirectory'], []))[0] ?? null,
  chooseSave,
  openAddress,
};
