// A page of the index as it goes into a package for other institutions: ALTO, its sum, and the ids of the blocks of each article.
import { createHash } from 'node:crypto';
import type { PageLayout } from '#border/model';
import { type PlannedBlock, planAlto } from '../formats/alto-plan.ts';
import type { AltoMeta } from '../formats/alto-writing.ts';
import type { PackagedBlock } from '../formats/issue-package.ts';
import { writeAlto } from '../formats/write-alto.ts';

/** `articles` names them by their places in the layout of the page, from 0. */
export type PackagedText = {
  xml: string;
  sizeBytes: number;
  sha256: string;
  articles: { index: number; blocks: PackagedBlock[] }[];
  furniture: PackagedBlock[];
};

const blocksOf = (blocks: readonly PlannedBlock[]): PackagedBlock[] => blocks.map(({ id, block }) => ({ id, role: block.role }));

/** The text of a page; null where it has no words, or none that can be trusted: what reads the page again finds the same. */
export function packText(layout: PageLayout, meta: AltoMeta): PackagedText | null {
  if (layout.words.length === 0 || layout.needsOcr !== null) return null;
  const page = planAlto(layout, meta.pageNumber);
  const xml = writeAlto(layout, meta, page);
  const bytes = Buffer.from(xml, 'utf8');
  return {
    xml,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    articles: page.articles.map(({ index, blocks }) => ({ index, blocks: blocksOf(blocks) })),
    furniture: blocksOf(page.furniture),
  };
}
