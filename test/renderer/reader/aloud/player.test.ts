import { describe, expect, it } from 'vitest';
import type { SpokenArticle } from '../../../../preload/model-aloud.ts';
import { skipped, withArticle, withArticleAt, withoutArticle } from '../../../../renderer/reader/aloud/queue.ts';
import { entry, type Hearing, openHearing, plain, sentence, voice } from './made-speaker.ts';

const french = voice('fr-FR');
const arabic = voice('ar');
const english = voice('en-GB');
const all = [french, arabic, english];

const article = (...texts: string[]): SpokenArticle => ({ sentences: texts.map((text) => sentence(text)) });

/** Ends what is said, after a time. */
const end = ({ now, pass }: Hearing, ms = 1000): void => {
  const { told } = now() ?? {};
  told?.start();
  pass(ms);
  told?.end();
};
const spoken = ({ now }: Hearing): string | null => now()?.utterance.text ?? null;

describe('an article that is read aloud', () => {
  it('is said sentence by sentence, each paragraph with the voice of its language, and ends by itself', async () => {
    const sentences = [sentence('Un.'), sentence('واحد.', { language: 'ar' }), sentence('One.', { language: 'en' })];
    const hearing = openHearing({ '1.0': { sentences } }, all);
    const { player, said, settle } = hearing;
    player.play([entry(1)]);
    expect(player.get().status).toBe('opening');
    await settle();
    expect(player.get().status).toBe('speaking');
    end(hearing);
    end(hearing);
    expect(player.get().sentence).toBe(2);
    end(hearing);
    expect(said.map(({ text, voice: { language } }) => `${language} ${text}`)).toEqual(['fr-FR Un.', 'ar واحد.', 'en-GB One.']);
    expect(player.get()).toMatchObject({ status: 'off', article: null, trouble: null });
  });

  it('shows the word that is said, and goes on there after a pause by speaking anew', async () => {
    const hearing = openHearing({ '1.0': article('Le maire est venu hier.') }, all);
    const { player, now, settle } = hearing;
    player.play([entry(1)]);
    await settle();
    now()?.told.start();
    now()?.told.boundary(3);
    expect(player.get().word).toEqual({ start: 3, end: 8 });
    player.pause();
    expect(now()).toBeNull();
    expect(player.get()).toMatchObject({ status: 'paused', from: 3 });
    player.resume();
    expect(spoken(hearing)).toBe('maire est venu hier.');
    now()?.told.boundary(6);
    expect(player.get().word).toEqual({ start: 9, end: 12 });
  });

  it('is said in parts where a sentence is long, with the words counted through', async () => {
    const text = `${'Encore un mot '.repeat(9)}enfin, ${'et puis un autre '.repeat(6)}la fin.`;
    const comma = text.indexOf(',') + 2;
    const hearing = openHearing({ '1.0': { sentences: [sentence(text, { breaths: [comma] })] } }, all);
    const { player, now, said, settle } = hearing;
    player.play([entry(1)]);
    await settle();
    expect(spoken(hearing)).toBe(text.slice(0, comma));
    end(hearing);
    now()?.told.boundary(0);
    expect(player.get()).toMatchObject({ sentence: 0, from: comma, word: { start: comma, end: comma + 2 } });
    expect(said.map((one) => one.text).join('')).toBe(text);
  });

  it('goes to the next and the previous sentence, spoken or paused, and on to the next article', async () => {
    const hearing = openHearing({ '1.0': article('Un.', 'Deux.'), '2.0': article('Trois.') }, all);
    const { player, settle } = hearing;
    player.play([entry(1), entry(2)]);
    await settle();
    player.step(1);
    expect(spoken(hearing)).toBe('Deux.');
    player.step(-1);
    player.step(-1);
    expect(spoken(hearing)).toBe('Un.');
    player.pause();
    player.step(1);
    expect(spoken(hearing)).toBeNull();
    expect(player.get()).toMatchObject({ status: 'paused', sentence: 1, from: 0 });
    player.step(1);
    await settle();
    expect(player.get()).toMatchObject({ status: 'paused', queue: { at: 1 } });
    player.resume();
    expect(spoken(hearing)).toBe('Trois.');
  });

  it('begins at a place of the page, and leaves captions and adverts out unless they are wanted', async () => {
    const sentences = [
      sentence('Titre.', { role: 'headline' }),
      sentence('Avant.', { start: 10 }),
      sentence('Ici.', { start: 20 }),
      sentence('Photo.', { start: 30, role: 'caption' }),
      sentence('Achetez.', { start: 40, role: 'advert' }),
    ];
    const hearing = openHearing({ '1.0': { sentences } }, all);
    hearing.player.play([entry(1)], 0, { page: 1, offset: 22 });
    await hearing.settle();
    expect(spoken(hearing)).toBe('Ici.');
    hearing.player.set({ settings: { ...plain, readsCaptions: true }, own: 'en' });
    expect(hearing.said).toHaveLength(1);
    end(hearing);
    expect(spoken(hearing)).toBe('Photo.');
    end(hearing);
    expect(hearing.player.get().status).toBe('off');
  });

  it('speaks on at the last word when the speed or the voice is changed', async () => {
    const hearing = openHearing({ '1.0': article('Le maire est venu.') }, [...all, voice('fr-CA')]);
    const { player, now, settle, said } = hearing;
    player.play([entry(1)]);
    await settle();
    now()?.told.boundary(3);
    player.set({ settings: { ...plain, rate: 1.5 }, own: 'en' });
    expect(said.at(-1)).toMatchObject({ text: 'maire est venu.', rate: 1.5, voice: { language: 'fr-FR' } });
    player.set({ settings: { ...plain, rate: 1.5, voices: { fr: 'fr-CA' } }, own: 'en' });
    expect(said.at(-1)).toMatchObject({ text: 'maire est venu.', voice: { language: 'fr-CA' } });
    player.set({ settings: { ...plain, rate: 1.5, voices: { fr: 'fr-CA' }, isFollowing: false }, own: 'en' });
    expect(said).toHaveLength(3);
  });

  it('learns how fast the voice is', async () => {
    const text = 'Une phrase assez longue pour mesurer la voix.';
    const hearing = openHearing({ '1.0': article(text, 'Fin.') }, all, { ...plain, rate: 2 });
    hearing.player.play([entry(1)]);
    await hearing.settle();
    end(hearing, 2000);
    expect(hearing.player.get().pace.fr).toBeCloseTo(text.length / 4);
  });
});

