// Reading the open edition aloud: the player with the system's voices, what is heard of an edition, and where reading begins.
import { type RefObject, useEffect, useState } from 'react';
import type { AloudSettings } from '#border/model-aloud';
import type { ArticleEntry, ArticlePlace } from '#border/model-article';
import { call, faultOf } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import { rangeOf } from '../selection/selected.ts';
import type { Selecting } from '../selection/use-selection.ts';
import type { Layouts } from '../use-layouts.ts';
import { type AloudAct, useAloudKeys } from './aloud-keys.ts';
import { firstStart, type Start, startAt, startOfArticle } from './find-start.ts';
import { openPlayer, type Place, type Player } from './player.ts';
import { skipped, withArticle, withArticleAt, withoutArticle } from './queue.ts';
import { stepRate } from './rates.ts';
import { openSystemSpeaker } from './system-speaker.ts';
import { useAloudSettings } from './use-aloud-settings.ts';
import { partNow, useFollowing } from './use-following.ts';
import { useOneVoice } from './use-one-voice.ts';
import { type Order, useOrder } from './use-order.ts';
import { usePlayer } from './use-player.ts';

type Props = {
  id: string;
  desk: RefObject<HTMLElement | null>;
  visible: readonly number[];
  layouts: Layouts;
  selecting: Selecting;
  /** The article that is shown as text; null where none is. */
  shown: ArticlePlace | null;
  /** Whether the text of the edition is still to be read from its file. */
  isPending: boolean;
  toPage: (page: number) => void;
};

/** How much is read: one article, or the edition from there on. */
export type Extent = 'article' | 'edition';

/** What the bar, the list and the pages need. */
export type Listening = {
  id: string;
  player: Player;
  settings: AloudSettings;
  change: (part: Partial<AloudSettings>) => void;
  act: (act: AloudAct) => boolean;
  /** Shows the sentence that is read. */
  toSentence: () => void;
  /** The part of the article that is read now; null while nothing is. */
  partNow: () => ArticlePlace | null;
  order: Order;
  /** Reads from what is selected or lies on the desk, or from a place on a page. */
  read: (extent: Extent, place?: Place) => void;
  readItem: (item: ArticleEntry) => void;
  /** Has an article read after the one that is read now, or after all that wait; by a place on a page, or as it is. */
  add: (item: ArticleEntry | Place, where: 'next' | 'later') => void;
  /** Takes one that waits out of the queue. */
  remove: (at: number) => void;
};

/** Reads nothing until it is asked to; what is read ends with the window of the edition. */
export function useAloud({ id, desk, visible, layouts, selecting, shown, isPending, toPage }: Props): Listening {
  const { words, language } = useSpeech();
  const { aloud } = words;
  const { aloud: settings, change } = useAloudSettings();
  const [player] = useState(() => openSystemPlayer(id, settings, language));
  useEffect(() => player.attend(), [player]);
  useEffect(() => player.set({ settings, own: language }), [player, settings, language]);
  useOneVoice(player);
  const why = isPending ? aloud.pending : aloud.nothing;
  useWhatCannotBeRead(player, why);
  const order = useOrder(id, settings.readsAdverts);
  const { toSentence, comeAlong } = useFollowing(player, visible, settings.isFollowing, toPage);

  /** Does something with the articles of the edition; what hinders it is said. */
  const withOrder = (act: (articles: ArticleEntry[]) => void): void => {
    order().then(act, (thrown: unknown) => toast({ text: faultOf(thrown).message }));
  };
  const startOf = (articles: readonly ArticleEntry[], place: Place | null): Start | null => {
    const layout = place === null ? null : (layouts.newest(place.page)?.layout ?? null);
    return place === null || layout === null ? null : startAt(articles, place, layout);
  };
  const read = (extent: Extent, place?: Place): void =>
    withOrder((articles) => {
      const wanted = place ?? rangeOf(selecting.store.get())?.from ?? null;
      const start = startOf(articles, wanted) ?? startOfArticle(articles, shown) ?? firstStart(articles, visible);
      const items = start === null ? [] : articles.slice(start.at, extent === 'article' ? start.at + 1 : undefined);
      if (items.length === 0) {
        toast({ text: why });
        return;
      }
      comeAlong();
      player.play(items, 0, start?.place ?? null);
    });
  const addItem = (item: ArticleEntry, where: 'next' | 'later'): void => {
    player.arrange((queue) => withArticle(queue, item, where));
    toast({ text: aloud.waits(item.headline ?? item.opening) });
  };
  const add: Listening['add'] = (item, where) => {
    if ('parts' in item) addItem(item, where);
    else
      withOrder((articles) => {
        const found = articles[startOf(articles, item)?.at ?? -1];
        if (found === undefined) toast({ text: why });
        else addItem(found, where);
      });
  };
  const remove = (at: number): void => {
    const item = player.get().queue.items[at];
    if (item === undefined) return;
    player.arrange((queue) => withoutArticle(queue, at));
    const undo = (): void => player.arrange((queue) => withArticleAt(queue, item, at));
    toast({ text: aloud.waitsNoMore(item.headline ?? item.opening), action: { text: words.common.undo, act: undo } });
  };
  const skip = (by: 1 | -1): void =>
    withOrder((articles) => {
      comeAlong();
      player.arrange((queue) => skipped(queue, by, articles) ?? queue);
    });
  const stop = (): void => {
    const isInside = document.activeElement === document.body || document.activeElement?.closest('.aloud-bar') !== null;
    player.stop();
    if (isInside) desk.current?.focus({ preventScroll: true });
  };
  const toggle = (): void => {
    const { status } = player.get();
    if (status === 'off') read('article');
    else if (status === 'paused') player.resume();
    else player.pause();
  };
  const acts: Record<AloudAct, () => void> = {
    listen: toggle,
    stop,
    'previous-sentence': () => player.step(-1),
    'next-sentence': () => player.step(1),
    slower: () => change({ rate: stepRate(settings.rate, -1) }),
    faster: () => change({ rate: stepRate(settings.rate, 1) }),
    'previous-article': () => skip(-1),
    'next-article': () => skip(1),
  };
  const act = (wanted: AloudAct): boolean => {
    if (wanted !== 'listen' && player.get().status === 'off') return false;
    acts[wanted]();
    return true;
  };
  useAloudKeys(act);
  const readItem = (item: ArticleEntry): void => {
    comeAlong();
    player.play([item]);
  };
  return {
    id,
    player,
    settings,
    change,
    act,
    toSentence,
    partNow: () => partNow(player.get()),
    order,
    read,
    readItem,
    add,
    remove,
  };
}

function openSystemPlayer(id: string, settings: AloudSettings, own: string): Player {
  return openPlayer({
    speaker: openSystemSpeaker(window.speechSynthesis),
    open: ({ page, article }) => call('articles.speak', { id, page, article }),
    faultOf,
    now: () => performance.now(),
    wait: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    settings,
    own,
  });
}

/** An article without a sentence to read closes the bar before it was open, so that it is said elsewhere. */
function useWhatCannotBeRead(player: Player, text: string): void {
  const isNothing = usePlayer(player, ({ trouble }) => trouble?.kind === 'nothing');
  useEffect(() => {
    if (!isNothing) return;
    toast({ text });
    player.stop();
  }, [isNothing, player, text]);
}
