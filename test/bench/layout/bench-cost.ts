// What a page costs: extraction and segmentation beside `pdftotext -bbox-layout` in interleaved rounds, and the memory of a PDF of 2,000 pages.
// Refuses to correct for anything: the peer starts anew for each file, and what its start takes is printed beside, not subtracted.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { makePdf } from '../../support/make-pdf.ts';
import { suite } from '../../support/suites.ts';
import { type Figure, median, readable } from '../figures.ts';
import { isInstalled } from '../peers.ts';
import { runCommand } from '../run-command.ts';
import { repeatPages } from './repeat-pages.ts';
import type { ExtractRun } from './run-bench-extract.ts';
import type { MemoryAt } from './run-bench-memory.ts';

const ROUNDS = 9;
const MOST_TIMES = 5;
const MOST_GROWTH = 0.1;
const FIRST_STOP = 200;
const LAST_STOP = 2000;
/** Pages that are read before a page is handed on: with them page 2,000 finds as much waiting behind it as page 200 does. */
const LOOK_AHEAD = 4;
/** The heap of a thread that reads many pages, as flows/open-workers.ts limits it: a semi-space is a third of the young part, rounded up. */
const heapLimits = ['--max-old-space-size=512', '--max-semi-space-size=16'];

const broadsheets = suite('articles/synthetic.pdf');
const fixtures = join(import.meta.dirname, '../../fixtures/layout');

