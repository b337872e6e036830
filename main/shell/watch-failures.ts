// What happens when a page stops: it is loaded again, a few times. The library lives in another process's threads and loses nothing.
import type { BrowserWindow } from 'electron';
import type { Log } from '../base/log.ts';

/** A page that stops more often than this within the span is not loaded again. */
const MOST_RELOADS = 3;
const SPAN_MS = 60_000;

/** Counts failures and says whether one more try is fair. */
export function makeRetryLimit(now: () => number = Date.now): () => boolean {
  let failures: number[] = [];
  return () => {
    failures = [...failures.filter((at) => at > now() - SPAN_MS), now()];
    return failures.length <= MOST_RELOADS;
  };
}

/** Watches one window; `giveUp` is called when its page cannot be kept alive. */
export function watchFailures(window: BrowserWindow, log: Log, giveUp: () => void): void {
  const mayRetry = makeRetryLimit();
  const contents = window.webContents;
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.info('the page stopped', { reason, exitCode });
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (mayRetry()) contents.reload();
    else giveUp();
  });
  contents.on('preload-error', (_event, _path, error) => log.error('the preload script failed', error));
  window.on('unresponsive', () => log.info('the page does not answer'));
  window.on('responsive', () => log.info('the page answers again'));
}
