// The speaker of the system. Refuses voices that send the text over a network.
import type { Speaker, Told } from './speaker.ts';

/** Speaks through `speechSynthesis`. There is one a window, so whoever opens a second one speaks in place of the first. */
export function openSystemSpeaker(synthesis: SpeechSynthesis): Speaker {
  // An utterance that nothing holds may be collected, and then tells nothing any more.
  let held: SpeechSynthesisUtterance | null = null;
  const cancel = (): void => {
    held = null;
    synthesis.cancel();
  };
  return {
    voices: () =>
      synthesis
        .getVoices()
        .filter(({ localService }) => localService)
        .map((voice) => ({ id: voice.voiceURI, name: voice.name, language: tagOf(voice.lang), isDefault: voice.default })),
    onVoices: (listener) => {
      synthesis.addEventListener('voiceschanged', listener);
      return () => synthesis.removeEventListener('voiceschanged', listener);
    },
    speak: ({ text, language, voice, rate }, told) => {
      cancel();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = synthesis.getVoices().find(({ voiceURI }) => voiceURI === voice.id) ?? null;
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

/** Android and some others write `fr_FR`. */
const tagOf = (language: string): string => language.replaceAll('_', '-');

function listen(utterance: SpeechSynthesisUtterance, told: Told, isHeld: () => boolean): void {
  utterance.onstart = () => isHeld() && told.start();
  utterance.onboundary = ({ name, charIndex }) => isHeld() && name === 'word' && told.boundary(charIndex);
  utterance.onend = () => isHeld() && told.end();
  utterance.onerror = ({ error }) => isHeld() && told.error(error);
}
