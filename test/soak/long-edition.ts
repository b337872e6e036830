// An edition of 2,000 pages: how soon its pages are drawn, and whether memory stays while they are turned.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCore } from '../../main/core.ts';
import { type Figure, readable } from '../bench/figures.ts';
import { runCommand } from '../bench/run-command.ts';
import { builtCli } from '../support/built-cli.ts';
import { makePdf } from '../support/make-pdf.ts';
import { quietCore } from '../support/quiet-core.ts';
import { settledState } from './process-state.ts';

/** How many pages it has. */
export const longPages = 2000;
const jumpTo = 1900;
const turns = 200;
const warmUp = 20;
const linesOfPage = 50;
/** Flat is within a tenth (the issue's own figure for page turns). */
const mostChange = 0.1;

const contentOf = (page: number): string =>
  Array.from(
    { length: linesOfPage },
    (_, line) =>
      `BT /F 10 Tf 40 ${760 - line * 14} Td (Page ${page} line ${line}: the tide reached ${page * line} at noon) Tj ET`,
  ).join('\n');

/** Writes a PDF of 2,000 pages of fifty lines each. */
export function writeLongPdf(path: string): void {
  writeFileSync(path, makePdf(Array.from({ length: longPages }, (_, at) => ({ content: contentOf(at + 1) }))));
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const within = (name: string, ms: number, mostMs: number): Figure => ({
  name: `${longPages} pages: ${name}`,
  figure: readable(ms, 'ms'),
  target: `< ${mostMs} ms`,
  isReached: ms < mostMs,
});

/** In another process, whose memory is then not this one's. */
const addLongEdition = async (folder: string, libraryDir: string): Promise<void> => {
  const path = join(folder, 'long.pdf');
  writeLongPdf(path);
  await runCommand(process.execPath, [builtCli(), 'add', path, '--library', libraryDir]);
};

/** Adds such an edition; then draws its first page, one far behind, and 200 in turn. */
export async function readLongEdition(folder: string): Promise<Figure[]> {
  const libraryDir = join(folder, 'library');
  await addLongEdition(folder, libraryDir);
  const core = await openCore({ ...quietCore, libraryDir });
  const [edition] = (await core.handlers['editions.list']({})).editions;
  if (edition === undefined || edition.pages !== longPages) throw new Error(`${edition?.pages ?? 0} pages came`);
  const { total } = await core.handlers['search.find']({ query: `"page ${jumpTo} line"` });
  const draw = (page: number): Promise<unknown> => core.picture(edition.id, page, 'page');
  const firstMs = await timed(() => draw(1));
  const jumpMs = await timed(() => draw(jumpTo));
  for (let page = 2; page <= 1 + warmUp; page += 1) await draw(page);
  const start = await settledState();
  for (let page = 2 + warmUp; page <= 1 + warmUp + turns; page += 1) await draw(page);
  const end = await settledState();
  await core.close();
  const change = (end.rssMb - start.rssMb) / start.rssMb;
  return [
    { name: `${longPages} pages: page ${jumpTo} is found`, figure: String(total), target: '1', isReached: total === 1 },
    within('the first page is drawn', firstMs, 1000),
    within(`page ${jumpTo} is drawn`, jumpMs, 500),
    {
      name: `${longPages} pages: memory over ${turns} page turns`,
      figure: `${readable(start.rssMb)} to ${readable(end.rssMb, 'MB')} (${(change * 100).toFixed(1)} %)`,
      target: 'within 10 %',
      isReached: Math.abs(change) <= mostChange,
    },
  ];
}
