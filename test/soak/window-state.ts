// What the built application holds on to: the page's heap and nodes, and descriptors, threads and memory of its main process, whose heap is
// tidied over Node's inspector first. Needs an application started with `watchedEnvironment`.
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import type { App } from '../app/start-app.ts';
import { type ProcessState, readState } from './process-state.ts';

/**
 * What the page holds. The heap is that of its own objects: what its engine compiles grows with each function that gets hot, and what the
 * debugger keeps of requests is not the page's.
 */
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

type Snapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
};

/** The sum of a snapshot without what belongs to the engine. */
const ownBytes = ({ snapshot: { meta }, nodes }: Snapshot): number => {
  const width = meta.node_fields.length;
  const sizeAt = meta.node_fields.indexOf('self_size');
  const isOwn = meta.node_types[0].map((type) => type !== 'code' && type !== 'native');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += width) if (isOwn[nodes[at] ?? 0]) bytes += nodes[at + sizeAt] ?? 0;
  return bytes;
};

const takeSnapshot = async (cdp: CDPSession): Promise<Snapshot> => {
  const chunks: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return JSON.parse(chunks.join('')) as Snapshot;
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
  const bytes = ownBytes(await takeSnapshot(cdp));
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
    heapMb: bytes / 1024 / 1024,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
  return { page, main };
}
