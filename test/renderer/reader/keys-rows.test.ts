import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../preload/words/speak.ts';
import { keysGroups, keysRows } from '../../../renderer/reader/keys-rows.ts';
import { hasWords } from '../../../renderer/ui/plain-text.ts';

describe('the rows of the keys sheet', () => {
  it('stand each under a heading of the sheet, and no heading is empty', () => {
    expect(new Set(keysRows.map(({ group }) => group))).toEqual(new Set(keysGroups));
    expect(Object.keys(wordsIn('en').keys.groups).sort()).toEqual([...keysGroups].sort());
  });

  it('say no two things by the same words under one heading, in any language', () => {
    for (const language of ['en', 'fr', 'ar'] as const) {
      const said = keysRows.map(({ group, does }) => `${group}: ${does(wordsIn(language))}`);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it('name only keys that have one sign or a name in every language', () => {
    const names = ['command', 'forward', 'backward', ...Object.keys(wordsIn('en').keys.names)];
    const keys = keysRows.flatMap(({ presses }) => presses.flatMap((press) => press.split(' ')));
    expect(keys.filter((key) => [...key].length > 1 && !names.includes(key) && !/^F\d{1,2}$/.test(key))).toEqual([]);
  });
});

describe('what is typed to narrow a list', () => {
  it('is found without accents, vowels and capitals, word by word', () => {
    expect(hasWords('Première et dernière page', 'PAGE premiere')).toBe(true);
    expect(hasWords('الموضع التالي', 'المَوضع')).toBe(true);
    expect(hasWords('Première et dernière page', 'page zoom')).toBe(false);
  });
});
