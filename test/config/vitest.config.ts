// Unit tests on real SQLite, files and PDFs, run from the TypeScript sources by Node itself.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  cacheDir: 'out/vitest',
  test: {
    include: ['test/{main,renderer,preload,host,press,support}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Each run of the command line would read four hundred source files anew: half of the time that it takes.
    env: { NODE_COMPILE_CACHE: new URL('../../out/compile-cache', import.meta.url).pathname },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
