// Reads a PDF for a test: its pages in order, on the calling thread.
import { type ExtractedPage, extractPages } from '../../main/pdf/extract-pages.ts';

/** All pages of the file. */
export async function extractPdf(path: string, password: string | null = null): Promise<ExtractedPage[]> {
  const pages: ExtractedPage[] = [];
  await extractPages(path, password, (page) => pages.push(page));
  return pages;
}
