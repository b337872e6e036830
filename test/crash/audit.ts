// Holds a library against what it has promised, after whatever has been done to it: the eight things that "nothing is lost" means. Independent
// of the program's own audit wherever that is not about the program's own formats.
//   I1 what was acknowledged is there, to the byte     I2 both databases are whole, the index has the pages that it says
//   I3 no row without its files, no file without a row  I4 unfinished work is gone on with, or said to have failed (with I6: see check-place.ts)
//   I5 the catalogue has one of the versions it may have I6 repeating the act ends as if nothing had happened (check-place.ts)
//   I7 it opens, and soon                               I8 the inputs are as they were
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import { readBackupName } from '../../main/archive/backups/rotation.ts';
import { summedFilesOf } from '../../main/archive/kept-files.ts';
import { readEditionSidecar } from '../../main/archive/sidecar.ts';
import { findBreak } from '../../main/base/events.ts';
import { openWriter, type Writer } from '../../main/flows/writer/open-writer.ts';
import { listDownloadIds } from '../../main/library/downloads.ts';
import { listExpected } from '../../main/library/expected-editions.ts';
import { readRecord } from '../../main/library/read-record.ts';
import { type Ack, promisedBy } from './ack.ts';
import { observe } from './observe.ts';
import { lookAtIndex } from './open-index.ts';
import { sumOfFile } from './open-stage.ts';
import type { Place } from './operation.ts';

/** How much longer than usual a library may take to open after a fault. */
const slowMs = 5000;

/** What is known of a place from a run that nothing interrupted. */
export type Usual = { openMs: number; inputs: Readonly<Record<string, string>> };

/** What was found: sentences, none when all holds. `unfinished` says that the library declines to open until the act is repeated. */
export type Audited = { violations: string[]; isUnfinished: boolean; openMs: number };

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    : [];

/** The sums of the inputs, by their names. */
export const inputsOf = ({ inputs }: Place): Record<string, string> =>
  Object.fromEntries(filesBelow(inputs).map((name) => [name, sumOfFile(join(inputs, name))]));

const judgeInputs = (place: Place, usual: Usual): string[] => {
  const now = inputsOf(place);
  const names = [...new Set([...Object.keys(now), ...Object.keys(usual.inputs)])];
  return names.filter((name) => now[name] !== usual.inputs[name]).map((name) => `I8 the input ${name} was changed`);
};

const ofTheWhole =
  /^(library\.(sqlite(-wal|-shm|\.seal)?|json)|lock\.(sqlite(-journal)?|pid)|backups\/full-backup\.json|log\/deaccessions\.jsonl|checks\/\d{4}-\d\d\.jsonl)$/;
const derived =
  /^derived\/(clock\.json|search(-\d+)?(-building)?\.sqlite(-wal|-shm|\.seal)?|pictures\/[0-9a-z]{16}\/\d+-\d+\.jpg)$/;

/** Goes when the index is opened again. */
const leftOfIndex = /^derived\/search(-\d+)?(-building)?\.sqlite(-journal|\.seal\.[0-9a-z]{16}\.tmp)$/;

const isKnownFile = (path: string): boolean =>
  ofTheWhole.test(path) || derived.test(path) || (path.startsWith('backups/') && readBackupName(path.slice(8)) !== null);

/** Files that belong to nothing. What a download claims in incoming/ is its own. */
const findStrays = (
  library: string,
  known: ReadonlySet<string>,
  downloads: ReadonlySet<string>,
  isSettled: boolean,
): string[] => {
  const isClaimed = (path: string): boolean =>
    path.startsWith('incoming/') && downloads.has(path.split('/')[1]?.split('.')[0] ?? '');
  return filesBelow(library)
    .filter((path) => !known.has(path) && !isKnownFile(path) && !isClaimed(path) && (isSettled || !leftOfIndex.test(path)))
    .map((path) => `I3 nobody knows ${path}`);
};

