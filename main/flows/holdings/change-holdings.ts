// What people say of titles as serials and of their days: each change ends when it is on the disk, is told, and can be taken back.
import type { Output, ParsedInput } from '#border/contract';
import { type Parts, writingOf } from '../parts.ts';

/** Keeps the description of a title; answers the one before. Throws title/not-found, library/read-only. */
export async function changeFacts(parts: Parts, input: ParsedInput<'holdings.setFacts'>): Promise<Output<'holdings.setFacts'>> {
  writingOf(parts);
  const { title, before } = await parts.workers.library.run('setTitleFacts', input);
  parts.emit({ name: 'holdings.changed', value: { titles: [title] } });
  return { before };
}

/** Rules days; answers what takes it back. Throws title/not-found, library/read-only. */
export async function ruleTitles(parts: Parts, input: ParsedInput<'holdings.rule'>): Promise<Output<'holdings.rule'>> {
  writingOf(parts);
  const before = await parts.workers.library.run('ruleDays', input);
  parts.emit({ name: 'holdings.changed', value: { titles: before.map(({ title }) => title) } });
  return { before };
}
