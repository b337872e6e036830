// The table of mastheads as a guard: what the grammars read today they must read tomorrow.
import { describe, expect, it } from 'vitest';
import { weekdayNames } from '../../../main/text/calendar-names.ts';
import { fold } from '../../../main/text/fold.ts';
import { weekdayOf } from '../../../main/text/proposal.ts';
import { mastheadSets, scoreMastheads } from '../../bench/layout/bench-mastheads.ts';

describe('the table of mastheads', () => {
  it('is read right: the day of 119 of 120, the number of 117, and none wrong though sure', () => {
    const score = scoreMastheads(mastheadSets.table);
    expect(score.total).toBe(120);
    expect(score.days, score.wrong.join('\n')).toBeGreaterThanOrEqual(119);
    expect(score.numbers, score.wrong.join('\n')).toBeGreaterThanOrEqual(117);
    expect(score.wrongThoughSure, score.wrong.join('\n')).toBe(0);
  });

  it('has its weekdays right where it prints the one of its day', () => {
    for (const { top, day } of [...mastheadSets.table, ...mastheadSets.heldOut]) {
      const printed = [...fold(top).text.matchAll(new RegExp(weekdayNames.pattern, 'gu'))].map(([name]) =>
        weekdayNames.numberOf(name),
      );
      if (day !== null && printed.length > 0) expect(printed, top).toContain(weekdayOf(day));
    }
  });
});
