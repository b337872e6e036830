// Holds an edition's sidecar against its row: is it there, as it was written, of the same revision, and does its chain of events hold.
// Changes nothing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderProblem } from '../../archive/inspect-folder.ts';
import { editionSidecarName, readSealedEdition } from '../../archive/sidecar.ts';
import { findBreak } from '../../base/events.ts';
import type { ArchiveEvent, EditionRecord } from '../../base/record.ts';
import type { ExpectedEdition } from '../../library/expected-editions.ts';

/** How long a chain is, and its last link. */
export type ChainHead = { count: number; link: string };

/** What is known of an edition's chain beside its sidecar: the rows, and the head that the last full audit wrote down. */
export type KnownChain = { rows: readonly ArchiveEvent[]; head: ChainHead | null };

/** What was found, and the head of the chain as it stands. */
export type SidecarVerdict = { problems: FolderProblem[]; head: ChainHead | null };

const at = (code: FolderProblem['code'], detail: FolderProblem['detail'] = {}): FolderProblem => ({
  name: editionSidecarName,
  code,
  detail,
});

const headOf = ({ events }: EditionRecord): ChainHead | null => {
  const link = events.at(-1)?.link ?? null;
  return link === null ? null : { count: events.length, link };
};

/** The first event that is not the same in both, from 1; null where the shorter list is the beginning of the longer. */
const firstDifference = (events: readonly ArchiveEvent[], rows: readonly ArchiveEvent[]): number | null => {
  const known = rows.slice(0, events.length);
  const different = known.findIndex((row, index) => row.link !== null && row.link !== events[index]?.link);
  return different < 0 ? null : different + 1;
};

/** A chain that holds in itself may still have been written anew, or lost its end: others remember how it was. */
const judgeChain = (
  { id, events, revision }: EditionRecord,
  expected: ExpectedEdition,
  known: KnownChain,
): FolderProblem | null => {
  const broken = findBreak(id, events) ?? firstDifference(events, known.rows);
  if (broken !== null) return at('chain-broken', { number: broken });
  const { head, rows } = known;
  if (head !== null && head.count <= events.length && events[head.count - 1]?.link !== head.link)
    return at('chain-broken', { number: head.count });
  const longest = Math.max(head?.count ?? 0, revision >= expected.revision ? rows.length : 0);
  return events.length < longest ? at('chain-cut', { number: events.length, expected: longest }) : null;
};

const judgeRevision = (record: EditionRecord, expected: ExpectedEdition): FolderProblem | null => {
  const revisions = { expected: expected.revision, actual: record.revision };
  if (record.revision < expected.revision) return at('sidecar-older', revisions);
  if (record.revision > expected.revision) return at('sidecar-newer', revisions);
  const isSame =
    record.sha256 === expected.sha256 &&
    record.sizeBytes === expected.sizeBytes &&
    record.day === expected.day &&
    record.title.normalize('NFC') === expected.title.normalize('NFC') &&
    record.removedAtMs === expected.removedAtMs &&
    JSON.stringify(record.files) === JSON.stringify(expected.files);
  return isSame ? null : at('sidecar-differs');
};

/** Judges the sidecar in a folder by what the rows say. */
export function judgeSidecar(folder: string, expected: ExpectedEdition, known: KnownChain): SidecarVerdict {
  if (!existsSync(join(folder, editionSidecarName))) return { problems: [at('sidecar-missing')], head: null };
  const found = readSealedEdition(folder);
  if (found === null) return { problems: [at('sidecar-damaged')], head: null };
  if (found.record.id !== expected.id) return { problems: [at('sidecar-differs')], head: null };
  if (found.seal === 'broken') return { problems: [at('sidecar-changed')], head: headOf(found.record) };
  const problems = [judgeRevision(found.record, expected), judgeChain(found.record, expected, known)];
  return { problems: problems.filter((one) => one !== null), head: headOf(found.record) };
}
