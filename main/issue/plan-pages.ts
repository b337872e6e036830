// Pairs page images with their texts where no METS does: by equal names, else by the numbers in them, else by their order.
// Refuses to leave out a page that is there.
import { extname } from 'node:path/posix';
import { compareNaturally } from '../base/natural-order.ts';
import type { PlannedPage } from './found-edition.ts';
import { folderOf, stemOf } from './kinds.ts';

/** Where a page is there in several formats: what archives keep goes first, what was made of it for screens last. */
const formats = ['.jp2', '.jpx', '.jpf', '.j2k', '.j2c', '.jpc', '.tif', '.tiff', '.png', '.jpg', '.jpeg', '.jpe', '.pdf'];
const rankOf = (name: string): number => formats.indexOf(extname(name).toLowerCase());

/** Small copies that stand beside the pages. */
export function isThumbnail(name: string): boolean {
  return /(?:^|[\W_])(?:thumb(?:nail)?s?|vignettes?|th|tn)(?:$|[\W_])/iu.test(
    `${folderOf(name).split('/').at(-1)} ${stemOf(name)}`,
  );
}

/** What two files of one page have in common: the name without what tells the sort of file. */
const keyOf = (name: string): string =>
  stemOf(name)
    .toLowerCase()
    .replace(/(?:^|[\W_])(?:alto|ocr|text|master|access|image|img)(?=$|[\W_])/gu, '')
    .replace(/^[\W_]+|[\W_]+$/gu, '');

const lastNumber = (name: string): string | null => /(\d+)[a-z]?$/iu.exec(keyOf(name))?.[1]?.replace(/^0+(?=\d)/u, '') ?? null;

/** One image a page, in the order in which people count. */
export function chooseImages(names: readonly string[]): string[] {
  const plain = names.filter((name) => !isThumbnail(name));
  const best = new Map<string, string>();
  for (const name of plain.length > 0 ? plain : names) {
    const key = keyOf(name) || name;
    const other = best.get(key);
    if (other === undefined || rankOf(name) < rankOf(other)) best.set(key, name);
  }
  return [...best.values()].sort(compareNaturally);
}

const pairBy = (
  images: readonly string[],
  altos: readonly string[],
  key: (name: string) => string | null,
): PlannedPage[] | null => {
  const texts = new Map<string, string>();
  for (const alto of altos) {
    const of = key(alto);
    if (of === null || texts.has(of)) return null;
    texts.set(of, alto);
  }
  const seen = new Set<string>();
  const pages: { page: PlannedPage; order: string }[] = [];
  for (const image of images) {
    const of = key(image);
    if (of === null || seen.has(of)) return null;
    seen.add(of);
    pages.push({ page: { image, alto: texts.get(of) ?? null }, order: of });
  }
  if (!altos.some((alto) => seen.has(key(alto) ?? ''))) return null;
  for (const alto of altos) {
    const of = key(alto) ?? '';
    if (!seen.has(of)) pages.push({ page: { image: null, alto }, order: of });
  }
  return pages.sort((a, b) => compareNaturally(a.order, b.order)).map(({ page }) => page);
};

/** The pages of an issue from its images (or PDFs of one page) and its texts, in their order. */
export function planPages(allImages: readonly string[], allAltos: readonly string[]): PlannedPage[] {
  const images = chooseImages(allImages);
  const altos = [...allAltos].sort(compareNaturally);
  if (altos.length === 0) return images.map((image) => ({ image, alto: null }));
  if (images.length === 0) return altos.map((alto) => ({ image: null, alto }));
  const paired = pairBy(images, altos, keyOf) ?? pairBy(images, altos, lastNumber);
  if (paired !== null) return paired;
  // One file may hold many pages: how many, only its bytes tell.
  if (images.length === altos.length || images.length === 1)
    return altos.map((alto, at) => ({ image: images[at] ?? null, alto }));
  return [...images.map((image) => ({ image, alto: null })), ...altos.map((alto) => ({ image: null, alto }))];
}
