// Addresses with parts for the day.
import { describe, expect, it } from 'vitest';
import { fillDatePattern, isDatePattern, matchDatePattern } from '../../../../main/acquire/feeds/date-pattern.ts';

const faultOf = (pattern: string): unknown => {
  try {
    return fillDatePattern(pattern, '2024-03-08');
  } catch (error) {
    return { code: (error as { code?: unknown }).code, detail: (error as { detail?: unknown }).detail };
  }
};

describe('a pattern for days', () => {
  it.each([
    ['https://press.example/{yyyy}/{MM}/{dd}.pdf', 'https://press.example/2024/03/08.pdf'],
    ['https://press.example/{yy}{MM}{dd}/a.pdf', 'https://press.example/240308/a.pdf'],
    ['https://press.example/{d}-{M}-{yyyy}.pdf', 'https://press.example/8-3-2024.pdf'],
    ['https://press.example/get?day={yyyy}-{MM}-{dd}&again={yyyy}', 'https://press.example/get?day=2024-03-08&again=2024'],
    ['https://press.example/%7Byyyy%7D/%7BMM%7D/%7Bdd%7D.pdf', 'https://press.example/2024/03/08.pdf'],
    ['  https://PRESS.example/{yyyy}/{MM}/{dd}/le matin.pdf ', 'https://press.example/2024/03/08/le%20matin.pdf'],
  ])('%s gives %s, and back', (pattern, address) => {
    expect(isDatePattern(pattern)).toBe(true);
    expect(fillDatePattern(pattern, '2024-03-08')).toBe(address);
    expect(matchDatePattern(pattern, address)).toBe('2024-03-08');
  });

  it('knows its own addresses from others', () => {
    const pattern = 'https://press.example/{yyyy}/{MM}/{dd}.pdf';
    for (const address of [
      'https://press.example/2024/02/30.pdf',
      'https://press.example/2024/3/8.pdf',
      'https://press.example/2024/03/08.pdf?x',
      'https://other.example/2024/03/08.pdf',
      'http://press.example/2024/03/08.pdf',
      'nonsense',
    ]) {
      expect(matchDatePattern(pattern, address)).toBeNull();
    }
    expect(
      matchDatePattern('https://press.example/{yyyy}-{MM}-{dd}/{yyyy}.pdf', 'https://press.example/2024-03-08/2023.pdf'),
    ).toBeNull();
    expect(matchDatePattern('https://press.example/a.b/{yyyy}{MM}{dd}', 'https://press.example/axb/20240308')).toBeNull();
  });

  it('is no ordinary address', () => {
    for (const address of [
      'https://press.example/feed.xml',
      'https://press.example/s{?query,title}',
      'https://press.example/{}',
      '',
    ]) {
      expect(isDatePattern(address)).toBe(false);
    }
    expect(isDatePattern('https://press.example/{month}.pdf')).toBe(true);
  });

  it.each([
    ['https://press.example/{yyyy}/{MM}.pdf', { reason: 'missing-part', name: 'day' }],
    ['https://press.example/{MM}/{dd}.pdf', { reason: 'missing-part', name: 'year' }],
    ['https://press.example/{yyyy}/{d}.pdf', { reason: 'missing-part', name: 'month' }],
    ['https://press.example/{yyyy}/{MMM}/{dd}.pdf', { reason: 'unknown-part', name: 'MMM' }],
    ['https://press.example/{yyyy}/{MM}/{DD}.pdf', { reason: 'unknown-part', name: 'DD' }],
    ['https://press.example/{yyyy}/{MM}/{dd}/{EEE}.pdf', { reason: 'unknown-part', name: 'EEE' }],
    ['https://press.example/{toString}/{MM}/{dd}.pdf', { reason: 'unknown-part', name: 'toString' }],
    ['file:///{yyyy}/{MM}/{dd}.pdf', { reason: 'not-an-address' }],
    ['press/{yyyy}/{MM}/{dd}.pdf', { reason: 'not-an-address' }],
  ])('%s is refused', (pattern, detail) => {
    expect(faultOf(pattern)).toEqual({ code: 'address/invalid', detail });
  });
});
