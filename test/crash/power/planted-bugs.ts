// Bugs of durability that are known, planted in a record: the calls are as a program with the bug would have made them. Nothing of the kind
// is in the program itself.
import type { Recorded, Step } from './read-steps.ts';

/**
 * The small program whose rows stand in no file beside them. Kiosque's own come back from sidecars and logs: planted in the record of an
 * audit, this bug loses nothing.
 */
export const commits = 'commits with synchronous=FULL';

/** A bug, the operation in whose record it is planted, and what must then be said. */
export type PlantedBug = { name: string; operation: string; plant: (steps: readonly Step[]) => Step[]; seen: RegExp };

const withoutSync = (path: RegExp) => (steps: readonly Step[]) =>
  steps.filter((step) => step.kind !== 'sync' || !path.test(step.path));

const isCommit = (step: Step | undefined): boolean => step?.kind === 'sync' && step.path.endsWith('library.sqlite-wal');

/** With NORMAL SQLite forces its log down only before it carries it over into the file. */
const commitsNotForced = (steps: readonly Step[]): Step[] =>
  steps.filter((step, at) => {
    const next = steps[at + 1];
    return !isCommit(step) || (next?.kind === 'change' && next.path.endsWith('library.sqlite'));
  });

/** The move into its place, and the syncs of it, come behind the commit of the row. */
const commitBeforeRename = (steps: readonly Step[]): Step[] => {
  const from = steps.findIndex(
    (step) => step.kind === 'change' && step.call.startsWith('rename') && step.path.startsWith('library/editions/'),
  );
  const commit = steps.findIndex((step, at) => at > from && isCommit(step));
  const isOfMove = (step: Step): boolean => step.kind === 'sync' && /^library\/(editions\/.*|incoming)$/u.test(step.path);
  const between = steps.slice(from + 1, commit);
  const covering = steps.filter(({ kind }) => kind === 'change').length;
  const move = [...steps.slice(from, from + 1), ...between.filter(isOfMove)];
  const late = move.map((step) => (step.kind === 'sync' ? { ...step, covers: covering } : step));
  // The changes keep their numbers but for the one that moved, so what the commit covers reaches one less far.
  const commitStep = steps[commit];
  const early = commitStep?.kind === 'sync' ? [{ ...commitStep, covers: commitStep.covers - 1 }] : [];
  return [...steps.slice(0, from), ...between.filter((step) => !isOfMove(step)), ...early, ...late, ...steps.slice(commit + 1)];
};

/** The planted bugs. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'a dropped fsync of a file',
    operation: 'add',
    plant: withoutSync(/^library\/incoming\/[^/]+\/edition\.pdf$/u),
    seen: /edition/u,
  },
  {
    name: 'a dropped fsync of a folder',
    operation: 'add',
    plant: withoutSync(/^library\/editions\//u),
    seen: /edition/u,
  },
  { name: 'synchronous=NORMAL', operation: commits, plant: commitsNotForced, seen: /^row \d is lost$/u },
  { name: 'a commit before the rename', operation: 'add', plant: commitBeforeRename, seen: /edition/u },
];

/** The record as a program with the bug would have left it. */
export const withBug = (recorded: Recorded, { plant }: PlantedBug): Recorded => ({ ...recorded, steps: plant(recorded.steps) });
