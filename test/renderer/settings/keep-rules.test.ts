import { describe, expect, it } from 'vitest';
import type { InterfaceLanguage, KeepRule } from '#border/model';
import { wordsIn } from '#border/words/speak';
import { formOf, isSameRule, ruleOf, sayRule } from '../../../renderer/settings/keep-rules.ts';

const rules: KeepRule[] = [
  { kind: 'all' },
  { kind: 'newest', count: 12 },
  { kind: 'days', days: 90 },
  { kind: 'size', gigabytes: 2.5 },
];

describe('a rule of keeping', () => {
  it.each(rules)('comes out of its form as it went in: %j', (rule) => {
    expect(ruleOf(formOf(rule))).toEqual(rule);
  });

  it('is told from another kind and another number', () => {
    expect(isSameRule({ kind: 'newest', count: 3 }, { kind: 'newest', count: 3 })).toBe(true);
    expect(isSameRule({ kind: 'newest', count: 3 }, { kind: 'newest', count: 4 })).toBe(false);
    expect(isSameRule({ kind: 'newest', count: 3 }, { kind: 'days', days: 3 })).toBe(false);
  });

  it('is said in few words, and an archive keeps everything', () => {
    const say = (rule: KeepRule, language: InterfaceLanguage = 'en', isArchive = false) =>
      sayRule(rule, isArchive, wordsIn(language), language);
    expect(rules.map((rule) => say(rule))).toEqual(['All editions', 'The newest 12', 'The last 90 days', 'Up to 2.5 GB']);
    expect(say({ kind: 'newest', count: 1 }, 'fr')).toBe('Le dernier');
    expect(say({ kind: 'days', days: 3 }, 'ar')).toBe('آخر ٣ أيام');
    expect(say({ kind: 'days', days: 3 }, 'en', true)).toBe('Everything');
  });
});
