// `app` of the stand-in: readiness, paths, single instance, and the order in which an application quits.
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type Electron from 'electron';
import { type InstanceLock, takeInstanceLock } from './instance-lock.ts';
import { refuseAbsent } from './refuse-absent.ts';
import { handedOver } from './system.ts';

/** An event whose default can be prevented, as Electron hands them out. */
export type PreventableEvent = { defaultPrevented: boolean; preventDefault: () => void };

/** Makes one. */
export function makeEvent(): PreventableEvent {
  const event: PreventableEvent = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

/** What the application was started as. */
export type AppFacts = { path: string; name: string; version: string; isPackaged: boolean };

type PathName = 'userData' | 'temp' | 'home' | 'documents' | 'downloads' | 'logs' | 'sessionData' | 'appData';

/** A window as far as quitting is concerned. */
export type Closable = { close: () => void; onGone: () => void };

class App extends EventEmitter {
  isPackaged = false;
  name = 'Electron';
  readonly windows = new Set<Closable>();
  /** Pages on their way out; `will-quit` waits for them, as Electron's does. */
  readonly leaving: Promise<unknown>[] = [];
  /** Run before the process ends, whatever ends it in order. */
  readonly cleanups: (() => Promise<void> | void)[] = [];
  /** Switches of Chromium that the application asks for, as its command line has them. */
  readonly switches: string[] = [];
  readonly commandLine = refuseAbsent('app.commandLine', {
    appendSwitch: (name: string, value = ''): void => {
      if (this.#isReady) throw new Error('app.commandLine.appendSwitch() comes too late once app is ready');
      this.switches.push(value === '' ? `--${name}` : `--${name}=${value}`);
    },
  });
  #facts: AppFacts = { path: '', name: '', version: '', isPackaged: false };
  #ready: Promise<void> | null = null;
  #isReady = false;
  #isSandboxed = false;
  #isQuitting = false;
  #paths = new Map<string, string>();
  #instance: InstanceLock | null = null;

  start(facts: AppFacts): void {
    this.#facts = facts;
    this.name = facts.name;
    this.isPackaged = facts.isPackaged;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit());
  }

  becomeReady(): void {
    this.#isReady = true;
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
  }

  whenReady(): Promise<void> {
    this.#ready ??= this.#isReady ? Promise.resolve() : new Promise((resolve) => this.once('ready', () => resolve()));
    return this.#ready;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.#isSandboxed = true;
  }

  get isSandboxed(): boolean {
    return this.#isSandboxed;
  }

  getAppPath(): string {
    return this.#facts.path;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.#facts.version;
  }

  getLocale(): string {
    return (
      (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'en-US').split('.')[0]?.replace('_', '-') ?? 'en-US'
    );
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }

  getPath(name: string): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    const known: Partial<Record<PathName, () => string>> = {
      home: homedir,
      temp: tmpdir,
      documents: () => join(homedir(), 'Documents'),
      downloads: () => join(homedir(), 'Downloads'),
      logs: () => join(this.getPath('userData'), 'logs'),
      sessionData: () => this.getPath('userData'),
      userData: () => {
        const folder = mkdtempSync(join(tmpdir(), 'kiosque-user-data-'));
        this.cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
        return folder;
      },
    };
    const path = known[name as PathName]?.();
    if (path === undefined) throw new Error(`not in the stand-in: app.getPath('${name}')`);
    this.#paths.set(name, path);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  setAppUserModelId(_id: string): void {}

  setBadgeCount(count = 0): boolean {
    handedOver.badges.push(count);
    return true;
  }

  setAboutPanelOptions(options: Electron.AboutPanelOptionsOptions): void {
    handedOver.about = { ...options };
  }

  showAboutPanel(): void {
    handedOver.aboutOpened += 1;
  }

  setAsDefaultProtocolClient(_scheme: string): boolean {
    return true;
  }

  requestSingleInstanceLock(): boolean {
    this.#instance ??= takeInstanceLock(this.getPath('userData'), (argv, folder) =>
      this.emit('second-instance', makeEvent(), argv, folder, undefined),
    );
    if (this.#instance !== null) this.cleanups.push(this.#instance.release);
    return this.#instance !== null;
  }

  releaseSingleInstanceLock(): void {
    this.#instance?.release();
    this.#instance = null;
  }

  quit(): void {
    if (this.#isQuitting) return;
    const asked = makeEvent();
    this.emit('before-quit', asked);
    if (asked.defaultPrevented) return;
    this.#isQuitting = true;
    for (const window of [...this.windows]) window.close();
    if (this.windows.size > 0) {
      this.#isQuitting = false;
      return;
    }
    this.finishQuitting();
  }

  /** After the last window has closed: an application that does not listen quits, as in Electron. */
  onWindowsGone(): void {
    if (this.#isQuitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  finishQuitting(): void {
    void Promise.all(this.leaving.splice(0)).then(() => this.#finishQuitting());
  }

  #finishQuitting(): void {
    const asked = makeEvent();
    this.emit('will-quit', asked);
    this.#isQuitting = !asked.defaultPrevented;
    if (asked.defaultPrevented) return;
    this.emit('quit', {}, 0);
    this.exit(0);
  }

  exit(code = 0): void {
    const cleaning = Promise.allSettled(this.cleanups.map(async (clean) => clean()));
    void cleaning.then(() => process.exit(code));
  }

  /** The browser has ended: by our own hand, or because the last window was closed in it. */
  onBrowserGone(): void {
    for (const window of [...this.windows]) window.onGone();
  }

  focus(): void {}
}

/** The application itself, with what only the stand-in may call. */
export const theApp = new App();

/** `app`, as `import { app } from 'electron'` gives it. */
export const app = refuseAbsent('app', theApp);

/** What Electron does before it runs the application's entry. */
export function prepareApp(facts: AppFacts): void {
  theApp.start(facts);
}

/** What Electron does when the entry has run. */
export function becomeReady(): void {
  theApp.becomeReady();
}
