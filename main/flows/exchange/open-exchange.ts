// The one writing for other institutions that is under way. Refuses a second one: both would want the same threads and the same disk.
import { AppError } from '#border/errors';
import type { ExchangeProgress } from '#border/model-exchange';
import type { Parts } from '../parts.ts';
import type { OpenTable } from './import-table.ts';

/** What is under way, and the table that is open. */
export type Exchange = { stop: AbortController | null; table: OpenTable | null };

/** How a writing is told of and stopped. */
export type ExchangeRun = { signal: AbortSignal; tell: (done: number, total: number) => void };

/** Nothing is under way. */
export function openExchange(): Exchange {
  return { stop: null, table: null };
}

/** Runs one writing; the screens hear how far it is. Throws export/busy, and what the work throws. */
export async function runExchange<Value>(parts: Parts, work: (run: ExchangeRun) => Promise<Value>): Promise<Value> {
  const { exchange } = parts;
  if (exchange.stop !== null) throw new AppError('export/busy');
  const stop = new AbortController();
  exchange.stop = stop;
  const say = (progress: ExchangeProgress): void => parts.emit({ name: 'exchange.progress', value: { progress } });
  try {
    return await work({
      signal: stop.signal,
      tell: (done, total) => say({ done: Math.min(done, total), total: Math.max(1, total) }),
    });
  } finally {
    exchange.stop = null;
    say(null);
  }
}

/** Stops the writing that is under way, if any; nothing half-written is left. */
export function stopExchange({ exchange }: Parts): Record<string, never> {
  exchange.stop?.abort();
  return {};
}
