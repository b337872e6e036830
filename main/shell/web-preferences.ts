// What a window's page is given of the machine: nothing.
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

/** What a page that is only printed is given: not even scripts. */
export const printPreferencesOf = (session: Session): Readonly<WebPreferences> =>
  Object.freeze({
    session,
    javascript: false,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
