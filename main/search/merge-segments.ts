// Merges what FTS5 has laid down in many segments into few, so that searches look through few: with one segment a common word is counted
// in a third of the time. Works in short steps, each a transaction of its own, and goes on where it was left.
import { performance } from 'node:perf_hooks';
import type Database from 'better-sqlite3';
import { listSegments, type Segment } from './list-segments.ts';

/** Blocks written in a step: some 20 ms. FTS5 finishes the word that it has begun, so in a large archive a common one takes longer. */
const blocksAStep = 150;
/** All are merged into one when the largest leaves more than this share to the others; it is written anew for it. */
const shareOutside = 1 / 8;
/**
 * Else two of a size are enough to become one. While editions are written, 16 of a size begin to be merged in small parts, and 64 at
 * once: FTS5's own 4 and 16 take a fifth of the time of writing, for segments that are merged once more when there is nothing to write.
 */
const settings = { usermerge: 2, automerge: 16, crisismerge: 64 };

type Step = 'all' | 'some' | 'none';

function nextStep(segments: readonly Segment[]): Step {
  if (segments.length < 2) return 'none';
  if (segments.some(({ isMerging }) => isMerging)) return 'some';
  const blocks = segments.map((segment) => segment.blocks);
  const whole = blocks.reduce((sum, one) => sum + one, 0);
  if (whole - Math.max(...blocks) > shareOutside * whole) return 'all';
  const levels = segments.map(({ level }) => level);
  return new Set(levels).size < levels.length ? 'some' : 'none';
}

function openSetting(database: Database.Database): (name: 'merge' | keyof typeof settings, value: number) => void {
  const statement = database.prepare('INSERT INTO page_index (page_index, rank) VALUES (?, ?)');
  return (name, value) => {
    statement.run(name, BigInt(value));
  };
}

/** Tells FTS5 when to merge, which it keeps in the file. */
export function settleMerging(database: Database.Database): void {
  const set = openSetting(database);
  const known = database.prepare('SELECT v FROM page_index_config WHERE k = ?').pluck();
  for (const name of ['usermerge', 'automerge', 'crisismerge'] as const)
    if (known.get(name) !== settings[name]) set(name, settings[name]);
}

/** Merges for about `forMs`, one step at least; true when nothing is left to merge. */
export function mergeSegments(database: Database.Database, forMs: number): boolean {
  const start = performance.now();
  settleMerging(database);
  const set = openSetting(database);
  const countChanges = database.prepare('SELECT total_changes()').pluck();
  do {
    const step = nextStep(listSegments(database));
    if (step === 'none') return true;
    const before = countChanges.get() as number;
    // A number below zero begins to merge all of them; afterwards what was begun goes on.
    set('merge', step === 'all' ? -blocksAStep : blocksAStep);
    // The statement itself counts for one: FTS5 had nothing to do.
    if ((countChanges.get() as number) - before < 2) return true;
  } while (performance.now() - start < forMs);
  return false;
}
