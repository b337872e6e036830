// The command line as it is shipped, bundled anew when its sources have changed: a run of it costs less than one of the sources.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../run/project-root.ts';
import { makeOnce, stampOf } from './make-once.ts';

/** What the bundle is made of, as patterns. */
export const builtFrom = ['{main,preload}/**/*.ts', 'test/run/*.ts', 'test/support/sync-child.ts', 'package-lock.json'];
let folder: string | null = null;

/** The path of a program of the bundle: the command line, a worker, or `sync-child`. */
export function builtProgram(name: string): string {
  folder ??= makeOnce('cli', stampOf(builtFrom), bundle);
  return join(folder, `${name}.js`);
}

/** The path of the bundled command line. */
export const builtCli = (): string => builtProgram('cli');

function bundle(into: string): void {
  const script = join(projectRoot, 'test/run/bundle-cli.ts');
  const { status, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, into], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(`bundling the command line ended with ${status}: ${stderr}`);
}
