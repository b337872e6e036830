// The rules by which a title keeps its editions, as a form holds them and as people say them. Pure.
import type { InterfaceLanguage, KeepRule } from '#border/model';
import type { Words } from '#border/words/en';
import { saySize } from '#border/words/locale';

const bytesInGigabyte = 1e9;

/** A rule as a form holds it: what is not chosen keeps its number for when it is. */
export type RuleForm = { kind: KeepRule['kind']; count: number; days: number; gigabytes: number };

/** The form as it opens. */
export function formOf(rule: KeepRule): RuleForm {
  return {
    kind: rule.kind,
    count: rule.kind === 'newest' ? rule.count : 30,
    days: rule.kind === 'days' ? rule.days : 365,
    gigabytes: rule.kind === 'size' ? rule.gigabytes : 5,
  };
}

/** The rule that a form says. */
export function ruleOf({ kind, count, days, gigabytes }: RuleForm): KeepRule {
  if (kind === 'newest') return { kind, count };
  if (kind === 'days') return { kind, days };
  return kind === 'size' ? { kind, gigabytes } : { kind: 'all' };
}

/** A rule in few words; an archive keeps everything, whatever its rule. */
export function sayRule(rule: KeepRule, isArchive: boolean, { keeping }: Words, language: InterfaceLanguage): string {
  if (isArchive) return keeping.everything;
  if (rule.kind === 'newest') return keeping.newestCount(rule.count);
  if (rule.kind === 'days') return keeping.daysCount(rule.days);
  return rule.kind === 'size' ? keeping.sizeCount(saySize(rule.gigabytes * bytesInGigabyte, language)) : keeping.all;
}

/** Whether two rules are the same. */
export function isSameRule(one: KeepRule, other: KeepRule): boolean {
  return JSON.stringify(ruleOf(formOf(one))) === JSON.stringify(ruleOf(formOf(other)));
}
