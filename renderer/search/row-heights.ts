// How tall the rows of the list are. The style sheet fills these heights; the list reckons with them.
import type { Direction } from '#border/model';
import type { Heights } from './place-rows.ts';

/** What of a row is not text: the space round it. */
const space = 28;

const usual: Record<Direction, Heights> = { ltr: { hit: 112, inner: 86 }, rtl: { hit: 124, inner: 96 } };
const grown = (height: number, scale: number): number => Math.round(space + (height - space) * scale);

/** In pixels, by the side from which the interface is read (Arabic is set one step larger) and by how much larger text is. */
export function rowHeights(direction: Direction, scale: number): Heights {
  const { hit, inner } = usual[direction];
  return { hit: grown(hit, scale), inner: grown(inner, scale) };
}
