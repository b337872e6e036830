// A speaker in the hands of a click test: it stands where the system's would, says nothing, and tells what the test tells it to.
import type { App } from './start-app.ts';

/** A voice of it. */
export type InjectedVoice = { name: string; lang: string; isRemote?: boolean };

/** What was asked of it. */
export type Said = { text: string; voice: string; rate: number };

type Event = 'start' | 'end' | 'boundary' | 'error';
type Hands = {
  said: Said[];
  tell: (event: Event, at?: number) => void;
  isSpeaking: () => boolean;
  voices: (of: InjectedVoice[]) => void;
};

/** Puts it in place of the system's. Comes before an edition is opened, which takes the speaker that is there. */
export const injectSpeaker = (app: App, voices: readonly InjectedVoice[]): Promise<void> =>
  app.page.evaluate((known) => {
    class Utterance {
      text: string;
      lang = '';
      voice: { name: string } | null = null;
      rate = 1;
      onstart: ((event: object) => void) | null = null;
      onend: ((event: object) => void) | null = null;
      onboundary: ((event: object) => void) | null = null;
      onerror: ((event: object) => void) | null = null;
      constructor(text: string) {
        this.text = text;
      }
    }
    const toVoice = ({ name, lang, isRemote = false }: InjectedVoice) => ({
      name,
      lang,
      voiceURI: name,
      localService: !isRemote,
      default: false,
    });
    const said: Said[] = [];
    let of = known.map(toVoice);
    let now: Utterance | null = null;
    class Synthesis extends EventTarget {
      getVoices = () => of;
      resume = () => {};
      speak = (utterance: Utterance) => {
        now = utterance;
        said.push({ text: utterance.text, voice: utterance.voice?.name ?? '', rate: utterance.rate });
      };
      cancel = () => {
        const before = now;
        now = null;
        before?.onerror?.({ error: 'canceled' });
      };
    }
    const synthesis = new Synthesis();
    const hands: Hands = {
      said,
      tell: (event, at = 0) => {
        const told = now;
        if (event === 'end' || event === 'error') now = null;
        if (event === 'start') told?.onstart?.({});
        if (event === 'end') told?.onend?.({});
        if (event === 'boundary') told?.onboundary?.({ name: 'word', charIndex: at });
        if (event === 'error') told?.onerror?.({ error: 'synthesis-failed' });
      },
      isSpeaking: () => now !== null,
      voices: (next) => {
        of = next.map(toVoice);
        synthesis.dispatchEvent(new CustomEvent('voiceschanged'));
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
    Object.defineProperty(window, 'speakerHands', { value: hands, configurable: true });
  }, voices);

type Held = { speakerHands: Hands };

/** Tells what happens to what is being said; `at` is the letter at which a word begins. */
export const tell = (app: App, event: Event, at = 0): Promise<void> =>
  app.page.evaluate(([what, place]) => (window as unknown as Held).speakerHands.tell(what, place), [event, at] as const);

/** All that was asked of it. */
export const listSaid = (app: App): Promise<Said[]> => app.page.evaluate(() => (window as unknown as Held).speakerHands.said);

/** Whether it is speaking. */
export const isSpeaking = (app: App): Promise<boolean> =>
  app.page.evaluate(() => (window as unknown as Held).speakerHands.isSpeaking());

/** The system knows other voices. */
export const changeVoices = (app: App, voices: readonly InjectedVoice[]): Promise<void> =>
  app.page.evaluate((next) => (window as unknown as Held).speakerHands.voices([...next]), voices);
