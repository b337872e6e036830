// What main has of the article that is meant: its text at once, its pictures when they have been found; asked anew when the library changes.
import { useCallback, useEffect, useState } from 'react';
import type { Fault } from '#border/errors';
import type { ArticlePicture, ArticlePlace, OpenArticle } from '#border/model-article';
import { useCall, useEvent } from '../../client.ts';

/** Who walks on at once wants no pictures of what lies between. */
const WALK_MS = 150;

/** The article and its pictures; null while they are asked for. */
export type OpenedArticle = {
  article: OpenArticle | null;
  fault: Fault | null;
  pictures: readonly ArticlePicture[] | null;
  picturesFault: Fault | null;
  retry: () => void;
};

const isSame = (one: ArticlePlace | null, other: ArticlePlace | null): boolean =>
  one?.page === other?.page && one?.article === other?.article;

/** `place` is the part that is meant; `shown` the one that was opened as text last, which is to have pictures. */
export function useOpenedArticle(id: string, place: ArticlePlace | null, shown: ArticlePlace | null): OpenedArticle {
  const settled = useSettled(shown);
  const text = useCall('articles.open', place === null ? null : { id, ...place });
  const drawn = useCall('articles.pictures', settled === null ? null : { id, ...settled });
  const { ask } = text;
  const { ask: lookAgain } = drawn;
  const retry = useCallback(() => {
    ask();
    lookAgain();
  }, [ask, lookAgain]);
  useEvent('library.changed', ({ ids }) => {
    if (place !== null && (ids === null || ids.includes(id))) retry();
  });
  return {
    article: isSame(text.asked, place) ? text.value : null,
    fault: text.fault,
    pictures: isSame(drawn.asked, place) ? (drawn.value?.pictures ?? null) : null,
    picturesFault: drawn.fault,
    retry,
  };
}

/** The part that was opened last, once no other one has been for a moment. */
function useSettled(opened: ArticlePlace | null): ArticlePlace | null {
  const [settled, setSettled] = useState<ArticlePlace | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(opened), WALK_MS);
    return () => clearTimeout(timer);
  }, [opened]);
  return settled;
}
