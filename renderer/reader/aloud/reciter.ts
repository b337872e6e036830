// Says one sentence at a time, breath by breath, with the voice that is right for it, and notices when a voice is missing or falls silent.
// Refuses to know what comes before or after.
import type { AloudSettings, SpokenSentence } from '#border/model-aloud';
import { chooseVoice } from './choose-voice.ts';
import { nextStretch, type Stretch, wordAt } from './passage.ts';
import type { Speaker, Told, Voice } from './speaker.ts';
import { openWatch, type Wait } from './watch-voice.ts';

/** Why a sentence is not heard. `voiceless` has to be answered by a person. */
export type Mute = { kind: 'voiceless'; language: string } | { kind: 'no-voices' } | { kind: 'failed' };

/** What is told while a sentence is said: from which letter on, which word, how long some letters took, and how it ended. */
export type Heard = {
  begins: (from: number) => void;
  word: (word: Stretch | null) => void;
  measured: (letters: number, tookMs: number) => void;
  done: () => void;
  mute: (why: Mute) => void;
};

/** How it is to be said; `own` is the language of the interface. */
export type Manner = { settings: AloudSettings; own: string };

/** Says sentences. */
export type Reciter = {
  /** Says a sentence from a letter on, in place of what is being said. One that is to be skipped is done at once. */
  say: (sentence: SpokenSentence, from: number, manner: Manner) => void;
  hush: () => void;
};

/** How long voices may take to be known. */
const VOICES_LATE_MS = 20_000;

type Parts = { speaker: Speaker; now: () => number; wait: Wait };

/** Opens a reciter over a speaker. */
export function openReciter({ speaker, now, wait }: Parts, heard: Heard): Reciter {
  /** Counts up with whatever makes earlier utterances worthless. */
  let turn = 0;
  let endLateVoices = (): void => {};
  const watch = openWatch(wait);
  const hush = (): void => {
    turn += 1;
    watch.end();
    endLateVoices();
    endLateVoices = () => {};
    speaker.cancel();
  };
  const mute = (why: Mute): void => {
    hush();
    heard.mute(why);
  };

  /** Some systems know their voices only a while after they were asked for the first time. */
  const waitForVoices = (again: () => void): void => {
    const end = wait(VOICES_LATE_MS, () => mute({ kind: 'no-voices' }));
    const stop = speaker.onVoices(() => speaker.voices().length > 0 && again());
    endLateVoices = () => {
      end();
      stop();
    };
  };

  const say = (sentence: SpokenSentence, from: number, manner: Manner, isAgain = false): void => {
    hush();
    const { settings, own } = manner;
    const choice = chooseVoice(sentence.language, speaker.voices(), settings, own);
    const language = sentence.language ?? own;
    if (choice.kind === 'none') waitForVoices(() => say(sentence, from, manner));
    else if (choice.kind === 'ask') mute({ kind: 'voiceless', language });
    else if (choice.kind === 'skip') heard.done();
    else speak(sentence, from, manner, choice.voice, isAgain);
  };

  const speak = (sentence: SpokenSentence, from: number, manner: Manner, voice: Voice, isAgain: boolean): void => {
    const { settings, own } = manner;
    const stretch = nextStretch(sentence, from, settings.rate);
    const text = sentence.text.slice(stretch.start, stretch.end);
    heard.begins(from);
    const failed = (): void => (isAgain ? mute({ kind: 'failed' }) : say(sentence, from, manner, true));
    const goOn = (): void => (stretch.end < sentence.text.length ? say(sentence, stretch.end, manner) : heard.done());
    const told = tell(sentence, stretch, failed, goOn);
    watch.begin(text.length, settings.rate, failed);
    speaker.speak({ text, language: sentence.language ?? own, voice, rate: settings.rate }, told);
  };

  const tell = (sentence: SpokenSentence, stretch: Stretch, failed: () => void, goOn: () => void): Told => {
    const mine = turn;
    const ifMine = (act: () => void): void => {
      if (mine === turn) act();
    };
    let startedMs: number | null = null;
    const end = (): void => {
      if (startedMs !== null) heard.measured(stretch.end - stretch.start, now() - startedMs);
      ifMine(goOn);
    };
    return {
      start: () =>
        ifMine(() => {
          startedMs = now();
          watch.hear(goOn);
        }),
      boundary: (at) =>
        ifMine(() => {
          watch.hear(goOn);
          heard.word(wordAt(sentence.text, stretch.start + at));
        }),
      end: () => ifMine(end),
      error: () => ifMine(failed),
    };
  };
  return { say, hush };
}
