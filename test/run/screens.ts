// Builds the application, takes a picture of every screen and state into out/screens, and tells what axe finds on each:
// `npm run screens`, or `npm run screens -- -g reader` for a part. KIOSQUE_SCREENS=shelf,search takes those alone.
// The last line is `axe violations: N`; ends with 1 where there are any, or where a screen could not be reached.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { runPlaywright } from './run-playwright.ts';

const foundIn = join(projectRoot, 'out/screens/found');
rmSync(foundIn, { recursive: true, force: true });
const status = await runPlaywright('screens.config.ts');

type Found = { picture: string; wrong: string[] };
const found = (existsSync(foundIn) ? readdirSync(foundIn) : []).flatMap((name): Found[] =>
  JSON.parse(readFileSync(join(foundIn, name), 'utf8')),
);
for (const { picture, wrong } of found) for (const one of wrong) console.log(`${picture}: ${one}`);
console.log(`${found.length} pictures in out/screens`);
const violations = found.reduce((sum, { wrong }) => sum + wrong.length, 0);
console.log(`axe violations: ${violations}`);
process.exitCode = violations > 0 || found.length === 0 ? 1 : (status ?? 1);
