// How tall the rows of the list are. The style sheet fills these heights; the list reckons with them.
import type { Direction } from '#border/model';
import type { Heights } from './place-rows.ts';

/** By the side from which the interface is read: Arabic is set one step larger. */
export const rowHeights: Record<Direction, Heights> = { ltr: { hit: 112, inner: 86 }, rtl: { hit: 124, inner: 96 } };
