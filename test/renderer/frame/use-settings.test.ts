// What a window shows that cannot read its settings.
import { describe, expect, it } from 'vitest';
import { firstSettings } from '../../../main/base/record.ts';
import { fallback } from '../../../renderer/frame/use-settings.ts';

describe('the settings of a window that cannot read them', () => {
  it('are those of a new library', () => {
    expect(fallback).toEqual(firstSettings);
  });
});
