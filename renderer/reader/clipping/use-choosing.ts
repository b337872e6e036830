// What of a page is chosen to be clipped: a region, or an article with the region around it. Knows no pointer and no key.
import { useCallback, useEffect, useState } from 'react';
import type { Box, PageSize } from '#border/model';
import { seenSize } from '../../ui/place-box.ts';
import type { Layouts } from '../use-layouts.ts';
import { regionOf } from './article-at.ts';

/** What is chosen: a region in points of the page as it is seen, and the article that it is of, where it is one. */
export type Chosen = { page: number; box: Box; article: number | null };

/** The pages on the desk, of which something is chosen. */
export type ChoosingPages = { sizes: readonly PageSize[]; visible: readonly number[]; layouts: Layouts };

/** A first region without a pointer: this share of the page, in its middle. */
const firstShare = { width: 0.5, height: 0.3 };

/** What is chosen and the ways to choose. A page that is turned away takes what was chosen on it along. */
export function useChoosing({ sizes, visible, layouts }: ChoosingPages) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = useCallback((next: Chosen | null) => setChosen(next), []);

  /** Says whether the page has such an article. */
  const chooseArticle = (page: number, article: number): boolean => {
    const layout = layouts.newest(page)?.layout;
    const box = layout == null ? null : regionOf(layout, article);
    if (box !== null) setChosen({ page, box, article });
    return box !== null;
  };
  const chooseMiddle = (): void => {
    const page = visible[0] ?? 1;
    const size = sizes[page - 1];
    if (size === undefined) return;
    const paper = seenSize(size);
    const [width, height] = [paper.width * firstShare.width, paper.height * firstShare.height];
    setChosen({ page, box: { x: (paper.width - width) / 2, y: (paper.height - height) / 2, width, height }, article: null });
  };
  /** The next article of the pages on the desk, from the one that is chosen. */
  const stepArticle = (by: 1 | -1): void => {
    const all = visible.flatMap((page) => {
      const articles = layouts.newest(page)?.layout?.articles ?? [];
      return articles.flatMap(({ blocks }, article) => (blocks.length === 0 ? [] : [{ page, article }]));
    });
    const now = all.findIndex((one) => one.page === chosen?.page && one.article === chosen.article);
    const first = by === 1 ? 0 : all.length - 1;
    const next = all[now < 0 ? first : (now + by + all.length) % all.length];
    if (next !== undefined) chooseArticle(next.page, next.article);
  };
  /** What is changed is no article any more. */
  const change = (make: (box: Box, paper: { width: number; height: number }) => Box): void => {
    const size = chosen === null ? undefined : sizes[chosen.page - 1];
    if (chosen !== null && size !== undefined) setChosen({ ...chosen, box: make(chosen.box, seenSize(size)), article: null });
  };

  const isAway = chosen !== null && !visible.includes(chosen.page);
  useEffect(() => {
    if (isAway) setChosen(null);
  }, [isAway]);
  return { chosen, choose, chooseArticle, chooseMiddle, stepArticle, change };
}
