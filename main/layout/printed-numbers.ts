// Reads the number that a page prints of itself, and believes it where pages bear each other out. Pure.
import type { PageLayout } from '#border/model';
import { readFolio } from './furniture.ts';
import { partsOfHead } from './page-section.ts';

/** The number in the furniture of a page; null where there is none, or more than one. */
export function readPrintedNumber({ text, furniture }: Pick<PageLayout, 'text' | 'furniture'>): number | null {
  const heads = furniture.map(({ start, end }) => text.slice(start, end));
  const alone = new Set(heads.flatMap((head) => readFolio(head) ?? []));
  const found = alone.size > 0 ? alone : new Set(heads.flatMap(partsOfHead).flatMap((part) => readFolio(part) ?? []));
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

/**
 * The numbers of an edition's pages in their order, null where doubtful: one that lies as far from its place as that of no other page
 * was misread, or is no number of a page.
 */
export function believePrintedNumbers(numbers: readonly (number | null)[]): (number | null)[] {
  const distances = numbers.map((number, index) => (number === null ? null : number - index - 1));
  return numbers.map((number, index) => {
    const distance = distances[index] ?? null;
    return distance !== null && distances.filter((one) => one === distance).length > 1 ? number : null;
  });
}
