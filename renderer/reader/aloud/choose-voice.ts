// Which voice reads a paragraph. Pure.
import type { AloudSettings } from '#border/model-aloud';
import type { Voice } from './speaker.ts';

/** A voice, or why there is none: it is to be skipped, a person is to be asked, or this computer has no voice at all. */
export type Choice = { kind: 'voice'; voice: Voice } | { kind: 'skip' } | { kind: 'ask' } | { kind: 'none' };

/** Where several countries speak a language, whose way is taken before a person has chosen. */
const usual: Readonly<Record<string, readonly string[]>> = {
  fr: ['fr-fr', 'fr'],
  en: ['en-gb', 'en-us', 'en'],
  ar: ['ar', 'ar-001', 'ar-ma', 'ar-sa', 'ar-eg'],
};

/** The language of a voice without its country. */
export const languageOf = (voice: Voice): string => voice.language.toLowerCase().split('-')[0] ?? '';

/** Some systems list thousands of voices, and each sentence asks for one. */
const sorted = new WeakMap<readonly Voice[], Map<string, readonly Voice[]>>();

/** The voices of a language, those first that are most likely wanted. A list is taken to stay what it is. */
export function voicesOf(voices: readonly Voice[], language: string): readonly Voice[] {
  const known = sorted.get(voices) ?? new Map<string, readonly Voice[]>();
  sorted.set(voices, known);
  const found = known.get(language) ?? sortVoices(voices, language);
  known.set(language, found);
  return found;
}

function sortVoices(voices: readonly Voice[], language: string): Voice[] {
  const order = usual[language] ?? [];
  const rank = ({ isDefault, language: tag }: Voice): number => {
    const at = order.indexOf(tag.toLowerCase());
    if (isDefault) return -1;
    return at < 0 ? order.length : at;
  };
  return voices.filter((voice) => languageOf(voice) === language).sort((one, other) => rank(one) - rank(other));
}

/** The voice for a paragraph. One in a language that nobody could tell is read as the interface speaks. */
export function chooseVoice(
  language: string | null,
  voices: readonly Voice[],
  { voices: chosen, voiceless }: Pick<AloudSettings, 'voices' | 'voiceless'>,
  own: string,
): Choice {
  if (voices.length === 0) return { kind: 'none' };
  const wanted = language ?? own;
  const voice = voiceOf(wanted, voices, chosen);
  if (voice !== null) return { kind: 'voice', voice };
  const other = voiceOf(own, voices, chosen) ?? voices.find(({ isDefault }) => isDefault) ?? voices[0];
  if (other === undefined) return { kind: 'none' };
  if (language === null || voiceless[wanted] === 'other') return { kind: 'voice', voice: other };
  return { kind: voiceless[wanted] === 'skip' ? 'skip' : 'ask' };
}

function voiceOf(language: string, voices: readonly Voice[], chosen: AloudSettings['voices']): Voice | null {
  const possible = voicesOf(voices, language);
  return possible.find(({ id }) => id === chosen[language]) ?? possible[0] ?? null;
}
