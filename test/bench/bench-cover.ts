// The time of a cover 300 pixels wide beside `pdftoppm`, on the same first pages, in turns.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool } from '../../main/base/worker-pool.ts';
import type { PicturesTasks } from '../../main/pdf/pictures-worker.ts';
import { type Figure, median, readable } from './figures.ts';
import { isInstalled } from './peers.ts';
import { runCommand } from './run-command.ts';

const rounds = 3;
const width = 300;

/** One warm worker, as `add` has it, against a process a picture, as `pdftoppm` is used; both write or give a JPEG. */
export async function benchCover(files: readonly string[]): Promise<Figure[]> {
  const pool = openPool<PicturesTasks>('pdf/pictures-worker', { size: 1 });
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-cover-'));
  const ours: number[] = [];
  const theirs: number[] = [];
  const draw = (path: string): Promise<Uint8Array[]> => pool.run('render', { path, page: 1, widths: [width], password: null });
  await draw(files[0] ?? '');
  for (let round = 0; round < rounds; round += 1) {
    for (const path of files) {
      const start = performance.now();
      await draw(path);
      ours.push(performance.now() - start);
      if (!isInstalled('pdftoppm')) continue;
      const options = [
        '-jpeg',
        '-f',
        '1',
        '-l',
        '1',
        '-scale-to-x',
        String(width),
        '-scale-to-y',
        '-1',
        path,
        join(folder, 'cover'),
      ];
      theirs.push((await runCommand('pdftoppm', options)).ms);
    }
  }
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
  const figure: Figure = { name: 'cover, 300 px', figure: readable(median(ours), 'ms') };
  if (theirs.length === 0) return [figure];
  const ratio = median(ours.map((ms, index) => ms / (theirs[index] ?? Number.NaN)));
  return [
    { ...figure, peer: `${readable(median(theirs), 'ms')} (pdftoppm)` },
    { name: 'cover ÷ pdftoppm', figure: readable(ratio), target: '≤ 2', isReached: ratio <= 2 },
  ];
}
