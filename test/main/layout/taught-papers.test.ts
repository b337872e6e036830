import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyCorrection } from '../../../main/layout/apply-correction.ts';
import { openEditionLayout } from '../../../main/layout/edition-layout.ts';
import { learnStyle } from '../../../main/layout/learn-style.ts';
import type { PageGlyphs } from '../../../main/layout/page-glyphs.ts';
import type { Block, CorrectedArticle, PageLayout, Role, TitleStyle } from '../../../preload/model.ts';
import { readTruth, type TruthPage } from '../../press/truth.ts';
import { readGlyphPages } from '../../support/layout/read-glyph-pages.ts';
import {
  type ArticleScore,
  addArticleScores,
  bCubedOf,
  fOfTally,
  rolesOf,
  scorePage,
} from '../../support/layout/score-articles.ts';

const samples = join(import.meta.dirname, '../../../assets/samples');

type Edition = { pages: PageGlyphs[]; truth: TruthPage[] };

const readEdition = async (name: string): Promise<Edition> => {
  const pages: PageGlyphs[] = [];
  for await (const page of readGlyphPages(join(samples, `${name}.pdf`))) pages.push(page);
  return { pages, truth: readTruth(join(samples, `${name}.truth.json`)).pages };
};

const layOut = ({ pages }: Edition, style: TitleStyle | null): PageLayout[] => {
  const edition = openEditionLayout({ style, usesStructure: false });
  const ready = [...pages.flatMap((page, at) => edition.add(at + 1, structuredClone(page))), ...edition.finish()];
  return ready.map(({ layout }) => layout);
};

const score = (edition: Edition, style: TitleStyle | null): ArticleScore =>
  addArticleScores(layOut(edition, style).map((layout, at) => scorePage(edition.truth[at] as TruthPage, layout)));

/** The page with the roles that a person would give who knows the truth; articles and order are left as they were found. */
const correctRoles = (layout: PageLayout, truth: TruthPage): CorrectedArticle[] => {
  const printed = truth.articles.flatMap(({ blocks }) =>
    blocks.flatMap(({ role, words }) => words.flatMap(({ boxes }) => boxes.map((box) => ({ role, box })))),
  );
  const roleOf = ({ role, start, end }: Block): Role => {
    const votes = new Map<Role, number>();
    for (const word of layout.words) {
      const place = word.start >= start && word.start < end ? word.boxes[0] : undefined;
      if (place === undefined) continue;
      const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
      const found = printed.find(({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
      const said = found?.role ?? 'furniture';
      votes.set(said, (votes.get(said) ?? 0) + 1);
    }
    return [...votes].sort((one, other) => other[1] - one[1])[0]?.[0] ?? role;
  };
  const blocksOf = (blocks: readonly Block[]) => blocks.map((block) => ({ role: roleOf(block), box: block.box }));
  return [...layout.articles, { blocks: layout.furniture }]
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ blocks }) => ({ headline: null, blocks: blocksOf(blocks) }));
};

/** What the first page of an edition teaches once a person has given its blocks their roles. */
const teach = (edition: Edition): TitleStyle =>
  learnStyle(
    layOut(edition, null).map((found, at) => ({
      page: at + 1,
      found,
      corrected: at === 0 ? applyCorrection(found, correctRoles(found, edition.truth[0] as TruthPage)) : null,
    })),
  );

describe('the later editions of a title that was taught by one page', { timeout: 120_000 }, () => {
  it.each([
    ['atlas-du-matin-2024-03-26', 'atlas-du-matin-2024-03-28'],
    ['HP_20240326', 'HP_20240328'],
    ['صباح المدينة 2024-03-25', 'صباح المدينة 2024-03-28'],
  ])('are read no worse than without: %s', async (first, later) => {
    const style = teach(await readEdition(first));
    const edition = await readEdition(later);
    const plain = score(edition, null);
    const taught = score(edition, style);
    expect(rolesOf(taught)).toBeGreaterThanOrEqual(rolesOf(plain) - 0.002);
    expect(bCubedOf(taught)).toBeGreaterThanOrEqual(bCubedOf(plain) - 0.002);
  });

  it('know bylines that no rule knows: a name in letters of its own, without a word that says so', async () => {
    const style = teach(await readEdition('صباح المدينة 2024-03-25'));
    const taught = score(await readEdition('صباح المدينة 2024-03-28'), style);
    expect(fOfTally(taught.roles.get('byline') ?? { right: 0, found: 0, printed: 0 })).toBeGreaterThan(0.9);
  });
});
