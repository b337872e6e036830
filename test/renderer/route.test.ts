import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../renderer/route.ts';

const id = '0123456789abcdef';

describe('a route', () => {
  const places: Route[] = [
    { place: 'shelf' },
    { place: 'notebook' },
    { place: 'notebook', id: '0123456789abcdef' },
    { place: 'settings' },
    { place: 'settings', part: 'licences' },
    { place: 'archive' },
    { place: 'archive', view: 'trash', title: 'L’Atlas & Cie', id },
    { place: 'archive', view: 'holdings', title: 'L’Atlas & Cie', day: '2024-01-16' },
    { place: 'sources' },
    { place: 'sources', step: 'add' },
    { place: 'sources', id },
    { place: 'sources', id, link: 'k3x9' },
    { place: 'sources', id, step: 'sign-in' },
    { place: 'read', id, page: null, query: '' },
    { place: 'read', id, page: 12, query: '"train de nuit" & ميزانية' },
    { place: 'search', query: '' },
    {
      place: 'search',
      query: 'a=b&c?d#e/f',
      title: 'L’Atlas & Cie',
      isOpen: true,
      isAsWritten: true,
      isEveryPage: true,
      language: 'ar',
      section: 'Économie & Cie',
      from: '2024-01-01',
      to: '2024-12-31',
      sort: 'oldest',
      view: 'concordance',
      order: 'left',
    },
  ];

  it.each(places)('is read back as it was written: %j', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('is the shelf when it is unknown, empty or names no edition', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/read', '#/read/../secret', '#/read/NOTANID']) {
      expect(parseRoute(hash)).toEqual({ place: 'shelf' });
    }
  });

  it('is the list of sources when it names no source, and the first page of a catalogue when its link is none', () => {
    expect(parseRoute('#/sources/nowhere')).toEqual({ place: 'sources' });
    expect(parseRoute(`#/sources/${id}/https:`)).toEqual({ place: 'sources', id });
    expect(parseRoute(`#/sources/${id}/${'a'.repeat(33)}`)).toEqual({ place: 'sources', id });
    expect(parseRoute('#/sources?sign-in')).toEqual({ place: 'sources' });
  });

  it('drops a page that is not a number and fields that are not what they should be', () => {
    expect(parseRoute(`#/read/${id}/x`)).toEqual({ place: 'read', id, page: null, query: '' });
    expect(parseRoute(`#/read/${id}/0`)).toEqual({ place: 'read', id, page: null, query: '' });
    expect(parseRoute('#/search?q=x&from=yesterday&lang=french!&sort=loud')).toEqual({ place: 'search', query: 'x' });
  });
});
