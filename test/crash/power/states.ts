// The states in which a power loss may leave a disk, by the worst of what POSIX allows: the bytes of a file are certain after an fsync or
// fdatasync of it, a name that was given, changed or taken away after an fsync of its folder, and nothing else is. (ext4, XFS and Btrfs
// keep more: they write names down in order, and a file's first name with its bytes. Nothing here counts on it.)
import { applyEffect, type Disk, type Effect, namesFolder, sumOfDisk } from './disk.ts';
import type { Recorded, Step } from './read-steps.ts';

/** One state, and how many acknowledgements had been given before the power was lost. */
export type State = { disk: Disk; acks: string[]; cut: string };

/** So many of the last changes that are not certain are taken in every combination. */
const UNCERTAIN = 3;
const PAGE_BYTES = 4096;

type Change = Extract<Step, { kind: 'change' }>;

/** What need not be lost with the rest: it is made again from what may not be lost. */
export type CanBeMadeAgain = (path: string) => boolean;

/** The change with only so many of its bytes. */
const torn = (change: Change, keep: (bytes: Buffer) => number): Change => ({
  ...change,
  effects: change.effects.map((effect) =>
    effect.kind === 'bytes' ? { ...effect, bytes: effect.bytes.subarray(0, keep(effect.bytes)) } : effect,
  ),
});

const halves: ((bytes: Buffer) => number)[] = [
  ({ length }) => Math.min(PAGE_BYTES, Math.floor(length / 2)),
  ({ length }) => Math.floor(length / 2),
];

/** Every choice of the last changes, in their order, and those with the last bytes torn. */
function* choices(pending: readonly Change[]): Generator<Change[]> {
  const last = pending.slice(-UNCERTAIN);
  for (let bits = 0; bits < 2 ** last.length; bits += 1) yield last.filter((_, index) => (bits >> index) % 2 === 1);
  const at = last.findLastIndex(({ effects }) => effects.some(({ kind }) => kind === 'bytes'));
  const change = last[at];
  if (change === undefined) return;
  for (const keep of halves) yield last.with(at, torn(change, keep));
}

const withChanges = (certain: Disk, changes: readonly Change[]): Disk => {
  const disk: Disk = new Map(certain);
  for (const { effects } of changes) for (const effect of effects) applyEffect(disk, effect);
  return disk;
};

/** The states at one cut: nothing but what is certain and choices of the rest, and everything. */
function* statesAt(certain: Disk, pending: readonly Change[], canBeMadeAgain: CanBeMadeAgain): Generator<Disk> {
  for (const changes of choices(pending)) yield withChanges(certain, changes);
  const precious = pending.filter(({ path }) => !canBeMadeAgain(path));
  for (const changes of choices(precious)) yield withChanges(certain, changes);
  yield withChanges(certain, pending);
}

/** Without the earlier names of a folder whose later name is certain: it can no longer get them. */
const withoutNamesOf = (changes: readonly Change[], node: number): Change[] =>
  changes.flatMap((change) => {
    const effects = change.effects.filter((effect) => effect.kind !== 'name' || effect.node !== node);
    return effects.length === 0 ? [] : [{ ...change, effects }];
  });

/** Makes certain what a sync covers, and gives what is left. */
function settle(certain: Disk, pending: readonly Change[], covered: ReadonlySet<Effect>, of: number): Change[] {
  let left: Change[] = [];
  for (const change of pending) {
    const stays: Effect[] = [];
    for (const effect of change.effects) {
      if (effect.of !== of || !covered.has(effect)) {
        stays.push(effect);
        continue;
      }
      if (namesFolder(certain, effect)) left = withoutNamesOf(left, effect.node);
      applyEffect(certain, effect);
    }
    if (stays.length > 0) left.push({ ...change, effects: stays });
  }
  return left;
}

/** What is cut, and which changes count for less; `begins` knows the line with which the act begins, before which nothing is cut. */
export type Cutting = { canBeMadeAgain?: CanBeMadeAgain; begins?: (line: string) => boolean };

/**
 * Every state that differs from all others, cut before and after each sync, at each acknowledgement and at the end. A state that more than
 * one cut leaves behind is judged by the acknowledgements of the last.
 */
export function powerLossStates(
  { before, steps, folders }: Recorded,
  { canBeMadeAgain = () => false, begins }: Cutting = {},
): State[] {
  const states = new Map<string, State>();
  const certain: Disk = new Map(before);
  const acks: string[] = [];
  const changes: Change[] = [];
  let pending: Change[] = [];
  let hasBegun = begins === undefined;
  const cut = (where: string): void => {
    if (!hasBegun) return;
    for (const disk of statesAt(certain, pending, canBeMadeAgain))
      states.set(sumOfDisk(disk, folders), { disk, acks: [...acks], cut: where });
  };
  for (const step of steps) {
    if (step.kind === 'change') {
      changes.push(step);
      pending.push(step);
    } else if (step.kind === 'ack') {
      acks.push(step.line);
      hasBegun ||= begins?.(step.line) === true;
      cut(`after the acknowledgement ${step.line}`);
    } else {
      cut(`before the sync of ${step.path}`);
      const covered = new Set(changes.slice(0, step.covers).flatMap(({ effects }) => effects));
      pending = settle(certain, pending, covered, step.of);
      cut(`after the sync of ${step.path}`);
    }
  }
  cut('at the end');
  return [...states.values()];
}
