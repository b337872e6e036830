// What the library-worker does for checks and repairs. Refuses to decide: each task is one function of flows/writer.
import { dropAside } from './writer/drop-aside.ts';
import { keepAudit, keepChecks } from './writer/keep-checks.ts';
import { mendEdition } from './writer/mend-edition.ts';
import type { Writer } from './writer/open-writer.ts';

/** The tasks over an open library. */
export function makeCheckTasks(writer: () => Writer) {
  return {
    keepChecks: (input: Parameters<typeof keepChecks>[1]) => keepChecks(writer(), input),
    keepAudit: (input: Parameters<typeof keepAudit>[1]) => keepAudit(writer(), input),
    dropAside: (input: Parameters<typeof dropAside>[1]) => dropAside(writer(), input),
    mend: (input: Parameters<typeof mendEdition>[1]) => mendEdition(writer(), input),
  };
}
