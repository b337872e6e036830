import { describe, expect, it } from 'vitest';
import { levelsOf, toVisualRuns } from '../../../main/text/visual-runs.ts';

const runsOf = (text: string, otherwise: 'ltr' | 'rtl' = 'ltr', start = 0, end = text.length): string[] =>
  toVisualRuns(text, levelsOf(text, otherwise), start, end).map((run) => text.slice(run.start, run.end));

describe('the runs of a line from left to right', () => {
  it('are those of the bidirectional algorithm', () => {
    expect(runsOf('abc')).toEqual(['abc']);
    expect(runsOf('abc سلام def')).toEqual(['abc ', 'سلام', ' def']);
    expect(runsOf('سلام abc عليكم')).toEqual([' عليكم', 'abc', 'سلام ']);
    expect(runsOf('يوم 28 مارس 2024')).toEqual(['2024', ' مارس ', '28', 'يوم ']);
  });

  it('keep what is isolated together, and blanks at the end of a line where the line ends', () => {
    const text = '“\u2068سلام\u2069”, 28';
    expect(
      runsOf(text)
        .join('')
        .replace(/[\u2068\u2069]/gu, ''),
    ).toBe('“سلام”, 28');
    const line = 'سلام abc ';
    expect(runsOf(line)).toEqual([' ', 'abc', 'سلام ']);
  });

  it('take the side of a paragraph from its first letter, else the one that is given', () => {
    expect(levelsOf('28, سلام', 'ltr').direction).toBe('rtl');
    expect(levelsOf('2024', 'rtl').direction).toBe('rtl');
    expect(levelsOf('2024', 'ltr').direction).toBe('ltr');
  });
});
