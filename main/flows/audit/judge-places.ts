// What belongs to no edition: folders without a row, copies, loose files, half-arrived files, a damaged library.json, a broken log of checks.
// Changes nothing.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '#border/model-checks';
import { checksFolderName, holdsPosition, type LogPosition, readLog } from '../../archive/check-log.ts';
import { isSystemFile } from '../../archive/inspect-folder.ts';
import { editionFileName, fromRelative, type Places } from '../../archive/places.ts';
import { librarySidecarName, readEditionSidecar, readSealedLibrary } from '../../archive/sidecar.ts';
import type { EditionRecord } from '../../base/record.ts';
import type { ExpectedEdition } from '../../library/expected-editions.ts';

/** A folder with a sidecar that no row speaks of; null where the sidecar cannot be read. */
export type Stray = { path: string; record: EditionRecord | null };

/** The rows as they are now, by id and by the sum of what arrived. */
export type KnownEditions = { byId: ReadonlyMap<string, ExpectedEdition>; bySum: ReadonlyMap<string, ExpectedEdition> };

const nobody = { editionId: null, title: null, day: null, detail: {} };

/** The folders that no row speaks of, with what they say of themselves. */
export function readStrays(root: string, paths: readonly string[]): Stray[] {
  return paths.map((path) => {
    try {
      return { path, record: readEditionSidecar(fromRelative(root, path)) };
    } catch {
      // A sidecar that the disk does not give is one that cannot be read: its folder is named all the same.
      return { path, record: null };
    }
  });
}

/** Names folders without a row: copies of an edition that is there, and those that nobody knows. */
export function judgeStrays(root: string, strays: readonly Stray[], { byId, bySum }: KnownEditions): Problem[] {
  return strays.flatMap(({ path, record }): Problem[] => {
    if (record === null) return [{ path, code: 'folder-orphan', ...nobody }];
    const own = byId.get(record.id);
    // The folder of this edition is gone from its place: it has been named as moved.
    if (own !== undefined && !existsSync(fromRelative(root, own.path))) return [];
    const twin = own ?? bySum.get(record.sha256);
    if (twin !== undefined) {
      const { id, title, day } = twin;
      return [{ path, code: 'edition-copy', editionId: id, title, day, detail: { other: twin.path } }];
    }
    return [{ path, code: 'folder-orphan', editionId: null, title: record.title, day: record.day, detail: {} }];
  });
}

/** Names files outside any edition's folder; a folder with an edition's file in it is named as a whole. */
export function judgeLoose(paths: readonly string[]): Problem[] {
  const orphans = new Set(paths.filter((path) => basename(path) === editionFileName).map((path) => dirname(path)));
  const isInOrphan = (path: string): boolean => [...orphans].some((folder) => path.startsWith(`${folder}/`));
  const files = paths.filter((path) => !isInOrphan(path) && !isSystemFile(path));
  return [
    ...[...orphans].map((path): Problem => ({ path, code: 'folder-orphan', ...nobody })),
    ...files.map((path): Problem => ({ path, code: 'file-extra', ...nobody })),
  ];
}

/** Younger files may be on their way at this moment. */
const arrivingMs = 600_000;

const newestMs = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return Number.POSITIVE_INFINITY;
  const below = stat.isDirectory() ? readdirSync(path).map((name) => newestMs(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...below.filter(Number.isFinite));
};

/** Names what an interrupted run left in incoming/: what no download claims and nobody has touched for ten minutes. */
export function judgeIncoming({ incoming }: Places, claimed: ReadonlySet<string>, nowMs: number): Problem[] {
  const names = existsSync(incoming) ? readdirSync(incoming) : [];
  const left = names.filter(
    (name) => !claimed.has(name.split('.')[0] ?? '') && nowMs - newestMs(join(incoming, name)) > arrivingMs,
  );
  return left.map((name) => ({ path: `incoming/${name}`, code: 'incoming-left', ...nobody }));
}

/** Names a library.json that cannot be read, or in which a sign was turned. */
export function judgeLibrarySidecar(root: string): Problem[] {
  if (!existsSync(join(root, librarySidecarName))) return [];
  const found = readSealedLibrary(root);
  return found === null || found.seal === 'broken'
    ? [{ path: librarySidecarName, code: 'library-sidecar-damaged', ...nobody }]
    : [];
}

/** Names the first line of the log of checks that does not follow from those before it, and an end that was cut off. */
export function judgeLog(root: string, mark: LogPosition | null): Problem[] {
  for (const { isWhole, number, after } of readLog(root))
    if (!isWhole) return [{ path: `${checksFolderName}/${after.file}`, code: 'log-broken', ...nobody, detail: { number } }];
  if (mark === null || holdsPosition(root, mark)) return [];
  return [{ path: `${checksFolderName}/${mark.file}`, code: 'log-broken', ...nobody }];
}
