// A person arranges the articles of a page: sidecar, row, index, in this order, so that a crash between them is
// caught up at the next start. What it teaches of the title is learned afterwards.
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import { getEdition } from '../library/read-editions.ts';
import { readLayout } from './find-text.ts';
import { forgetPlaces } from './marks/remember-places.ts';
import { type Parts, writingOf } from './parts.ts';
import { indexedFacts } from './plan-index.ts';

/** Keeps how a page was left and puts it into the index so. Throws edition/not-found, page/not-found, library/read-only. */
export async function correctPage(parts: Parts, input: ParsedInput<'pages.correct'>): Promise<Output<'pages.correct'>> {
  const { indexer, teaching } = writingOf(parts);
  const { id, page, articles } = input;
  const shelved = getEdition(parts.database, id);
  if (page > shelved.pages) throw new AppError('page/not-found', { page });
  const { keyBefore, keyAfter } = await parts.workers.library.run('correctPage', input);
  if (keyBefore !== keyAfter) {
    const facts = { ...indexedFacts(shelved), correctionsKey: keyAfter };
    const { isDone, isRebuilt } = await parts.workers.index.run('correctPage', { facts, keyBefore, page, articles });
    if (!isDone || isRebuilt) await indexer.refresh();
    forgetPlaces(parts, id);
    teaching.tell(shelved.title, id);
    parts.emit({ name: 'library.changed', value: { ids: [id] } });
  }
  return readLayout(parts, { id, page });
}
