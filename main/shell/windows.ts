// The windows of the application: each has its own place and answers for itself, all hear the same events, and one is in front.
// Refuses to count what is no window of a person's, such as one that only prints.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { app, type BrowserWindow, dialog, type Session } from 'electron';
import { channels } from '#border/channels';
import type { EventName, EventValue } from '#border/contract';
import { eventEffects } from '#border/contract-effects';
import type { InterfaceLanguage } from '#border/model';
import type { MenuState } from '#border/model-menu';
import { menuWords } from '#border/words/menu';
import type { Log } from '../base/log.ts';
import type { Core } from '../core.ts';
import { askToWait } from './ask-to-wait.ts';
import { serveWindow } from './ipc.ts';
import { START_URL } from './scheme.ts';
import { showContextMenus } from './show-context-menus.ts';
import { watchFailures } from './watch-failures.ts';
import { openWindow } from './window.ts';
import { followFullScreen, windowCallsOf } from './window-calls.ts';
import { forgetPlace } from './window-state.ts';

/** What windows are made with. */
export type WindowsParts = {
  session: Session;
  preload: string;
  icon: string;
  core: Promise<Core>;
  log: Log;
  language: () => InterfaceLanguage;
  /** Hears what the window in front can do, whichever that is. */
  followMenu: (state: MenuState) => void;
  isVisited: () => boolean;
};

/** The open windows. */
export type Windows = {
  /** Opens one more, at an address within the page; the shelf unless told. */
  open: (hash?: string) => void;
  /** The one in which a person works or last worked; null where none is open. */
  front: () => BrowserWindow | null;
  /** Brings it to the front, or opens one. */
  show: () => void;
  /** Lets every window begin anew at its place, over a library that was opened again. */
  reload: () => void;
  /** Tells the front window something that is meant for one alone, such as a place to go to; once it listens, where its page is still coming. A visitor is told nothing that is for whoever keeps the library. */
  tell: <Name extends EventName>(name: Name, value: EventValue<Name>) => void;
  /** Lets each begin anew at the kiosk: what its page held in memory is gone, and so is the way back. */
  renew: () => void;
};

/** What Electron rejects a load with when another navigation takes its place. */
const isAborted = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED';

/** Holds the windows in the order in which they were last worked in. */
export function openWindows({ session, preload, icon, core, log, language, followMenu, isVisited }: WindowsParts): Windows {
  let inOrder: BrowserWindow[] = [];
  const states = new WeakMap<BrowserWindow, MenuState>();
  /** What is to be told to windows that have not said yet what their menu can do: their page is still coming. */
  const untold = new WeakMap<BrowserWindow, (() => void)[]>();
  const failed = new WeakSet<BrowserWindow>();
  /** Windows whose first load was overtaken by another one. */
  const overtaken = new WeakSet<BrowserWindow>();
  let frontAtQuit: BrowserWindow | null = null;
  const front = (): BrowserWindow | null => inOrder.at(-1) ?? null;
  const showState = (): void => {
    const window = front();
    followMenu((window === null ? null : states.get(window)) ?? { can: [], on: [] });
  };

  app.on('before-quit', () => {
    frontAtQuit = front();
  });

  const giveUp = (window: BrowserWindow): void => {
    // It would fail there again.
    failed.add(window);
    forgetPlace(app.getPath('userData'));
    dialog.showErrorBox('Kiosque', menuWords[language()].pageFailed);
    // The others have nothing to do with it.
    if (inOrder.length > 1) window.destroy();
    else app.quit();
  };

  const open = (hash = ''): void => {
    frontAtQuit = null;
    const window = openWindow({
      session,
      preload,
      icon,
      beside: front()?.getBounds() ?? null,
      // When all are closed at once, one after another comes to the front.
      isLast: () => !failed.has(window) && (frontAtQuit ?? front()) === window,
      isVisited,
    });
    const { webContents } = window;
    inOrder.push(window);
    window.on('focus', () => {
      inOrder = [...inOrder.filter((one) => one !== window), window];
      showState();
    });
    window.on('closed', () => {
      inOrder = inOrder.filter((one) => one !== window);
      showState();
    });
    const tellMenu = (state: MenuState): void => {
      states.set(window, state);
      showState();
      const early = untold.get(window) ?? [];
      untold.delete(window);
      for (const tell of early) tell();
    };
    followFullScreen(window, (state) => {
      if (!webContents.isDestroyed()) webContents.send(channels.event, 'window.changed', state);
    });
    serveWindow(webContents, { core, log, language, own: windowCallsOf(window, open, tellMenu) });
    showContextMenus(window, language);
    // Whoever loads the page again is answered for there.
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') overtaken.add(window);
    });
    watchFailures(window, { log, mayWait: askToWait(window, language), giveUp: () => giveUp(window) });
    window.loadURL(START_URL + hash).catch(async (error: unknown) => {
      // Why it was rejected may be told a moment after it was.
      await nextTurn();
      if (window.isDestroyed()) return;
      log.error('the page did not load', error);
      // Another load, or the end of its process, rejects the first one: the page is on its way all the same.
      if (overtaken.has(window) || isAborted(error)) return;
      giveUp(window);
    });
  };

  const renew = async (window: BrowserWindow): Promise<void> => {
    states.delete(window);
    overtaken.add(window);
    try {
      await window.loadURL(START_URL);
      if (!window.isDestroyed()) window.webContents.navigationHistory.clear();
    } catch (error) {
      if (!window.isDestroyed()) log.error('a window did not begin anew', error);
    }
  };

  return {
    open,
    front,
    renew: () => {
      for (const window of inOrder) void renew(window);
    },
    show: () => {
      const window = front();
      if (window === null) {
        open();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    reload: () => {
      for (const window of inOrder) {
        if (window.webContents.isDestroyed()) continue;
        overtaken.add(window);
        window.webContents.reload();
      }
    },
    tell: (name, value) => {
      const window = front();
      if (window === null || (isVisited() && eventEffects[name] === 'keeps')) return;
      const tell = (): void => window.webContents.send(channels.event, name, value);
      if (states.has(window)) tell();
      else untold.set(window, [...(untold.get(window) ?? []), tell]);
    },
  };
}
