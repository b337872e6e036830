// The small parts of reading aloud: which voice, how fast, how much at once, which keys, where to begin.
import { describe, expect, it } from 'vitest';
import type { PageLayout } from '../../../../preload/model.ts';
import { aloudAct } from '../../../../renderer/reader/aloud/aloud-keys.ts';
import { chooseVoice, voicesOf } from '../../../../renderer/reader/aloud/choose-voice.ts';
import { firstStart, startAt } from '../../../../renderer/reader/aloud/find-start.ts';
import { learnPace, spokenMs } from '../../../../renderer/reader/aloud/pace.ts';
import { linesOn, nextStretch, pageOf, sentenceAt, wordAt, wordsOn } from '../../../../renderer/reader/aloud/passage.ts';
import { canBeRead } from '../../../../renderer/reader/aloud/queue.ts';
import { rates, stepRate } from '../../../../renderer/reader/aloud/rates.ts';
import { press } from '../../../support/key-press.ts';
import { entry, plain, sentence, voice } from './made-speaker.ts';

describe('the voice of a paragraph', () => {
  const voices = [voice('en-US'), voice('fr-CA'), voice('fr-FR'), voice('ar-SA'), voice('en-GB')];

  it('is one of its language, of the usual country first, unless another was chosen or is the system’s own', () => {
    expect(voicesOf(voices, 'fr').map(({ id }) => id)).toEqual(['fr-FR', 'fr-CA']);
    expect(chooseVoice('ar', voices, plain, 'en')).toMatchObject({ voice: { id: 'ar-SA' } });
    expect(chooseVoice('fr', voices, { ...plain, voices: { fr: 'fr-CA' } }, 'en')).toMatchObject({ voice: { id: 'fr-CA' } });
    expect(chooseVoice('fr', voices, { ...plain, voices: { fr: 'gone' } }, 'en')).toMatchObject({ voice: { id: 'fr-FR' } });
    expect(voicesOf([voice('fr-FR'), voice('fr-CA', 'own', true)], 'fr')[0]?.id).toBe('own');
  });

  it('is asked for where there is none, and then skipped or read by the voice of the interface', () => {
    expect(chooseVoice('es', voices, plain, 'fr')).toEqual({ kind: 'ask' });
    expect(chooseVoice('es', voices, { ...plain, voiceless: { es: 'skip' } }, 'fr')).toEqual({ kind: 'skip' });
    expect(chooseVoice('es', voices, { ...plain, voiceless: { es: 'other' } }, 'fr')).toMatchObject({ voice: { id: 'fr-FR' } });
    expect(chooseVoice(null, voices, plain, 'ar')).toMatchObject({ voice: { id: 'ar-SA' } });
    expect(chooseVoice('fr', [], plain, 'fr')).toEqual({ kind: 'none' });
  });
});

describe('the pace', () => {
  it('is learned by language at speed 1, and foretells the rest at any speed', () => {
    const pace = learnPace({}, 'fr', 60, 2000, 2);
    expect(pace.fr).toBe(15);
    expect(learnPace(pace, 'fr', 60, 8000, 1).fr).toBeCloseTo(12.75);
    const rest = [sentence('x'.repeat(100)), sentence('y'.repeat(50))];
    expect(spokenMs(rest, 40, pace, 1)).toBeCloseTo((110 / 15) * 1000);
    expect(spokenMs(rest, 40, pace, 2)).toBeCloseTo((110 / 30) * 1000);
    expect(spokenMs(rest, 0, {}, 1)).toBeGreaterThan(0);
  });

  it('learns nothing of a few letters, or of a voice that was cut off', () => {
    expect(learnPace({}, 'fr', 5, 2000, 1)).toEqual({});
    expect(learnPace({}, 'fr', 500, 10, 1)).toEqual({});
    expect(learnPace({}, 'fr', 500, 0, 1)).toEqual({});
  });

  it('is changed in steps between its two ends', () => {
    expect(stepRate(1, 1)).toBe(1.1);
    expect(stepRate(1.23, -1)).toBe(1.2);
    expect(stepRate(rates.at(-1) ?? 0, 1)).toBe(3);
    expect(stepRate(0.5, -1)).toBe(0.5);
  });
});

