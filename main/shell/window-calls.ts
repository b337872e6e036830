// What the page of one window may ask of that very window: to open another beside it, to fill the screen, to be offered by the menu.
// Refuses to know which window is asked for by anything that the page says.
import type { BrowserWindow } from 'electron';
import type { EventValue, WindowHandlers } from '#border/contract';
import type { MenuState } from '#border/model-menu';

/** The address within the page that shows an edition, or the shelf; the page reads it as any of its own. */
const hashOf = (id: string | null, page: number | null): string =>
  id === null ? '#/shelf' : `#/read/${id}${page === null ? '' : `/${page}`}`;

/** The answers for one window; `open` opens another at an address within the page, `tellMenu` hears what this one can do. */
export function windowCallsOf(
  window: Pick<BrowserWindow, 'isFullScreen' | 'setFullScreen'>,
  open: (hash: string) => void,
  tellMenu: (state: MenuState) => void,
): WindowHandlers {
  return {
    'window.open': ({ id, page }) => {
      open(hashOf(id, page));
      return {};
    },
    'window.state': () => ({ isFullScreen: window.isFullScreen() }),
    'window.fill': ({ isFullScreen }) => {
      window.setFullScreen(isFullScreen);
      return {};
    },
    'window.can': (state) => {
      tellMenu(state);
      return {};
    },
  };
}

/** Tells the page whenever its window begins or ends to fill the screen, by whomever it was asked; meanwhile no menu bar is in sight. */
export function followFullScreen(
  window: Pick<BrowserWindow, 'on' | 'setMenuBarVisibility'>,
  tell: (state: EventValue<'window.changed'>) => void,
): void {
  const change = (isFullScreen: boolean): void => {
    window.setMenuBarVisibility(!isFullScreen);
    tell({ isFullScreen });
  };
  window.on('enter-full-screen', () => change(true));
  window.on('leave-full-screen', () => change(false));
}
