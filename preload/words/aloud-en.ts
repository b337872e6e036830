// English words of reading aloud.
import { isolate } from './isolate.ts';
import { sayCount, sayNumber } from './locale.ts';

const num = (n: number): string => sayNumber(n, 'en');

/** English, and the shape that the other languages must fill. */
export const aloudEnglish = {
  heading: 'Read aloud',
  listen: 'Read aloud',
  play: 'Go on reading',
  pause: 'Pause',
  stop: 'Stop reading',
  nextSentence: 'Next sentence',
  previousSentence: 'Previous sentence',
  nextArticle: 'Next article',
  previousArticle: 'Previous article',
  faster: 'Faster',
  slower: 'Slower',
  speed: 'Speed',
  times: (rate: string) => `${rate}×`,
  follow: 'Turn the pages along',
  toPlace: (headline: string) => `Go to the sentence that is read, in ${isolate(headline, 'en')}`,
  sentenceOf: (at: number, total: number) => `Sentence ${num(at)} of ${num(total)}`,
  left: (duration: string) => `about ${duration} left`,
  opening: 'Opening the article',
  progress: 'How far the article is read',
  nothing: 'There is no text here that could be read aloud.',
  pending: 'The text of this edition is still being read. Listen again in a moment.',
  failed: 'The voice did not speak. Nothing is lost: try again, or choose another voice.',
  noVoices: 'This computer has no voice that speaks without a network.',
  voiceless: (language: string) => `This computer has no voice for ${language}.`,
  install: {
    mac: 'Add one in System Settings, Accessibility, Spoken Content, System Voice, Manage Voices.',
    windows: 'Add one in Settings, Time and language, Speech, Manage voices.',
    linux: 'Install the packages speech-dispatcher and espeak-ng, then start Kiosque again.',
  },
  skipThem: 'Skip such paragraphs',
  otherVoice: 'Read with another voice',
  keyListen: 'Read aloud, pause',
  keySentence: 'Previous and next sentence',
  keySpeed: 'Slower and faster',
  queued: (n: number) => sayCount(n, 'en', { one: '# article waits', other: '# articles wait' }),
};

/** What every language says of reading aloud. */
export type AloudWords = typeof aloudEnglish;
