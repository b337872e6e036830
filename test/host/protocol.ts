// `protocol`: the schemes that an application declares before it is ready, and their handlers in each session.
import type Electron from 'electron';
import { theApp } from './app.ts';
import type { SchemeHandler } from './origin.ts';
import { refuseAbsent } from './refuse-absent.ts';

const schemes = new Map<string, Electron.Privileges>();

/** Privileges without which a loopback origin would give more, or less, than Electron does. */
const needed = ['standard', 'secure', 'supportFetchAPI'] as const;
const refused = ['bypassCSP', 'allowServiceWorkers', 'allowExtensions', 'corsEnabled'] as const;

function registerSchemesAsPrivileged(customSchemes: Electron.CustomScheme[]): void {
  if (theApp.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  if (schemes.size > 0) throw new Error('protocol.registerSchemesAsPrivileged can be called only once');
  for (const { scheme, privileges = {} } of customSchemes) {
    for (const name of needed) if (privileges[name] !== true) throw new Error(`not in the stand-in: a scheme without ${name}`);
    for (const name of refused) if (privileges[name] === true) throw new Error(`the stand-in refuses a scheme with ${name}`);
    schemes.set(scheme, privileges);
  }
}

/** The handlers of one session. */
export class SessionProtocol {
  readonly #handlers = new Map<string, SchemeHandler>();

  registerSchemesAsPrivileged(customSchemes: Electron.CustomScheme[]): void {
    registerSchemesAsPrivileged(customSchemes);
  }

  handle(scheme: string, handler: (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>): void {
    if (!theApp.isReady()) throw new Error('protocol.handle can be used only after app is ready');
    if (!schemes.has(scheme)) throw new Error(`not in the stand-in: the scheme ${scheme} without privileges`);
    if (this.#handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`);
    this.#handlers.set(scheme, handler as unknown as SchemeHandler);
  }

  unhandle(scheme: string): void {
    this.#handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  /** For the window: the handler of a scheme. */
  find(scheme: string): SchemeHandler | undefined {
    return this.#handlers.get(scheme);
  }
}

/** `protocol` as `import { protocol } from 'electron'` gives it; the default session's. */
export const defaultProtocol = new SessionProtocol();

/** `protocol` for the application. */
export const protocol = refuseAbsent('protocol', defaultProtocol);
