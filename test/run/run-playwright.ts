// Builds the application, finds what it can run in, and has Playwright click through it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildApp } from './build.ts';
import { describeEngine, findBrowser } from './find-browser.ts';
import { projectRoot } from './project-root.ts';

/** By a config of `test/config`, with the arguments of this process handed on. The code that it ended with; null where it was killed. */
export async function runPlaywright(config: string): Promise<number | null> {
  const engine = findBrowser();
  await buildApp();
  console.error(describeEngine(engine));
  const { status } = spawnSync(
    process.execPath,
    [
      join(projectRoot, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--config',
      `test/config/${config}`,
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
  return status;
}
