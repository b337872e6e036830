// A word that is kept must not keep the page that it was cut from.
import { describe, expect, it } from 'vitest';
import { ownCopy } from '../../../main/text/own-copy.ts';

describe('a copy of one’s own', () => {
  it('is the same word, in any script and with halves of pairs', () => {
    for (const word of [
      '',
      'mer',
      'anticonstitutionnellement',
      'والمستشفيات والمدارس',
      '𝒜'.repeat(20),
      `${'a'.repeat(20)}\ud800`,
    ])
      expect(ownCopy(word)).toBe(word);
  });

  it('does not hold the text in memory', () => {
    const before = process.memoryUsage().heapUsed + process.memoryUsage().external;
    const kept = Array.from({ length: 400 }, (_, at) =>
      ownCopy(`${'texte '.repeat(30_000)}${at}-anticonstitutionnellement`.slice(-30)),
    );
    globalThis.gc?.();
    const grown = process.memoryUsage().heapUsed + process.memoryUsage().external - before;
    expect(kept).toHaveLength(400);
    // Four hundred texts would be 72 MB.
    expect(grown).toBeLessThan(40e6);
  });
});
