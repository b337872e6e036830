// The ways in which a screen is looked at: light and dark, and main screens in a large window, in high contrast and without motion.
import type { Page } from '@playwright/test';

/** A way of looking. `suffix` stands behind the screen's name; `themes` are the colours it is shown in. */
export type Look = {
  suffix: string;
  themes: readonly ('light' | 'dark')[];
  /** For main screens alone. */
  isExtra: boolean;
  media: { forcedColors?: 'active' | 'none'; reducedMotion?: 'reduce' | 'no-preference' };
  size: { width: number; height: number };
};

const window = { width: 1280, height: 800 };
const plain = { forcedColors: 'none', reducedMotion: 'no-preference' } as const;

/** All of them; the first is the usual one. */
export const looks: readonly Look[] = [
  { suffix: '', themes: ['light', 'dark'], isExtra: false, media: plain, size: window },
  { suffix: '-large', themes: ['light'], isExtra: true, media: plain, size: { width: 2560, height: 1440 } },
  { suffix: '-contrast', themes: ['light', 'dark'], isExtra: true, media: { ...plain, forcedColors: 'active' }, size: window },
  { suffix: '-still', themes: ['light'], isExtra: true, media: { ...plain, reducedMotion: 'reduce' }, size: window },
];

/** Puts the window into a way of looking. */
export async function lookAt(page: Page, { media, size }: Look, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ ...media, colorScheme });
}
