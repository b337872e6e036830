// Opens a PDF with pdf.js and gives each page's size and its text items with the places where they are drawn.
// Only as good as pdf.js' own reading: enough to check the press, not to measure recall.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One page as pdf.js sees it. Items stand at their baseline's start, in points from the top left. */
export type OpenedPage = {
  widthPoints: number;
  heightPoints: number;
  items: { text: string; x: number; y: number; width: number }[];
  isTagged: boolean;
};

const fonts = fileURLToPath(new URL('../../node_modules/pdfjs-dist/standard_fonts/', import.meta.url));

/** Reads all pages of a file. */
export async function openPages(path: string): Promise<OpenedPage[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), standardFontDataUrl: fonts, verbosity: 0 });
  try {
    const pdf = await task.promise;
    const pages: OpenedPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      pages.push({
        widthPoints: right - left,
        heightPoints: top - bottom,
        isTagged: (await page.getStructTree()) !== null,
        items: items.flatMap((item) =>
          'str' in item && item.str.trim() !== ''
            ? [{ text: item.str, x: Number(item.transform[4]), y: top - Number(item.transform[5]), width: item.width }]
            : [],
        ),
      });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
