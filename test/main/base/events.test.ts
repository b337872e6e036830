import { describe, expect, it } from 'vitest';
import { findBreak, joinHistories, linkEvents } from '../../../main/base/events.ts';
import type { ArchiveEvent } from '../../../main/base/record.ts';

const id = '0123456789abcdef';
const agent = { program: 'Kiosque', version: '1.2.3', operator: 'Nadia' };

const event = (type: ArchiveEvent['type'], atMs: number): ArchiveEvent => ({
  ...{ type, atMs, outcome: 'success', detail: `${type} of a test`, agent, link: null },
});

const chain = linkEvents(id, [event('ingestion', 1), event('validation', 2), event('fixity check', 3), event('deletion', 4)]);

describe('the chain of events', () => {
  it('holds as it was written', () => {
    expect(findBreak(id, chain)).toBeNull();
    expect(linkEvents(id, chain)).toEqual(chain);
  });

  it('names the first event that says something else than it said', () => {
    const changes: Partial<ArchiveEvent>[] = [
      { type: 'recovery' },
      { atMs: 20 },
      { outcome: 'failure' },
      { detail: 'something else' },
      { agent: null },
      { agent: { ...agent, operator: 'Somebody' } },
      { link: '0'.repeat(64) },
      { link: null },
    ];
    for (const change of changes) {
      const changed = chain.map((one, at) => (at === 1 ? { ...one, ...change } : one));
      expect([change, findBreak(id, changed)]).toEqual([change, 2]);
    }
  });

  it('is one with a chain that begins like it, and with no other', () => {
    expect(joinHistories(id, chain, chain.slice(0, 2))).toEqual(chain);
    expect(joinHistories(id, [], chain)).toEqual(chain);
    const unlinked = chain.slice(0, 3).map((one) => ({ ...one, link: null }));
    expect(joinHistories(id, unlinked, chain)).toEqual(chain);
    const other = linkEvents(id, [event('ingestion', 1), event('recovery', 2)]);
    expect(joinHistories(id, other, chain)).toBeNull();
    expect(joinHistories(id, chain, other)).toBeNull();
  });

  it('names where an event was removed, added or put elsewhere', () => {
    expect(findBreak(id, chain.toSpliced(1, 1))).toBe(2);
    expect(findBreak(id, chain.toSpliced(2, 0, event('recovery', 2)))).toBe(3);
    expect(findBreak(id, [chain[0], chain[2], chain[1], chain[3]] as ArchiveEvent[])).toBe(2);
    expect(findBreak('fedcba9876543210', chain)).toBe(1);
  });

  it('takes a record that nobody has chained yet as it is, and chains it from its first event', () => {
    const earlier = [event('ingestion', 1), event('metadata modification', 2)].map((one) => ({ ...one, agent: null }));
    expect(findBreak(id, earlier)).toBeNull();
    const linked = linkEvents(id, [...earlier, event('deletion', 3)]);
    expect(linked.every(({ link }) => link !== null)).toBe(true);
    expect(findBreak(id, linked)).toBeNull();
  });
});
