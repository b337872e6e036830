// The parts of Electron that speak to the desktop, as far as an application can notice them without one.
import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { refuseAbsent } from './refuse-absent.ts';

class NativeTheme extends EventEmitter {
  #source: Electron.NativeTheme['themeSource'] = 'system';

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source;
  }

  set themeSource(source: Electron.NativeTheme['themeSource']) {
    this.#source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

/** What the application handed to the desktop, for tests. */
export const handedOver = {
  external: [] as string[],
  shownInFolder: [] as string[],
  notifications: [] as string[],
  notificationBodies: [] as string[],
  badges: [] as number[],
  trays: 0,
  trayTexts: [] as string[],
  progress: [] as number[],
  /** What the panel about the application says. */
  about: {} as Electron.AboutPanelOptionsOptions,
  /** How often it was opened. */
  aboutOpened: 0,
  /** What was printed, each as a PDF beside the profile, and how it was asked for. */
  printed: [] as { path: string; options: Record<string, unknown> }[],
  /** Files that a drag carried out of a window. */
  dragged: [] as { file: string; icon: { width: number; height: number } }[],
};

const theShell = {
  openExternal: async (url: string): Promise<void> => {
    handedOver.external.push(url);
  },
  showItemInFolder: (path: string): void => {
    handedOver.shownInFolder.push(path);
  },
  beep: (): void => {},
} satisfies Partial<Electron.Shell>;

/** The notifications on the desktop, the last one at the end. */
export const shownNotifications: { emit: (name: 'click') => unknown }[] = [];

class StandInNotification extends EventEmitter {
  readonly title: string;
  readonly body: string;

  constructor({ title = '', body = '' }: Electron.NotificationConstructorOptions = {}) {
    super();
    this.title = title;
    this.body = body;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    handedOver.notifications.push(this.title);
    handedOver.notificationBodies.push(this.body);
    shownNotifications.push(this);
    this.emit('show');
  }

  close(): void {
    this.emit('close');
  }
}

class StandInTray extends EventEmitter {
  #isDestroyed = false;

  constructor(_image: Electron.NativeImage | string) {
    super();
    handedOver.trays += 1;
  }

  setToolTip(text: string): void {
    handedOver.trayTexts.push(text);
  }

  setTitle(_text: string): void {}

  setContextMenu(_menu: unknown): void {}

  destroy(): void {
    this.#isDestroyed = true;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
}

class PowerMonitor extends EventEmitter {
  isOnBatteryPower(): boolean {
    return false;
  }

  get onBatteryPower(): boolean {
    return false;
  }
}

const theNet = {
  fetch: (input: string, options?: RequestInit): Promise<Response> => fetch(input, options),
  isOnline: (): boolean => true,
};

const theScreen = {
  getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) as Electron.Display,
  getAllDisplays: () => [theScreen.getPrimaryDisplay()],
  getDisplayMatching: (_rectangle: Electron.Rectangle) => theScreen.getPrimaryDisplay(),
};

export const nativeTheme = refuseAbsent('nativeTheme', new NativeTheme());
export const shell = refuseAbsent('shell', theShell);
export const Notification = refuseAbsent('Notification', StandInNotification);
export const Tray = refuseAbsent('Tray', StandInTray);
export const powerMonitor = refuseAbsent('powerMonitor', new PowerMonitor());
export const net = refuseAbsent('net', theNet);
export const screen = refuseAbsent('screen', theScreen);
