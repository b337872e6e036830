// What the desktop is told of newspapers on their way: how many, how far, and which have arrived. Pure.
import type { Download, EventValue } from '#border/contract';
import type { InterfaceLanguage } from '#border/model';
import { sayArrivalDay } from '#border/words/locale';
import { menuWords } from '#border/words/menu';

/** How many files are on their way, and the share of all that has come, from 0 to 1; null share where nothing is on its way. */
export type Progress = { coming: number; share: number | null };

const shareOf = ({ state, receivedBytes, totalBytes }: Download): number => {
  if (state === 'done') return 1;
  return totalBytes === null || totalBytes === 0 ? 0 : Math.min(1, receivedBytes / totalBytes);
};

/** The progress of a queue. What is paused or has failed is not on its way; what waits only for a better time is not either. */
export function progressOf(downloads: readonly Download[]): Progress {
  const isComing = ({ state, hold }: Download): boolean => state === 'running' || (state === 'waiting' && hold === null);
  const coming = downloads.filter(isComing);
  if (coming.length === 0) return { coming: 0, share: null };
  const counted = downloads.filter((one) => isComing(one) || one.state === 'done');
  return { coming: coming.length, share: counted.reduce((sum, one) => sum + shareOf(one), 0) / counted.length };
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
