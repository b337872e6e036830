// Editions opened and closed in the built application's window, and the pages of a long one turned: what page and main process keep of it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from '../app/start-app.ts';
import { goTo, listEditions } from '../app/steps.ts';
import { type Figure, readable } from '../bench/figures.ts';
import { runCommand } from '../bench/run-command.ts';
import { projectRoot } from '../run/project-root.ts';
import { builtCli } from '../support/built-cli.ts';
import { judgeReturn } from './judge-return.ts';
import { longPages, writeLongPdf } from './long-edition.ts';
import { readWindow, watchedEnvironment } from './window-state.ts';

const turns = 200;
const warmUpTurns = 30;
const mostChange = 0.1;
/** A busy machine is slow, not wrong. */
const longestMs = 120_000;

const addAll = async (folder: string): Promise<void> => {
  const samples = join(projectRoot, 'assets/samples');
  const long = join(folder, 'long.pdf');
  writeLongPdf(long);
  const files = readdirSync(samples).filter((name) => name.endsWith('.pdf'));
  const paths = [...files.map((name) => join(samples, name)), long];
  await runCommand(process.execPath, [builtCli(), 'add', ...paths, '--library', join(folder, 'library')]);
};

const grown = (name: string, start: number, end: number, most: number, unit = ''): Figure => ({
  name,
  figure: `${readable(start)} to ${readable(end, unit)} (${(((end - start) / start) * 100).toFixed(1)} %)`,
  target: `at most +${most * 100} %`,
  isReached: end <= start * (1 + most),
});

/** Opens and closes so many editions, then turns 200 pages of one of 2,000 behind its page 1,700. */
export async function cycleWindow(folder: string, { cycles, warmUp }: { cycles: number; warmUp: number }): Promise<Figure[]> {
  await addAll(folder);
  const app = await startApp(folder, { environment: watchedEnvironment });
  const editions = await listEditions(app);
  const short = editions.filter(({ pages }) => pages < longPages);
  const long = editions.find(({ pages }) => pages === longPages);
  if (long === undefined) throw new Error('the long edition is missing');
  let done = 0;
  const openOne = async (): Promise<void> => {
    await goTo(app, `#/read/${short[done % short.length]?.id}/1`);
    await app.page.locator('.sheet .sheet-layer canvas').first().waitFor({ timeout: longestMs });
    await goTo(app, '#/shelf');
    await app.page.locator('.sheet').first().waitFor({ state: 'detached', timeout: longestMs });
    done += 1;
  };
  while (done < warmUp) await openOne();
  const start = await readWindow(app);
  while (done < warmUp + cycles) await openOne();
  const end = await readWindow(app);
  let page = longPages - turns - warmUpTurns;
  const turnTo = async (last: number): Promise<void> => {
    for (; page <= last; page += 1) {
      await goTo(app, `#/read/${long.id}/${page}`);
      await app.page.locator(`.sheet[data-page="${page}"] .sheet-layer canvas`).waitFor({ timeout: longestMs });
    }
  };
  await turnTo(longPages - turns);
  const before = await readWindow(app);
  await turnTo(longPages);
  const after = await readWindow(app);
  await app.quit();
  return [
    {
      name: 'editions opened and closed in the window',
      figure: `${done - warmUp} of ${cycles}`,
      target: String(cycles),
      isReached: done - warmUp === cycles,
    },
    grown('the page: heap', start.page.heapMb, end.page.heapMb, 0.05, 'MB'),
    grown('the page: nodes', start.page.nodes, end.page.nodes, 0.05),
    grown('the page: listeners', start.page.listeners, end.page.listeners, 0.05),
    ...judgeReturn('main process', start.main, end.main, 0.05),
    grown(`${turns} page turns of ${longPages}: heap of the page`, before.page.heapMb, after.page.heapMb, mostChange, 'MB'),
    grown(`${turns} page turns of ${longPages}: main process`, before.main.rssMb, after.main.rssMb, mostChange, 'MB'),
  ];
}
