// The crash matrix: an operation killed at each call by which any of its threads changes a file, one run a call, until a run ends in which no
// kill fired. Calls that touch no file (threads wake one another by a write) are passed over as far as one can tell before.
import { killAt, type Outcome, type Point } from './kill-point.ts';
import type { Prepared } from './prepare-operation.ts';
import { fileCalls, type SeenCall } from './strace.ts';

/** The calls of one name that threads of one name make: which of them, counted from 1, were about a file. */
export type Lane = { thread: string; call: string; total: number; files: number[] };

/** What was seen at a point. */
export type Verdict = Point & Outcome & { operation: string };

/** How far a call may stand from where it was when it was recorded: threads wake one another a little more or less often. */
const jitterOf = (at: number): number => 2 + Math.ceil(at / 20);

/** The lanes of an operation, in the order in which they were first met. */
export function lanesOf({ calls }: Pick<Prepared, 'calls'>): Lane[] {
  const lanes = new Map<string, SeenCall[]>();
  for (const seen of calls) {
    const key = `${seen.name}\n${seen.call}`;
    lanes.set(key, [...(lanes.get(key) ?? []), seen]);
  }
  return [...lanes].flatMap(([key, seen]) => {
    const [thread = '', call = ''] = key.split('\n');
    const files = seen.flatMap(({ isFile }, at) => (isFile ? [at + 1] : []));
    return files.length === 0 ? [] : [{ thread, call, total: seen.length, files }];
  });
}

const isNear = ({ files, total }: Lane, at: number): boolean =>
  files.length === total || files.some((file) => Math.abs(file - at) <= jitterOf(file));

/** Kills at every call of a lane, until a run ends by itself. */
export async function killLane(prepared: Prepared, lane: Lane, hear: (verdict: Verdict) => void): Promise<void> {
  const most = lane.total * 2 + 100;
  for (let at = 1; at <= most; at += 1) {
    if (at <= lane.total && !isNear(lane, at)) continue;
    const point = { thread: lane.thread, call: lane.call, at };
    const outcome = await killAt(prepared, point);
    hear({ operation: prepared.name, ...point, ...outcome });
    if (outcome.kind === 'ended' && at > Math.min(lane.total, ...lane.files.slice(-1))) return;
    // Behind what was recorded only the end is looked for.
    if (at > lane.total) at += jitterOf(at);
  }
  throw new Error(`${prepared.name} was still killed at the ${most}th ${lane.call} of ${lane.thread}`);
}

/** The points that were recorded, of all operations in turn. */
export const pointsOf = (prepared: readonly Prepared[]): { prepared: Prepared; point: Point }[] =>
  prepared.flatMap((one) =>
    lanesOf(one).flatMap(({ thread, call, files }) => files.map((at) => ({ prepared: one, point: { thread, call, at } }))),
  );

/** One in so many of them by counting, and of every operation and every call that would be left out one more. */
export function sampleOf(prepared: readonly Prepared[], oneIn: number): { prepared: Prepared; point: Point }[] {
  const all = pointsOf(prepared);
  const chosen = all.filter((_, at) => at % oneIn === 0);
  for (const { name } of prepared)
    if (!chosen.some((one) => one.prepared.name === name))
      chosen.push(...all.filter((one) => one.prepared.name === name).slice(0, 1));
  for (const call of fileCalls)
    if (!chosen.some((one) => one.point.call === call)) chosen.push(...all.filter((one) => one.point.call === call).slice(0, 1));
  return chosen;
}

/** Does pieces of work, so many at once. Ends when all are done; throws what the first that fails threw. */
export async function inParallel(most: number, work: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = work.values();
  const worker = async (): Promise<void> => {
    for (const one of waiting) await one();
  };
  await Promise.all(Array.from({ length: most }, worker));
}
