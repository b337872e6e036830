// The one window: sandboxed, shown when it has something to show, where it last stood.
import { app, BrowserWindow, nativeTheme, type Session, screen } from 'electron';
import { webPreferencesOf } from './web-preferences.ts';
import { isReachable, keepWindowState, readWindowState, type WindowState } from './window-state.ts';

/** The colours of `--paper` in renderer/style/tokens.css, so that nothing flashes before the page is there. */
const paper = { light: '#f6f4ee', dark: '#17181a' };

/** Where the window's parts come from. */
export type WindowParts = { session: Session; preload: string; icon: string };

const placeOf = ({ bounds }: WindowState): Electron.BrowserWindowConstructorOptions => {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  return bounds !== null && isReachable(bounds, areas) ? bounds : { width: 1280, height: 832 };
};

/** Makes the window, hidden and empty; it shows itself when its page is ready, and keeps its place when it closes. */
export function openWindow({ session, preload, icon }: WindowParts): BrowserWindow {
  const folder = app.getPath('userData');
  const state = readWindowState(folder);
  nativeTheme.themeSource = state.theme;
  const window = new BrowserWindow({
    ...placeOf(state),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Kiosque',
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: webPreferencesOf(session, preload, app.isPackaged),
  });
  if (state.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const bounds = window.getNormalBounds();
    keepWindowState(folder, { bounds, isMaximized: window.isMaximized(), theme: nativeTheme.themeSource });
  });
  return window;
}
