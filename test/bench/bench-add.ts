// Pages a second of `add` (store, text, index, cover) beside `pdftotext` and a plain copy of the same files, in turns.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pagesPerEdition } from './corpus.ts';
import { type Figure, median, readable } from './figures.ts';
import { isInstalled } from './peers.ts';
import { runCommand } from './run-command.ts';

const root = join(import.meta.dirname, '../..');
const rounds = 3;

/** What the rounds of `add` gave, and the library of the last one, which the caller removes. */
export type AddRun = { figures: Figure[]; library: string; pages: number };

/** Adds the files to an empty library with the built command line; the peer reads and copies them one after the other. */
export async function benchAdd(files: readonly string[]): Promise<AddRun> {
  const pages = files.length * pagesPerEdition;
  const ours: number[] = [];
  const theirs: number[] = [];
  const peaks: number[] = [];
  let library = '';
  for (let round = 0; round < rounds; round += 1) {
    if (library !== '') rmSync(library, { recursive: true, force: true });
    library = mkdtempSync(join(tmpdir(), 'kiosque-bench-'));
    const run = await runCommand(process.execPath, [
      join(root, 'out/main/cli.js'),
      'add',
      ...files,
      '--library',
      library,
      '--json',
    ]);
    ours.push(pages / (run.ms / 1000));
    if (run.peakMb !== null) peaks.push(run.peakMb);
    if (isInstalled('pdftotext')) theirs.push(pages / ((await timePeer(files)) / 1000));
  }
  return { figures: addFigures(ours, theirs, peaks), library, pages };
}

async function timePeer(files: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-peer-'));
  const start = performance.now();
  for (const file of files) {
    mkdirSync(join(folder, basename(file)));
    cpSync(file, join(folder, basename(file), 'edition.pdf'));
    await runCommand('pdftotext', [file, join(folder, basename(file), 'edition.txt')]);
  }
  const ms = performance.now() - start;
  rmSync(folder, { recursive: true, force: true });
  return ms;
}

function addFigures(ours: readonly number[], theirs: readonly number[], peaks: readonly number[]): Figure[] {
  const figures: Figure[] = [];
  const rate = { name: 'add, two workers', figure: readable(median(ours), 'pages/s') };
  if (theirs.length > 0) {
    const ratio = median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
    figures.push({ ...rate, peer: `${readable(median(theirs), 'pages/s')} (pdftotext + cp)` });
    figures.push({
      name: 'add ÷ pdftotext + cp',
      figure: readable(ratio),
      target: '≥ 0.33 (0.5 excellent)',
      isReached: ratio >= 0.33,
    });
  } else figures.push(rate);
  if (peaks.length > 0) {
    const peak = Math.max(...peaks);
    figures.push({ name: 'peak memory of add', figure: readable(peak, 'MiB'), target: '< 600 MiB', isReached: peak < 600 });
  }
  return figures;
}
