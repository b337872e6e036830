// Which addresses of the application's scheme mean something; each hostile one is refused as a whole.
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../main/shell/parse-address.ts';
import { hostileAddresses } from '../../threats/hostile-addresses.ts';

const id = '0123456789abcdef';

describe('an address', () => {
  it.each([
    ['kiosque://app/', { kind: 'file', name: 'index.html' }],
    ['kiosque://app/assets/index-1a_B.js', { kind: 'file', name: 'assets/index-1a_B.js' }],
    ['kiosque://app/pdfjs/cmaps/90ms-RKSJ-H.bcmap', { kind: 'file', name: 'pdfjs/cmaps/90ms-RKSJ-H.bcmap' }],
    [`kiosque://app/edition/${id}.pdf`, { kind: 'pdf', id }],
    [`kiosque://app/edition/${id}.pdf?again=1`, { kind: 'pdf', id }],
    [`kiosque://app/cover/${id}.jpg`, { kind: 'picture', id, page: 1, size: 'thumb' }],
    [`kiosque://app/picture/${id}/12.jpg`, { kind: 'picture', id, page: 12, size: 'page' }],
    [
      `kiosque://app/crop/${id}/3/10.5,0,99999,7.jpg`,
      { kind: 'crop', id, page: 3, box: { x: 10.5, y: 0, width: 99999, height: 7 } },
    ],
    [`kiosque://app/print/${id}/page.html`, { kind: 'print', id, name: 'page.html' }],
    [`kiosque://app/print/${id}/12.jpg`, { kind: 'print', id, name: '12.jpg' }],
    [`kiosque://app/thumb/${id}/3.jpg`, { kind: 'picture', id, page: 3, size: 'thumb' }],
  ])('%s is understood', (url, asked) => {
    expect(parseAddress(url)).toEqual(asked);
  });

  it.each(hostileAddresses)('%j is refused', (url) => {
    expect(parseAddress(url)).toBeNull();
  });
});