const judgeFiles = ({ places, database }: Writer, isSettled: boolean): string[] => {
  const known = new Set<string>();
  const violations: string[] = [];
  for (const row of listExpected(database)) {
    known.add(`${row.path}/edition.json`);
    for (const { name, sha256 } of summedFilesOf(row)) {
      const path = `${row.path}/${name}`;
      known.add(path);
      const file = join(places.root, path);
      if (!existsSync(file)) violations.push(`I3 ${path} has a row and is not there`);
      else if (sumOfFile(file) !== sha256) violations.push(`I1 ${path} has other bytes`);
    }
    const sidecar = readEditionSidecar(join(places.root, row.path));
    if (sidecar?.revision !== row.revision) violations.push(`I3 the sidecar of ${row.path} is of another revision than its row`);
    const { record } = readRecord(database, row.id);
    if (findBreak(row.id, record.events) !== null) violations.push(`I1 the events of ${row.path} are no chain`);
  }
  return [...violations, ...findStrays(places.root, known, new Set(listDownloadIds(database)), isSettled)];
};

const judgeDatabases = (root: string, database: Database.Database): string[] => {
  const verdict = database.pragma('integrity_check', { simple: true });
  const broken = (database.pragma('foreign_key_check') as unknown[]).length;
  return [
    ...(verdict === 'ok' ? [] : [`I2 the catalogue says ${String(verdict)}`]),
    ...(broken === 0 ? [] : [`I2 ${broken} rows refer to nothing`]),
    ...(lookAtIndex(root)?.problems ?? []),
  ];
};

const judgePromises = (acks: readonly Ack[], root: string, { database }: Writer): string[] =>
  [...promisedBy(acks)].flatMap(([fact, allowed]) => {
    const is = observe(fact, { root, database });
    const isAllowed = allowed.some((one) => JSON.stringify(one) === JSON.stringify(is));
    const number = fact === 'version' ? 'I5' : 'I1';
    return isAllowed ? [] : [`${number} ${fact} is ${JSON.stringify(is)}, promised was ${JSON.stringify(allowed)}`];
  });

/** How long this program has waited for a core so far: on a busy machine that says nothing about the library. */
const waitedMs = (): number => {
  const path = '/proc/self/schedstat';
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[1]) / 1e6 : 0;
};

const listSetAside = (root: string): string[] => filesBelow(join(root, 'backups')).filter((name) => name.startsWith('damaged '));

const open = (root: string): { writer: Writer | null; ms: number } => {
  const startedAt = performance.now() - waitedMs();
  try {
    const writer = openWriter({ root, mustExist: false, now: Date.now, version: '1.0.0' });
    return { writer, ms: performance.now() - waitedMs() - startedAt };
  } catch (error) {
    if (error instanceof AppError && error.code === 'library/unfinished') return { writer: null, ms: 0 };
    throw error;
  }
};

/**
 * Opens the library as the next program would, and holds it against the promises. A library that was not made yet has kept all of them. Before
 * its index was opened again it is not settled: what is tidied up with that may lie there.
 */
export function auditLibrary(place: Place, acks: readonly Ack[], usual: Usual, isSettled = true): Audited {
  const inputs = judgeInputs(place, usual);
  const setAside = new Set(listSetAside(place.library));
  const { writer, ms } = open(place.library);
  if (writer === null) return { violations: inputs, isUnfinished: true, openMs: 0 };
  try {
    const { leftAlone, missing } = writer.recovery;
    const violations = [
      ...inputs,
      ...listSetAside(place.library)
        .filter((name) => !setAside.has(name))
        .map((name) => `I2 the catalogue could not be opened and had to be made anew: ${name}`),
      ...leftAlone.map((path) => `I3 ${path} was left alone`),
      ...(missing === 0 ? [] : [`I3 ${missing} editions are not there`]),
      ...(ms > usual.openMs + slowMs ? [`I7 it took ${Math.round(ms)} ms to open`] : []),
      ...judgeDatabases(place.library, writer.database),
      ...judgeFiles(writer, isSettled),
      ...judgePromises(acks, place.library, writer),
    ];
    return { violations, isUnfinished: false, openMs: ms };
  } finally {
    writer.close();
  }
}
