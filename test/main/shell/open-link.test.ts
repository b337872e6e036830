import { describe, expect, it } from 'vitest';
import { longestLink } from '../../../main/formats/read-link.ts';
import { hashOfLink, linkIn, linkOf } from '../../../main/shell/open-link.ts';

const link = 'kiosque://open/A%20%26%20B/2024-03-28/1#1,2,3,4';

describe('a link that the system hands over', () => {
  it('is found among the words of a start, whatever it says', () => {
    expect(linkIn(['--flag', 'a.pdf', link, 'kiosque://open/B/undated'])).toBe(link);
    expect(linkIn(['--flag', 'a.pdf', '/tmp/kiosque:x.pdf', 'https://example.org'])).toBe(null);
    // What is broken is told by whoever reads it.
    expect(linkOf('KIOSQUE:nonsense')).toBe('KIOSQUE:nonsense');
    expect(linkOf(`kiosque:${'x'.repeat(10_000)}`)).toHaveLength(longestLink + 1);
  });

  it('goes into the address of a new window and out of it as it was', () => {
    const hash = hashOfLink(link);
    expect(hash.startsWith('#/open?link=')).toBe(true);
    expect(new URLSearchParams(hash.slice('#/open?'.length)).get('link')).toBe(link);
  });
});
