// Lays out the pages of a PDF as the product does, or with the glyphs shuffled and the structure tree off: drawing order is no evidence.
import { openEditionLayout } from '../../../main/layout/edition-layout.ts';
import type { PageLayout } from '../../../preload/model.ts';
import { readGlyphPages, shuffleGlyphs } from './read-glyph-pages.ts';

/** How pages are laid out. */
export type LayoutMode = { isShuffled: boolean; usesStructure: boolean };

/** The layouts of all pages in their order. */
export async function layOutPdf(path: string, { isShuffled, usesStructure }: LayoutMode): Promise<PageLayout[]> {
  const edition = openEditionLayout({ usesStructure });
  const layouts: PageLayout[] = [];
  let number = 0;
  for await (const page of readGlyphPages(path)) {
    number += 1;
    for (const ready of edition.add(number, isShuffled ? shuffleGlyphs(page) : page)) layouts.push(ready.layout);
  }
  for (const ready of edition.finish()) layouts.push(ready.layout);
  return layouts;
}
