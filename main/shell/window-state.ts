// Where the window stood, what it showed and how bright it was, kept between runs. A file that cannot be read means the first run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../base/atomic-file.ts';

/** Every place within the page but a link, which is followed once. */
const placePattern = /^#\/(?!open\b)/;

const WindowState = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(480), height: z.int().min(360) }).nullable(),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean().default(false),
  place: z.string().max(4000).regex(placePattern).nullable().default(null),
  theme: z.enum(['system', 'light', 'dark']),
});

/**
 * The window as it was last seen; `bounds` null lets the system choose. `place` is the part of the page's address from `#` on, which the
 * page reads as any of its own, so that one that is gone leads somewhere too; null is where it begins.
 */
export type WindowState = z.infer<typeof WindowState>;

const fresh: WindowState = { bounds: null, isMaximized: false, isFullScreen: false, place: null, theme: 'system' };

const fileIn = (folder: string): string => join(folder, 'window.json');

/** Reads the state that was kept in `folder`. */
export function readWindowState(folder: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return fresh;
  }
}

/** Keeps a state; throws what the disk throws. */
export function keepWindowState(folder: string, state: WindowState): void {
  writeAtomically(fileIn(folder), JSON.stringify(state));
}

/** The place that an address of the page shows; null for what is none to come back to. */
export function placeIn(url: string): string | null {
  const [, hash = ''] = /^[^#]*(#.*)$/s.exec(url) ?? [];
  return hash.length <= 4000 && placePattern.test(hash) ? hash : null;
}

/** Lets the next run begin where the page begins, such as when it failed where it was. */
export function forgetPlace(folder: string): void {
  keepWindowState(folder, { ...readWindowState(folder), place: null });
}

type Area = { x: number; y: number; width: number; height: number };

/** Whether enough of a window lies on a screen to be taken hold of: screens come and go between runs. */
export function isReachable(bounds: Area, screens: readonly Area[]): boolean {
  return screens.some((screen) => {
    const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const height = Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y);
    return width >= 100 && height >= 40 && bounds.y >= screen.y - 1;
  });
}
