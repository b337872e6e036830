// The clock that runs down while no PIN can be tried.
import { expect, it } from 'vitest';
import { clockOf } from '../../../renderer/access/use-wait.ts';

it('says minutes and seconds, and hours only where there are any', () => {
  expect([1, 29_001, 60_000, 3_599_999, 3_600_000, 3_725_000].map(clockOf)).toEqual([
    '0:01',
    '0:30',
    '1:00',
    '1:00:00',
    '1:00:00',
    '1:02:05',
  ]);
});
