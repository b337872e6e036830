import { describe, expect, it } from 'vitest';
import { breathsOf, splitSentences } from '../../../main/text/sentences.ts';

const cut = (text: string, language: string | null): string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('the sentences of a paragraph', () => {
  it('do not end at French abbreviations, initials and references', () => {
    expect(
      cut(
        'M. Dupont a lu l’art. 4, p. 12, et le no. 7. Mme Alami et J. P. Martin, cf. p. 3, sont venus. C’est de l’art. Le reste suit.',
        'fr',
      ),
    ).toEqual([
      'M. Dupont a lu l’art. 4, p. 12, et le no. 7.',
      'Mme Alami et J. P. Martin, cf. p. 3, sont venus.',
      'C’est de l’art.',
      'Le reste suit.',
    ]);
  });

  it('keep what is said together with who says it, and guillemets with what they close', () => {
    expect(cut('Il cria : « Viens ! » dit-on. « Non. » Puis rien… et encore rien.', 'fr')).toEqual([
      'Il cria : « Viens ! » dit-on.',
      '« Non. »',
      'Puis rien… et encore rien.',
    ]);
  });

  it('do not end at English titles and initials, but at a country before a new sentence', () => {
    expect(cut('Mr. Smith met U.S. President Lee. They live in the U.S. The end. “Go!” she said. See p. 4. Done.', 'en')).toEqual(
      ['Mr. Smith met U.S. President Lee.', 'They live in the U.S.', 'The end.', '“Go!” she said.', 'See p. 4.', 'Done.'],
    );
  });

  it('do not end at Arabic titles and pages, and end at the Arabic question mark', () => {
    expect(cut('قال د. أحمد في ص. 4 إنها جميلة. هل جاء؟ نعم، جاء! وقال أ.د. علي ذلك.', 'ar')).toEqual([
      'قال د. أحمد في ص. 4 إنها جميلة.',
      'هل جاء؟',
      'نعم، جاء!',
      'وقال أ.د. علي ذلك.',
    ]);
  });

  it('leave amounts, dates and times whole, and begin a sentence with a figure', () => {
    expect(cut('Il paya 3.5 millions de DH le 28.03.2024 à 12.30. Il revint. 40 personnes attendaient.', 'fr')).toEqual([
      'Il paya 3.5 millions de DH le 28.03.2024 à 12.30.',
      'Il revint.',
      '40 personnes attendaient.',
    ]);
  });

  it('leave out what nobody can say', () => {
    expect(cut('Fin. *** — Suite.', null)).toEqual(['Fin.', '*** — Suite.']);
    expect(cut(' * * * ', 'en')).toEqual([]);
    expect(cut('', 'ar')).toEqual([]);
  });
});

describe('the breaths of a sentence', () => {
  it('are behind commas, and never within a figure', () => {
    const text = 'Le maire, élu en 2021, a dépensé 3,5 millions ; il le dit.';
    const at = breathsOf(text);
    expect(at.map((place, index) => text.slice(place, at[index + 1] ?? text.length))).toEqual([
      'élu en 2021, ',
      'a dépensé 3,5 millions ; ',
      'il le dit.',
    ]);
  });

  it('are behind words where no comma comes, and nowhere in one endless word', () => {
    const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
    const places = [0, ...breathsOf(long), long.length];
    expect(Math.max(...places.slice(1).map((place, at) => place - (places[at] ?? 0)))).toBeLessThanOrEqual(111);
    for (const place of breathsOf(long)) expect(long[place - 1]).toBe(' ');
    expect(breathsOf('x'.repeat(500))).toEqual([]);
  });
});
