// The one browser and the one origin behind all windows, opened with the first window and closed with the application.
import { theApp } from './app.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { type Origin, openOrigin } from './origin.ts';
import type { Session } from './session.ts';

/** What a window draws with. */
export type Browser = { chromium: Chromium; origin: Origin; session: Session; isFirstWindowFree: boolean };

let opened: Promise<Browser> | null = null;

async function open(url: URL, session: Session, width: number, height: number): Promise<Browser> {
  const scheme = url.protocol.slice(0, -1);
  const handler = session.protocol.find(scheme);
  if (handler === undefined)
    throw new Error(`not in the stand-in: loading ${url.href}, whose scheme this session does not handle`);
  const origin = await openOrigin(`${scheme}://${url.host}`, handler, (address, type) =>
    session.webRequest.allows(address, type),
  );
  // Pages are told the language of the system, as Electron tells them.
  const switches = [`--accept-lang=${theApp.getLocale()}`, ...theApp.switches];
  const chromium = startChromium({ originPort: origin.port, width, height, switches, onEnd: () => theApp.onBrowserGone() });
  theApp.cleanups.push(async () => {
    origin.close();
    await chromium.close();
  });
  return { chromium, origin, session, isFirstWindowFree: true };
}

/** The browser, started by the first caller. One application has one origin and one session with windows. */
export async function openBrowser(url: string, session: Session, width: number, height: number): Promise<Browser> {
  const parsed = new URL(url);
  opened ??= open(parsed, session, width, height);
  const browser = await opened;
  if (browser.session !== session) throw new Error('not in the stand-in: windows of two sessions');
  return browser;
}

/** The origin that is open, for the control port of tests. */
export function openedBrowser(): Promise<Browser> | null {
  return opened;
}
