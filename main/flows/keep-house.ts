// What is done by itself in a library that stays open: rules of titles and the trash twice a day, the copy of the catalogue once. Refuses to go on
// once closed.
import { listBackups } from '../archive/backups/keep-copy.ts';
import { placesOf } from '../archive/places.ts';
import { followRules } from './keeping/keep-titles.ts';
import type { Parts } from './parts.ts';
import { copyDaily } from './safety/back-up.ts';
import { followTrashRule } from './safety/empty-trash.ts';

/** A whole day would always be a little more than one, which a rule of one day takes for a leap of the clock. */
const tidyMs = 43_200_000;
/** How often it is looked whether the catalogue is to be copied. */
const lookForCopyMs = 1_800_000;

/** The timers of an open library. */
export type Housekeeping = { close: () => void };

/** Begins as soon as the parts are together. A timer that stayed would hold on to a closed library, shelf and all, and ask it every day. */
export function keepHouse(parts: Parts): Housekeeping {
  const { log, root } = parts;
  const tidy = (): void => {
    followRules(parts).catch((error: unknown) => log.error('the rules of the titles could not be followed', error));
    followTrashRule(parts).catch((error: unknown) => log.error('the trash could not be tidied', error));
  };
  const copy = (): void => {
    const newest = listBackups(placesOf(root).backups).find(({ kind }) => kind === 'copy');
    copyDaily(parts, newest?.atMs ?? 0).catch((error: unknown) => log.error('the catalogue could not be copied', error));
  };
  const timers = [setTimeout(tidy, 0), setInterval(tidy, tidyMs), setInterval(copy, lookForCopyMs)];
  for (const timer of timers) timer.unref();
  return {
    close: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