describe('a voice that is missing or fails', () => {
  it('is told once: a person chooses to skip, or to hear another voice', async () => {
    const sentences = [sentence('Un.'), sentence('واحد.', { language: 'ar' }), sentence('Deux.')];
    const hearing = openHearing({ '1.0': { sentences } }, [french, english]);
    const { player, settle } = hearing;
    player.play([entry(1)]);
    await settle();
    end(hearing);
    expect(player.get()).toMatchObject({ status: 'paused', trouble: { kind: 'voiceless', language: 'ar' } });
    player.set({ settings: { ...plain, voiceless: { ar: 'skip' } }, own: 'en' });
    expect(spoken(hearing)).toBe('Deux.');
    player.set({ settings: { ...plain, voiceless: { ar: 'other' } }, own: 'en' });
    player.step(-1);
    expect(hearing.now()?.utterance).toMatchObject({ text: 'واحد.', voice: { language: 'en-GB' } });
  });

  it('is waited for, since systems know their voices late; without any it says so', async () => {
    const hearing = openHearing({ '1.0': article('Un.') }, []);
    const { player, settle, voices, pass } = hearing;
    player.play([entry(1)]);
    await settle();
    expect(player.get().trouble).toBeNull();
    pass(500);
    voices(all);
    expect(spoken(hearing)).toBe('Un.');
    voices([]);
    player.pause();
    player.resume();
    pass(20_000);
    expect(player.get()).toMatchObject({ status: 'paused', trouble: { kind: 'no-voices' } });
    voices(all);
    expect(player.get()).toMatchObject({ status: 'paused', trouble: null });
    player.resume();
    expect(spoken(hearing)).toBe('Un.');
  });

  it('is asked twice, then told as failed', async () => {
    const hearing = openHearing({ '1.0': article('Un.') }, all);
    const { player, settle, now, said, pass } = hearing;
    player.play([entry(1)]);
    await settle();
    now()?.told.error('synthesis-failed');
    expect(said).toHaveLength(2);
    pass(8000);
    expect(player.get()).toMatchObject({ status: 'paused', trouble: { kind: 'failed' } });
    expect(now()).toBeNull();
  });

  it('is not waited for when it falls silent within a sentence', async () => {
    const hearing = openHearing({ '1.0': article('Un.', 'Deux.') }, all);
    const { player, settle, now, pass } = hearing;
    player.play([entry(1)]);
    await settle();
    now()?.told.start();
    pass(20_000);
    expect(spoken(hearing)).toBe('Deux.');
  });

  it('tells nothing any more once it was overtaken', async () => {
    const hearing = openHearing({ '1.0': article('Un.', 'Deux.', 'Trois.') }, all);
    const { player, settle, now } = hearing;
    player.play([entry(1)]);
    await settle();
    const late = now()?.told;
    player.step(1);
    late?.end();
    late?.boundary(0);
    late?.error('interrupted');
    expect(player.get()).toMatchObject({ sentence: 1, word: null, status: 'speaking' });
  });

  it('has nothing to do with an article that cannot be opened, which is told and asked for again', async () => {
    const articles: Record<string, SpokenArticle | Error> = { '1.0': new Error('gone') };
    const { player, settle, now } = openHearing(articles, all);
    player.play([entry(1)]);
    await settle();
    expect(player.get().trouble).toMatchObject({ kind: 'fault' });
    articles['1.0'] = article('Un.');
    player.resume();
    await settle();
    expect(now()?.utterance.text).toBe('Un.');
  });
});

