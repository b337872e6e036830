// What every page and session of this process may do: nothing but show our own origin. Set before the first window exists.
import type { App, Protocol, Session, WebContents } from 'electron';
import { privilegedScheme, SCHEME } from './scheme.ts';

/** The two things a page may ask for: to copy text by a click, and to fill the screen. A new permission is denied by being absent. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** Which addresses a page may load at all. DevTools load their own, outside a packed application. */
export function isOwnAddress(url: string, isPackaged: boolean): boolean {
  return url.startsWith(`${SCHEME}://app/`) || (!isPackaged && url.startsWith('devtools://'));
}

/** Denies by default everything that a session can grant, lets no download begin, and no request leave our origin. */
export function guardSession(session: Session, isPackaged: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnAddress(url, isPackaged) }));
}

/** Opens no window, goes nowhere, embeds nothing: whatever a page or a PDF in it asks. */
export function guardContents(contents: WebContents): void {
  const prevent = (event: { preventDefault: () => void }): void => event.preventDefault();
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
}

/** Must run before the application is ready: the sandbox, the scheme, and the guards of all that will be created. */
export function secureApp(app: App, protocol: Protocol): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([privilegedScheme]);
  app.on('session-created', (session) => guardSession(session, app.isPackaged));
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  // Unanswered, the first certificate of the machine would say to any server whose it is.
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
}
