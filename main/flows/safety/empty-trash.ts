// Deletes from the trash for good: what a person says, and where a person set so what has lain there long enough.
import type { Output, ParsedInput } from '#border/contract';
import { readSettings } from '../../library/library-record.ts';
import { listTrash } from '../../library/read-editions.ts';
import { type Parts, writingOf } from '../parts.ts';

const dayMs = 86_400_000;

const discardAll = async (parts: Parts, ids: readonly string[], by: 'person' | 'rule'): Promise<Output<'trash.empty'>> => {
  const removed: string[] = [];
  let sizeBytes = 0;
  try {
    for (const id of new Set(ids)) {
      sizeBytes += (await parts.workers.library.run('discard', { id, by })).sizeBytes;
      removed.push(id);
    }
  } finally {
    if (removed.length > 0) parts.emit({ name: 'library.changed', value: { ids: removed } });
  }
  return { removed, sizeBytes };
};

/** Empties the trash, or deletes some of it; ends at the first that is not there. Throws edition/not-found, library/read-only. */
export async function emptyTrash(parts: Parts, { ids }: ParsedInput<'trash.empty'>): Promise<Output<'trash.empty'>> {
  writingOf(parts);
  return discardAll(parts, ids ?? listTrash(parts.database).map(({ id }) => id), 'person');
}

/** Deletes what has lain in the trash for longer than the setting allows; nothing where none is set, and while the clock is not believed. */
export async function followTrashRule(parts: Parts, nowMs = Date.now()): Promise<void> {
  const { trashDays } = readSettings(parts.database);
  const { isBelieved } = await parts.workers.library.run('seeClock', { nowMs, ruleDays: trashDays });
  if (trashDays === null) return;
  if (!isBelieved) return parts.log.info('the clock leapt or is new to this library: the trash is left as it is for a week');
  const old = listTrash(parts.database).filter(({ removedAtMs }) => removedAtMs < nowMs - trashDays * dayMs);
  await discardAll(
    parts,
    old.map(({ id }) => id),
    'rule',
  );
}
