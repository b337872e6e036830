// What the window's page is given of the machine: nothing.
import type { Session, WebPreferences } from 'electron';

/** Everything a page is given. A literal, so that no setting can ever reach into it. */
export const webPreferencesOf = (session: Session, preload: string, isPackaged: boolean): Readonly<WebPreferences> =>
  Object.freeze({
    session,
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !isPackaged,
  });
