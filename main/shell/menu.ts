// The application's menu as data: what stands in it on which system, in which words. Draws nothing and opens nothing itself.
import type { MenuItemConstructorOptions } from 'electron';
import type { EventValue } from '#border/contract';
import type { Access } from '#border/model-access';
import type { MenuAct } from '#border/model-menu';
import type { MenuWords } from '#border/words/menu-words';
import { withMnemonics } from './mnemonics.ts';

/** What the entries do; `act` is told to the page in front. */
export type MenuActions = {
  openFiles: () => void;
  openFolder: () => void;
  checkNow: () => void;
  newWindow: () => void;
  go: (place: EventValue<'places.go'>['place']) => void;
  act: (act: MenuAct) => void;
};

type Entry = MenuItemConstructorOptions;
type Made = { words: MenuWords; actions: MenuActions; isMac: boolean; access: Access };

const line: Entry = { type: 'separator' };

/** An act of the page, which cannot act before the page says so. `keys` of Macs stand behind those of the others where they differ. */
const act = ({ words, actions, isMac }: Made, name: MenuAct, keys?: string, macKeys = keys): Entry => {
  const accelerator = isMac ? macKeys : keys;
  return {
    id: name,
    label: words.acts[name],
    enabled: false,
    click: () => actions.act(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  };
};

/** One that is on or off. */
const mode = (made: Made, name: MenuAct): Entry => ({ ...act(made, name), type: 'checkbox' });

const place = ({ actions }: Made, id: EventValue<'places.go'>['place'], label: string, accelerator: string): Entry => ({
  id,
  label,
  accelerator,
  click: () => actions.go(id),
});

/** What changes the library, or brings something into it. */
const changing = ({ access }: Made, id: string, label: string, accelerator: string, click: () => void): Entry => ({
  id,
  label,
  accelerator,
  click,
  enabled: access === 'whole',
});

const settings = (made: Made): Entry => place(made, 'settings', made.words.settings, made.isMac ? 'Cmd+,' : 'Ctrl+,');

const applicationMenu = (made: Made): Entry => ({
  label: 'Kiosque',
  submenu: [
    { id: 'about', role: 'about', label: made.words.about },
    line,
    settings(made),
    line,
    { role: 'services', label: made.words.services },
    line,
    { role: 'hide', label: made.words.hide },
    { role: 'hideOthers', label: made.words.hideOthers },
    { role: 'unhide', label: made.words.showAll },
    line,
    { role: 'quit', label: made.words.quit },
  ],
});

const fileMenu = (made: Made): Entry => ({
  label: made.words.file,
  submenu: [
    { id: 'new-window', label: made.words.newWindow, accelerator: 'CmdOrCtrl+N', click: made.actions.newWindow },
    line,
    changing(made, 'open-files', made.words.openFiles, 'CmdOrCtrl+O', made.actions.openFiles),
    changing(made, 'open-folder', made.words.openFolder, 'CmdOrCtrl+Shift+O', made.actions.openFolder),
    changing(made, 'check-now', made.words.checkNow, 'CmdOrCtrl+R', made.actions.checkNow),
    line,
    act(made, 'save-page', 'CmdOrCtrl+S'),
    act(made, 'save-edition', 'CmdOrCtrl+Shift+S'),
    act(made, 'print', 'CmdOrCtrl+P'),
    line,
    ...(made.isMac ? [] : [settings(made), line]),
    { role: 'close', label: made.words.closeWindow },
    ...(made.isMac ? [] : ([{ role: 'quit', label: made.words.quit }] satisfies Entry[])),
  ],
});

const editMenu = (made: Made): Entry => ({
  label: made.words.edit,
  submenu: [
    { role: 'undo', label: made.words.undo },
    { role: 'redo', label: made.words.redo },
    line,
    { role: 'cut', label: made.words.cut },
    { role: 'copy', label: made.words.copy },
    { role: 'paste', label: made.words.paste },
    { id: 'select-all', role: 'selectAll', label: made.words.selectAll },
    line,
    act(made, 'find', 'CmdOrCtrl+F'),
    act(made, 'next-hit', 'F3', 'Cmd+G'),
    act(made, 'previous-hit', 'Shift+F3', 'Cmd+Shift+G'),
  ],
});

const viewMenu = (made: Made): Entry => ({
  label: made.words.view,
  submenu: [
    act(made, 'zoom-in', 'CmdOrCtrl+Plus'),
    act(made, 'zoom-out', 'CmdOrCtrl+-'),
    act(made, 'fit-page', 'CmdOrCtrl+0'),
    act(made, 'fit-width'),
    act(made, 'column'),
    line,
    mode(made, 'spread'),
    mode(made, 'continuous'),
    mode(made, 'thumbnails'),
    mode(made, 'articles'),
    mode(made, 'marks'),
    mode(made, 'bookmark'),
    line,
    {
      id: 'full-screen',
      role: 'togglefullscreen',
      label: made.words.fullScreen,
      accelerator: made.isMac ? 'Ctrl+Cmd+F' : 'F11',
    },
  ],
});

const goMenu = (made: Made): Entry => ({
  label: made.words.go,
  submenu: [
    place(made, 'shelf', made.words.kiosk, 'CmdOrCtrl+1'),
    place(made, 'search', made.words.search, 'CmdOrCtrl+2'),
    { ...place(made, 'notebook', made.words.notebook, 'CmdOrCtrl+3'), enabled: made.access !== 'reading-room' },
    { ...place(made, 'sources', made.words.sources, 'CmdOrCtrl+4'), enabled: made.access === 'whole' },
    line,
    act(made, 'next'),
    act(made, 'previous'),
    act(made, 'first'),
    act(made, 'last'),
    line,
    act(made, 'back', 'Alt+Left', 'Cmd+['),
  ],
});

const windowMenu = ({ words, isMac }: Made): Entry => ({
  label: words.window,
  submenu: [
    { role: 'minimize', label: words.minimize },
    ...(isMac
      ? ([{ role: 'zoom', label: words.zoomWindow }, line, { role: 'front', label: words.front }] satisfies Entry[])
      : []),
  ],
});

const helpMenu = (made: Made): Entry => ({
  role: 'help',
  label: made.words.help,
  submenu: [
    { ...place(made, 'help', made.words.keys, 'F1'), id: 'keys' },
    { id: 'tour', label: made.words.tour, click: () => made.actions.go('tour') },
    line,
    {
      id: 'report',
      label: made.words.report,
      click: () => made.actions.go('report'),
      enabled: made.access !== 'reading-room',
    },
    ...(made.isMac ? [] : ([line, { id: 'about', role: 'about', label: made.words.about }] satisfies Entry[])),
  ],
});

/**
 * The whole menu for one system. What the page in front cannot do, and what whoever sits at the library may not, is there, but cannot be
 * chosen. Reloading belongs to nobody.
 */
export function menuTemplate(words: MenuWords, actions: MenuActions, platform: NodeJS.Platform, access: Access): Entry[] {
  const isMac = platform === 'darwin';
  const made = { words, actions, isMac, access };
  const menus = [fileMenu(made), editMenu(made), viewMenu(made), goMenu(made), windowMenu(made), helpMenu(made)];
  return isMac ? [applicationMenu(made), ...menus] : withMnemonics(menus);
}
