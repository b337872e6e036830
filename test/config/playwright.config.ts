// Click tests of the built application in a real window, one window at a time.
import { defineConfig } from '@playwright/test';

const root = new URL('../..', import.meta.url).pathname;

export default defineConfig({
  testDir: `${root}test/app`,
  testMatch: '**/*.app.ts',
  outputDir: `${root}out/playwright`,
  fullyParallel: false,
  workers: 1,
  // Two cores carry the window, its drawing in software and the workers: what fails once there is told as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
});
