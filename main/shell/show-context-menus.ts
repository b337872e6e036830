// Shows the menu of the right button: Electron shows none by itself. Places with a menu of their own prevent it.
import { type BrowserWindow, Menu } from 'electron';
import type { InterfaceLanguage } from '#border/model';
import { menuWords } from '#border/words/menu';
import { contextTemplate } from './context-menu.ts';

/** Shows it in a window as long as the window stands. */
export function showContextMenus(window: BrowserWindow, language: () => InterfaceLanguage): void {
  window.webContents.on('context-menu', (_event, place) => {
    const entries = contextTemplate(place, menuWords[language()]);
    if (entries.length > 0) Menu.buildFromTemplate(entries).popup({ window });
  });
}
