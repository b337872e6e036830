// Events on their way out: without secrets, and with a chain that says nothing false.
import { describe, expect, it } from 'vitest';
import { findBreak, linkEvents } from '../../../main/base/events.ts';
import { eventsForOthers } from '../../../main/base/events-for-others.ts';
import type { ArchiveEvent } from '../../../main/base/record.ts';

const id = '0123456789abcdef';
const agent = { program: 'Kiosque', version: '1.0', operator: null };
const eventOf = (detail: string): ArchiveEvent => ({ type: 'ingestion', atMs: 1, outcome: 'success', detail, agent, link: null });

describe('events for others', () => {
  it('are the very events where none speaks of a secret', () => {
    const events = linkEvents(id, [eventOf('from https://press.ma/1.pdf?day=2'), eventOf('verified')]);
    expect(eventsForOthers(id, events)).toEqual(events);
  });

  it('lose what is secret, and are then linked anew from the first', () => {
    const events = linkEvents(id, [eventOf('as it came'), eventOf('from https://me:geheim@press.ma/1.pdf?token=geheim')]);
    const told = eventsForOthers(id, events);
    expect(told.map(({ detail }) => detail)).toEqual(['as it came', 'from https://press.ma/1.pdf']);
    expect(findBreak(id, told)).toBeNull();
    expect(told[1]?.link).not.toBe(events[1]?.link);
  });
});
