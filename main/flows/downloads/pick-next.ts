// Which of the files on their way begin now, within the limits of all and of each host. Pure.
import type { Queued } from './attempt-download.ts';
import type { HoldFacts } from './hold.ts';
import { holdOfQueued, isWaiting } from './list-downloads.ts';

/** The files that may begin now; `queue` in the order of asking. */
export function pickNext(queue: Iterable<Queued>, facts: HoldFacts): Queued[] {
  const all = [...queue];
  const hosts = new Map<string, number>();
  const count = ({ host }: Queued): number => hosts.get(host) ?? 0;
  const running = all.filter(({ run }) => run !== null);
  for (const one of running) hosts.set(one.host, count(one) + 1);
  const { downloadsAtOnce, downloadsPerHost } = facts.settings;
  const picked: Queued[] = [];
  for (const queued of all) {
    if (running.length + picked.length >= downloadsAtOnce) break;
    const isReady = isWaiting(queued) && count(queued) < downloadsPerHost && holdOfQueued(queued, facts) === null;
    if (!isReady) continue;
    hosts.set(queued.host, count(queued) + 1);
    picked.push(queued);
  }
  return picked;
}
