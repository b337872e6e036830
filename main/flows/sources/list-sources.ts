// All sources as the screens see them: those on the network, then the watched folders. Changes nothing.
import type { Source } from '#border/model-sources';
import { countArrivals } from '../../library/arrivals.ts';
import { listFolders } from '../../library/library-record.ts';
import { listSources, readSourceState } from '../../library/sources.ts';
import type { Parts } from '../parts.ts';
import { showFolder, showSource } from './show-source.ts';
import { readSourceSecret } from './source-secret.ts';

/** Lists the sources, each in the order in which it was added. */
export async function listShownSources(parts: Parts): Promise<Source[]> {
  const { database, writing, secrets, log } = parts;
  const speech = { language: parts.language(), log };
  const arrived = countArrivals(database);
  const waiting = new Map<string, number>();
  for (const { sourceId, state } of writing?.downloads.rows() ?? []) {
    if (sourceId !== null && state !== 'failed') waiting.set(sourceId, (waiting.get(sourceId) ?? 0) + 1);
  }
  const shown: Source[] = [];
  for (const record of listSources(database)) {
    const { id } = record;
    const isSignedIn = record.signIn === null || (await readSourceSecret(secrets, record)) !== null;
    const counts = { arrived: arrived.get(id) ?? 0, waiting: waiting.get(id) ?? 0 };
    const facts = {
      state: readSourceState(database, id),
      isChecking: writing?.sources.isChecking(id) ?? false,
      isSignedIn,
      ...counts,
    };
    shown.push(showSource(record, facts, Date.now(), speech));
  }
  const folders = listFolders(database).map((folder) =>
    showFolder(folder, writing?.watches.problemOf(folder.id) ?? null, arrived.get(folder.id) ?? 0, speech),
  );
  return [...shown, ...folders];
}
