// What of an edition's folder goes into a bag: all that lies in it, but not what can be made again, and the sidecar without secrets.
// Refuses editions whose bytes are not those that arrived: a bag must not make damage look sound.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { eventsForOthers } from '../../base/events-for-others.ts';
import type { EditionRecord, Origin } from '../../base/record.ts';
import { withoutSecrets } from '../../base/without-secrets.ts';
import { derivedFileName } from '../places.ts';
import { editionSidecarName, editionSidecarText, readEditionSidecar, readSealedEdition } from '../sidecar.ts';
import { filesOf } from '../store.ts';

/** A file of a bag's payload: where it lies, where it goes below `data/`, and the sum that it must have where one is known. */
export type PayloadFile = { from: string; to: string; sizeBytes: number; sha256: string | null; isSidecar: boolean };

/** An edition as it goes into a bag. `to` is its folder below `data/`, as the library has it. */
export type PayloadEdition = { id: string; folder: string; to: string };

const isLeftOut = (name: string): boolean =>
  name === derivedFileName || name.startsWith('.') || /\.(?:tmp|part|joined)$/u.test(name);

const listFiles = (folder: string, within = ''): string[] =>
  readdirSync(join(folder, within), { withFileTypes: true })
    .filter(({ name }) => !isLeftOut(name))
    .flatMap((entry) => {
      const path = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(folder, path);
      return entry.isFile() ? [path] : [];
    });

/** A path that manifests write as it is, so that people and other programs can read it too. */
const plainPath = (path: string): string => path.replace(/[%\r\n]/gu, '_');

/** A stamp is made of the address where no digest was announced. */
const cleanOrigin = (origin: Origin): Origin => ({
  ...origin,
  url: withoutSecrets(origin.url),
  entryId: withoutSecrets(origin.entryId),
  stamp: withoutSecrets(origin.stamp),
});

const cleanRecord = (record: EditionRecord): EditionRecord => {
  const { origin } = record.source;
  return {
    ...record,
    source: { ...record.source, origin: origin === null ? null : cleanOrigin(origin) },
    events: eventsForOthers(record.id, record.events),
  };
};

/** The sidecar of an edition as it lies, or written anew where an address by which it arrived had a secret in it. Throws edition/damaged. */
export function readBagSidecar(path: string): Buffer {
  const found = readSealedEdition(dirname(path));
  if (found === null || found.seal === 'broken') throw new AppError('edition/damaged');
  const cleaned = cleanRecord(found.record);
  const isSame = JSON.stringify(cleaned) === JSON.stringify(found.record);
  return isSame ? readFileSync(path) : Buffer.from(editionSidecarText(cleaned), 'utf8');
}

/** The files of an edition. Throws edition/damaged where the sidecar or a file that it names is gone or of another length. */
export function listPayload({ id, folder, to }: PayloadEdition): PayloadFile[] {
  const record = readEditionSidecar(folder);
  if (record === null) throw new AppError('edition/damaged', { id });
  const sums = new Map([...record.files, ...record.recognised].map(({ name, sha256 }) => [name, sha256]));
  if (record.files.length === 0) sums.set('edition.pdf', record.sha256);
  const files = listFiles(folder).map((name): PayloadFile => {
    const from = join(folder, ...name.split('/'));
    const isSidecar = name === editionSidecarName;
    const sizeBytes = isSidecar ? readBagSidecar(from).length : statSync(from).size;
    return { from, to: `data/${plainPath(`${to}/${name}`)}`, sizeBytes, sha256: sums.get(name) ?? null, isSidecar };
  });
  const sizes = new Map(files.map(({ from, sizeBytes }) => [from, sizeBytes]));
  const isWhole = filesOf(record).every(({ name, sizeBytes }) => sizes.get(join(folder, ...name.split('/'))) === sizeBytes);
  if (!isWhole) throw new AppError('edition/damaged', { id });
  return files;
}
