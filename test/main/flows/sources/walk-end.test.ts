// Where a walk through a catalogue ends: never before a page that may hold what is wanted.
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../main/acquire/feeds/catalogue.ts';
import { readFeed } from '../../../../main/acquire/feeds/read-feed.ts';
import { freePdfOf, stampOf } from '../../../../main/flows/sources/select-entries.ts';
import { openWalkEnd, type WalkEndFacts } from '../../../../main/flows/sources/walk-end.ts';

const page = (...days: readonly string[]): readonly Entry[] => {
  const items = days.map((day) => ({
    id: day,
    title: `Le Matin ${day}`,
    date_published: `${day}T06:00:00Z`,
    attachments: [{ url: `https://p.example/${day}.pdf`, mime_type: 'application/pdf' }],
  }));
  const body = Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Le Matin', items }));
  const document = readFeed({ bytes: body, contentType: 'application/feed+json', url: 'https://p.example/feed' });
  if (document.what !== 'catalogue') throw new Error('no feed');
  return document.catalogue.entries;
};

const knowing = (entries: readonly Entry[]): WalkEndFacts['known'] =>
  new Map(
    entries.map((entry) => {
      const pdf = freePdfOf(entry);
      if (pdf === null) throw new Error('no PDF');
      return [entry.id, new Map([[stampOf(entry, pdf), 'edition']])];
    }),
  );

const facts: WalkEndFacts = { wanted: { newest: null, since: null }, known: new Map(), isNews: true, hasBeenWalked: false };
const since = { newest: null, since: '2026-11-01' };

describe('a walk through pages that begin with the newest', () => {
  it('ends at the page whose papers are all too old', async () => {
    const { isFarEnough, mayHideNew } = openWalkEnd({ ...facts, wanted: since });
    expect(await isFarEnough(page('2026-11-03', '2026-11-02'))).toBe(false);
    expect(await isFarEnough(page('2026-10-31', '2026-10-30'))).toBe(true);
    expect(mayHideNew()).toBe(false);
  });

  it('ends when the newest are there and what comes is older', async () => {
    const { isFarEnough } = openWalkEnd({ ...facts, wanted: { newest: 2, since: null } });
    expect(await isFarEnough(page('2026-11-03', '2026-11-02'))).toBe(false);
    expect(await isFarEnough(page('2026-11-01', '2026-10-31'))).toBe(true);
  });

  it('ends where all is known, once it has been walked to its end', async () => {
    const entries = page('2026-11-03', '2026-11-02');
    const known = knowing(entries);
    expect(await openWalkEnd({ ...facts, known, hasBeenWalked: true }).isFarEnough(entries)).toBe(true);
    expect(await openWalkEnd({ ...facts, known }).isFarEnough(entries)).toBe(false);
  });
});

describe('a walk through pages in another order', () => {
  it.each([
    ['those since a day', since],
    ['the newest', { newest: 2, since: null }],
    ['all', facts.wanted],
  ])('goes on to the end for %s, although what it has seen is old or known', async (_name, wanted) => {
    const entries = page('2020-01-01', '2020-01-02');
    const { isFarEnough, mayHideNew } = openWalkEnd({ ...facts, wanted, known: knowing(entries), hasBeenWalked: true });
    expect(await isFarEnough(entries)).toBe(false);
    expect(await isFarEnough(page('2020-01-03', '2020-01-04'))).toBe(false);
    expect(mayHideNew()).toBe(true);
  });

  it('is told by the first page that is newer than one before', async () => {
    const { isFarEnough } = openWalkEnd({ ...facts, wanted: since });
    expect(await isFarEnough(page('2026-11-05', '2026-11-04'))).toBe(false);
    expect(await isFarEnough(page('2026-11-06', '2026-11-01'))).toBe(false);
    expect(await isFarEnough(page('2020-01-02', '2020-01-01'))).toBe(false);
  });
});
