// Kiosque's reader beside the stock viewer of pdf.js: the same file, the same Chromium, turn and turn about in one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../run/project-root.ts';
import { type Figure, median, percentile, readable } from '../figures.ts';
import { runCommand } from '../run-command.ts';
import { broadsheetPages, openBroadsheet } from './broadsheet.ts';
import { openKiosque } from './kiosque-viewer.ts';
import { openStock } from './stock-viewer.ts';
import type { Frames, Shown, Viewer } from './viewer.ts';

const rounds = 5;
const scrolls = 3;
/** What a reader looks at a page for at least, and how long somebody who leafs through does. */
const lookMs = 1000;
const leafMs = 120;
/** Playwright has the browser keep answers for it, up to 200 MB a page: so often is the edition fetched until no more of them are kept. */
const openings = 24;

type Both<Value> = { kiosque: Value; stock: Value };

/** All figures. Needs the built application. */
export async function compareViewers(): Promise<Figure[]> {
  const pdf = await openBroadsheet();
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-viewers-'));
  try {
    const cli = join(projectRoot, 'out/main/cli.js');
    const { stdout } = await runCommand(process.execPath, [cli, 'add', pdf, '--library', join(folder, 'library'), '--json']);
    const id = (JSON.parse(stdout) as { added: readonly { id: string }[] }).added[0]?.id ?? '';
    const kiosque = await openKiosque(folder, id);
    const viewers = { kiosque, stock: await openStock(pdf, kiosque.desk) };
    try {
      return await measure(viewers);
    } finally {
      await viewers.stock.quit();
      await kiosque.quit();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function measure(viewers: Both<Viewer>): Promise<Figure[]> {
  const opened: Both<Shown[]> = { kiosque: [], stock: [] };
  const scrolled: Both<Frames[]> = { kiosque: [], stock: [] };
  const names = ['kiosque', 'stock'] as const;
  console.error('opening …');
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      opened[name].push(await viewers[name].open());
      await rest(lookMs);
      await viewers[name].close();
    }
  }
  console.error('scrolling …');
  for (let round = 0; round < scrolls; round += 1) for (const name of names) scrolled[name].push(await viewers[name].scroll());
  console.error('turning …');
  const turned = { kiosque: await turnAll(viewers.kiosque), stock: await turnAll(viewers.stock) };
  console.error('leafing …');
  const kept = { kiosque: await leafThrough(viewers.kiosque), stock: await leafThrough(viewers.stock) };
  return [...openingFigures(opened), ...turningFigures(turned), scrollingFigure(scrolled), memoryFigure(kept)];
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Every page of the edition, one after the other, at the pace of somebody who looks at each. */
async function turnAll(viewer: Viewer): Promise<Shown[]> {
  await viewer.open();
  const shown: Shown[] = [];
  for (let page = 2; page <= broadsheetPages; page += 1) {
    await rest(lookMs);
    shown.push(await viewer.turnTo(page));
  }
  await viewer.close();
  return shown;
}

/** 200 turns without looking, the edition opened anew at its end, and the memory after 20 and after all. */
async function leafThrough(viewer: Viewer): Promise<{ early: number; late: number }> {
  let early = 0;
  for (let opening = 0; opening < openings; opening += 1) {
    await viewer.open();
    await viewer.close();
  }
  await viewer.open();
  for (let turn = 1, page = 1; turn <= 200; turn += 1) {
    if (page === broadsheetPages) {
      await viewer.close();
      await viewer.open();
      page = 1;
    }
    page += 1;
    await viewer.turnTo(page);
    await rest(leafMs);
    if (turn === 20) early = await viewer.memoryMb();
  }
  return { early, late: await viewer.memoryMb() };
}

const times = (shown: readonly Shown[], what: keyof Shown): number[] => shown.map((one) => one[what]);

function openingFigures({ kiosque, stock }: Both<Shown[]>): Figure[] {
  const line = (name: string, what: keyof Shown, most: number): Figure => {
    const [own, other] = [median(times(kiosque, what)), median(times(stock, what))];
    return {
      name,
      figure: `${readable(own, 'ms')} (${readable(own / other)} of it)`,
      peer: `pdf.js viewer ${readable(other, 'ms')}`,
      target: `≤ ${most.toFixed(1)} of it`,
      isReached: own <= most * other,
    };
  };
  return [line('opening, first readable page, p50', 'readableMs', 0.5), line('opening, sharp page, p50', 'sharpMs', 1)];
}

function turningFigures({ kiosque, stock }: Both<Shown[]>): Figure[] {
  const say = (shown: readonly Shown[], what: keyof Shown): string => {
    const all = times(shown, what);
    return `${readable(median(all))} / ${readable(percentile(all, 0.95), 'ms')}`;
  };
  const slowest = percentile(times(kiosque, 'readableMs'), 0.95);
  const peer = (what: keyof Shown): string => `pdf.js viewer ${say(stock, what)}`;
  return [
    {
      name: 'page turn, p50 / p95',
      figure: say(kiosque, 'readableMs'),
      peer: peer('readableMs'),
      target: 'p95 < 100 ms',
      isReached: slowest < 100,
    },
    { name: 'page turn to the sharp page, p50 / p95', figure: say(kiosque, 'sharpMs'), peer: peer('sharpMs') },
  ];
}

function scrollingFigure({ kiosque, stock }: Both<Frames[]>): Figure {
  const share = (all: readonly Frames[]): number =>
    median(all.map(({ drawn, dropped }) => dropped / Math.max(1, drawn + dropped)));
  const [own, other] = [share(kiosque), share(stock)];
  const say = (value: number): string => `${readable(100 * value)} %`;
  return {
    name: `dropped frames, scrolling ${broadsheetPages} pages`,
    figure: say(own),
    peer: `pdf.js viewer ${say(other)}`,
    target: 'no more than it',
    isReached: own <= other,
  };
}

function memoryFigure({ kiosque, stock }: Both<{ early: number; late: number }>): Figure {
  const say = ({ early, late }: { early: number; late: number }): string =>
    `${readable(early)} → ${readable(late, 'MiB')} (${readable(100 * (late / early - 1))} %)`;
  return {
    name: 'memory of the browser after 20 → 200 turns',
    figure: say(kiosque),
    peer: `pdf.js viewer ${say(stock)}`,
    target: 'within 10 %',
    isReached: Math.abs(kiosque.late / kiosque.early - 1) <= 0.1,
  };
}
