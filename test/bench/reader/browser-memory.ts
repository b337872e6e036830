// The memory of a browser: the proportional shares of all processes below one, from /proc (proc(5), smaps_rollup). Linux alone tells it.
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The processes that descend from one, without it. */
function descendants(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const parent = /^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const found = [root];
  for (const one of found) found.push(...[...parents].filter(([, parent]) => parent === one).map(([child]) => child));
  return found.slice(1);
}

/** MiB of the processes below `root`, after the page has collected its garbage and come to rest. */
export async function browserMemoryMb(page: Page, root: number): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(1500);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.detach();
  const kib = descendants(root).reduce(
    (sum, pid) => sum + Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
    0,
  );
  return kib / 1024;
}
