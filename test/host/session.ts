// `session`: what a page may do and may ask for. Permissions go to the browser as granted or denied; requests pass the filter.
import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { theApp } from './app.ts';
import type { CdpSession } from './cdp.ts';
import { defaultProtocol, SessionProtocol } from './protocol.ts';
import { refuseAbsent } from './refuse-absent.ts';

type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type DeviceHandler = Parameters<Electron.Session['setDevicePermissionHandler']>[0];
type DisplayHandler = Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0];
type BeforeRequest = NonNullable<Parameters<Electron.WebRequest['onBeforeRequest']>[0]>;
type PermissionName = Parameters<CheckHandler>[1];

/** Permissions by the browser's name and by Electron's. */
const permissions: readonly [string, PermissionName][] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['idle-detection', 'idle-detection'],
  ['local-fonts', 'local-fonts'],
  ['persistent-storage', 'persistent-storage'],
  ['screen-wake-lock', 'screen-wake-lock'],
  ['storage-access', 'storage-access'],
  ['window-management', 'window-management'],
];

class WebRequest {
  #filter: BeforeRequest | null = null;

  onBeforeRequest(filter: unknown, listener?: unknown): void {
    if (typeof filter !== 'function' && filter !== null) throw new Error('not in the stand-in: onBeforeRequest with a filter');
    if (listener !== undefined) throw new Error('not in the stand-in: onBeforeRequest with a filter');
    this.#filter = filter as BeforeRequest | null;
  }

  /** For the origin: whether the application lets a request pass. */
  allows(url: string, resourceType: string): Promise<boolean> {
    const filter = this.#filter;
    if (filter === null) return Promise.resolve(true);
    return new Promise((resolve) => {
      const details = { url, resourceType, method: 'GET' } as Electron.OnBeforeRequestListenerDetails;
      filter(details, (response) => resolve(response.cancel !== true));
    });
  }
}

/** One session, with what only the stand-in may call. */
export class Session extends EventEmitter {
  readonly protocol: SessionProtocol;
  readonly webRequest = refuseAbsent('session.webRequest', new WebRequest());
  #check: CheckHandler | null = null;
  #request: RequestHandler | null = null;

  constructor(sessionProtocol: SessionProtocol) {
    super();
    this.protocol = refuseAbsent('session.protocol', sessionProtocol);
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler;
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler;
  }

  // Chromium without a device or a picker denies by itself; that a handler denies is a matter of the application's own tests.
  setDevicePermissionHandler(_handler: DeviceHandler): void {}

  setDisplayMediaRequestHandler(_handler: DisplayHandler): void {}

  setSpellCheckerEnabled(_enable: boolean): void {}

  async clearStorageData(): Promise<void> {}

  async clearCache(): Promise<void> {}

  /** For the window: tells the browser what the application grants to its origin. */
  async applyPermissions(cdp: CdpSession, origin: string, inner: string, contents: Electron.WebContents): Promise<void> {
    for (const [browserName, name] of permissions) {
      const setting = (await this.#grants(name, inner, contents)) ? 'granted' : 'denied';
      await cdp.send('Browser.setPermission', { permission: { name: browserName }, setting, origin });
    }
  }

  async #grants(name: PermissionName, inner: string, contents: Electron.WebContents): Promise<boolean> {
    const details = { isMainFrame: true, requestingUrl: `${inner}/` };
    const isGranted = this.#check?.(contents, name, inner, details as Parameters<CheckHandler>[3]) ?? true;
    const request = this.#request;
    if (!isGranted || request === null) return isGranted;
    return new Promise((resolve) => request(contents, name, resolve, details as Parameters<RequestHandler>[3]));
  }
}

const sessions = new Map<string, Session>();

const sessionOf = (partition: string): Session => {
  if (!theApp.isReady()) throw new Error('Session can only be received when app is ready');
  const known = sessions.get(partition);
  if (known !== undefined) return known;
  const made = new Session(partition === '' ? defaultProtocol : new SessionProtocol());
  sessions.set(partition, made);
  theApp.emit('session-created', refuseAbsent('session', made));
  return made;
};

/** The session itself behind what the application holds. */
export function plainSession(options: { partition?: string | undefined; session?: Electron.Session | undefined }): Session {
  if (options.session === undefined) return sessionOf(options.partition ?? '');
  const given = options.session as unknown as Session;
  const found = [...sessions.values()].find((one) => one.webRequest === given.webRequest);
  if (found === undefined) throw new Error('the stand-in knows no such session');
  return found;
}

/** `session` as `import { session } from 'electron'` gives it. */
export const session = refuseAbsent('session', {
  get defaultSession() {
    return refuseAbsent('session', sessionOf(''));
  },
  fromPartition: (partition: string) => refuseAbsent('session', sessionOf(partition)),
});
