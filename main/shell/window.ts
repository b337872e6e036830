// A window: sandboxed, shown when it has something to show, where one last stood, or beside the one that is there.
import { app, BrowserWindow, nativeTheme, type Rectangle, type Session, screen } from 'electron';
import { webPreferencesOf } from './web-preferences.ts';
import { isReachable, keepWindowState, readWindowState, type WindowState } from './window-state.ts';

/** The colours of `--paper` in renderer/style/tokens.css, so that nothing flashes before the page is there. */
const paper = { light: '#f6f4ee', dark: '#17181a' };

/** Where the window's parts come from, the bounds of the window that it is opened from, and whether it is the one that is worked in. */
export type WindowParts = {
  session: Session;
  preload: string;
  icon: string;
  beside: Rectangle | null;
  isFront: () => boolean;
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

/** Makes the window, hidden and empty; it shows itself when its page is ready; the one that is worked in keeps its place when it closes. */
export function openWindow({ session, preload, icon, beside, isFront }: WindowParts): BrowserWindow {
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
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    if (!isFront()) return;
    const bounds = window.getNormalBounds();
    keepWindowState(folder, { bounds, isMaximized: window.isMaximized(), theme: nativeTheme.themeSource });
  });
  return window;
}
