// The application's menu as data: what stands in it on which system, in which words. Draws nothing and opens nothing itself.
import type { MenuItemConstructorOptions } from 'electron';
import type { EventValue } from '#border/contract';
import type { MenuWords } from '#border/words/menu';

/** What the entries do. */
export type MenuActions = {
  openFiles: () => void;
  openFolder: () => void;
  checkNow: () => void;
  newWindow: () => void;
  go: (place: EventValue<'places.go'>['place']) => void;
};

type Entries = MenuItemConstructorOptions[];

const line: MenuItemConstructorOptions = { type: 'separator' };

const applicationMenu = (words: MenuWords, actions: MenuActions): MenuItemConstructorOptions => ({
  label: 'Kiosque',
  submenu: [
    { role: 'about', label: words.about },
    line,
    { id: 'settings', label: words.settings, accelerator: 'Cmd+,', click: () => actions.go('settings') },
    line,
    { role: 'services', label: words.services },
    line,
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.showAll },
    line,
    { role: 'quit', label: words.quit },
  ],
});

const fileMenu = (words: MenuWords, actions: MenuActions, isMac: boolean): MenuItemConstructorOptions => ({
  label: words.file,
  submenu: [
    { id: 'new-window', label: words.newWindow, accelerator: 'CmdOrCtrl+N', click: actions.newWindow },
    line,
    { id: 'open-files', label: words.openFiles, accelerator: 'CmdOrCtrl+O', click: actions.openFiles },
    { id: 'open-folder', label: words.openFolder, accelerator: 'CmdOrCtrl+Shift+O', click: actions.openFolder },
    { id: 'check-now', label: words.checkNow, accelerator: 'CmdOrCtrl+R', click: actions.checkNow },
    line,
    { role: 'close', label: words.closeWindow },
    ...(isMac ? [] : ([line, { role: 'quit', label: words.quit }] satisfies Entries)),
  ],
});

const editMenu = (words: MenuWords): MenuItemConstructorOptions => ({
  label: words.edit,
  submenu: [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    line,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ],
});

const viewMenu = (words: MenuWords, actions: MenuActions, isMac: boolean): MenuItemConstructorOptions => ({
  label: words.view,
  submenu: [
    { id: 'shelf', label: words.kiosk, accelerator: 'CmdOrCtrl+1', click: () => actions.go('shelf') },
    { id: 'search', label: words.search, accelerator: 'CmdOrCtrl+2', click: () => actions.go('search') },
    { id: 'notebook', label: words.notebook, accelerator: 'CmdOrCtrl+3', click: () => actions.go('notebook') },
    { id: 'sources', label: words.sources, accelerator: 'CmdOrCtrl+4', click: () => actions.go('sources') },
    ...(isMac
      ? []
      : ([
          { id: 'settings', label: words.settings, accelerator: 'Ctrl+,', click: () => actions.go('settings') },
        ] satisfies Entries)),
    line,
    { id: 'full-screen', role: 'togglefullscreen', label: words.fullScreen, accelerator: isMac ? 'Ctrl+Cmd+F' : 'F11' },
  ],
});

const windowMenu = (words: MenuWords): MenuItemConstructorOptions => ({
  label: words.window,
  submenu: [
    { role: 'minimize', label: words.minimize },
    { role: 'zoom', label: words.zoomWindow },
    line,
    { role: 'front', label: words.front },
  ],
});

const helpMenu = (words: MenuWords, actions: MenuActions, isMac: boolean): MenuItemConstructorOptions => ({
  role: 'help',
  label: words.help,
  submenu: [
    { id: 'keys', label: words.keys, accelerator: 'F1', click: () => actions.go('help') },
    ...(isMac ? [] : ([{ role: 'about', label: words.about }] satisfies Entries)),
  ],
});

/** The whole menu for one system. Zooming belongs to the reader, and reloading to nobody. */
export function menuTemplate(words: MenuWords, actions: MenuActions, platform: NodeJS.Platform): Entries {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [applicationMenu(words, actions)] : []),
    fileMenu(words, actions, isMac),
    editMenu(words),
    viewMenu(words, actions, isMac),
    ...(isMac ? [windowMenu(words)] : []),
    helpMenu(words, actions, isMac),
  ];
}
