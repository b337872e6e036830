import { describe, expect, it } from 'vitest';
import type { Batch } from '#border/model-batches';
import { wordsIn } from '#border/words/speak';
import { batchPill, batchSentence, batchShare, isAtWork } from '../../../renderer/adding/batch-words.ts';

const batch = (said: Partial<Batch>): Batch => ({
  id: '0123456789abcdef',
  label: 'Journaux',
  state: 'running',
  total: 4,
  done: 0,
  added: [],
  searchable: 0,
  skipped: 0,
  failed: [],
  ...said,
});
const failed = [{ item: 0, name: 'a.pdf', fault: { code: 'pdf/broken', message: '' } as const }];

describe('a batch', () => {
  it('has no share while main still counts, half when all is readable, all when it ended', () => {
    expect(batchShare(batch({ total: 0 }), 0)).toBeNull();
    expect(batchShare(batch({ done: 4, added: ['a', 'b'], searchable: 0 }), 2)).toBe(0.5);
    expect(batchShare(batch({ state: 'done' }), 0)).toBe(1);
  });

  it('never goes back as editions become searchable', () => {
    const shares = [0, 1, 2].map((searchable) => batchShare(batch({ done: 4, added: ['a', 'b'], searchable }), 2 - searchable));
    expect(shares).toEqual([0.5, 0.75, 1]);
  });

  it('is at work until its text is read, but does not wait for an edition that never will be', () => {
    const half = batch({ state: 'done', done: 4, added: ['a', 'b'], searchable: 1 });
    expect(isAtWork(half, 1)).toBe(true);
    expect(isAtWork(half, 0)).toBe(false);
    expect(isAtWork({ ...half, state: 'cancelled' }, 1)).toBe(false);
  });

  it('says what it is doing, then how it ended', () => {
    const say = (said: Partial<Batch>, pending = 0) => batchSentence(batch(said), pending, wordsIn('en'));
    expect(say({ total: 0 })).toBe('Looking for newspapers');
    expect(say({ done: 1 })).toBe('Adding 1 of 4');
    expect(say({ state: 'done', done: 4, added: ['a'], searchable: 0 }, 1)).toBe('Reading the text, 0 of 1');
    expect(say({ state: 'done', added: ['a', 'b'], skipped: 1, failed })).toBe(
      '2 editions added, 1 was already there, 1 could not be added',
    );
    expect(say({ state: 'cancelled', added: ['a'] })).toBe('Cancelled, 1 edition added');
    expect(say({ state: 'done' })).toBe('Nothing new');
  });

  it('joins its parts with the comma of the language', () => {
    expect(batchSentence(batch({ state: 'done', added: ['a'], failed }), 0, wordsIn('ar'))).toContain('، ');
  });
});

describe('the pill of the batches', () => {
  it('speaks of the one at work before one that failed, and is absent without any', () => {
    const over = batch({ id: 'b'.repeat(16), state: 'done', failed });
    const words = wordsIn('en');
    expect(batchPill([over, batch({ done: 1, added: ['a'] })], 1, words)).toEqual({
      text: 'Adding 1 of 4',
      share: 0.125,
      hasFailed: true,
    });
    expect(batchPill([over, batch({ state: 'done' })], 0, words)).toEqual({ text: '1 could not be added', hasFailed: true });
    expect(batchPill([], 0, words)).toBeNull();
  });
});
