// Starts the Chromium that draws the windows, with a profile of its own, and keeps it away from every network but our origin.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CdpConnection } from './cdp.ts';
import { findChromium } from './find-chromium.ts';

/** A running browser. */
export type Chromium = { connection: CdpConnection; isHeadless: boolean; close: () => Promise<void> };

const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Headless when asked for, or when there is nothing to draw on. `STAND_IN_HEADED=1` without a screen throws, in one sentence. */
export function isHeadless(): boolean {
  if (process.env.STAND_IN_HEADED === '1' && !hasScreen()) {
    throw new Error('A visible window needs a screen: neither DISPLAY nor WAYLAND_DISPLAY is set.');
  }
  return !hasScreen() || process.env.STAND_IN_HEADLESS === '1';
}

const switches = (profile: string, originPort: number, width: number, height: number): string[] => [
  `--user-data-dir=${profile}`,
  '--remote-debugging-pipe',
  `--window-size=${width},${height}`,
  // Whatever is not our own origin meets our own server as a proxy, which refuses it.
  `--proxy-server=http://127.0.0.1:${originPort}`,
  `--proxy-bypass-list=<-loopback>;127.0.0.1:${originPort}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider,AutofillServerCommunication',
  '--password-store=basic',
  '--use-mock-keychain',
  '--hide-crash-restore-bubble',
  '--force-color-profile=srgb',
];

/** Switches of Electron's that Chromium knows too and that are handed on from the command line. */
const handedOn = /^--(remote-debugging-port|force-device-scale-factor|lang|force-renderer-accessibility)(=|$)/;

/** Electron says on stderr where its debugger listens; of all that Chromium writes there, this line alone is handed on. */
const tellOfDevTools = (stderr: Readable): void => {
  createInterface({ input: stderr }).on('line', (line) => {
    if (line.startsWith('DevTools listening on') || process.env.STAND_IN_LOG === '1') console.error(line);
  });
};

const ENDS_WITHIN_MS = 5_000;

/** Starts the browser with one empty window. Throws when no Chromium is installed. `onEnd` runs once, when it has gone. */
export function startChromium(options: {
  originPort: number;
  width: number;
  height: number;
  switches: readonly string[];
  onEnd: () => void;
}): Chromium {
  const executable = findChromium();
  if (executable === null)
    throw new Error('The stand-in needs an installed Chromium (KIOSQUE_CHROMIUM names one that lies elsewhere).');
  const headless = isHeadless();
  const profile = mkdtempSync(join(tmpdir(), 'kiosque-chromium-'));
  const child = spawn(
    executable,
    [
      ...switches(profile, options.originPort, options.width, options.height),
      ...options.switches,
      ...(headless ? ['--headless'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...process.argv.filter((argument) => handedOn.test(argument)),
      '--app=data:text/html,',
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  );
  if (child.stderr !== null) tellOfDevTools(child.stderr);
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const removeProfile = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', () => {
    child.kill('SIGKILL');
    removeProfile();
  });
  const connection = new CdpConnection(child.stdio[3] as Writable, child.stdio[4] as Readable, options.onEnd);
  return {
    connection,
    isHeadless: headless,
    close: async () => {
      await connection.browser.send('Browser.close').catch(() => child.kill('SIGKILL'));
      // Its windows are gone by now; one that waits for the speech service of the system would never end.
      const end = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
      await gone;
      clearTimeout(end);
      removeProfile();
    },
  };
}