describe('what is said at once', () => {
  it('is a sentence, or as much of a long one as fits before a breath; less at a slow speed', () => {
    const breaths = [60, 120, 180, 240];
    const long = sentence('x'.repeat(300), { breaths });
    expect(nextStretch(sentence('Court.'), 0, 1)).toEqual({ start: 0, end: 6 });
    expect(nextStretch(long, 0, 1)).toEqual({ start: 0, end: 120 });
    expect(nextStretch(long, 0, 0.5)).toEqual({ start: 0, end: 60 });
    expect(nextStretch(long, 120, 3)).toEqual({ start: 120, end: 240 });
    expect(nextStretch(long, 240, 1)).toEqual({ start: 240, end: 300 });
    expect(nextStretch(sentence('x'.repeat(300), { breaths: [290] }), 0, 1)).toEqual({ start: 0, end: 290 });
    expect(nextStretch(sentence('x'.repeat(300)), 0, 1)).toEqual({ start: 0, end: 300 });
  });

  it('is found on its pages, as lines and as a word', () => {
    const [one, other] = [sentence('Un mot', { start: 10 }), sentence('et deux.', { page: 2, start: 0 })];
    const over = {
      ...one,
      text: 'Un mot et deux.',
      pieces: [...one.pieces, ...other.pieces.map((piece) => ({ ...piece, at: 7 }))],
    };
    expect(linesOn(over, 1)).toHaveLength(2);
    expect(wordsOn(over, 1, { start: 3, end: 6 })).toEqual([{ x: 3, y: 10, width: 3, height: 8 }]);
    expect(wordsOn(over, 2, { start: 10, end: 15 })).toEqual([{ x: 3, y: 10, width: 5, height: 8 }]);
    expect([pageOf(over, 0), pageOf(over, 6), pageOf(over, 7), pageOf(over, 12)]).toEqual([1, 1, 2, 2]);
    expect(wordAt('Un mot', 3)).toEqual({ start: 3, end: 6 });
    expect(wordAt('Un mot', 2)).toBeNull();
    expect(sentenceAt({ sentences: [one, other] }, { page: 2, offset: 3 })).toBe(1);
    expect(sentenceAt({ sentences: [one, other] }, { page: 9, offset: 3 })).toBe(0);
  });
});

describe('where reading begins', () => {
  const order = [
    entry(1),
    {
      ...entry(1, 1),
      parts: [
        { page: 1, article: 1 },
        { page: 3, article: 0 },
      ],
    },
    entry(3, 1),
  ];
  const block = { role: 'body', start: 5, end: 20, box: { x: 0, y: 0, width: 1, height: 1 } } as const;
  const article = { headline: null, confidence: 1, continuesOn: null, continuedFrom: null };
  const layout = { articles: [{ ...article, blocks: [block] }] } as unknown as PageLayout;

  it('is the article of a place, also where it goes on from another page', () => {
    expect(startAt(order, { page: 3, offset: 8 }, layout)).toEqual({ at: 1, place: { page: 3, offset: 8 } });
    expect(startAt(order, { page: 3, offset: 30 }, layout)).toBeNull();
    expect(startAt([], { page: 3, offset: 8 }, layout)).toBeNull();
  });

  it('is else the first article that begins on the desk, or goes on there', () => {
    expect(firstStart(order, [3, 4])).toEqual({ at: 2, place: null });
    expect(firstStart(order.slice(0, 2), [2, 3])).toEqual({ at: 1, place: { page: 3, offset: 0 } });
    expect(firstStart(order, [7])).toBeNull();
  });

  it('is never a page without text, and an advert only where they are wanted', () => {
    expect(canBeRead(entry(1), false)).toBe(true);
    expect(canBeRead({ ...entry(1), article: null, needsOcr: 'no-text' }, true)).toBe(false);
    expect(canBeRead({ ...entry(1), isAdvert: true }, false)).toBe(false);
    expect(canBeRead({ ...entry(1), isAdvert: true }, true)).toBe(true);
  });
});

describe('the keys', () => {
  it('listen, pause and stop, on any keyboard', () => {
    expect(aloudAct(press('l'))).toBe('listen');
    expect(aloudAct(press('L', { code: 'KeyL', shiftKey: true }))).toBe('stop');
    expect(aloudAct(press('م', { code: 'KeyL' }))).toBe('listen');
    expect(aloudAct(press('MediaTrackNext'))).toBe('next-article');
    expect(aloudAct(press('l', { ctrlKey: true }))).toBeNull();
  });

  it('go through sentences and speeds, where the signs are and where others lie in their place', () => {
    expect(aloudAct(press(']'))).toBe('next-sentence');
    expect(aloudAct(press('[', { ctrlKey: true, altKey: true }))).toBe('previous-sentence');
    expect(aloudAct(press('ج', { code: 'BracketLeft' }))).toBe('previous-sentence');
    expect(aloudAct(press('+', { code: 'BracketRight' }))).toBeNull();
    expect(aloudAct(press('>', { shiftKey: true, code: 'Period' }))).toBe('faster');
    expect(aloudAct(press('<', { code: 'IntlBackslash' }))).toBe('slower');
    expect(aloudAct(press('[', { metaKey: true }))).toBeNull();
  });
});
