// A full backup of a library in a folder: only what changed is copied, each copy is read back, and one manifest, replaced whole at the end,
// says what counts. Killed or stopped anywhere, the backup of the run before is whole, and the next run goes on where this one ended.
// Refuses to replace a good copy by a file that no longer has the sum of its edition, and to take editions out without being told to.
import { rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { AppError, type ErrorCode } from '#border/errors';
import { dropTemporaries, syncToDisk } from '../../base/atomic-file.ts';
import { copyDatabase } from '../../base/copy-database.ts';
import { onDisk, systemCodeOf } from '../../base/disk-error.ts';
import { makeId } from '../../base/ids.ts';
import { derivedFileName, editionFileName, fromRelative } from '../places.ts';
import { editionSidecarName, readEditionSidecar } from '../sidecar.ts';
import { hashFile } from '../store.ts';
import { type Journal, openJournal } from './arrivals-journal.ts';
import { arrivingName, type BackupEntry, type BackupManifest, manifestName, writeManifest } from './backup-manifest.ts';
import { checkTarget, claimTarget, makeTarget, refuseTooLarge } from './check-target.ts';
import { type CopyTools, copyVerified, refuseStopped } from './copy-verified.ts';
import { type DiskPresence, watchDisk } from './disk-presence.ts';
import { joinListings, type LibraryFile, listLibraryFiles } from './library-files.ts';
import { planBackup } from './plan-backup.ts';
import { arrivingIn, deleteSuperseded, locate, settleBackup } from './settle-backup.ts';

/** What is backed up where. `database` is the library's, opened to read; null where it has none. */
export type BackUpInput = {
  root: string;
  folder: string;
  database: Database | null;
  libraryId: string | null;
  version: string;
  /** Reads all that the backup holds again and copies what is damaged anew. */
  isChecking: boolean;
  /** Deletes from the backup what the library no longer has. */
  isPruning: boolean;
  now: () => number;
};

/** A file that could not be copied, or is not what its edition says. */
export type BackupProblem = { path: string; code: ErrorCode };

/** What a run did. `removed` counts the editions that the backup keeps although the library has them no longer. */
export type BackupReport = {
  editions: number;
  files: number;
  copiedFiles: number;
  copiedBytes: number;
  totalBytes: number;
  removed: number;
  pruned: number;
  problems: BackupProblem[];
};

/** How a run is watched: before bytes move it says how many will. */
export type BackupTools = CopyTools & { onPlan: (bytes: number) => void };

const databaseName = 'library.sqlite';
/** So often the library is listed again for files that moved while they were to be copied. */
const mostRounds = 3;

const firstManifest = (input: BackUpInput): BackupManifest => ({
  libraryId: input.libraryId,
  version: input.version,
  finishedAtMs: null,
  editions: 0,
  files: [],
  removed: [],
});

/** The sums that an edition's files must have, by their names; none for a sidecar that cannot be read. */
const expectedSums = (folder: string): ReadonlyMap<string, string> => {
  const record = readEditionSidecar(folder);
  if (record === null) return new Map();
  if (record.files.length === 0) return new Map([[editionFileName, record.sha256]]);
  return new Map(record.files.map(({ name, sha256 }) => [name, sha256]));
};

/** The sum that a file of the library must have; null where nothing says. */
const openExpectations = (root: string, files: readonly LibraryFile[]) => {
  const sidecars = files.filter(({ path, edition }) => edition !== null && path.endsWith(`/${editionSidecarName}`));
  const folderOf = new Map(sidecars.map(({ edition, path }) => [edition, dirname(path)]));
  const sums = new Map<string, ReadonlyMap<string, string>>();
  const of = (edition: string | null, path: string): string | null => {
    const folder = folderOf.get(edition);
    if (folder === undefined || !path.startsWith(`${folder}/`)) return null;
    if (!sums.has(folder)) sums.set(folder, expectedSums(fromRelative(root, folder)));
    return sums.get(folder)?.get(path.slice(folder.length + 1)) ?? null;
  };
  return { of, folderOf: (edition: string | null) => folderOf.get(edition) ?? null };
};

const copyOne = (input: BackUpInput, file: LibraryFile, journal: Journal, tools: BackupTools): BackupEntry => {
  const arrived = journal.find(file);
  if (arrived !== null) {
    tools.onBytes(file.sizeBytes);
    return { ...arrived, edition: file.edition };
  }
  const at = `${arrivingName}/${makeId()}`;
  const copied = copyVerified(fromRelative(input.root, file.path), fromRelative(input.folder, at), tools);
  // What grew or shrank while it was copied has another time by now, and the next run takes it again.
  const entry: BackupEntry = { ...file, ...copied, at };
  journal.note(entry);
  return entry;
};

/** The library's database as it is now; its own copy is verified by SQLite before it is summed. */
const copyCatalogue = ({ folder, database }: BackUpInput): BackupEntry[] => {
  if (database === null) return [];
  const at = `${arrivingName}/${makeId()}`;
  const path = fromRelative(folder, at);
  copyDatabase(database, path);
  const { size, mtimeNs } = statSync(path, { bigint: true });
  const facts = { sizeBytes: Number(size), modifiedNs: String(mtimeNs), sha256: hashFile(path), edition: null };
  return [{ path: databaseName, at, ...facts }];
};

/** Reads everything again; what is not as the manifest says is taken out, so that it is copied anew where the library has it. */
const checkAll = (folder: string, manifest: BackupManifest, problems: BackupProblem[], tools: CopyTools): BackupManifest => {
  const isGood = (entry: BackupEntry): boolean => {
    refuseStopped(tools);
    const path = locate(folder, entry);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    const isWhole = size === entry.sizeBytes && hashFile(path) === entry.sha256;
    if (!isWhole) problems.push({ path: entry.path, code: 'backup/damaged' });
    return isWhole;
  };
  return { ...manifest, files: manifest.files.filter(isGood), removed: manifest.removed.filter(isGood) };
};

/** A copy that is not what its edition says does not take the place of one that is. */
const judge = (
  entry: BackupEntry,
  expected: string | null,
  before: BackupEntry | undefined,
  problems: BackupProblem[],
): BackupEntry => {
  if (expected === null || entry.sha256 === expected) return entry;
  problems.push({ path: entry.path, code: 'edition/damaged' });
  return before?.sha256 === expected ? before : entry;
};

type Taken = { entries: BackupEntry[]; missed: boolean };

/** The codes of one file, after which the others go on. */
const ofOneFile: ReadonlySet<ErrorCode> = new Set(['file/not-found', 'file/unreadable', 'backup/unfaithful']);

/** The same bytes under a new time, as after a restore, are not copied again. */
const findHeld = (input: BackUpInput, file: LibraryFile, held: BackupEntry | undefined): BackupEntry | null => {
  if (held?.sizeBytes !== file.sizeBytes || hashFile(fromRelative(input.root, file.path)) !== held.sha256) return null;
  return { ...held, modifiedNs: file.modifiedNs, edition: file.edition };
};

/** What a round works with. */
type Round = { journal: Journal; problems: BackupProblem[]; tools: BackupTools; disks: Disks };

/** The disks that a backup moves between. */
type Disks = { library: DiskPresence; backup: DiskPresence };

const refuseGone = ({ library, backup }: Disks): void => {
  library.refuseGone();
  backup.refuseGone();
};

const takeAll = (
  input: BackUpInput,
  manifest: BackupManifest,
  files: readonly LibraryFile[],
  { journal, problems, tools, disks }: Round,
): Taken => {
  const plan = planBackup(manifest, files, new Date(input.now()).toISOString().slice(0, 10));
  const expectations = openExpectations(input.root, files);
  const before = new Map(manifest.files.map((entry) => [entry.path, entry]));
  const toCopy = plan.copies.reduce((sum, file) => sum + (journal.find(file) === null ? file.sizeBytes : 0), 0);
  refuseTooLarge(input.folder, toCopy);
  tools.onPlan(plan.copies.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
  const entries = [...plan.unchanged, ...plan.moved];
  let missed = false;
  for (const file of plan.copies) {
    refuseStopped(tools);
    const held = before.get(file.path);
    try {
      const copy = findHeld(input, file, held) ?? copyOne(input, file, journal, tools);
      entries.push(judge(copy, expectations.of(file.edition, file.path), held, problems));
    } catch (error) {
      refuseGone(disks);
      if (systemCodeOf(error) === 'ENOENT') missed = true;
      else if (!(error instanceof AppError) || !ofOneFile.has(error.code)) throw error;
      else if (error.code === 'file/not-found') missed = true;
      else problems.push({ path: file.path, code: error.code });
      // What cannot be read takes the place of no copy that can.
      if (held !== undefined) entries.push(held);
    }
  }
  const paths = new Set(entries.map(({ path }) => path));
  for (const lost of plan.missing) {
    const folder = expectations.folderOf(lost.edition);
    const name = lost.path.split('/').at(-1) ?? '';
    const path = folder === null ? lost.path : `${folder}/${name}`;
    if (expectations.of(lost.edition, path) !== lost.sha256 || paths.has(path)) continue;
    entries.push({ ...lost, path, at: lost.path });
    problems.push({ path, code: 'edition/damaged' });
  }
  return { entries, missed };
};

/** What the library has lost goes to removed/ before anything else arrives, so that its place is free. */
const setRemovedAside = (
  folder: string,
  manifest: BackupManifest,
  files: readonly LibraryFile[],
  day: string,
): BackupManifest => {
  const { removed } = planBackup(manifest, files, day);
  if (removed.length === 0) return manifest;
  const gone = new Set(removed.map(({ at }) => at));
  const next: BackupManifest = {
    ...manifest,
    files: manifest.files.filter(({ path }) => !gone.has(path)),
    removed: [...manifest.removed, ...removed],
  };
  writeManifest(folder, next);
  return settleBackup(folder, next);
};

const countEditions = (entries: readonly BackupEntry[]): number => new Set(entries.flatMap(({ edition }) => edition ?? [])).size;

const run = (input: BackUpInput, found: BackupManifest, disks: Disks, tools: BackupTools): BackupReport => {
  const { folder, root } = input;
  const day = new Date(input.now()).toISOString().slice(0, 10);
  const problems: BackupProblem[] = [];
  let manifest = settleBackup(folder, found);
  const journal = openJournal(folder);
  if (input.isChecking) manifest = checkAll(folder, manifest, problems, tools);
  const known = new Map(manifest.files.map((entry) => [entry.path, entry]));
  const list = (): LibraryFile[] => {
    const files = listLibraryFiles(root, (sidecar) => {
      refuseStopped(tools);
      const entry = known.get(sidecar.path);
      const isKnown = entry?.modifiedNs === sidecar.modifiedNs && entry.sizeBytes === sidecar.sizeBytes;
      return isKnown ? entry.edition : undefined;
    });
    // A disk that went away meanwhile holds nothing: nothing follows from that for what the backup keeps.
    refuseGone(disks);
    return files.filter(({ path, edition }) => edition === null || !path.endsWith(`/${derivedFileName}`));
  };
  /** What seems to be gone may have moved under the walk to where that had been already: only what a second walk lacks too is gone. */
  const listSurely = (): LibraryFile[] => {
    const files = list();
    return planBackup(manifest, files, day).removed.length === 0 ? files : joinListings(files, list());
  };
  const catalogue = copyCatalogue(input);
  const takeRound = (): Taken & { problems: BackupProblem[] } => {
    const files = listSurely();
    manifest = setRemovedAside(folder, manifest, files, day);
    const ofRound: BackupProblem[] = [];
    return { ...takeAll(input, manifest, files, { journal, problems: ofRound, tools, disks }), problems: ofRound };
  };
  let taken = takeRound();
  for (let round = 1; taken.missed && round < mostRounds; round += 1) taken = takeRound();
  problems.push(...taken.problems);
  refuseGone(disks);
  const pruned = input.isPruning ? manifest.removed : [];
  const next: BackupManifest = {
    libraryId: input.libraryId ?? manifest.libraryId,
    version: input.version,
    finishedAtMs: input.now(),
    editions: countEditions(taken.entries),
    files: [...catalogue, ...taken.entries],
    removed: input.isPruning ? [] : manifest.removed,
  };
  // The manifest counts what has just arrived, so its names must be there before it.
  syncToDisk(arrivingIn(folder));
  writeManifest(folder, next);
  const settled = settleBackup(folder, next);
  const places = new Set(settled.files.map(({ path }) => path));
  const superseded = manifest.files.filter(({ path }) => !places.has(path)).map(({ path }) => path);
  deleteSuperseded(folder, [...superseded, ...pruned.map(({ path }) => path)]);
  rmSync(arrivingIn(folder), { recursive: true, force: true });
  const copies = taken.entries.filter(({ path, at }) => at !== path && at.startsWith(`${arrivingName}/`));
  return {
    editions: next.editions,
    files: settled.files.length,
    copiedFiles: copies.length,
    copiedBytes: copies.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    totalBytes: settled.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    removed: countEditions(settled.removed),
    pruned: countEditions(pruned),
    problems,
  };
};

/**
 * Backs a library up. Throws backup/inside-library, backup/not-empty, backup/other-library, backup/unreadable, backup/busy, backup/stopped,
 * backup/away and backup/library-gone where a disk goes away meanwhile, folder/not-writable, disk/full with `neededBytes`, disk/failed; the
 * backup is then as it was, and what was copied is used next time.
 */
export function backUpLibrary(input: BackUpInput, tools: BackupTools): BackupReport {
  return onDisk(() => {
    const found = checkTarget(input.root, input.folder, input.libraryId);
    makeTarget(input.folder);
    const disks = { library: watchDisk(input.root, 'library'), backup: watchDisk(input.folder, 'copy') };
    const release = claimTarget(input.folder);
    try {
      const manifest = found ?? firstManifest(input);
      if (found === null) {
        dropTemporaries(join(input.folder, manifestName));
        writeManifest(input.folder, manifest);
      }
      return run(input, manifest, disks, tools);
    } catch (error) {
      throw disks.backup.explain(disks.library.explain(error));
    } finally {
      release(disks.backup.isThere());
    }
  });
}
