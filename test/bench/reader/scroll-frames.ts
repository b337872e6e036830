// Scrolls a page by a gesture of the browser's own, as a wheel does, and counts the frames that it missed meanwhile.
import type { Page } from '@playwright/test';
import type { Frames } from './viewer.ts';

const pixelsPerSecond = 4000;
const frameMs = 1000 / 60;

type Counting = { frames: number[]; isOver: boolean };

/** Scrolls by so many pixels from a place of the window. */
export async function scrollFrames(page: Page, at: { x: number; y: number }, distance: number): Promise<Frames> {
  const counting = await page.evaluateHandle(() => {
    const state: Counting = { frames: [], isOver: false };
    const count = (now: number): void => {
      state.frames.push(now);
      if (!state.isOver) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    return state;
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.synthesizeScrollGesture', {
    ...at,
    yDistance: -distance,
    speed: pixelsPerSecond,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  await cdp.detach();
  const frames = await counting.evaluate((state) => {
    state.isOver = true;
    return state.frames;
  });
  const gaps = frames.slice(1).map((now, index) => now - (frames[index] ?? now));
  return { drawn: frames.length, dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frameMs) - 1), 0) };
}
