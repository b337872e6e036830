// Whether the figures that a front page shows are more than guesses. Pure.
import type { PageLayout } from '#border/model';

/** A day whose weekday is right is at least this sure (text/dates.ts). */
export const weekdayConfidence = 0.95;

/**
 * Engines read the figures of Arabic pages as others (17321 as 17771). A day then counts only where its weekday is right, and a number never:
 * the sequence of issues tells more.
 */
export function areFiguresGuessed(front: Pick<PageLayout, 'source' | 'direction'> | null): boolean {
  return front !== null && front.source !== 'pdf' && front.direction === 'rtl';
}
