// Packs what is built, by electron-builder.yml. Uploads nothing, and names a place that updates come from only where the environment does.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/** How electron-builder is asked. */
export type Packing = {
  /** Its own arguments, such as `--dir` or `--linux deb`. */
  args: readonly string[];
  /** A folder with an unpacked Electron, or what stands for it; else electron-builder downloads the one that package.json names. */
  electronDist?: string;
  /** An https address where the files of updates lie. */
  updatesFrom?: string | undefined;
  /** Whether to show what it says. */
  isShown?: boolean;
};

/** electron-builder's arguments for this packing. Throws for a place of updates that anybody on the way could change. */
export function argumentsOf({ args, electronDist, updatesFrom }: Packing): string[] {
  const all = [...args, '--publish', 'never'];
  if (electronDist !== undefined) all.push(`-c.electronDist=${electronDist}`);
  if (updatesFrom !== undefined && updatesFrom !== '') {
    if (!updatesFrom.startsWith('https://')) throw new Error(`updates come over https only, not from ${updatesFrom}`);
    all.push('-c.publish.provider=generic', `-c.publish.url=${updatesFrom}`);
  }
  return all;
}

/** Packs. Throws with what electron-builder said when it did not end well. */
export function packApp(packing: Packing): void {
  const cli = join(projectRoot, 'node_modules/electron-builder/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argumentsOf(packing)], {
    cwd: projectRoot,
    stdio: packing.isShown ? 'inherit' : 'pipe',
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`electron-builder ended with ${status}\n${stdout ?? ''}${stderr ?? ''}`);
}
