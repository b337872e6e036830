// What a window's page is given of the machine: nothing.
import type { Session, WebPreferences } from 'electron';

/** What no page is given. A literal, so that no setting can ever reach into it. */
const closed = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;

/** Everything a page is given. */
export const webPreferencesOf = (session: Session, preload: string, isPackaged: boolean): Readonly<WebPreferences> =>
  Object.freeze({ ...closed, session, preload, devTools: !isPackaged });

/** What a page that is only printed is given: not even scripts. */
export const printPreferencesOf = (session: Session): Readonly<WebPreferences> =>
  Object.freeze({ ...closed, session, javascript: false, devTools: false });
