// From which side an edition is read and where its cover lies: what a person said of the title, else what was found of the edition.
import type { Output, ParsedInput } from '#border/contract';
import type { EditionReading } from '#border/model-reading';
import { firstReading } from '../base/record.ts';
import type { ShelvedEdition } from '../library/read-editions.ts';
import { findTitle } from '../library/titles.ts';
import { type Parts, writingOf } from './parts.ts';

/** How an edition lies on the desk. */
export function readingOf(parts: Pick<Parts, 'database'>, edition: Pick<ShelvedEdition, 'title' | 'direction'>): EditionReading {
  return { ...(findTitle(parts.database, edition.title)?.reading ?? firstReading), found: edition.direction };
}

/** Keeps how a title is read and tells every window; answers what was kept before. Throws title/not-found, library/read-only. */
export async function setReading(parts: Parts, input: ParsedInput<'titles.reading'>): Promise<Output<'titles.reading'>> {
  writingOf(parts);
  const { title, before } = await parts.workers.library.run('setTitleReading', input);
  parts.emit({ name: 'titles.changed', value: { title, reading: input.reading } });
  return { before };
}
