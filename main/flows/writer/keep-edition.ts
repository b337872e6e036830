// The second half of adding: an inspected file gets its record, its place and its row, and is readable from then on.
// Refuses to hide an edition behind a guess: only facts that are sure make a corrected edition.
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '#border/errors';
import type { Edition, PageSize } from '#border/model';
import { derivedFileName, editionFileName, fromRelative, toRelative } from '../../archive/places.ts';
import { dropIncoming, placeEdition } from '../../archive/store.ts';
import { stampSidecar } from '../../archive/walk-archive.ts';
import { onDisk } from '../../base/disk-error.ts';
import { type NewEvent, withEvents } from '../../base/events.ts';
import type { EditionRecord, Origin, PageFault } from '../../base/record.ts';
import { withoutSecrets } from '../../base/without-secrets.ts';
import { findEntryOf, findSameBytes, findVersions } from '../../library/find-twins.ts';
import { putEdition } from '../../library/put-edition.ts';
import { findTitle } from '../../library/titles.ts';
import type { ProposedFacts } from '../propose-facts.ts';
import { ensureTitle } from './ensure-title.ts';
import type { Writer } from './open-writer.ts';
import type { TakenFile } from './take-file.ts';

/** Everything that is known of a taken file. */
export type KeepInput = {
  taken: TakenFile;
  sourceName: string;
  pageSizes: readonly PageSize[];
  isLocked: boolean;
  facts: ProposedFacts;
  /** The pages of an issue that could not be read. */
  pageFaults?: readonly PageFault[];
  /** The entry of a source by which it arrived; null for a file of this machine. */
  origin: Origin | null;
};

type Version = Pick<EditionRecord, 'variant' | 'version' | 'replaces'>;

/** From this confidence on a title and a day are sure enough to say that two files are the same issue. */
const sureConfidence = 0.8;

const versionOf = ({ database }: Writer, { taken, sourceName, facts, origin }: KeepInput, title: string): Version => {
  const alone = { variant: facts.variant, version: 1, replaces: null };
  if (facts.day === null) return alone;
  const issue = { id: taken.id, title, day: facts.day };
  const { highest, newestId } = findVersions(database, { ...issue, variant: facts.variant });
  if (highest === 0) return alone;
  const isSure = Math.min(facts.facts.title.confidence, facts.facts.day.confidence) >= sureConfidence;
  // Two entries that one source lists side by side are two papers of a day: its regions, or a supplement under the same masthead.
  const entryOf = (id: string | null) => (id === null || origin === null ? null : findEntryOf(database, id, origin));
  if (isSure && entryOf(newestId) !== 'other') return { ...alone, version: highest + 1, replaces: newestId };
  const variant = sourceName.replace(/\.pdf$/iu, '');
  const named = findVersions(database, { ...issue, variant });
  return { variant, version: named.highest + 1, replaces: isSure && entryOf(named.newestId) === 'same' ? named.newestId : null };
};

/** What the files are, told by their first bytes when they arrived: how many of each kind. */
const formatOf = ({ files }: TakenFile): string => {
  if (files.length === 0) return 'PDF';
  const kindOf = (name: string): string =>
    name === 'mets.xml' ? 'METS' : name.startsWith('alto/') ? 'ALTO' : (name.split('.').at(-1) ?? '').toUpperCase();
  const kinds = Map.groupBy(files, ({ name }) => kindOf(name));
  return [...kinds].map(([kind, some]) => `${kind} ${some.length}`).join(', ');
};

const eventsOf = (atMs: number, input: KeepInput, version: Version): NewEvent[] => {
  const from = input.origin === null ? '' : ` from ${withoutSecrets(input.origin.url)}`;
  const files = input.taken.files.length === 0 ? '' : `, ${input.taken.files.length} files`;
  const faults = (input.pageFaults ?? []).map(({ page, code }) => `, page ${page} ${code}`).join('');
  const detail = `sha256 ${input.taken.sha256}${files}${from}${faults}`;
  const isSpoiled = (input.pageFaults ?? []).length > 0;
  const opened = `${input.isLocked ? 'encrypted, ' : ''}pages: ${input.pageSizes.length}${faults}`;
  const done = (type: NewEvent['type'], what: string): NewEvent => ({ type, atMs, outcome: 'success', detail: what });
  return [
    done('ingestion', detail),
    done('message digest calculation', `SHA-256 ${input.taken.sha256}`),
    done('format identification', formatOf(input.taken)),
    { type: 'validation', atMs, outcome: isSpoiled ? 'failure' : 'success', detail: opened },
    ...(basename(input.taken.path) === derivedFileName ? [done('creation', 'derived.pdf from the page images')] : []),
    ...(version.replaces === null ? [] : [done('replacement', `replaces ${version.replaces}`)]),
  ];
};

const recordOf = (writer: Writer, input: KeepInput): EditionRecord => {
  const { taken, facts } = input;
  const title = (findTitle(writer.database, facts.title)?.name ?? facts.title).normalize('NFC');
  const version = versionOf(writer, input, title);
  const addedAtMs = writer.now();
  const isSure = Math.min(facts.facts.title.confidence, facts.facts.day.confidence) >= sureConfidence;
  const record: EditionRecord = {
    id: taken.id,
    revision: 1,
    title,
    day: facts.day,
    covers: facts.covers,
    issue: facts.issue,
    price: facts.price,
    printedPages: facts.printedPages,
    language: facts.language,
    direction: facts.direction,
    ...version,
    state: facts.day !== null && isSure && !facts.isContested ? 'confirmed' : 'unconfirmed',
    facts: facts.facts,
    pageSizes: [...input.pageSizes],
    sizeBytes: taken.sizeBytes,
    sha256: taken.sha256,
    isLocked: input.isLocked,
    addedAtMs,
    readAtMs: null,
    lastPage: null,
    removedAtMs: null,
    isPinned: false,
    corrections: [],
    marks: [],
    kind: taken.files.length === 0 ? 'pdf' : 'issue',
    drawnFrom: basename(taken.path) === derivedFileName ? derivedFileName : editionFileName,
    files: [...taken.files],
    pageFaults: [...(input.pageFaults ?? [])],
    recognised: [],
    source: { name: input.sourceName, modifiedAtMs: taken.modifiedAtMs, origin: input.origin },
    damage: null,
    events: [],
  };
  return withEvents(record, writer.agent(), eventsOf(addedAtMs, input, version));
};

/** Keeps a taken file. File first, row second; when the row cannot be written, the file goes again. Throws library/duplicate, disk/full. */
export function keepEdition(writer: Writer, input: KeepInput): { id: Edition['id'] } {
  const { places, database } = writer;
  let folder: string | null = null;
  try {
    return onDisk(() => {
      const twin = findSameBytes(database, input.taken.sha256);
      if (twin !== null) throw new AppError('library/duplicate', { id: twin.id });
      const record = recordOf(writer, input);
      const title = ensureTitle(writer, record);
      folder = placeEdition(places, record, title.folder);
      const path = toRelative(places.root, folder);
      putEdition(database, record, { path, sidecarStamp: stampSidecar(fromRelative(places.root, path)) });
      return { id: record.id };
    });
  } catch (error) {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
    dropIncoming(places, input.taken.id);
    throw error;
  }
}
