// Threat 2: PDFs that cost far more than they weigh. Each is added, read for the index and drawn by the threads of the program, as it is shipped:
// it ends by itself with a name or with its pages, within time and memory, and the main thread stays idle meanwhile.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { AppError } from '#border/errors';
import { openLog } from '../../main/base/log.ts';
import { openTestCore } from '../support/open-test-core.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { bombNames, makeBomb } from './bomb-pdfs.ts';

/** With KIOSQUE_BOMBS=heavy (`npm run proof:bombs`) also those for which all limits are waited out. */
const names = bombNames(process.env.KIOSQUE_BOMBS === 'heavy');

/** Beyond what the program needs without them, in bytes: as much as PDFium may fill. */
const MOST_MEMORY = 2 ** 30;
/** Of all that was computed; the rest is the threads'. */
const MOST_OF_MAIN = 0.3;

type Core = Awaited<ReturnType<typeof openTestCore>>;

/** What becomes of a page that is asked for as a picture: drawn, or the code of why not. */
const draw = (core: Core, id: string): Promise<string> =>
  core.picture(id, 1, 'page').then(
    (jpeg) => (jpeg.length > 100 ? 'drawn' : 'an empty picture'),
    (error: unknown) => (error instanceof AppError ? error.code : 'internal'),
  );

it('a PDF that costs more than it weighs ends by itself, and nobody waits for it', { timeout: 900_000 }, async () => {
  const folder = temporaryFolder();
  const bugs: string[] = [];
  const log = openLog((line) => / error /.test(line) && bugs.push(line));
  const core = await openTestCore({ isFetching: false, indexing: 'all', log });
  const before = process.memoryUsage().rss;
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss - before);
  }, 50);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const ends: string[] = [];
  let mainMs = 0;
  let allMs = 0;
  for (const name of names) {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, makeBomb(name).bytes);
    const [ofMain, ofAll] = [process.threadCpuUsage(), process.cpuUsage()];
    delay.enable();
    const run = core.add([path], {});
    await run.settled;
    await core.whenSearchable();
    const [item] = run.items;
    const pictured = item?.state === 'added' ? `${item.state}, ${await draw(core, item.edition.id)}` : null;
    delay.disable();
    const [main, all] = [process.threadCpuUsage(ofMain), process.cpuUsage(ofAll)];
    mainMs += (main.user + main.system) / 1000;
    allMs += (all.user + all.system) / 1000;
    ends.push(`${name}: ${pictured ?? (item !== undefined && 'error' in item ? item.error.code : 'nothing')}`);
  }
  clearInterval(watch);
  const named = ends.filter((end) => !/internal|nothing|empty/.test(end));
  console.log(
    `threat 2: ${named.length} of ${names.length} bombs ended by name or were survived, ${Math.round(most / 2 ** 20)} MiB more at most, main thread ${Math.round((100 * mainMs) / allMs)} % of ${Math.round(allMs / 1000)} s of computing, at most ${Math.round(delay.max / 1e6)} ms late`,
  );
  console.log(ends.join('\n'));
  expect(named).toEqual(ends);
  expect(bugs).toEqual([]);
  expect(most).toBeLessThan(MOST_MEMORY);
  expect(mainMs / allMs).toBeLessThan(MOST_OF_MAIN);
  // An honest newspaper is added and found after all of them.
  const { editions } = await core.ask('editions.list', {});
  expect(editions.every(({ indexState }) => indexState === 'searchable' || indexState === 'failed')).toBe(true);
});
