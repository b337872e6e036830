// What was known of an edition and when it was changed, from its events. Tells no other events: what else happened to an edition is a
// matter of its timeline.
import type { HistoryEntry } from '#border/model-changes';
import { readChanges } from '../../base/field-changes.ts';
import type { ArchiveEvent } from '../../base/record.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { listEvents, readRecord } from '../../library/read-record.ts';

const isOfMetadata = ({ type, outcome }: ArchiveEvent): boolean => type === 'metadata modification' && outcome === 'success';

/** One event as a change of metadata, `number` counting all events from 1; null where it is none. */
export function toHistory(event: ArchiveEvent, number: number): HistoryEntry | null {
  if (!isOfMetadata(event)) return null;
  const read = readChanges(event.detail);
  const { atMs, agent, detail } = event;
  return {
    number,
    atMs,
    program: agent === null ? null : `${agent.program} ${agent.version}`,
    operator: agent?.operator ?? null,
    reason: read?.reason ?? null,
    fields: read?.fields ?? [],
    detail,
  };
}

/** The changes of an edition's metadata, the last first. Throws edition/not-found. */
export function readHistory(database: LibraryDatabase, id: string): HistoryEntry[] {
  readRecord(database, id);
  return listEvents(database, id)
    .flatMap((event, index) => toHistory(event, index + 1) ?? [])
    .reverse();
}
