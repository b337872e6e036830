import { describe, expect, it } from 'vitest';
import type { CataloguePage } from '#border/model-catalogue';
import { keepPage, type Pages } from '../../../renderer/catalogue/kept-pages.ts';

const page = (link: string, title = link): CataloguePage => ({
  link,
  sourceId: null,
  title,
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
});

describe('the pages of a catalogue that are kept', () => {
  it('are found by the link that led to them and by their own', () => {
    const pages = keepPage(new Map(), page('root'), null);
    expect([...pages.keys()].sort()).toEqual([null, 'root'].sort());
  });

  it('are renewed under each of their links', () => {
    const pages = keepPage(keepPage(new Map(), page('root', 'old'), null), page('root', 'new'), 'root');
    expect(pages.get(null)?.title).toBe('new');
    expect(pages.get('root')?.title).toBe('new');
  });

  it('are the last that were walked through', () => {
    const walked = Array.from({ length: 100 }, (_, at) => page(`p${at}`));
    const pages = walked.reduce<Pages>((kept, one) => keepPage(kept, one, one.link), keepPage(new Map(), page('root'), null));
    expect(pages.size).toBe(30);
    expect(pages.has('p99')).toBe(true);
    expect(pages.has(null)).toBe(false);
  });
});
