// The end of the application: windows close first, so that the person sees an end at once; then the core ends what it is writing.
// Refuses to wait for ever.
import type { App } from 'electron';
import type { Log } from '../base/log.ts';

/** How long the core may take before the process ends anyway; what was writing resumes at the next start. */
const CLOSE_WITHIN_MS = 10_000;

/** What is closed. */
export type ClosingParts = { core: Promise<{ close: () => Promise<void> }>; log: Log };

/** Lets the application end only when the core has closed, or its time is over. */
export function closeInOrder(app: Pick<App, 'on' | 'quit'>, { core, log }: ClosingParts, withinMs = CLOSE_WITHIN_MS): void {
  let isClosed = false;
  let isClosing = false;
  const close = async (): Promise<void> => {
    const { promise: deadline, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      log.info('the library was not closed in time');
      resolve();
    }, withinMs);
    const closed = core.then((open) => open.close()).catch((error: unknown) => log.error('the library did not close', error));
    await Promise.race([closed, deadline]);
    clearTimeout(timer);
    isClosed = true;
    app.quit();
  };
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void close();
  });
}
