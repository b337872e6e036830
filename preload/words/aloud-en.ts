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
  nothing: 'There is no text here that could be read aloud. Turn the page, and press L again.',
  pending: 'The text of this edition is still being read. Listen again in a moment.',
  failed: 'The voice did not speak. Nothing is lost: try again, or choose another voice.',
  noVoices: 'This computer has no voice that speaks without a network.',
  voiceless: (language: string) => `This computer has no voice for ${language}.`,
  install: {
    mac: 'Add one in System Settings, Accessibility, Spoken Content, System Voice, Manage Voices.',
    windows: 'Add one in Settings, Time and language, Speech, Manage voices.',
    linux: 'Install the packages speech-dispatcher and espeak-ng, then start Kiosque again.',
  },
  panel: 'What is read aloud',
  panelMore: 'What is read aloud…',
  queue: 'Now and next',
  queueEmpty: 'Nothing is being read. Choose an article below.',
  takeOut: (headline: string) => `Take out ${isolate(headline, 'en')}`,
  inEdition: 'In this edition',
  edition: 'The edition from here',
  nextOf: (headline: string) => `Read ${isolate(headline, 'en')} next`,
  laterOf: (headline: string) => `Read ${isolate(headline, 'en')} later`,
  waits: (headline: string) => `${isolate(headline, 'en')} waits to be read aloud.`,
  waitsNoMore: (headline: string) => `${isolate(headline, 'en')} no longer waits.`,
  fromHere: 'Read aloud from here',
  editionFromHere: 'Read the edition aloud from here',
  readNext: 'Read this article next',
  readLater: 'Read this article later',
  voices: 'Voices',
  voiceFor: (language: string) => `Voice for ${language}`,
  voicelessFor: (language: string) => `Paragraphs in ${language}, which has no voice`,
  noVoice: 'No voice; ask',
  captions: 'Read captions too',
  adverts: 'Read adverts too',
  skipThem: 'Skip such paragraphs',
  otherVoice: 'Read with another voice',
  keyListen: 'Read aloud, pause',
  keySentence: 'Previous and next sentence',
  keySpeed: 'Slower and faster',
  queued: (n: number) => sayCount(n, 'en', { one: '# article waits', other: '# articles wait' }),
};

/** What every language says of reading aloud. */
export type AloudWords = typeof aloudEnglish;
