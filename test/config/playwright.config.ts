// Click tests of the built application in real windows, two at a time, one file after the other in each.
import { defineConfig } from '@playwright/test';
import { temporaryPlace } from '../run/temporary-place.ts';

const root = new URL('../..', import.meta.url).pathname;
process.env.TMPDIR ??= temporaryPlace();

export default defineConfig({
  testDir: `${root}test`,
  testMatch: '{app,threats}/*.app.ts',
  globalSetup: new URL('./before-clicks.ts', import.meta.url).pathname,
  outputDir: `${root}out/playwright`,
  fullyParallel: false,
  // A window leaves the half of two cores unused while it waits for its page, its worker or its disk.
  workers: 2,
  // Two cores carry the windows, their drawing in software and the workers: what fails once there is told as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
});
