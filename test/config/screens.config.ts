// Pictures of every screen, two windows at a time.
import { defineConfig } from '@playwright/test';
import click from './playwright.config.ts';

export default defineConfig({
  ...click,
  testDir: new URL('../screens', import.meta.url).pathname,
  testMatch: '**/*.screens.ts',
  // The parts of one file, so that both windows have something to do until the end.
  fullyParallel: true,
});
