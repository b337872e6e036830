// What the desktop is told of newspapers on their way: how many, how far, and which have arrived. Pure.

import type { EventValue } from '#border/contract';
import type { InterfaceLanguage } from '#border/model';
import type { Download, DownloadList } from '#border/model-downloads';
import { sayArrivalDay } from '#border/words/locale';
import { menuWords } from '#border/words/menu';

/** How many files are on their way, and the share of all that has come, from 0 to 1; null share where nothing is on its way. */
export type Progress = { coming: number; share: number | null };

const shareOf = ({ receivedBytes, totalBytes }: Download): number =>
  totalBytes === null || totalBytes === 0 ? 0 : Math.min(1, receivedBytes / totalBytes);

/** The progress of the queue. What is paused, held or has failed is not on its way. */
export function progressOf({ downloads, counts }: DownloadList): Progress {
  const { moving, arrived } = counts;
  if (moving === 0) return { coming: 0, share: null };
  const running = downloads.filter(({ state }) => state === 'running');
  return { coming: moving, share: (arrived + running.reduce((sum, one) => sum + shareOf(one), 0)) / (arrived + moving) };
}

type Arrival = EventValue<'edition.arrived'>;

/** The title of a notification: one newspaper by its name and day, several by their number. */
export function arrivalTitle(arrivals: readonly Arrival[], language: InterfaceLanguage, today: string): string {
  const words = menuWords[language];
  const [first] = arrivals;
  if (first === undefined || arrivals.length > 1) return words.arrivedMany(arrivals.length);
  return words.arrived(first.title, first.day === null ? null : sayArrivalDay(first.day, language, today));
}

/** The names of several newspapers, each once, for the notification's text; empty for one. */
export function arrivalBody(arrivals: readonly Arrival[], language: InterfaceLanguage): string {
  if (arrivals.length < 2) return '';
  const titles = [...new Set(arrivals.map(({ title }) => title))].slice(0, 5);
  return new Intl.ListFormat(language).format(titles);
}
