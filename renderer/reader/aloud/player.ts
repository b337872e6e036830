// Reads articles aloud, one after the other, through whatever speaker it is given: a state that others watch, and what changes it.
// A voice that is paused goes silent for good in some systems: pausing is stopping, and going on begins again at the last word.
import type { Fault } from '#border/errors';
import type { SpokenArticle, SpokenSentence } from '#border/model-aloud';
import type { ArticleEntry } from '#border/model-article';
import { type Choice, chooseVoice } from './choose-voice.ts';
import { learnPace, type Pace } from './pace.ts';
import { findRead, isRead, type Stretch, sentenceAt } from './passage.ts';
import { openQueue, type Queue, replaced } from './queue.ts';
import { type Manner, type Mute, openReciter } from './reciter.ts';
import type { Speaker } from './speaker.ts';
import type { Wait } from './watch-voice.ts';

/** Why nothing is heard although it should be; `nothing` had no sentence to read. */
export type Trouble = Mute | { kind: 'nothing' } | { kind: 'fault'; fault: Fault };

/** What is read. `from` is the letter of the sentence at which the voice begins, `word` the word that it says. */
export type Aloud = {
  status: 'off' | 'opening' | 'speaking' | 'paused';
  queue: Queue;
  article: SpokenArticle | null;
  sentence: number;
  from: number;
  word: Stretch | null;
  trouble: Trouble | null;
  pace: Pace;
};

/** A place in an edition from which to read. */
export type Place = { page: number; offset: number };

/** What it works with. `open` may fail, and `faultOf` says why. */
export type PlayerParts = Manner & {
  speaker: Speaker;
  open: (item: ArticleEntry) => Promise<SpokenArticle>;
  faultOf: (thrown: unknown) => Fault;
  now: () => number;
  wait: Wait;
};

/** What can be done with it; whatever makes no sense at the moment does nothing. */
export type Player = {
  speaker: Speaker;
  get: () => Aloud;
  subscribe: (listener: () => void) => () => void;
  /** Reads these articles, from one of them on, and there from a place on. */
  play: (items: readonly ArticleEntry[], at?: number, place?: Place | null) => void;
  pause: () => void;
  resume: () => void;
  stop: () => void;
  /** To another sentence; beyond the last one to the next article. */
  step: (by: 1 | -1) => void;
  /** Changes the queue, without disturbing what is read unless another article is in its place. A queue made while nothing is read waits. */
  arrange: (change: (queue: Queue) => Queue) => void;
  set: (manner: Manner) => void;
  /** Notices voices that come later, until the answer is called, which ends all reading. */
  attend: () => () => void;
};

const nothing: Omit<Aloud, 'pace' | 'trouble'> = {
  status: 'off',
  queue: openQueue([]),
  article: null,
  sentence: 0,
  from: 0,
  word: null,
};

