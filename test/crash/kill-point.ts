// One kill: a run that is ended as a thread enters one of its calls, and the check that a new process makes of what it left.
import { judgePlace } from './judge-place.ts';
import type { Prepared } from './prepare-operation.ts';
import { copyStart, type Run, runTraced } from './traced-run.ts';

/** Where it is killed: the n-th call of this name that a thread makes, from 1. */
export type Point = { thread: string; call: string; at: number };

/** `fired`: it was killed there, at a file of the place. `beside`: killed, at something else. `ended`: the act was done before. */
export type Outcome = { kind: 'fired' | 'beside' | 'ended'; violations: string[]; text: string };

/** The lines of a run that are left of it when it is killed, behind those of its start. */
export const promisesOf = (prepared: Prepared, { lines }: Run): string => [...prepared.acks, ...lines].join('\n');

/** Kills a run, and checks what is left; what fell beside any file is not checked. */
export async function killAt(prepared: Prepared, { thread, call, at }: Point): Promise<Outcome> {
  const place = copyStart(prepared.start);
  try {
    const run = await runTraced(prepared.program, prepared.name, place, { thread, calls: [call], killAt: at });
    const text = run.fell?.text ?? '';
    if (run.fell !== null && !run.fell.isFile) return { kind: 'beside', violations: [], text };
    const violations = await judgePlace(prepared, place.root, promisesOf(prepared, run));
    return { kind: run.fell === null ? 'ended' : 'fired', violations, text };
  } finally {
    place.drop();
  }
}

/** Kills a run, then kills the next program as it repairs what that left, at the n-th call of a name; then checks. */
export async function killTwice(prepared: Prepared, first: Point, second: Point): Promise<Outcome> {
  const place = copyStart(prepared.start);
  const { program, name } = prepared;
  try {
    const run = await runTraced(program, name, place, { thread: first.thread, calls: [first.call], killAt: first.at });
    const lane = { thread: second.thread, calls: [second.call], killAt: second.at };
    const { fell } = await runTraced(program, name, place, lane, 'open');
    const violations = await judgePlace(prepared, place.root, promisesOf(prepared, run));
    const kind = fell === null ? 'ended' : fell.isFile ? 'fired' : 'beside';
    return { kind, violations, text: fell?.text ?? '' };
  } finally {
    place.drop();
  }
}