/** The figures of time and memory. */
export async function benchLayoutCost(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-cost-'));
  try {
    return [...(await benchTime(folder)), ...(await benchMemory(folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts a command on the first core, where the system can: neither side then gets a second one for its threads. */
function onOneCore(command: string, args: readonly string[]): [string, string[]] {
  return isInstalled('taskset') ? ['taskset', ['-c', '0', command, ...args]] : [command, [...args]];
}

/** Time by the clock, and time of computing: on a machine that does other things as well only the second one tells what a page costs. */
type Cost = { ms: number; computedMs: number };
type Timed = { path: string; pages: number; own: Cost[]; peer: Cost[] };

async function benchTime(folder: string): Promise<Figure[]> {
  const isBeside = isInstalled('pdftotext') && isInstalled('bash');
  const files: Timed[] = listFiles().map((path) => ({ path, pages: 0, own: [], peer: [] }));
  const onePage = join(folder, 'one.pdf');
  writeFileSync(onePage, makePdf([{ content: 'BT /F 12 Tf 50 700 Td (One) Tj ET' }]));
  const starts: Cost[] = [];
  const extractor = openExtractor();
  try {
    for (const file of files) file.pages = (await extractor.run(file.path)).pages;
    for (let round = 0; round < ROUNDS; round += 1) {
      if (isBeside) starts.push(await timePeer(onePage));
      for (const file of files) {
        file.own.push(await extractor.run(file.path));
        if (isBeside) file.peer.push(await timePeer(file.path));
      }
    }
  } finally {
    extractor.close();
  }
  const core = isInstalled('taskset') ? 'each on the same one core' : 'on any core: taskset is not installed';
  const start: Figure = {
    name: `start of the peer, not subtracted (${core})`,
    figure: '',
    peer: isBeside ? `${readable(median(starts.map((cost) => cost.computedMs)), 'ms')} a file` : 'not installed',
  };
  return [...files.map((file) => toFigure(basename(file.path), [file])), toFigure('all of these', files), byClock(files), start];
}

function listFiles(): string[] {
  const ofFixtures = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'));
  return [broadsheets, ...ofFixtures.sort().map((name) => join(fixtures, name))].filter((path) => existsSync(path));
}

/** The shell's own `time` tells what its command computed, to the millisecond (bash(1), TIMEFORMAT). */
async function timePeer(path: string): Promise<Cost> {
  const script = 'TIMEFORMAT="%3U %3S"; { time pdftotext -bbox-layout "$0" /dev/null; } 2>&1';
  const { ms, stdout } = await runCommand(...onOneCore('bash', ['-c', script, path]));
  const [user = Number.NaN, system = Number.NaN] = (stdout.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { ms, computedMs: 1000 * (user + system) };
}

/** Medians of files, summed, for one page. */
function perPage(files: readonly Timed[], side: 'own' | 'peer', kind: keyof Cost): number {
  const sum = files.reduce((all, file) => all + median(file[side].map((cost) => cost[kind])), 0);
  return sum / files.reduce((all, { pages }) => all + pages, 0);
}

function toFigure(name: string, files: readonly Timed[]): Figure {
  const own = perPage(files, 'own', 'computedMs');
  const peer = perPage(files, 'peer', 'computedMs');
  const named = `a page of ${name} (${files.reduce((all, { pages }) => all + pages, 0)})`;
  if (Number.isNaN(peer)) return { name: named, figure: readable(own, 'ms'), target: `≤ ${MOST_TIMES} × pdftotext` };
  const times = own / peer;
  return {
    name: named,
    figure: `${readable(own, 'ms')}, ${readable(times)} ×`,
    peer: `${readable(peer, 'ms')} (pdftotext -bbox-layout)`,
    target: `≤ ${MOST_TIMES} ×`,
    isReached: times <= MOST_TIMES,
  };
}

function byClock(files: readonly Timed[]): Figure {
  const own = perPage(files, 'own', 'ms');
  const peer = perPage(files, 'peer', 'ms');
  const name = 'all of these, by the clock';
  if (Number.isNaN(peer)) return { name, figure: readable(own, 'ms') };
  return { name, figure: `${readable(own, 'ms')}, ${readable(own / peer)} ×`, peer: readable(peer, 'ms') };
}

type Extractor = { run: (path: string) => Promise<ExtractRun>; close: () => void };

/** A process that extracts one file after another, as a thread of the product does. */
function openExtractor(): Extractor {
  const script = join(import.meta.dirname, 'run-bench-extract.ts');
  const child: ChildProcess = spawn(...onOneCore(process.execPath, [...heapLimits, script]), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    run: (path) =>
      new Promise((resolve, reject) => {
        const fail = (code: number | null): void => reject(new Error(`the extraction of ${path} ended with ${code}`));
        child.once('exit', fail);
        child.once('message', (run) => {
          child.off('exit', fail);
          resolve(run as ExtractRun);
        });
        child.send(path);
      }),
    close: () => child.disconnect(),
  };
}

async function benchMemory(folder: string): Promise<Figure[]> {
  if (!existsSync(broadsheets)) return [];
  const path = join(folder, 'long.pdf');
  repeatPages(broadsheets, path, LAST_STOP + LOOK_AHEAD);
  const script = join(import.meta.dirname, 'run-bench-memory.ts');
  const run = await runCommand(process.execPath, [...heapLimits, script, path, String(FIRST_STOP), String(LAST_STOP)]);
  const [first, last] = JSON.parse(run.stdout) as [MemoryAt, MemoryAt];
  const grown = (name: string, from: number, to: number): Figure => ({
    name: `${name} at page ${FIRST_STOP} and ${LAST_STOP}`,
    figure: `${readable(from, 'MiB')}, ${readable(to, 'MiB')}: ${readable((100 * (to - from)) / from, '%')}`,
    target: `≤ ${100 * MOST_GROWTH} % more`,
    isReached: to <= (1 + MOST_GROWTH) * from,
  });
  const later = (last.ms - first.ms) / (LAST_STOP - FIRST_STOP);
  return [
    grown('alive on the heap', first.heapMb, last.heapMb),
    grown('resident', first.rssMb, last.rssMb),
    {
      name: `largest resident set over ${LAST_STOP} pages`,
      figure: run.peakMb === null ? 'not told' : readable(run.peakMb, 'MiB'),
    },
    {
      name: `a page up to ${FIRST_STOP}, and after it`,
      figure: `${readable(first.ms / FIRST_STOP, 'ms')}, ${readable(later, 'ms')}`,
    },
  ];
}
