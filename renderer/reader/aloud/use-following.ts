// Turns the page along with what is read, as long as the person stays with it: who turns away to look elsewhere is not brought back.
import { useCallback, useEffect, useRef } from 'react';
import type { ArticlePlace } from '#border/model-article';
import { pageOf } from './passage.ts';
import type { Aloud, Player } from './player.ts';
import { usePlayer } from './use-player.ts';

/** The page of what is read now; null while nothing is. */
const pageNow = ({ article, sentence, from, word }: Aloud): number | null => {
  const now = article?.sentences[sentence];
  return now === undefined ? null : pageOf(now, word?.start ?? from);
};

/** The part of the article that is read now; null while nothing is. */
export function partNow(state: Aloud): ArticlePlace | null {
  const page = pageNow(state);
  const parts = state.queue.items[state.queue.at]?.parts ?? [];
  return page === null ? null : (parts.find((part) => part.page === page) ?? parts[0] ?? null);
}

/** The ways to what is read: now, wherever the person is, or with what is begun next. */
export type Following = { toSentence: () => void; comeAlong: () => void };

/** Follows as long as `isOn`. */
export function useFollowing(
  player: Player,
  visible: readonly number[],
  isOn: boolean,
  toPage: (page: number) => void,
): Following {
  const page = usePlayer(player, pageNow);
  const isOff = usePlayer(player, ({ status }) => status === 'off');
  const before = useRef<number | null>(null);
  const comeAlong = useCallback(() => {
    before.current = null;
  }, []);
  const newest = useRef({ visible, isOn, toPage });
  useEffect(() => {
    newest.current = { visible, isOn, toPage };
  });
  useEffect(() => {
    const { visible: seen, isOn: follows, toPage: turn } = newest.current;
    const wasWith = before.current === null || seen.includes(before.current);
    if (page !== null) before.current = page;
    if (page !== null && follows && wasWith && !seen.includes(page)) turn(page);
  }, [page]);
  useEffect(() => {
    if (isOff) comeAlong();
  }, [isOff, comeAlong]);
  const toSentence = useCallback(() => {
    const now = pageNow(player.get());
    if (now !== null && !newest.current.visible.includes(now)) newest.current.toPage(now);
  }, [player]);
  return { toSentence, comeAlong };
}
