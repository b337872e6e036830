// Runs the tests against calibre's server: `npm run test:calibre`. Installs nothing; where calibre is missing it names the one command that brings it.
import { spawnSync } from 'node:child_process';
import { hasCalibre, howToInstall } from '../support/calibre.ts';
import { projectRoot } from './project-root.ts';

if (!hasCalibre()) {
  console.error(`calibre is not installed. On Debian: ${howToInstall}`);
  process.exit(1);
}
const args = ['vitest', 'run', '--config', 'test/config/vitest.config.ts', 'test/main/flows/sources/calibre.test.ts'];
process.exitCode = spawnSync('npx', args, { cwd: projectRoot, stdio: 'inherit' }).status ?? 1;
