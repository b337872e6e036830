// Opens the headless Chromium that sets the pages. Nothing is fetched: every address is answered by the press itself.
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../host/find-chromium.ts';

const flags =
  '--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-quic --font-render-hinting=none';

/** Starts the browser; close() ends it. Throws when none is installed. */
export async function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found; set KIOSQUE_CHROMIUM to its path');
  return chromium.launch({ executablePath, args: flags.split(' ') });
}
