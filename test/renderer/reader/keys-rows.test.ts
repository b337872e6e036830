import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../preload/words/speak.ts';
import { keysFor, keysGroups, keysRows } from '../../../renderer/reader/keys-rows.ts';
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

describe('the rows for whom', () => {
  it('leave out what changes the library where it may not be changed, and for a visitor the marks and the notebook', () => {
    const said = (access: Parameters<typeof keysFor>[0]) => keysFor(access).map(({ does }) => does(wordsIn('en')));
    const { marks, dossier, keys, shelf, reader } = wordsIn('en');
    expect(said('whole')).toHaveLength(keysRows.length);
    const changing = [shelf.remove, dossier.keyCollect, marks.keyHighlight, marks.keyBookmark, marks.keyRemove, keys.articles];
    expect(said('read-only').filter((one) => changing.includes(one))).toEqual([]);
    expect(said('read-only')).toEqual(expect.arrayContaining([marks.keyList, marks.keyWalk]));
    expect(said('reading-room')).not.toContain(marks.keyList);
    expect(keysFor('reading-room').some(({ group }) => group === 'notebook' || group === 'articles')).toBe(false);
    expect(reader.keys).not.toBe('');
  });
});

describe('what is typed to narrow a list', () => {
  it('is found without accents, vowels and capitals, word by word', () => {
    expect(hasWords('Première et dernière page', 'PAGE premiere')).toBe(true);
    expect(hasWords('الموضع التالي', 'المَوضع')).toBe(true);
    expect(hasWords('Première et dernière page', 'page zoom')).toBe(false);
  });
});
