// Articles against truth: which words stand together, which are headlines, their roles, their order, and the links over pages.
// Every figure is of shuffled glyphs without the structure tree; beside it stands the figure with tags, and for B cubed the trivial answers.
import type { PageLayout } from '../../../preload/model.ts';
import type { TruthPage } from '../../press/truth.ts';
import { layOutPdf } from '../../support/layout/lay-out-pdf.ts';
import { libraryIssues } from '../../support/layout/library-issues.ts';
import { type PressSet, pressPapers } from '../../support/layout/press-papers.ts';
import {
  type ArticleScore,
  addArticleScores,
  bCubedOf,
  fOfTally,
  rolesOf,
  scorePage,
  type Tally,
} from '../../support/layout/score-articles.ts';
import { scoreJumps } from '../../support/layout/score-jumps.ts';
import { syntheticTruth } from '../../support/layout/synthetic-truth.ts';
import { asManyArticles, asOneArticle } from '../../support/layout/trivial-layouts.ts';
import { suite } from '../../support/suites.ts';
import type { Figure } from '../figures.ts';

/** What one set scores. */
export type LayoutScore = { score: ArticleScore; jumps: Tally; onePage: ArticleScore; blocks: ArticleScore };

type Laid = { pages: readonly TruthPage[]; layouts: readonly PageLayout[] };

const plain = { isShuffled: true, usesStructure: false };
const tagged = { isShuffled: true, usesStructure: true };

const scoreLaid = ({ pages, layouts }: Laid, change: (layout: PageLayout) => PageLayout = (layout) => layout): ArticleScore =>
  addArticleScores(layouts.map((layout, at) => scorePage(pages[at] as TruthPage, change(layout))));

function scoreAll(laid: readonly Laid[]): LayoutScore {
  const jumps = laid.map(({ pages, layouts }) => scoreJumps(pages, layouts));
  const sum = (of: (tally: Tally) => number): number => jumps.reduce((total, tally) => total + of(tally), 0);
  return {
    score: addArticleScores(laid.map((one) => scoreLaid(one))),
    jumps: { right: sum((one) => one.right), found: sum((one) => one.found), printed: sum((one) => one.printed) },
    onePage: addArticleScores(laid.map((one) => scoreLaid(one, asOneArticle))),
    blocks: addArticleScores(laid.map((one) => scoreLaid(one, asManyArticles))),
  };
}

/** Scores the synthetic broadsheets. */
export async function scoreSynthetic(usesStructure: boolean): Promise<LayoutScore> {
  const layouts = await layOutPdf(suite('articles/synthetic.pdf'), usesStructure ? tagged : plain);
  return scoreAll([{ pages: layouts.map((layout, at) => syntheticTruth(layout, at + 1)), layouts }]);
}

/** Scores a set of printed papers. */
export async function scorePapers(set: PressSet, usesStructure: boolean): Promise<LayoutScore> {
  const laid: Laid[] = [];
  for (const { path, pages } of pressPapers(set)) {
    laid.push({ pages, layouts: await layOutPdf(path, usesStructure ? tagged : plain) });
  }
  return scoreAll(laid);
}

/** Scores the issues of a library without their logical structure. */
export const scoreLibrary = (): LayoutScore => scoreAll(libraryIssues());

/** What is asked of a set; what is not named is only printed. */
type Targets = Partial<Record<'bCubed' | 'headlines' | 'roles' | 'follows' | 'jumps', number>>;

const followsOf = ({ follows }: ArticleScore): number => follows.right / follows.of;

function figuresOf(name: string, off: LayoutScore, on: LayoutScore | null, targets: Targets): Figure[] {
  const trivial = `page=article ${shown(bCubedOf(off.onePage))}, block=article ${shown(bCubedOf(off.blocks))}`;
  const figure = (what: string, of: (one: LayoutScore) => number, target: number | undefined, peer: string): Figure => ({
    name: `${name}: ${what}`,
    figure: `${shown(of(off))}${on === null ? '' : `, with tags ${shown(of(on))}`}`,
    peer,
    ...(target === undefined ? {} : { target: `≥ ${target}`, isReached: of(off) >= target }),
  });
  const all = [
    figure('B³ F', (one) => bCubedOf(one.score), targets.bCubed, trivial),
    figure('headline F1', (one) => fOfTally(one.score.headlines), targets.headlines, ''),
    figure('roles F1 (mean of roles)', (one) => rolesOf(one.score), targets.roles, ''),
    figure('successor', (one) => followsOf(one.score), targets.follows, ''),
    figure('jump links F1', (one) => fOfTally(one.jumps), targets.jumps, ''),
  ];
  return all.filter((_, at) => at === 0 || Object.values(targets).length > 1);
}

const shown = (value: number): string => value.toFixed(3);

/** The figures of all sets. */
export async function benchArticles(): Promise<Figure[]> {
  const press = { bCubed: 0.95, headlines: 0.97, roles: 0.9, follows: 0.99, jumps: 0.95 };
  return [
    ...figuresOf('synthetic', await scoreSynthetic(false), await scoreSynthetic(true), { bCubed: 0.95 }),
    ...figuresOf('library issues', scoreLibrary(), null, { bCubed: 0.85, follows: 0.985 }).filter(({ name }) =>
      /B³|successor/.test(name),
    ),
    ...figuresOf('press', await scorePapers('harder', false), await scorePapers('harder', true), press),
    ...figuresOf('press samples', await scorePapers('samples', false), await scorePapers('samples', true), press),
    ...figuresOf('press held out', await scorePapers('held out', false), await scorePapers('held out', true), press),
  ];
}
