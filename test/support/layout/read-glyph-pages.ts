// The glyphs of each page of a PDF, as layout receives them, and the same glyphs in a shuffled order.
import type { Glyph, PageGlyphs } from '../../../main/layout/page-glyphs.ts';
import { openActualText } from '../../../main/pdf/actual-text.ts';
import { openDocument } from '../../../main/pdf/open-document.ts';
import { readGlyphs } from '../../../main/pdf/read-glyphs.ts';
import { seedRandom } from '../../press/random.ts';

/** The pages of the file, one after another. */
export async function* readGlyphPages(path: string): AsyncGenerator<PageGlyphs> {
  const document = await openDocument(path, null);
  const actualText = openActualText(path, null);
  try {
    for (let number = 1; number <= document.pdf.numPages; number += 1) {
      const page = await document.pdf.getPage(number);
      const shown = await readGlyphs(document, page);
      await actualText.fill(number, shown);
      page.cleanup();
      yield shown;
    }
  } finally {
    await actualText.close();
    await document.close();
  }
}

/** The page with its glyphs in another order, always the same one. */
export function shuffleGlyphs(page: PageGlyphs): PageGlyphs {
  return { ...page, glyphs: seedRandom(`shuffle/${page.glyphs.length}`).shuffle<Glyph>([...page.glyphs]) };
}
