// What the built application holds on to: the page's heap and nodes, and descriptors, threads and memory of its main process, whose heap is
// tidied over Node's inspector first. Needs an application started with `watchedEnvironment`.
import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../app/start-app.ts';
import { type ProcessState, readState } from './process-state.ts';

/** What the page holds. */
export type PageState = { heapMb: number; nodes: number; listeners: number };

/** Lets the inspector be asked, and the allocator give back. */
export const watchedEnvironment = {
  NODE_OPTIONS: '--inspect=127.0.0.1:0',
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

const inspect = async (address: string, methods: readonly string[]): Promise<Record<string, number>> => {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let result: Record<string, number> = {};
  for (const [id, method] of methods.entries()) {
    const answered = new Promise<MessageEvent>((resolve) => socket.addEventListener('message', resolve, { once: true }));
    socket.send(JSON.stringify({ id, method }));
    ({ result } = JSON.parse(String((await answered).data)));
  }
  socket.close();
  return result;
};

const inspectorOf = ({ launched }: App): string => {
  const found = launched.lines.flatMap((line) => /^Debugger listening on (ws:\S+)/.exec(line)?.[1] ?? [])[0];
  if (found === undefined) throw new Error('the main process was started without its inspector');
  return found;
};

/** Both, once what was let go of is gone. */
export async function readWindow(app: App): Promise<{ page: PageState; main: ProcessState }> {
  const cdp = await app.page.context().newCDPSession(app.page);
  await cdp.send('Performance.enable');
  for (let round = 0; round < 3; round += 1) {
    await cdp.send('HeapProfiler.collectGarbage');
    await pause(500);
  }
  const { metrics } = await cdp.send('Performance.getMetrics');
  await cdp.detach();
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const { usedSize = Number.NaN } = await inspect(inspectorOf(app), [
    'HeapProfiler.collectGarbage',
    'HeapProfiler.collectGarbage',
    'Runtime.getHeapUsage',
  ]);
  await pause(1000);
  const main = { ...readState(app.launched.child.pid), heapMb: usedSize / 1024 / 1024 };
  const page = {
    heapMb: metric('JSHeapUsedSize') / 1024 / 1024,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
  return { page, main };
}
