// Builds the application, finds what it can run in, and clicks through it: `node test/run/app.ts [playwright arguments]`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildApp } from './build.ts';
import { describeEngine, findBrowser } from './find-browser.ts';
import { projectRoot } from './project-root.ts';

const engine = findBrowser();
await buildApp();
console.error(describeEngine(engine));
const { status } = spawnSync(
  process.execPath,
  [
    join(projectRoot, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config',
    'test/config/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: projectRoot,
    stdio: 'inherit',
    env: {
      // Each window starts a process of its own, which would read the same sources anew.
      NODE_COMPILE_CACHE: join(projectRoot, 'out/compile-cache'),
      ...process.env,
      KIOSQUE_ENGINE: engine.name,
      KIOSQUE_EXECUTABLE: engine.executable,
    },
  },
);
console.error(describeEngine(engine));
process.exitCode = status ?? 1;
