// What can be promised, looked up in a library that is open: the other side of the acknowledgement log.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromRelative } from '../../main/archive/places.ts';
import { KeptAudit } from '../../main/base/check-record.ts';
import { readAudit } from '../../main/library/checks.ts';
import { listExpected } from '../../main/library/expected-editions.ts';
import { readSettings } from '../../main/library/library-record.ts';
import type { LibraryDatabase } from '../../main/library/open-library.ts';
import { readRecord } from '../../main/library/read-record.ts';
import type { FactValue } from './ack.ts';
import { lookAtIndex } from './open-index.ts';
import { sumOfFile } from './open-stage.ts';

/** An open library. */
export type Observed = { root: string; database: LibraryDatabase };

type Look = (about: string, observed: Observed) => FactValue;

const findRow = ({ database }: Observed, sha256: string) => listExpected(database).find((one) => one.sha256 === sha256);

const recordOf = (observed: Observed, sha256: string) => {
  const row = findRow(observed, sha256);
  return row === undefined ? null : readRecord(observed.database, row.id).record;
};

/** By the first word of a fact's name; the rest says of what. */
const looks: Readonly<Record<string, Look>> = {
  edition: (sha256, observed) => {
    const row = findRow(observed, sha256);
    if (row === undefined) return null;
    const path = join(fromRelative(observed.root, row.path), 'edition.pdf');
    if (!existsSync(path)) return 'no file';
    if (sumOfFile(path) !== sha256) return 'other bytes';
    return row.removedAtMs === null ? 'shelf' : 'trash';
  },
  notes: (sha256, observed) => {
    const notes = recordOf(observed, sha256)?.marks.map(({ note }) => note) ?? null;
    return notes === null ? null : notes.sort();
  },
  position: (sha256, observed) => recordOf(observed, sha256)?.lastPage ?? null,
  setting: (name, { database }) => {
    const settings: Record<string, unknown> = readSettings(database);
    return (settings[name] ?? null) as FactValue;
  },
  indexed: (sha256, { root }) => (lookAtIndex(root)?.pages.some((page) => page.sha256 === sha256) === true ? true : null),
  audited: (_, { database }) => {
    const report = readAudit(database, true);
    return report === null ? null : KeptAudit.parse(JSON.parse(report)).report.isComplete;
  },
  version: (_, { database }) => database.pragma('user_version', { simple: true }) as number,
};

/** What a fact is now. Throws for one that nobody can look up. */
export function observe(fact: string, observed: Observed): FactValue {
  const [kind = '', ...about] = fact.split(' ');
  const look = looks[kind];
  if (look === undefined) throw new Error(`nobody can tell ${fact}`);
  return look(about.join(' '), observed);
}
