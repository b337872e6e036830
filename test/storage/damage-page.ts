// Damages one page of a database file as disks do: bits that flip, sectors that come back empty. Knows nothing of what stands in it.
import { readFileSync, writeFileSync } from 'node:fs';
import { openDraws } from '../support/kept-library.ts';

/** The size of a page, as SQLite writes it unless told. */
export const pageBytes = 4096;

/** The ways in which a page is damaged. */
export const damages = ['a flipped bit', 'zeros'] as const;

/** One page of a file, from 0, and what is done to it. */
export type PageDamage = { page: number; how: (typeof damages)[number] };

/** Every page of a file of so many with every damage. */
export function everyDamage(pages: number): PageDamage[] {
  return Array.from({ length: pages }, (_, page) => page).flatMap((page) => damages.map((how) => ({ page, how })));
}

/** Damages the page; false where it holds nothing but zeros already. A bit is chosen by the number of the page. */
export function damagePage(path: string, { page, how }: PageDamage): boolean {
  const bytes = readFileSync(path);
  const part = bytes.subarray(page * pageBytes, (page + 1) * pageBytes);
  if (how === 'zeros') {
    if (part.every((byte) => byte === 0)) return false;
    part.fill(0);
  } else {
    const draw = openDraws(page + 1);
    const at = Math.floor(draw() * part.length);
    part[at] = (part[at] ?? 0) ^ (1 << Math.floor(draw() * 8));
  }
  writeFileSync(path, bytes);
  return true;
}
