// Reads one edition's text on a background thread and hands it to the index in one transaction.
// Refuses to ask for a password: without one it says so and leaves the edition for later.
import { join } from 'node:path';
import type { CorrectedPage, TitleStyle } from '#border/model';
import type { ShelvedEdition } from '../library/read-editions.ts';
import type { PageRecord } from '../pdf/extract-worker.ts';
import type { Workers } from './open-workers.ts';
import { indexedFacts } from './plan-index.ts';
import { passwordKey, type Secrets } from './secrets.ts';

type Tools = {
  workers: Workers;
  secrets: Secrets;
  root: string;
  listCorrections: (id: string) => CorrectedPage[];
  /** What corrections have taught of a title. */
  styleOf: (title: string) => Promise<TitleStyle | null>;
};

/** A page may be slow, a hundred may not all be: what an edition may take before it counts as hopeless. */
const timeoutMsFor = (pages: number): number => 60_000 + pages * 20_000;

/** What became of an edition. An index that had to be made anew lacks all the others. */
export type Extracted = 'done' | 'needs-password' | 'index-made-anew';

/** Indexes an edition. Throws pdf/*, pdf/too-slow, disk/full, search/unavailable, add/cancelled. */
export async function extractEdition(tools: Tools, edition: ShelvedEdition, signal: AbortSignal): Promise<Extracted> {
  const password = edition.isLocked ? await tools.secrets.get(passwordKey(edition.sha256)) : null;
  if (edition.isLocked && password === null) return 'needs-password';
  const pages: PageRecord[] = [];
  const path = join(tools.root, ...edition.path.split('/'));
  await tools.workers.extract.run(
    'extract',
    { path, password, style: await tools.styleOf(edition.title) },
    {
      signal,
      timeoutMs: timeoutMsFor(edition.pages),
      timeoutCode: 'pdf/too-slow',
      onProgress: (page) => pages.push(page as PageRecord),
    },
  );
  const corrections = tools.listCorrections(edition.id);
  const { isRebuilt } = await tools.workers.index.run('putEdition', { edition: indexedFacts(edition), pages, corrections });
  return isRebuilt ? 'index-made-anew' : 'done';
}
