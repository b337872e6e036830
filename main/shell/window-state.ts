// Where the window stood and how bright it was, kept between runs. A file that cannot be read means the first run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../base/atomic-file.ts';

const WindowState = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(480), height: z.int().min(360) }).nullable(),
  isMaximized: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
});

/** The window as it was last seen; `bounds` null lets the system choose. */
export type WindowState = z.infer<typeof WindowState>;

const fresh: WindowState = { bounds: null, isMaximized: false, theme: 'system' };

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

type Area = { x: number; y: number; width: number; height: number };

/** Whether enough of a window lies on a screen to be taken hold of: screens come and go between runs. */
export function isReachable(bounds: Area, screens: readonly Area[]): boolean {
  return screens.some((screen) => {
    const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const height = Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y);
    return width >= 100 && height >= 40 && bounds.y >= screen.y - 1;
  });
}
