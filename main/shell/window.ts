// A window: sandboxed, shown when it has something to show, where one last stood, or beside the one that is there.
import { app, BrowserWindow, nativeTheme, type Rectangle, type Session, screen } from 'electron';
import { webPreferencesOf } from './web-preferences.ts';
import { isReachable, keepWindowState, placeIn, readWindowState, type WindowState } from './window-state.ts';

/** The colours of `--paper` in renderer/style/tokens.css, so that nothing flashes before the page is there. */
const paper = { light: '#f6f4ee', dark: '#17181a' };

/**
 * Where the window's parts come from, the bounds of the window that it is opened from, whether it is the one to come back to, and whether
 * a visitor closes it, whose place and theme are not kept.
 */
export type WindowParts = {
  session: Session;
  preload: string;
  icon: string;
  beside: Rectangle | null;
  isLast: () => boolean;
  isVisited: () => boolean;
};

/** How far a window lies from the one that it is opened from, so that both are seen. */
const STEP = 28;

const placeOf = ({ bounds }: WindowState, beside: Rectangle | null): Electron.BrowserWindowConstructorOptions => {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  if (beside !== null) {
    const { width, height } = beside;
    const stepped = { x: beside.x + STEP, y: beside.y + STEP, width, height };
    return isReachable(stepped, areas) ? stepped : { width, height };
  }
  return bounds !== null && isReachable(bounds, areas) ? bounds : { width: 1280, height: 832 };
};

/** Makes the window, hidden and empty; it shows itself when its page is ready; the one to come back to is kept as it closes. */
export function openWindow({ session, preload, icon, beside, isLast, isVisited }: WindowParts): BrowserWindow {
  const folder = app.getPath('userData');
  const state = readWindowState(folder);
  // A later one finds the theme as the settings have it.
  if (beside === null) nativeTheme.themeSource = state.theme;
  const window = new BrowserWindow({
    ...placeOf(state, beside),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Kiosque',
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: webPreferencesOf(session, preload, app.isPackaged),
  });
  if (state.isMaximized && beside === null) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
    // Only now does the page hear of it, and the menu bar goes as ever.
    if (state.isFullScreen && beside === null) window.setFullScreen(true);
  });
  window.on('close', () => {
    if (!isLast()) return;
    keepWindowState(folder, {
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
      ...(isVisited()
        ? { place: null, theme: readWindowState(folder).theme }
        : { place: placeIn(window.webContents.getURL()), theme: nativeTheme.themeSource }),
    });
  });
  return window;
}
