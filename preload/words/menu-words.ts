// What each language says in the application's menu, in its tray, and where the shell says something by itself.
import type { MenuAct } from '../model-menu.ts';

/**
 * Every word of the menu and the tray. `pageFailed` is said when the window has to give up; `arrived` takes a weekday or date already
 * written in that language.
 */
export type MenuWords = {
  file: string;
  openFiles: string;
  openFolder: string;
  newWindow: string;
  closeWindow: string;
  quit: string;
  edit: string;
  undo: string;
  redo: string;
  cut: string;
  copy: string;
  paste: string;
  selectAll: string;
  view: string;
  kiosk: string;
  search: string;
  notebook: string;
  sources: string;
  settings: string;
  fullScreen: string;
  go: string;
  acts: Record<MenuAct, string>;
  window: string;
  minimize: string;
  zoomWindow: string;
  front: string;
  help: string;
  keys: string;
  tour: string;
  report: string;
  about: string;
  aboutText: string;
  copyright: string;
  services: string;
  hide: string;
  hideOthers: string;
  showAll: string;
  notOpened: string;
  /** What can be done when the library was not opened. */
  ways: Record<'again' | 'read' | 'other' | 'quit', string>;
  pageFailed: string;
  /** Asked of a page that does not answer. */
  pageHangs: string;
  wait: string;
  loadAgain: string;
  showWindow: string;
  checkNow: string;
  pauseDownloads: string;
  resumeDownloads: string;
  downloading: (count: number) => string;
  arrived: (title: string, day: string | null) => string;
  arrivedMany: (count: number) => string;
  /** On the page that the browser shows after signing in. */
  signedIn: string;
  notSignedIn: string;
};
