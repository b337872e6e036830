// The issues of a library whose METS tells the articles: their pages as ALTO sets them, and what METS says as the truth.
// The pages are laid out without that knowledge, their blocks in a shuffled order.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAlto } from '../../../main/formats/read-alto.ts';
import { readMets } from '../../../main/formats/read-mets.ts';
import { altoToSetPage } from '../../../main/issue/alto-to-set-page.ts';
import { layMetsArticles } from '../../../main/issue/articles-of-page.ts';
import { openEditionLayout } from '../../../main/layout/edition-layout.ts';
import type { SetBlock } from '../../../main/layout/set-page.ts';
import type { PageLayout } from '../../../preload/model.ts';
import { seedRandom } from '../../press/random.ts';
import type { TruthPage } from '../../press/truth.ts';
import { suite } from '../suites.ts';

/** An issue, laid out without its logical structure, and that structure. */
export type LibraryIssue = { name: string; layouts: PageLayout[]; pages: TruthPage[] };

/** The issues of `altomator`. */
export function libraryIssues(): LibraryIssue[] {
  const folder = suite('alto/altomator');
  return readdirSync(folder)
    .filter((name) => /^\d/.test(name))
    .sort()
    .map((name) => readIssue(join(folder, name), name));
}

function readIssue(folder: string, name: string): LibraryIssue {
  const mets = readMets(readFileSync(join(folder, `${name}-METS.xml`)));
  const edition = openEditionLayout();
  const layouts: PageLayout[] = [];
  const pages: TruthPage[] = [];
  for (const file of readdirSync(join(folder, 'ALTO')).sort()) {
    const [alto] = readAlto(readFileSync(join(folder, 'ALTO', file))).pages;
    if (alto === undefined) throw new Error(`${file} has no page`);
    const number = pages.length + 1;
    const plain = altoToSetPage(alto);
    const blocks = seedRandom(`shuffle/${file}`).shuffle(plain.blocks);
    for (const ready of edition.addSet(number, { ...plain, blocks }, null)) layouts.push(ready.layout);
    const { page, articles } = layMetsArticles(mets, number, alto);
    const byId = new Map(page.blocks.map((block) => [block.id, block]));
    pages.push({
      page: number,
      widthPoints: page.widthPoints,
      heightPoints: page.heightPoints,
      articles: articles.map((article, at) => ({
        id: String(at),
        headline: article.headline,
        continuesOn: null,
        continuedFrom: null,
        blocks: article.blocks.map(({ id, role }) => ({ role, text: '', words: wordsOf(byId.get(id)) })),
      })),
      furniture: [],
    });
  }
  for (const ready of edition.finish()) layouts.push(ready.layout);
  return { name, layouts, pages };
}

const wordsOf = (block: SetBlock | undefined): TruthPage['furniture'][number]['words'] =>
  (block?.lines ?? []).flatMap((line) => line.words.map(({ text, box }) => ({ text, boxes: [box] })));
