// The operations of the crash matrix, in the order in which they are tried.
import type { Operation } from './operation.ts';
import { add } from './operations/add.ts';
import { audit } from './operations/audit.ts';
import { backup } from './operations/backup.ts';
import { bagExport } from './operations/bag-export.ts';
import { bagImport } from './operations/bag-import.ts';
import { compact } from './operations/compact.ts';
import { create } from './operations/create.ts';
import { download } from './operations/download.ts';
import { index } from './operations/index.ts';
import { migrate } from './operations/migrate.ts';
import { note } from './operations/note.ts';
import { reIndex } from './operations/re-index.ts';
import { remove } from './operations/remove.ts';
import { restore } from './operations/restore.ts';
import { resume } from './operations/resume.ts';
import { settings } from './operations/settings.ts';

/** Every operation. */
export const operations: readonly Operation[] = [
  create,
  add,
  download,
  resume,
  index,
  reIndex,
  note,
  remove,
  migrate,
  compact,
  backup,
  restore,
  bagExport,
  bagImport,
  audit,
  settings,
];

/** The operation of a name. Throws for one that there is not. */
export function findOperation(name: string): Operation {
  const found = operations.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no operation ${name}`);
  return found;
}
