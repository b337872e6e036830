// Builds the application, takes a picture of every screen and state into out/screens, and tells what axe finds on each:
// `npm run screens`, or `npm run screens -- -g reader` for a part. KIOSQUE_SCREENS=shelf,search takes those alone.
// The last line is `axe violations: N`; ends with 1 where there are any, or where a screen could not be reached.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build.ts';
import { describeEngine, findBrowser } from './find-browser.ts';
import { projectRoot } from './project-root.ts';

const foundIn = join(projectRoot, 'out/screens/found');
const engine = findBrowser();
await buildApp();
console.error(describeEngine(engine));
rmSync(foundIn, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [
    join(projectRoot, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config',
    'test/config/screens.config.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: projectRoot,
    stdio: 'inherit',
    env: {
      NODE_COMPILE_CACHE: join(projectRoot, 'out/compile-cache'),
      ...process.env,
      KIOSQUE_ENGINE: engine.name,
      KIOSQUE_EXECUTABLE: engine.executable,
    },
  },
);

type Found = { picture: string; wrong: string[] };
const found = (existsSync(foundIn) ? readdirSync(foundIn) : []).flatMap((name): Found[] =>
  JSON.parse(readFileSync(join(foundIn, name), 'utf8')),
);
for (const { picture, wrong } of found) for (const one of wrong) console.log(`${picture}: ${one}`);
console.log(`${found.length} pictures in out/screens`);
const violations = found.reduce((sum, { wrong }) => sum + wrong.length, 0);
console.log(`axe violations: ${violations}`);
process.exitCode = violations > 0 || found.length === 0 ? 1 : (status ?? 1);
