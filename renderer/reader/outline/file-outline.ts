// What the PDF itself says of its pages: its bookmarks, and the labels under which it counts them. Knows no React.
// Refuses bookmarks that lead out of the file.
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A bookmark; `page` null only groups those beneath it. */
export type Bookmark = { title: string; page: number | null; items: readonly Bookmark[] };

/** `labels` null where pages are simply counted from 1. */
export type FileOutline = { bookmarks: readonly Bookmark[]; labels: readonly string[] | null };

/** More bookmarks are no outline. */
const mostBookmarks = 2000;
const mostLetters = 300;
const deepest = 6;

type Item = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** Reads both. A part that makes no sense is as if it were not there: the pages are. */
export async function readFileOutline(pdf: PDFDocumentProxy): Promise<FileOutline> {
  const [items, labels] = await Promise.all([pdf.getOutline().catch(() => null), pdf.getPageLabels().catch(() => null)]);
  let left = mostBookmarks;
  const read = async (list: readonly Item[], depth: number): Promise<Bookmark[]> => {
    const bookmarks: Bookmark[] = [];
    for (const item of list) {
      left -= 1;
      if (left < 0) break;
      const title = item.title.replace(/\s+/gu, ' ').trim().slice(0, mostLetters);
      const page = await pageOf(pdf, item.dest);
      const beneath = depth < deepest ? await read((item.items ?? []) as Item[], depth + 1) : [];
      if (title !== '' && (page !== null || beneath.length > 0)) bookmarks.push({ title, page, items: beneath });
    }
    return bookmarks;
  };
  const isCounted = labels === null || labels.every((label, at) => label === '' || label === String(at + 1));
  return { bookmarks: await read(items ?? [], 1), labels: isCounted ? null : labels };
}

async function pageOf(pdf: PDFDocumentProxy, dest: Item['dest']): Promise<number | null> {
  try {
    const [target] = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) ?? [];
    const index = typeof target === 'number' ? target : target == null ? null : await pdf.getPageIndex(target);
    return index !== null && index >= 0 && index < pdf.numPages ? index + 1 : null;
  } catch {
    return null;
  }
}
