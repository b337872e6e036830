// The events of an edition as a chain: each carries a link made of the link before it and of all that it says, so that a changed, removed or
// reordered event shows. Refuses to mend a chain: a link that is there is never made again.
import { createHash } from 'node:crypto';
import type { Agent, ArchiveEvent, EditionRecord } from './record.ts';

/** An event before it is known who did it and what stood before. */
export type NewEvent = Pick<ArchiveEvent, 'type' | 'atMs' | 'outcome' | 'detail'>;

/** What a link is made of beside the link before it: everything that the event says, in one order. */
const canonical = ({ type, atMs, outcome, detail, agent }: ArchiveEvent): string =>
  JSON.stringify([type, atMs, outcome, detail, agent === null ? null : [agent.program, agent.version, agent.operator]]);

/** The link of an event: lower-case hex sha256. The first one stands behind the edition's id. */
export function linkOf(before: string, event: ArchiveEvent): string {
  return createHash('sha256')
    .update(`${before}\n${canonical(event)}`)
    .digest('hex');
}

/**
 * Gives links to the events that have none, which an earlier Kiosque wrote. Such a link proves that the event has not changed since it was
 * given, and nothing of the time before; it is told by the agent, which these events lack.
 */
export function linkEvents(id: string, events: readonly ArchiveEvent[]): ArchiveEvent[] {
  let before = id;
  return events.map((event) => {
    const linked = event.link === null ? { ...event, link: linkOf(before, event) } : event;
    before = linked.link ?? before;
    return linked;
  });
}

/** The longer of two histories of one edition, where it goes on from the end of the other; null where they part. */
export function joinHistories(id: string, one: readonly ArchiveEvent[], other: readonly ArchiveEvent[]): ArchiveEvent[] | null {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const linked = linkEvents(id, long);
  return linkEvents(id, short).every(({ link }, at) => link === linked[at]?.link) ? [...long] : null;
}

/** The record with further events, each by this agent, all of them linked. */
export function withEvents(record: EditionRecord, agent: Agent, news: readonly NewEvent[]): EditionRecord {
  const added = news.map((event): ArchiveEvent => ({ ...event, agent, link: null }));
  return { ...record, events: linkEvents(record.id, [...record.events, ...added]) };
}

/**
 * The number (from 1) of the first event whose link does not follow from what stands before it; null where the chain holds. A record
 * without any link is one that has not been chained yet.
 */
export function findBreak(id: string, events: readonly ArchiveEvent[]): number | null {
  if (events.every(({ link }) => link === null)) return null;
  let before = id;
  for (const [at, event] of events.entries()) {
    if (event.link !== linkOf(before, event)) return at + 1;
    before = event.link;
  }
  return null;
}
