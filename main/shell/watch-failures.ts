// What happens when a page stops or hangs, or a process of the browser ends: the page is loaded again, a few times. The library lives in
// threads of main and loses nothing. Refuses to end a page that hangs unless the person says so.
import type { App, BrowserWindow } from 'electron';
import type { Log } from '../base/log.ts';

/** A page that stops more often than this within the span is not loaded again. */
const MOST_RELOADS = 3;
const SPAN_MS = 60_000;

/** What watching one window works with. */
export type FailureParts = {
  log: Log;
  /** Asks the person in front of a page that hangs; the signal says that it answers again. */
  mayWait: (signal: AbortSignal) => Promise<boolean>;
  /** Called when the page cannot be kept alive. */
  giveUp: () => void;
};

/** Counts failures and says whether one more try is fair. */
export function makeRetryLimit(now: () => number = Date.now): () => boolean {
  let failures: number[] = [];
  return () => {
    failures = [...failures.filter((at) => at > now() - SPAN_MS), now()];
    return failures.length <= MOST_RELOADS;
  };
}

/** The person's question while a page hangs; one at a time. */
const openHangs = (window: BrowserWindow, { log, mayWait }: FailureParts) => {
  let asking: AbortController | null = null;
  const end = (): void => {
    asking?.abort();
    asking = null;
  };
  const ask = async (): Promise<void> => {
    if (asking !== null) return;
    const mine = new AbortController();
    asking = mine;
    const isWaiting = await mayWait(mine.signal);
    if (asking === mine) asking = null;
    if (isWaiting || mine.signal.aborted || window.isDestroyed()) return;
    log.info('the page is ended as the person asked');
    // Its end is seen as that of any page that stops.
    window.webContents.forcefullyCrashRenderer();
  };
  return { ask, end };
};

/** Watches one window. */
export function watchFailures(window: BrowserWindow, parts: FailureParts): void {
  const { log, giveUp } = parts;
  const mayRetry = makeRetryLimit();
  const contents = window.webContents;
  const hangs = openHangs(window, parts);
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.info('the page stopped', { reason, exitCode });
    hangs.end();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (mayRetry()) contents.reload();
    else giveUp();
  });
  contents.on('preload-error', (_event, _path, error) => log.error('the preload script failed', error));
  window.on('unresponsive', () => {
    log.info('the page does not answer');
    hangs.ask().catch((error: unknown) => log.error('nobody could be asked about the page', error));
  });
  window.on('responsive', () => {
    log.info('the page answers again');
    hangs.end();
  });
  window.on('closed', hangs.end);
}

/** Notes the processes of the browser that end, such as the one that draws: Chromium starts them again by itself. */
export function watchProcesses(app: App, log: Log): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) =>
    log.info('a process of the browser ended', { type, reason, exitCode, name: name ?? null }),
  );
}