describe('a queue of articles', () => {
  const articles = { '1.0': article('Un.'), '2.0': article('Deux.'), '2.1': { sentences: [] }, '3.0': article('Trois.') };

  it('is read in order, and what has no sentence to read is passed over', async () => {
    const hearing = openHearing(articles, all);
    const { player, settle, said } = hearing;
    player.play([entry(1), entry(2, 1), entry(3)]);
    await settle();
    end(hearing);
    await settle();
    expect(said.map(({ text }) => text)).toEqual(['Un.', 'Trois.']);
    player.play([entry(2, 1)]);
    await settle();
    expect(player.get()).toMatchObject({ status: 'off', trouble: { kind: 'nothing' } });
  });

  it('takes more while it is read, and waits where nothing is read', async () => {
    const hearing = openHearing(articles, all);
    const { player, settle, said } = hearing;
    player.arrange((queue) => withArticle(queue, entry(3), 'later'));
    await settle();
    expect(player.get()).toMatchObject({ status: 'paused', sentence: 0 });
    expect(said).toEqual([]);
    player.resume();
    player.arrange((queue) => withArticle(queue, entry(2), 'later'));
    player.arrange((queue) => withArticle(queue, entry(1), 'next'));
    expect(said).toHaveLength(1);
    end(hearing);
    await settle();
    end(hearing);
    await settle();
    expect(said.map(({ text }) => text)).toEqual(['Trois.', 'Un.', 'Deux.']);
  });

  it('loses one that waits and takes it back, but never the one that is read', () => {
    const queue = { items: [entry(1), entry(2), entry(3)], at: 0 };
    const without = withoutArticle(queue, 1);
    expect(without.items.map(({ page }) => page)).toEqual([1, 3]);
    expect(withArticleAt(without, entry(2), 1)).toEqual(queue);
    expect(withoutArticle(queue, 0)).toEqual(queue);
    expect(withArticle(queue, entry(3), 'next').items.map(({ page }) => page)).toEqual([1, 3, 2]);
  });

  it('goes on into the edition at both ends', async () => {
    const order = [entry(1), entry(2), entry(3)];
    const hearing = openHearing(articles, all);
    const { player, settle } = hearing;
    player.play([entry(2)]);
    await settle();
    player.arrange((queue) => skipped(queue, 1, order) ?? queue);
    await settle();
    expect(spoken(hearing)).toBe('Trois.');
    player.arrange((queue) => skipped(queue, -1, order) ?? queue);
    player.arrange((queue) => skipped(queue, -1, order) ?? queue);
    await settle();
    expect(spoken(hearing)).toBe('Un.');
    expect(skipped(player.get().queue, -1, order)).toBeNull();
    expect(player.get().queue.items.map(({ page }) => page)).toEqual([1, 2, 3]);
  });

  it('is gone once it is stopped, and an article that comes late is not read', async () => {
    const { player, settle, now } = openHearing(articles, all);
    player.play([entry(1)]);
    player.stop();
    await settle();
    expect(now()).toBeNull();
    expect(player.get()).toMatchObject({ status: 'off', queue: { items: [] } });
  });
});
