// Where an address leads for a visitor, and where nothing can be written.
import { describe, expect, it } from 'vitest';
import { isOpenTo, placeFor } from '../../../renderer/frame/open-places.ts';
import { parseRoute } from '../../../renderer/route.ts';

const at = (access: Parameters<typeof placeFor>[0], hash: string) => placeFor(access, parseRoute(hash));

describe('the places that are there', () => {
  it('are for a visitor the kiosk, the search, the pages and the settings', () => {
    const places = ['shelf', 'search', 'read', 'settings', 'notebook', 'archive', 'sources'] as const;
    expect(places.filter((place) => isOpenTo('whole', place))).toEqual([...places]);
    expect(places.filter((place) => isOpenTo('reading-room', place))).toEqual(['shelf', 'search', 'read', 'settings']);
    expect(places.filter((place) => !isOpenTo('read-only', place))).toEqual(['sources']);
  });

  it('take the place of those that are not', () => {
    for (const hash of ['#/sources', '#/sources?add', '#/notebook/marks', '#/archive/trash'])
      expect(at('reading-room', hash)).toEqual({ place: 'shelf' });
    expect(at('read-only', '#/sources')).toEqual({ place: 'shelf' });
    expect(at('read-only', '#/archive/trash')).toEqual({ place: 'archive', view: 'trash' });
  });

  it('lead a visitor to no mark and to no saved search', () => {
    const id = '0123456789abcdef';
    expect(at('reading-room', `#/read/${id}/2?q=rain&mark=${id}+${id}`)).toEqual({ place: 'read', id, page: 2, query: 'rain' });
    expect(at('reading-room', `#/search?q=rain&saved=${id}&since=4`)).toEqual({ place: 'search', query: 'rain' });
    expect(at('whole', `#/search?q=rain&saved=${id}&since=4`)).toMatchObject({ saved: id, since: 4 });
  });
});
