import { describe, expect, it } from 'vitest';
import type { CataloguePage, Offer } from '#border/contract';
import { extendTrail, isBare, offersOf, type Step, withComing, withStates } from '../../../renderer/catalogue/page-parts.ts';

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

  it('learns by a later asking what arrived, and keeps its ids although those of the answer are new', () => {
    const shown = page({
      offers: [offer('a', { title: 'Atlas', state: 'coming' })],
      groups: [group([offer('b', { title: 'Post' })])],
    });
    const later = page({
      offers: [offer('x', { title: 'Atlas', state: 'here', editionId: '0123456789abcdef' })],
      groups: [group([offer('y', { title: 'Post' }), offer('z', { title: 'New' })])],
    });
    expect(withStates(shown, later).offers).toEqual([
      offer('a', { title: 'Atlas', state: 'here', editionId: '0123456789abcdef' }),
    ]);
    expect(withStates(shown, later).groups[0]?.offers.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('the way through a catalogue', () => {
  const root: Step = { link: null, title: 'Library' };
  const step = (link: string, title = link): Step => ({ link, title });

  it('grows with each page and is cut by one met before', () => {
    const walked = [root, step('dailies'), step('atlas')].reduce<readonly Step[]>(extendTrail, []);
    expect(walked.map(({ link }) => link)).toEqual([null, 'dailies', 'atlas']);
    expect(extendTrail(walked, step('dailies')).map(({ link }) => link)).toEqual([null, 'dailies']);
    expect(extendTrail(walked, root)).toEqual([root]);
  });

  it('takes the next page of a list for the same step', () => {
    const walked = [root, step('p1', 'Dailies'), step('p2', 'Dailies')].reduce<readonly Step[]>(extendTrail, []);
    expect(walked.map(({ link }) => link)).toEqual([null, 'p2']);
  });

  it('keeps the first page although a shelf is called like it', () => {
    expect([root, step('shelf', 'Library')].reduce<readonly Step[]>(extendTrail, [])).toHaveLength(2);
  });

  it('begins anew at the first page', () => {
    expect(extendTrail([step('dailies'), step('atlas')], root)).toEqual([root]);
  });
});
