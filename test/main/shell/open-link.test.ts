import { describe, expect, it } from 'vitest';
import { openLink } from '../../../main/formats/reference.ts';
import { hashOfLink, linkIn, readLink } from '../../../main/shell/open-link.ts';
import { hostileAddresses } from './hostile-addresses.ts';

describe('a link into Kiosque', () => {
  it('is read as dossiers write it, in any script, with or without day, page and place', () => {
    const box = { x: 1, y: 2, width: 3.4, height: 4 };
    for (const place of [
      { title: 'صباح المدينة', day: '2024-03-28', page: 2, box },
      { title: 'L’Atlas / du # Matin?', day: '2024-03-28', page: 4, box: null },
      { title: 'A', day: '2024-03-28', page: 1, box: { x: -0.7, y: -3, width: 3, height: 4 } },
      { title: 'A', day: null, page: null, box: null },
    ]) {
      const { box: _, ...expected } = place;
      expect(readLink(openLink(place))).toEqual(expected);
    }
    expect(linkIn(['--flag', 'a.pdf', 'kiosque://open/A/2024-03-28/1'])).toEqual({ title: 'A', day: '2024-03-28', page: 1 });
    expect(hashOfLink({ title: 'A & B', day: null, page: 3 })).toBe('#/open?title=A+%26+B&day=&page=3');
  });

  it('is nothing else', () => {
    const others = [
      'kiosque://app/index.html',
      'kiosque://open/',
      'kiosque://open/A',
      'kiosque://open/A/2024-13-45/1',
      'kiosque://open/A/2024-03-28/0',
      'kiosque://open/A/2024-03-28/1/../../x',
      'kiosque://open/A/2024-03-28/1?x=1',
      'kiosque://open/A/2024-03-28/1#<script>',
      'kiosque://open/%/2024-03-28/1',
      'kiosque://open/%20/2024-03-28/1',
      `kiosque://open/${'a'.repeat(400)}/2024-03-28/1`,
      `kiosque://open/${'a'.repeat(4000)}/2024-03-28/1`,
      'https://open/A/2024-03-28/1',
      ' kiosque://open/A/2024-03-28/1',
    ];
    expect([...others, ...hostileAddresses].map(readLink).filter((place) => place !== null)).toEqual([]);
  });
});
