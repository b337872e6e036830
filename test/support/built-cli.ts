// The command line as it is shipped, bundled anew when its sources have changed: a run of it costs less than one of the sources.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../run/project-root.ts';
import { makeOnce, stampOf } from './make-once.ts';

let path: string | null = null;

/** The path of the bundled command line. */
export function builtCli(): string {
  path ??= join(makeOnce('cli', stampOf(['{main,preload}/**/*.ts', 'test/run/*.ts', 'package-lock.json']), bundle), 'cli.js');
  return path;
}

function bundle(folder: string): void {
  const script = join(projectRoot, 'test/run/bundle-cli.ts');
  const { status, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, folder], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(`bundling the command line ended with ${status}: ${stderr}`);
}
