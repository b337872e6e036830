// The speaker of the system. Refuses voices that send the text over a network.
import type { Speaker, Told, Voice } from './speaker.ts';

type Known = { voices: Voice[]; byId: ReadonlyMap<string, SpeechSynthesisVoice> };

/**
 * Speaks through `speechSynthesis`. There is one a window, so whoever opens a second one speaks in place of the first. The system is asked
 * for nothing before something is to be read: some start a service for it, and list thousands of voices.
 */
export function openSystemSpeaker(synthesis: SpeechSynthesis): Speaker {
  // An utterance that nothing holds may be collected, and then tells nothing any more.
  let held: SpeechSynthesisUtterance | null = null;
  let known: Known | null = null;
  let isAsked = false;
  const listeners = new Set<() => void>();
  const ask = (): Known => {
    if (!isAsked) {
      isAsked = true;
      synthesis.addEventListener('voiceschanged', () => {
        known = null;
        for (const listener of [...listeners]) listener();
      });
    }
    known ??= listVoices(synthesis);
    return known;
  };
  const cancel = (): void => {
    if (held === null) return;
    held = null;
    synthesis.cancel();
  };
  return {
    voices: () => ask().voices,
    onVoices: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    speak: ({ text, language, voice, rate }, told) => {
      cancel();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = ask().byId.get(voice.id) ?? null;
      utterance.lang = utterance.voice?.lang ?? language;
      utterance.rate = rate;
      held = utterance;
      listen(utterance, told, () => held === utterance);
      // A pause, of whichever page, holds up all that is said after it.
      synthesis.resume();
      synthesis.speak(utterance);
    },
    cancel,
  };
}

function listVoices(synthesis: SpeechSynthesis): Known {
  const own = synthesis.getVoices().filter(({ localService }) => localService);
  return {
    voices: own.map((voice) => ({ id: voice.voiceURI, name: voice.name, language: tagOf(voice.lang), isDefault: voice.default })),
    byId: new Map(own.map((voice) => [voice.voiceURI, voice])),
  };
}

/** Android and some others write `fr_FR`. */
const tagOf = (language: string): string => language.replaceAll('_', '-');

function listen(utterance: SpeechSynthesisUtterance, told: Told, isHeld: () => boolean): void {
  utterance.onstart = () => isHeld() && told.start();
  utterance.onboundary = ({ name, charIndex }) => isHeld() && name === 'word' && told.boundary(charIndex);
  utterance.onend = () => isHeld() && told.end();
  utterance.onerror = ({ error }) => isHeld() && told.error(error);
}