/** Opens a player that reads nothing yet. */
export function openPlayer(parts: PlayerParts): Player {
  let manner: Manner = { settings: parts.settings, own: parts.own };
  let state: Aloud = { ...nothing, trouble: null, pace: {} };
  /** Counts up with whatever makes an article that is being opened worthless. */
  let turn = 0;
  /** Whether anything of the queue could be read. */
  let hasRead = false;
  const listeners = new Set<() => void>();
  const set = (change: Partial<Aloud>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const now = (): SpokenSentence | undefined => state.article?.sentences[state.sentence];
  const choiceOf = ({ language }: SpokenSentence, { settings, own } = manner): Choice =>
    chooseVoice(language, parts.speaker.voices(), settings, own);
  const isWanted = (one: SpokenSentence): boolean => isRead(one, manner.settings) && choiceOf(one).kind !== 'skip';

  const reciter = openReciter(parts, {
    begins: (from) => set({ from, word: null }),
    word: (word) => set({ word }),
    measured: (letters, tookMs) =>
      set({ pace: learnPace(state.pace, now()?.language ?? null, letters, tookMs, manner.settings.rate) }),
    done: () => toSentence(1, true),
    mute: (trouble) => set({ status: 'paused', trouble }),
  });
  const speak = (from: number): void => {
    const sentence = now();
    if (sentence === undefined) return;
    set({ status: 'speaking', trouble: null });
    reciter.say(sentence, from, manner);
  };
  const hush = (): void => {
    turn += 1;
    reciter.hush();
  };

  const toSentence = (by: 1 | -1, isSpeaking: boolean): void => {
    if (state.article === null) return;
    const next = findRead(state.article, state.sentence + by, by, isWanted);
    if (next === null && by === 1) {
      toArticle(state.queue.at + 1, isSpeaking);
      return;
    }
    set({ sentence: next ?? state.sentence, from: 0, word: null, trouble: null });
    if (isSpeaking) speak(0);
    else reciter.hush();
  };

  const toArticle = (at: number, isSpeaking: boolean, place: Place | null = null): void => {
    hush();
    const item = state.queue.items[at];
    if (item === undefined) {
      set({ ...nothing, trouble: hasRead ? null : { kind: 'nothing' } });
      return;
    }
    const mine = turn;
    set({ ...nothing, status: 'opening', queue: { ...state.queue, at }, trouble: null });
    const take = (article: SpokenArticle): void => {
      const first = findRead(article, place === null ? 0 : sentenceAt(article, place), 1, isWanted);
      // An article of which nothing is to be read is passed over.
      if (first === null) {
        toArticle(at + 1, isSpeaking);
        return;
      }
      hasRead = true;
      set({ article, sentence: first });
      if (isSpeaking) speak(0);
      else set({ status: 'paused' });
    };
    const fail = (thrown: unknown): void => set({ status: 'paused', trouble: { kind: 'fault', fault: parts.faultOf(thrown) } });
    parts.open(item).then(
      (article) => mine === turn && take(article),
      (thrown: unknown) => mine === turn && fail(thrown),
    );
  };

  const lastWord = (): number => state.word?.start ?? state.from;
  const pause = (): void => {
    if (state.status !== 'speaking' && state.status !== 'opening') return;
    const from = lastWord();
    hush();
    set({ status: 'paused', from });
  };
  const resume = (): void => {
    if (state.status !== 'paused') return;
    if (state.article === null) toArticle(state.queue.at, true);
    else speak(lastWord());
  };
  const stop = (): void => {
    hush();
    set({ ...nothing, trouble: null });
  };
  const arrange = (change: (queue: Queue) => Queue): void => {
    const next = change(state.queue);
    const isOther = state.status === 'off' || replaced(state.queue, next);
    const isSpeaking = state.status === 'speaking' || state.status === 'opening';
    if (state.status === 'off') hasRead = false;
    set({ queue: next });
    if (isOther) toArticle(next.at, isSpeaking);
  };
  const setManner = (next: Manner): void => {
    const before = manner;
    manner = next;
    const sentence = now();
    if (sentence === undefined) return;
    const choice = choiceOf(sentence);
    const isAnswered = state.trouble?.kind === 'voiceless' && choice.kind !== 'ask';
    const isChanged =
      before.settings.rate !== next.settings.rate || JSON.stringify(choiceOf(sentence, before)) !== JSON.stringify(choice);
    if (isAnswered || (state.status === 'speaking' && isChanged)) speak(lastWord());
  };
  const attend = (): (() => void) => {
    // Whoever installs a voice meanwhile is told, but not spoken to all of a sudden.
    const endVoices = parts.speaker.onVoices(() => {
      const sentence = now();
      const isMute = state.trouble?.kind === 'no-voices' || state.trouble?.kind === 'voiceless';
      if (isMute && sentence !== undefined && choiceOf(sentence).kind === 'voice') set({ trouble: null });
    });
    return () => {
      endVoices();
      stop();
    };
  };
  return {
    speaker: parts.speaker,
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    play: (items, at = 0, place = null) => {
      hasRead = false;
      set({ queue: openQueue(items, at) });
      toArticle(at, true, place);
    },
    pause,
    resume,
    stop,
    step: (by) => toSentence(by, state.status === 'speaking'),
    arrange,
    set: setManner,
    attend,
  };
}
