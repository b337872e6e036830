// How fast voices speak, as measured while they do, and how long the rest will take. Pure.
import type { SpokenSentence } from '#border/model-aloud';

/** Letters a second at speed 1, by language. */
export type Pace = Readonly<Record<string, number>>;

/** What voices usually do, until one was measured. */
const usual: Pace = { fr: 15, en: 15, ar: 11 };
const otherwise = 14;

/** Utterances shorter than this say more of their pauses than of the voice. */
const FEWEST_LETTERS = 30;
/** A voice that seems faster was cut off. */
const MOST_A_SECOND = 60;
/** How much a new measure counts beside those before. */
const WEIGHT = 0.3;

const paceOf = (pace: Pace, language: string | null): number => pace[language ?? ''] ?? usual[language ?? ''] ?? otherwise;

/** The pace after so many letters took so long at a speed. */
export function learnPace(pace: Pace, language: string | null, letters: number, tookMs: number, rate: number): Pace {
  const measured = (letters / tookMs) * (1000 / rate);
  if (letters < FEWEST_LETTERS || !(measured < MOST_A_SECOND)) return pace;
  const before = pace[language ?? ''];
  const next = before === undefined ? measured : before + WEIGHT * (measured - before);
  return { ...pace, [language ?? '']: next };
}

/** How long sentences will take, the first of them from a letter on, in milliseconds. */
export function spokenMs(sentences: readonly SpokenSentence[], from: number, pace: Pace, rate: number): number {
  const seconds = sentences.reduce((sum, { text, language }, at) => {
    const letters = at === 0 ? Math.max(0, text.length - from) : text.length;
    return sum + letters / paceOf(pace, language);
  }, 0);
  return (seconds / rate) * 1000;
}
