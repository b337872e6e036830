// The program with the operations of the crash matrix, bundled once until its sources change: as it is, or with one of the planted bugs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../run/project-root.ts';
import { builtFrom } from '../support/built-cli.ts';
import { makeOnce, stampOf } from '../support/make-once.ts';

const made = new Map<string, string>();

/** The path of the bundled `crash-child`. `plant` is the name of a bug of planted-bugs.ts; none is planted unless told. */
export function crashProgram(plant = ''): string {
  const known = made.get(plant);
  if (known !== undefined) return known;
  const name = plant === '' ? 'crash' : `crash-${plant}`;
  const folder = makeOnce(name, stampOf([...builtFrom, 'test/{crash,support}/**/*.ts']), (into) => bundle(into, plant));
  const path = join(folder, 'crash-child.js');
  made.set(plant, path);
  return path;
}

function bundle(into: string, plant: string): void {
  const script = join(projectRoot, 'test/crash/bundle-crash.ts');
  const { status, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, into, plant], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(`bundling the operations ended with ${status}: ${stderr}`);
}
