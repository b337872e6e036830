// The ways in which a screen is looked at: light and dark, and main screens in a large window, in high contrast, in large text and without motion.
import { type App, expect } from '../app/start-app.ts';
import { ask } from '../app/steps.ts';

/** A way of looking. `suffix` stands behind the screen's name; `themes` are the colours it is shown in. */
export type Look = {
  suffix: string;
  themes: readonly ('light' | 'dark')[];
  /** For main screens alone. */
  isExtra: boolean;
  media: { forcedColors?: 'active' | 'none'; reducedMotion?: 'reduce' | 'no-preference' };
  size: { width: number; height: number };
  /** How large the interface's text is, in hundredths. */
  percent: number;
};

const window = { width: 1280, height: 800 };
const plain = { forcedColors: 'none', reducedMotion: 'no-preference' } as const;

/** All of them; the first is the usual one. */
export const looks: readonly Look[] = [
  { suffix: '', themes: ['light', 'dark'], isExtra: false, media: plain, size: window, percent: 100 },
  { suffix: '-large', themes: ['light'], isExtra: true, media: plain, size: { width: 2560, height: 1440 }, percent: 100 },
  {
    suffix: '-contrast',
    themes: ['light', 'dark'],
    isExtra: true,
    media: { ...plain, forcedColors: 'active' },
    size: window,
    percent: 100,
  },
  { suffix: '-text', themes: ['light'], isExtra: true, media: plain, size: window, percent: 200 },
  {
    suffix: '-still',
    themes: ['light'],
    isExtra: true,
    media: { ...plain, reducedMotion: 'reduce' },
    size: window,
    percent: 100,
  },
];

/** Puts the window into a way of looking. */
export async function lookAt(app: App, { media, size, percent }: Look, colorScheme: 'light' | 'dark'): Promise<void> {
  const { page } = app;
  await page.setViewportSize(size);
  await page.emulateMedia({ ...media, colorScheme });
  await ask(app, 'settings.set', { textPercent: percent });
  await expect(page.locator('html')).toHaveCSS('font-size', `${(16 * percent) / 100}px`);
}
