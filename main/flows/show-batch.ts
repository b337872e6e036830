// A batch as the page may see it: names instead of paths, faults instead of errors.
import { basename } from 'node:path';
import type { InterfaceLanguage } from '#border/model';
import type { Batch, BatchFailure } from '#border/model-batches';
import type { Log } from '../base/log.ts';
import { toFault } from '../base/to-fault.ts';
import type { AddRun } from './add-editions.ts';

/** The batch of a run, in the language of the interface. */
export function showBatch(run: AddRun, language: InterfaceLanguage, log: Log): Batch {
  const failed = run.items.flatMap((item, index): BatchFailure[] =>
    item.state === 'failed' ? [{ item: index, name: basename(item.path), fault: toFault(item.error, language, log) }] : [],
  );
  const added = run.items.flatMap((item) => (item.state === 'added' ? [item.edition.id] : []));
  const skipped = run.items.filter((item) => item.state === 'skipped').length;
  return {
    id: run.id,
    label: run.label,
    state: run.state,
    total: run.items.length,
    done: added.length + skipped + failed.length,
    added,
    searchable: run.searchable.size,
    skipped,
    failed,
  };
}
