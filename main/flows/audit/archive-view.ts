// A library as an audit sees it: its rows, read anew for each edition, and where the same bytes belong. Changes nothing.
import { posix } from 'node:path';
import { summedFilesOf } from '../../archive/kept-files.ts';
import { KeptAudit } from '../../base/check-record.ts';
import { readAudit } from '../../library/checks.ts';
import { type ExpectedEdition, findExpected, listExpected } from '../../library/expected-editions.ts';
import { type LibraryDatabase, openLibraryReader } from '../../library/open-library.ts';
import { listEvents } from '../../library/read-record.ts';
import { type Inspected, inspectEdition } from './inspect-edition.ts';
import type { KnownEditions } from './judge-places.ts';
import type { ChainHead } from './judge-sidecar.ts';

/** A library that is open to be looked at. */
export type Archive = {
  database: LibraryDatabase;
  /** The rows as they are now. */
  known: () => KnownEditions;
  /** Looks at an edition; null where it has no row (any more). Throws add/cancelled. */
  inspect: (id: string, how: { isFull: boolean; isCancelled: () => boolean; strayPath: string | null }) => Inspected | null;
  close: () => void;
};

/** The ends of all chains as the last full audit wrote them down. */
const readHeads = (database: LibraryDatabase): Map<string, ChainHead> => {
  const kept = readAudit(database, true);
  const parsed = KeptAudit.safeParse(kept === null ? null : JSON.parse(kept));
  return new Map(parsed.success ? parsed.data.heads.map(([id, count, link]) => [id, { count, link }]) : []);
};

type Owners = { bySum: Map<string, string>; sizes: Set<number> };

const listOwners = (editions: readonly ExpectedEdition[]): Owners => {
  const owners: Owners = { bySum: new Map(), sizes: new Set() };
  for (const edition of editions)
    for (const { name, sizeBytes, sha256 } of summedFilesOf(edition)) {
      owners.bySum.set(sha256, posix.join(edition.path, name));
      owners.sizes.add(sizeBytes);
    }
  return owners;
};

/** A writer beside us may change an edition while it is looked at: what seems wrong is then looked at again. */
const mostLooks = 3;
const pauseMs = 100;
const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);

/** Opens a library beside its writer, if it has one. Throws as openLibraryReader. */
export function openArchive(root: string): Archive {
  const database = openLibraryReader(root);
  let heads: Map<string, ChainHead> | null = null;
  let owners: Owners | null = null;
  const ownersOf = (): Owners => {
    owners ??= listOwners(listExpected(database));
    return owners;
  };
  const inspect: Archive['inspect'] = (id, { isFull, isCancelled, strayPath }) => {
    heads ??= readHeads(database);
    const options = {
      ...{ isFull, isCancelled },
      ownerOf: (sha256: string) => ownersOf().bySum.get(sha256) ?? null,
      isKnownSize: (sizeBytes: number) => ownersOf().sizes.has(sizeBytes),
    };
    for (let look = 1; ; look += 1) {
      const expected = findExpected(database, id);
      if (expected === null) return null;
      const chain = { rows: listEvents(database, id), head: heads.get(id) ?? null };
      const inspected = inspectEdition(expected, { root, atMs: Date.now(), chain, strayPath, options });
      if (inspected.problems.length === 0 || look === mostLooks) return inspected;
      // Its sidecar is written a moment before its row.
      if (inspected.problems.some(({ code }) => code === 'sidecar-newer')) pause();
      if (findExpected(database, id)?.change === expected.change) return inspected;
    }
  };
  return {
    database,
    known: () => {
      const all = listExpected(database);
      return { byId: new Map(all.map((one) => [one.id, one])), bySum: new Map(all.map((one) => [one.sha256, one])) };
    },
    inspect,
    close: () => database.close(),
  };
}
