// Holds one edition of the rows against its folder: sidecar, files and, where they are read, every byte. Changes nothing.
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import type { Problem } from '#border/model-checks';
import { type Damage, damageCodes } from '#border/model-damage';
import { type FolderProblem, type InspectOptions, inspectFolder } from '../../archive/inspect-folder.ts';
import { summedFilesOf } from '../../archive/kept-files.ts';
import { fromRelative } from '../../archive/places.ts';
import { systemCodeOf } from '../../base/disk-error.ts';
import type { ExpectedEdition } from '../../library/expected-editions.ts';
import { type ChainHead, judgeSidecar, type KnownChain } from './judge-sidecar.ts';

/** What was found of one edition. `isRead` says that every byte was looked at; `found` is what would be marked on it. */
export type Inspected = {
  id: string;
  atMs: number;
  isRead: boolean;
  bytes: number;
  found: Damage['files'];
  problems: Problem[];
  head: ChainHead | null;
};

/** How it is looked at; `strayPath` is a folder elsewhere that says to be this edition's. */
export type InspectEdition = {
  root: string;
  atMs: number;
  chain: KnownChain;
  strayPath: string | null;
  options: InspectOptions;
};

const isDamage = (code: string): code is Damage['files'][number]['code'] => (damageCodes as readonly string[]).includes(code);

const sidecarOrUnreadable = (folder: string, expected: ExpectedEdition, chain: KnownChain) => {
  try {
    return judgeSidecar(folder, expected, chain);
  } catch (error) {
    const reason = systemCodeOf(error);
    if (reason === null) throw error;
    const unreadable: FolderProblem = { name: 'edition.json', code: 'file-unreadable', detail: { reason } };
    return { problems: [unreadable], head: null };
  }
};

/** A folder lies below trash/ exactly where its edition has been removed. */
const misplaced = ({ path, removedAtMs }: ExpectedEdition): FolderProblem[] =>
  path.startsWith('trash/') === (removedAtMs !== null) ? [] : [{ name: '.', code: 'folder-misplaced', detail: {} }];

/** Looks at an edition. Throws add/cancelled between two mebibytes. */
export function inspectEdition(expected: ExpectedEdition, { root, atMs, chain, strayPath, options }: InspectEdition): Inspected {
  const { id, title, day } = expected;
  const isThere = existsSync(fromRelative(root, expected.path));
  const path = isThere ? expected.path : strayPath;
  const toInspected = (problems: readonly FolderProblem[], bytes: number, head: ChainHead | null): Inspected => ({
    ...{ id, atMs, isRead: options.isFull, bytes, head },
    found: problems.flatMap(({ name, code }) => (isDamage(code) ? [{ name, code }] : [])),
    problems: problems.map(({ name, code, detail }) => ({
      path: name === '.' ? (path ?? expected.path) : posix.join(path ?? expected.path, name),
      ...{ code, editionId: id, title, day, detail },
    })),
  });
  if (path === null) return toInspected([{ name: '.', code: 'folder-missing', detail: {} }], 0, null);
  const folder = fromRelative(root, path);
  const moved: FolderProblem[] = isThere
    ? misplaced(expected)
    : [{ name: '.', code: 'folder-moved', detail: { other: expected.path } }];
  const sidecar = sidecarOrUnreadable(folder, expected, chain);
  const files = inspectFolder(folder, summedFilesOf(expected), options);
  return toInspected([...moved, ...sidecar.problems, ...files.problems], files.readBytes, sidecar.head);
}
