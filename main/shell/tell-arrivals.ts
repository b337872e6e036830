// Tells the desktop what arrives: a notification for newspapers that are here, the bar of the window in the taskbar, and a tray icon while any is on its way.
// Refuses to disturb: arrivals of one moment are one notification, and nothing is said where the reader has switched it off.
import { type BrowserWindow, Menu, Notification, Tray } from 'electron';
import type { EventValue } from '#border/contract';
import type { EditionId, InterfaceLanguage } from '#border/model';
import type { DownloadList } from '#border/model-downloads';
import type { Settings } from '#border/model-settings';
import { menuWords } from '#border/words/menu';
import type { CoreEvent } from '../flows/parts.ts';
import { arrivalBody, arrivalTitle, progressOf } from './arrival-words.ts';

/** What telling works with. */
export type TellParts = {
  icon: string;
  trayIcon: string;
  language: () => InterfaceLanguage;
  settings: () => Settings;
  windows: () => readonly BrowserWindow[];
  showWindow: () => void;
  openEdition: (id: EditionId) => void;
  checkNow: () => void;
  setPaused: (isPaused: boolean) => void;
  /** Whether the library may be changed: a visitor is told nothing of what arrives. */
  mayChange: () => boolean;
};

/** Newspapers that arrive within this time are told together. */
const TOGETHER_MS = 4000;
/** The tray icon stays a moment, so that it does not flicker between two files. */
const TRAY_STAYS_MS = 10_000;

const todayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const openNotifying = ({ icon, language, settings, openEdition, showWindow }: TellParts) => {
  const arrived: EventValue<'edition.arrived'>[] = [];
  // Kept, because a notification that nobody holds may be collected before it is clicked.
  const shown = new Set<Notification>();
  const show = (): void => {
    const told = arrived.splice(0);
    if (!settings().isNotifying || !Notification.isSupported()) return;
    const [title, body] = [arrivalTitle(told, language(), todayOf(new Date())), arrivalBody(told, language())];
    const notification = new Notification({ title, body, icon, silent: true });
    shown.add(notification);
    notification.on('click', () => {
      showWindow();
      if (told.length === 1 && told[0] !== undefined) openEdition(told[0].id);
    });
    notification.on('close', () => shown.delete(notification));
    notification.show();
  };
  return (arrival: EventValue<'edition.arrived'>): void => {
    if (arrived.length === 0) setTimeout(show, TOGETHER_MS);
    arrived.push(arrival);
  };
};

const openTray = (parts: TellParts) => {
  let tray: Tray | null = null;
  let leaving: NodeJS.Timeout | null = null;
  const menu = (isPaused: boolean): Menu => {
    const words = menuWords[parts.language()];
    return Menu.buildFromTemplate([
      { label: words.showWindow, click: parts.showWindow },
      { label: words.checkNow, click: parts.checkNow },
      { label: isPaused ? words.resumeDownloads : words.pauseDownloads, click: () => parts.setPaused(!isPaused) },
      { type: 'separator' },
      { role: 'quit', label: words.quit },
    ]);
  };
  const leave = (): void => {
    leaving = null;
    tray?.destroy();
    tray = null;
  };
  return (coming: number, isPaused: boolean): void => {
    if (coming === 0 && !isPaused) {
      if (tray !== null) leaving ??= setTimeout(leave, TRAY_STAYS_MS);
      return;
    }
    if (leaving !== null) clearTimeout(leaving);
    leaving = null;
    if (tray === null) {
      tray = new Tray(parts.trayIcon);
      tray.on('click', parts.showWindow);
    }
    const text = menuWords[parts.language()].downloading(coming);
    tray.setToolTip(text);
    if (process.platform === 'darwin') tray.setTitle(String(coming));
    tray.setContextMenu(menu(isPaused));
  };
};

/** Gives the function that hears the core's events and tells them. */
export function openTelling(parts: TellParts): (event: CoreEvent) => void {
  const notify = openNotifying(parts);
  const showTray = openTray(parts);
  let lastTray = '';
  const showProgress = (list: DownloadList): void => {
    const { coming, share } = parts.mayChange() ? progressOf(list) : { coming: 0, share: null };
    for (const window of parts.windows()) if (!window.isDestroyed()) window.setProgressBar(share ?? -1);
    const isPaused = parts.mayChange() && coming === 0 && list.counts.paused > 0;
    const now = `${coming} ${isPaused} ${parts.language()}`;
    if (now === lastTray) return;
    lastTray = now;
    showTray(coming, isPaused);
  };
  let last: DownloadList | null = null;
  return (event) => {
    if (event.name === 'edition.arrived' && parts.mayChange()) notify(event.value);
    if (event.name === 'downloads.changed') last = event.value;
    if (last !== null && (event.name === 'downloads.changed' || event.name === 'access.changed')) showProgress(last);
  };
}
