// The words of updates in English: newer versions of the program itself.
import { saySize } from './locale.ts';

const size = (bytes: number): string => saySize(bytes, 'en');

/** English. */
export const updatesEnglish = {
  heading: 'Updates',
  text: 'Kiosque works without a network for as long as you like. Nothing newer is fetched unless you ask for it.',
  daily: 'Look for a newer version once a day',
  noFeed: 'This build does not update itself. A newer version is installed as this one was.',
  ofSystem:
    'This build does not update itself: it comes with the system’s packages, or was unpacked by hand, and so does the next version.',
  never: 'Nobody has looked for a newer version yet.',
  newest: (when: string) => `There was no newer version. Last looked: ${when}.`,
  looking: 'Looking for a newer version…',
  look: 'Look now',
  available: (version: string, bytes: number) => `Version ${version} is ready to be downloaded (${size(bytes)}).`,
  download: 'Download',
  downloading: (version: string) => `Version ${version} is being downloaded`,
  received: (bytes: number, of: number) => `${size(bytes)} of ${size(of)}`,
  cancel: 'Stop',
  ready: (version: string) => `Version ${version} is here. It is installed when you quit Kiosque.`,
  restart: 'Restart now',
};

/** Every language says the same. */
export type UpdatesWords = typeof updatesEnglish;
