// How well gaps are found in twenty histories whose truth is known. KIOSQUE_SEEDS names the seeds; each is printed by itself.
import { describe, expect, it } from 'vitest';
import { judgeHistory, rate, type Verdict } from '../../support/histories/judge-history.ts';
import { makeHistory } from '../../support/histories/make-history.ts';
import { plans } from '../../support/histories/plans.ts';

const seeds = (process.env.KIOSQUE_SEEDS ?? '1').split(',');
const least = 0.98;

const say = (share: number): string => share.toFixed(3);

const print = (verdict: Verdict): void => {
  const { precision, recall } = rate([verdict]);
  const confusion = [...verdict.confusion].sort(([a], [b]) => a.localeCompare(b)).map(([pair, days]) => `${pair} ${days}`);
  console.log(`  ${verdict.name}: precision ${say(precision)}, recall ${say(recall)} | ${confusion.join(', ')}`);
};

describe('gaps of twenty made histories', { timeout: 120_000 }, () => {
  it.each(seeds)('are found, and nothing else is, with the seed %s', (seed) => {
    const verdicts = plans.map((plan) => judgeHistory(makeHistory(plan, seed)));
    for (const verdict of verdicts) print(verdict);
    const { precision, recall } = rate(verdicts);
    const of = seeds.length === 1 ? '' : ` (seed ${seed})`;
    console.log(`Gap detection: precision ${say(precision)}, recall ${say(recall)} over ${verdicts.length} histories${of}`);
    expect(verdicts).toHaveLength(20);
    expect(precision).toBeGreaterThanOrEqual(least);
    expect(recall).toBeGreaterThanOrEqual(least);
  });

  it('have a truth in which much is missing, and much was never published', () => {
    const days = plans.flatMap((plan) => [...makeHistory(plan, '1').truth.values()]);
    expect(days.filter((truth) => truth === 'missing').length).toBeGreaterThan(800);
    expect(days.filter((truth) => truth === 'quiet').length).toBeGreaterThan(10_000);
  });
});
