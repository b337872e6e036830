// A speaker in the hands of a test, with a clock of its own and sentences to read.
import type { AloudSettings, SpokenArticle, SpokenSentence } from '../../../../preload/model-aloud.ts';
import type { ArticleEntry } from '../../../../preload/model-article.ts';
import { openPlayer, type Player } from '../../../../renderer/reader/aloud/player.ts';
import type { Speaker, Told, Utterance, Voice } from '../../../../renderer/reader/aloud/speaker.ts';

/** A voice of a language. */
export const voice = (language: string, name = language, isDefault = false): Voice => ({ id: name, name, language, isDefault });

/** The settings of who has chosen nothing. */
export const plain: AloudSettings = {
  rate: 1,
  voices: {},
  voiceless: {},
  isFollowing: true,
  readsCaptions: false,
  readsAdverts: false,
};

/** A sentence on a page, letter for letter from a place of its text on. */
export const sentence = (
  text: string,
  more: Partial<SpokenSentence> & { page?: number; start?: number } = {},
): SpokenSentence => {
  const { page = 1, start = 0, ...rest } = more;
  const words = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
    boxes: [{ x: index, y: 10, width: word.length, height: 8 }],
  }));
  const pieces = [{ page, start, end: start + text.length, at: 0, lines: words.flatMap(({ boxes }) => boxes), words }];
  return { text, paragraph: 0, start, language: 'fr', role: 'body', breaths: [], pieces, ...rest };
};

/** An article in a list. */
export const entry = (page: number, article = 0): ArticleEntry => ({
  page,
  article,
  headline: `Article ${page}.${article}`,
  opening: '',
  parts: [{ page, article }],
  confidence: 1,
  isAdvert: false,
  needsOcr: null,
  language: 'fr',
  direction: 'ltr',
});

/** All that a test needs to listen and to speak. */
export type Hearing = {
  player: Player;
  said: Utterance[];
  /** What is said now; null while it is still. */
  now: () => { utterance: Utterance; told: Told } | null;
  voices: (voices: Voice[]) => void;
  /** Lets time pass. */
  pass: (ms: number) => void;
  settle: () => Promise<void>;
};

/** Opens a player over articles by their names. */
export function openHearing(articles: Record<string, SpokenArticle | Error>, known: Voice[], settings = plain): Hearing {
  let voices = known;
  let clock = 0;
  let speaking: { utterance: Utterance; told: Told } | null = null;
  const said: Utterance[] = [];
  const listeners = new Set<() => void>();
  const timers = new Set<{ at: number; act: () => void }>();
  const speaker: Speaker = {
    voices: () => voices,
    onVoices: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    speak: (utterance, told) => {
      said.push(utterance);
      speaking = { utterance, told };
    },
    cancel: () => {
      speaking = null;
    },
  };
  const player = openPlayer({
    speaker,
    open: async ({ page, article }) => {
      const found = articles[`${page}.${article}`];
      if (found === undefined || found instanceof Error) throw found ?? new Error('no such article');
      return found;
    },
    faultOf: (thrown) => ({ code: 'internal', message: String(thrown) }),
    now: () => clock,
    wait: (ms, act) => {
      const timer = { at: clock + ms, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    settings,
    own: 'en',
  });
  player.attend();
  return {
    player,
    said,
    now: () => speaking,
    voices: (next) => {
      voices = next;
      for (const listener of [...listeners]) listener();
    },
    pass: (ms) => {
      clock += ms;
      for (const timer of [...timers]) if (timer.at <= clock && timers.delete(timer)) timer.act();
    },
    settle: () => new Promise((resolve) => setImmediate(resolve)),
  };
}
