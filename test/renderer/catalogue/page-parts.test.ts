import { describe, expect, it } from 'vitest';
import type { CataloguePage, Offer } from '#border/model-catalogue';
import {
  extendTrail,
  isBare,
  offersOf,
  type Step,
  withComing,
  withoutComing,
  withStates,
} from '../../../renderer/catalogue/page-parts.ts';

const offer = (id: string, said: Partial<Offer> = {}): Offer => ({
  id,
  title: id,
  newspaper: null,
  day: null,
  issue: null,
  language: null,
  summary: null,
  authors: [],
  cover: null,
  sizeBytes: null,
  pages: null,
  state: 'free',
  editionId: null,
  ...said,
});

const page = (said: Partial<CataloguePage> = {}): CataloguePage => ({
  link: 'root',
  sourceId: null,
  title: 'Library',
  summary: null,
  host: 'library.example',
  places: [],
  offers: [],
  groups: [],
  facets: [],
  previous: null,
  next: null,
  total: null,
  search: null,
  isFollowed: false,
  ...said,
});

const group = (offers: Offer[]) => ({ title: 'New', link: null, places: [], offers });

describe('a page of a catalogue', () => {
  it('has each offer once, those of its groups after its own', () => {
    const offers = offersOf(page({ offers: [offer('a')], groups: [group([offer('b'), offer('a')])] }));
    expect(offers.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is bare without shelves and offers, even with empty groups', () => {
    expect(isBare(page({ groups: [group([])] }))).toBe(true);
    expect(isBare(page({ groups: [group([offer('a')])] }))).toBe(false);
    expect(isBare(page({ places: [{ link: 'x', title: 'Dailies', summary: null, picture: null, count: null }] }))).toBe(false);
  });

  it('shows as on its way what was asked for, and leaves what cannot be fetched', () => {
    const asked = withComing(
      page({ offers: [offer('a'), offer('b', { state: 'closed' })], groups: [group([offer('a'), offer('c')])] }),
      new Set(['a', 'b']),
    );
    expect(asked.offers.map(({ state }) => state)).toEqual(['coming', 'closed']);
    expect(asked.groups[0]?.offers.map(({ state }) => state)).toEqual(['coming', 'free']);
  });

  it('can be fetched again where the asking failed, and leaves what arrived meanwhile', () => {
    const shown = page({
      offers: [offer('a', { state: 'coming' }), offer('b', { state: 'here' }), offer('c', { state: 'coming' })],
    });
    expect(withoutComing(shown, new Set(['a', 'b'])).offers.map(({ state }) => state)).toEqual(['free', 'here', 'coming']);
  });

  it('learns by their ids how its offers stand, those alike in all else apart', () => {
    const shown = page({
      offers: [offer('a', { title: 'Atlas', state: 'coming' }), offer('b', { title: 'Atlas', state: 'coming' })],
      groups: [group([offer('a', { title: 'Atlas', state: 'coming' })])],
    });
    const later = withStates(shown, [{ id: 'b', state: 'here', editionId: '0123456789abcdef' }]);
    expect(later.offers.map(({ state }) => state)).toEqual(['coming', 'here']);
    expect(later.offers[1]?.editionId).toBe('0123456789abcdef');
    expect(withStates(later, [{ id: 'a', state: 'free', editionId: null }]).groups[0]?.offers[0]?.state).toBe('free');
  });

  it('is the same page, with the same offers, where nothing is new', () => {
    const shown = page({ offers: [offer('a'), offer('b', { state: 'coming' })], groups: [group([offer('c')])] });
    expect(withStates(shown, [{ id: 'b', state: 'coming', editionId: null }])).toBe(shown);
    const asked = withComing(shown, new Set(['a']));
    expect(asked.offers[1]).toBe(shown.offers[1]);
    expect(asked.groups).toBe(shown.groups);
  });
});

describe('the way through a catalogue', () => {
  const step = (link: string, said: Partial<CataloguePage> = {}): Step => ({ link, page: page({ link, title: link, ...said }) });
  const root: Step = { link: null, page: page({ next: 'root2' }) };
  const walk = (...steps: Step[]) => steps.reduce<readonly Step[]>(extendTrail, []).map(({ link }) => link);

  it('grows with each page and is cut by one met before', () => {
    expect(walk(root, step('dailies'), step('atlas'))).toEqual([null, 'dailies', 'atlas']);
    expect(walk(root, step('dailies'), step('atlas'), step('dailies'))).toEqual([null, 'dailies']);
    expect(walk(root, step('dailies'), root)).toEqual([null]);
  });

  it('takes the next and the previous page of a list for the same step', () => {
    expect(walk(root, step('p1', { next: 'p2' }), step('p2', { previous: 'p1' }))).toEqual([null, 'p2']);
    expect(walk(root, step('p2', { previous: 'p1' }), step('p1', { next: 'p2' }))).toEqual([null, 'p1']);
  });

  it('keeps a shelf that is called like the page before it', () => {
    expect(walk(root, step('all', { title: 'Dailies' }), step('french', { title: 'Dailies' }))).toEqual([null, 'all', 'french']);
  });

  it('knows the first page by its own link too', () => {
    expect(walk(root, step('root2', { previous: 'root' }), step('root'))).toEqual([null]);
  });

  it('begins anew at the first page', () => {
    expect(walk(step('dailies'), step('atlas'), root)).toEqual([null]);
  });
});
