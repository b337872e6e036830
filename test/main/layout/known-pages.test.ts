// Guards the figures of `npm run bench:layout`: glyphs shuffled, structure tree off. Floors stand a little below what was reached.
import { describe, expect, it } from 'vitest';
import { type LayoutScore, scoreLibrary, scorePapers } from '../../bench/layout/bench-articles.ts';
import { bCubedOf, fOfTally, rolesOf } from '../../support/layout/score-articles.ts';

const figuresOf = ({ score, jumps }: LayoutScore) => ({
  bCubed: bCubedOf(score),
  headlines: fOfTally(score.headlines),
  roles: rolesOf(score),
  follows: score.follows.right / score.follows.of,
  jumps: fOfTally(jumps),
});

function expectAtLeast(found: LayoutScore, floors: Partial<ReturnType<typeof figuresOf>>): void {
  const figures = figuresOf(found);
  for (const [name, floor] of Object.entries(floors)) {
    expect(figures[name as keyof typeof figures], name).toBeGreaterThanOrEqual(floor);
  }
}

describe('pages whose truth is known', () => {
  it('of a library, whose logical structure is not looked at, are cut where its operators cut them', () => {
    expectAtLeast(scoreLibrary(), { bCubed: 0.93, follows: 0.985 });
  });

  it('of printed papers with boxes, adverts, wraps, jump lines and Arabic become their articles', async () => {
    expectAtLeast(await scorePapers('harder', false), { bCubed: 0.96, headlines: 0.97, roles: 0.91, follows: 0.99, jumps: 0.95 });
  });

  it('of papers that the rules were hardly fitted to are not far behind', async () => {
    expectAtLeast(await scorePapers('held out', false), {
      bCubed: 0.95,
      headlines: 0.9,
      roles: 0.87,
      follows: 0.99,
      jumps: 0.95,
    });
  });
});
