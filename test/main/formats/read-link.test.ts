import { describe, expect, it } from 'vitest';
import { longestLink, readLink } from '../../../main/formats/read-link.ts';
import { openLink } from '../../../main/formats/reference.ts';
import { hostileAddresses } from '../../threats/hostile-addresses.ts';

const page = 'kiosque://open/A/2024-03-28/1';

describe('a link into Kiosque', () => {
  it('is read as it is written, in any script, with or without day, page, place and sum', () => {
    const sum = 'ab'.repeat(32);
    for (const [place, region] of [
      [{ title: 'صباح المدينة', day: '2024-03-28', page: 2, box: { x: 1, y: 2, width: 3.4, height: 4 } }, [1, 2, 3, 4]],
      [{ title: 'L’Atlas / du # Matin? 100 %', day: '2024-03-28', page: 4, box: null }, null],
      [{ title: 'A', day: '2024-02-29', page: 1, box: { x: -0.7, y: -3, width: 0.2, height: 4 } }, [0, 0, 1, 4]],
      [{ title: 'A', day: null, page: null, box: null }, null],
      [{ title: '..', day: '2024-03-28', page: 999999, box: { x: 0, y: 0, width: 1, height: 1 } }, [0, 0, 1, 1]],
    ] as const) {
      const [x, y, width, height] = region ?? [];
      const { title, day } = place;
      const expected = { title, day, page: place.page, region: region === null ? null : { x, y, width, height } };
      expect(readLink(openLink(place))).toEqual({ ...expected, sum: null });
      expect(readLink(openLink({ ...place, sum }))).toEqual({ ...expected, sum: sum.slice(0, 12) });
    }
  });

  it('has one name for a title however its letters are composed, and decodes it once', () => {
    expect(readLink(`kiosque://open/${encodeURIComponent('Te\u0301le\u0301')}/undated`)?.title).toBe('Télé');
    expect(readLink('kiosque://open/%2541/undated')?.title).toBe('%41');
    expect(readLink('kiosque://open/..%2F..%2Fetc%2Fpasswd/undated')?.title).toBe('../../etc/passwd');
  });

  it('frames nothing without a size', () => {
    expect(readLink(`${page}#1,2,0,4`)?.region).toBe(null);
    expect(readLink('kiosque://open/A/2024-03-28#1,2,3,4')?.region).toBe(null);
  });

  it.each([
    'kiosque://app/index.html',
    'kiosque://open/',
    'kiosque://open/A',
    'kiosque://open//2024-03-28/1',
    'kiosque://open/A/2024-13-45/1',
    'kiosque://open/A/2023-02-29/1',
    'kiosque://open/A/24-03-28/1',
    'kiosque://open/A/2024-03-28/0',
    'kiosque://open/A/2024-03-28/-1',
    'kiosque://open/A/2024-03-28/1e3',
    'kiosque://open/A/2024-03-28/%31',
    'kiosque://open/A/2024-03-28/1234567',
    'kiosque://open/A/2024-03-28/١',
    `${page}/../../x`,
    `${page}?x=1`,
    `${page}?of=`,
    `${page}?of=abc`,
    `${page}?of=${'g'.repeat(12)}`,
    `${page}?of=${'a'.repeat(65)}`,
    `${page}#<script>`,
    `${page}#1,2,3`,
    `${page}#1,2,3,4,5`,
    `${page}#-1,2,3,4`,
    `${page}#1.5,2,3,4`,
    `${page}#NaN,2,3,4`,
    `${page}#1234567,2,3,4`,
    `${page}#1,2,3,4#1,2,3,4`,
    'kiosque://open/%/2024-03-28/1',
    'kiosque://open/%20/2024-03-28/1',
    'kiosque://open/%00/2024-03-28/1',
    'kiosque://open/A%0AB/2024-03-28/1',
    'kiosque://open/A%7FB/2024-03-28/1',
    'kiosque://open/%ED%A0%80/2024-03-28/1',
    'kiosque://open/%C3/2024-03-28/1',
    'kiosque://open/%C0%AE/2024-03-28/1',
    'kiosque://open/A%E2%80%AEB/2024-03-28/1',
    'kiosque://open/A%E2%81%A6B/2024-03-28/1',
    'kiosque://open/A\\B/2024-03-28/1',
    'kiosque://open/A B/2024-03-28/1',
    `kiosque://open/${'a'.repeat(301)}/2024-03-28/1`,
    `kiosque://open/${'a'.repeat(longestLink)}/2024-03-28/1`,
    'https://open/A/2024-03-28/1',
    ` ${page}`,
    `${page}\n`,
    '',
    ...hostileAddresses,
  ])('is not %j', (text) => {
    expect(readLink(text)).toBe(null);
  });
});
