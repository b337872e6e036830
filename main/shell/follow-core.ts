// Follows what the core tells and lets the desktop say it: notifications, the tray, the number on the icon.
import { join } from 'node:path';
import { BrowserWindow, powerMonitor } from 'electron';
import type { CallName } from '#border/contract';
import type { InterfaceLanguage } from '#border/model';
import type { Settings } from '#border/model-settings';
import type { Log } from '../base/log.ts';
import type { Core } from '../core.ts';
import { openTelling } from './tell-arrivals.ts';
import { openSearchTelling, showBadge } from './tell-searches.ts';
import type { Windows } from './windows.ts';

/** What of the shell is asked while it is told. */
type Followed = { language: () => InterfaceLanguage; settings: () => Settings; windows: Windows };

/** What is asked of the core from the desktop; a refusal is nobody's to read there. */
export const askOf =
  (core: Core, log: Log) =>
  (name: CallName, input: unknown): void =>
    void core.answer(name, input).then((answer) => answer.ok || log.info('nothing was done', { name, code: answer.fault.code }));

/** Tells the desktop what is new in saved searches, beginning with what came while the program was closed. */
const followSearches = (core: Core, log: Log, shell: Followed, out: string): void => {
  const { windows } = shell;
  const mayChange = (): boolean => core.parts.door.access() === 'whole';
  const told = { ...shell, mayChange, icon: join(out, 'icon.png'), showWindow: windows.show };
  core.on(openSearchTelling({ ...told, go: (place) => windows.tell('searches.go', place) }));
  const countNew = (): void =>
    void Promise.resolve(core.handlers['searches.list']({})).then(
      ({ searches }) => showBadge(mayChange() ? searches : []),
      (error: unknown) => log.error('the saved searches could not be listed', error),
    );
  countNew();
  core.on(({ name }) => {
    if (name === 'access.changed') countNew();
  });
};

/** Tells the desktop what arrives and what is new in saved searches, and catches up when the machine wakes. */
export const followArrivals = (core: Core, log: Log, shell: Followed, out: string): void => {
  const ask = askOf(core, log);
  const tell = openTelling({
    ...shell,
    showWindow: shell.windows.show,
    icon: join(out, 'icon.png'),
    trayIcon: join(out, 'tray.png'),
    windows: () => BrowserWindow.getAllWindows(),
    openEdition: (id) => shell.windows.tell('editions.go', { id }),
    checkNow: () => ask('sources.check', {}),
    mayChange: () => core.parts.door.access() === 'whole',
    setPaused: (isPaused) => ask(isPaused ? 'downloads.pause' : 'downloads.resume', { ids: 'all' }),
  });
  core.on(tell);
  followSearches(core, log, shell, out);
  powerMonitor.on('resume', () => core.wake());
  core.setOnBattery(powerMonitor.isOnBatteryPower());
  powerMonitor.on('on-battery', () => core.setOnBattery(true));
  powerMonitor.on('on-ac', () => core.setOnBattery(false));
};
