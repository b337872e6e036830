// Unit tests on real SQLite, files and PDFs, run from the TypeScript sources by Node itself; threads and the command line run as they are shipped.
import { defineConfig } from 'vitest/config';
import { temporaryPlace } from '../run/temporary-place.ts';
import { SlowFirst } from './slow-first.ts';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  cacheDir: 'out/vitest',
  test: {
    include: [
      'test/{main,renderer,preload,host,press,support,storage,bench,soak,threats,crash}/**/*.test.{ts,tsx}',
      'test/*.test.ts',
    ],
    alias: [{ find: /^.*\/worker-url\.ts$/, replacement: new URL('../support/built-worker-url.ts', import.meta.url).pathname }],
    pool: 'forks',
    sequence: { sequencer: SlowFirst },
    // Two cores are busy for three quarters of the time with two files: many wait for servers, disks and processes of their own.
    maxWorkers: 3,
    // What tests start as processes and threads of their own would compile the same files anew.
    env: { NODE_COMPILE_CACHE: new URL('../../out/compile-cache', import.meta.url).pathname, TMPDIR: temporaryPlace() },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
