import { describe, expect, it } from 'vitest';
import { choosePill } from '../../../renderer/ui/choose-pill.ts';

const still = { text: 'done', hasFailed: false };
const failed = { text: 'failed', hasFailed: true };
const moving = { text: 'moving', share: null, hasFailed: false };

describe('the pill', () => {
  it('speaks of what moves before what failed, and of what failed before what is over', () => {
    expect(choosePill([still, failed, moving])).toBe(moving);
    expect(choosePill([still, failed])).toBe(failed);
    expect(choosePill([null, still])).toBe(still);
  });

  it('keeps the order where two are alike, and is absent where nothing is said', () => {
    const other = { ...moving, text: 'other', share: 0.5 };
    expect(choosePill([other, moving])).toBe(other);
    expect(choosePill([null, null])).toBeNull();
  });
});
