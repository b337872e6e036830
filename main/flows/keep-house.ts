// What is done by itself once a day in a library that stays open: rules of titles, the trash, the copy of the catalogue. Refuses to go on once closed.
import { listBackups } from '../archive/backups/keep-copy.ts';
import { placesOf } from '../archive/places.ts';
import { followRules } from './keeping/keep-titles.ts';
import type { Parts } from './parts.ts';
import { copyDaily } from './safety/back-up.ts';
import { followTrashRule } from './safety/empty-trash.ts';

const dayMs = 86_400_000;
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
  const timers = [setTimeout(tidy, 0), setInterval(tidy, dayMs), setInterval(copy, lookForCopyMs)];
  for (const timer of timers) timer.unref();
  return {
    close: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
