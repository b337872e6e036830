// Reading the open edition aloud: the player with the system's voices, what is heard of an edition, and where reading begins.
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { AloudSettings } from '#border/model-aloud';
import type { ArticleEntry } from '#border/model-article';
import { call, faultOf, useEvent } from '../../client.ts';
import { useSpeech } from '../../ui/speech.tsx';
import { toast } from '../../ui/toasts.tsx';
import { rangeOf } from '../selection/selected.ts';
import type { Selecting } from '../selection/use-selection.ts';
import type { Layouts } from '../use-layouts.ts';
import { type AloudAct, useAloudKeys } from './aloud-keys.ts';
import { firstStart, type Start, startAt } from './find-start.ts';
import { openPlayer, type Player } from './player.ts';
import { canBeRead, skipped } from './queue.ts';
import { stepRate } from './rates.ts';
import { openSystemSpeaker } from './system-speaker.ts';
import { useAloudSettings } from './use-aloud-settings.ts';
import { useFollowing } from './use-following.ts';
import { usePlayer } from './use-player.ts';

type Props = {
  id: string;
  desk: RefObject<HTMLElement | null>;
  visible: readonly number[];
  layouts: Layouts;
  selecting: Selecting;
  /** Whether the text of the edition is still to be read from its file. */
  isPending: boolean;
  toPage: (page: number) => void;
};

/** What the bar and the pages need. */
export type Reading = {
  player: Player;
  settings: AloudSettings;
  change: (part: Partial<AloudSettings>) => void;
  act: (act: AloudAct) => boolean;
  /** Shows the sentence that is read. */
  toSentence: () => void;
};

/** Reads nothing until it is asked to; what is read ends with the window of the edition. */
export function useAloud({ id, desk, visible, layouts, selecting, isPending, toPage }: Props): Reading {
  const { words, language } = useSpeech();
  const { aloud: settings, change } = useAloudSettings();
  const [player] = useState(() => openSystemPlayer(id, settings, language));
  useEffect(() => player.attend(), [player]);
  useEffect(() => player.set({ settings, own: language }), [player, settings, language]);
  useWhatCannotBeRead(player, isPending ? words.aloud.pending : words.aloud.nothing);
  const orderOf = useOrder(id, settings.readsAdverts);
  const toSentence = useFollowing(player, visible, settings.isFollowing, toPage);

  const find = useCallback(
    (order: readonly ArticleEntry[]): Start | null => {
      const place = rangeOf(selecting.store.get())?.from ?? null;
      const layout = place === null ? null : (layouts.newest(place.page)?.layout ?? null);
      const selected = place === null || layout === null ? null : startAt(order, place, layout);
      return selected ?? firstStart(order, visible);
    },
    [selecting, layouts, visible],
  );
  const begin = (): void => {
    orderOf().then(
      (order) => {
        const start = find(order);
        const item = start === null ? undefined : order[start.at];
        if (item === undefined) toast({ text: isPending ? words.aloud.pending : words.aloud.nothing });
        else player.play([item], 0, start?.place ?? null);
      },
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
  const skip = (by: 1 | -1): void => {
    orderOf().then(
      (order) => player.arrange((queue) => skipped(queue, by, order) ?? queue),
      (thrown: unknown) => toast({ text: faultOf(thrown).message }),
    );
  };
  const toggle = (): void => {
    const { status } = player.get();
    if (status === 'off') begin();
    else if (status === 'paused') player.resume();
    else player.pause();
  };
  const acts: Record<AloudAct, () => void> = {
    listen: toggle,
    stop: () => {
      player.stop();
      if (document.activeElement === document.body || document.activeElement?.closest('.aloud-bar')) desk.current?.focus();
    },
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
  return { player, settings, change, act, toSentence };
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

/** What can be heard of the edition, in the order of reading; asked for when it is first needed, and again after the library changed. */
function useOrder(id: string, readsAdverts: boolean): () => Promise<ArticleEntry[]> {
  const known = useMemo<{ articles: Promise<ArticleEntry[]> | null }>(() => ({ articles: null, id }), [id]);
  useEvent('library.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) known.articles = null;
  });
  return useCallback(async () => {
    known.articles ??= call('articles.list', { id }).then(({ articles }) => articles);
    const asked = known.articles;
    try {
      return (await asked).filter((article) => canBeRead(article, readsAdverts));
    } catch (thrown) {
      known.articles = null;
      throw thrown;
    }
  }, [id, known, readsAdverts]);
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
