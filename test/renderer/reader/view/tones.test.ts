import { expect, it } from 'vitest';
import { nextTone, tones } from '../../../../renderer/reader/view/tones.ts';

it('goes through every tone once and begins again', () => {
  const walked = tones.map((_, at) =>
    Array.from({ length: at }).reduce<(typeof tones)[number]>((tone) => nextTone(tone), 'printed'),
  );
  expect(walked).toEqual(['printed', 'dark', 'sepia', 'inverted', 'window']);
  expect(nextTone('window')).toBe('printed');
});
