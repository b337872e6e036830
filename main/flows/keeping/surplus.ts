// Which editions of a title its rule lets go. Pure.
// Refuses to let a pinned edition go, or the newest one, whatever the rule says.
import type { KeepRule } from '#border/model';

/** What the rule looks at. */
export type Kept = { id: string; day: string | null; addedAtMs: number; sizeBytes: number; isPinned: boolean };

const dayMs = 86_400_000;

/** When an edition counts from: its day at noon, or its arrival where the day is not known. */
const atMsOf = ({ day, addedAtMs }: Kept): number => (day === null ? addedAtMs : Date.parse(`${day}T12:00:00Z`));

const isTooMuch = (rule: KeepRule, nowMs: number): ((edition: Kept, place: number, filledBytes: number) => boolean) => {
  if (rule.kind === 'all') return () => false;
  if (rule.kind === 'newest') return (_edition, place) => place >= rule.count;
  if (rule.kind === 'days') return (edition) => nowMs - atMsOf(edition) > rule.days * dayMs;
  return (_edition, _place, filledBytes) => filledBytes > rule.gigabytes * 1e9;
};

/** The editions to let go, oldest first. Pinned ones count among the newest and towards the size, but stay. */
export function findSurplus<Edition extends Kept>(editions: readonly Edition[], rule: KeepRule, nowMs: number): Edition[] {
  const newestFirst = [...editions].sort((a, b) => atMsOf(b) - atMsOf(a) || b.addedAtMs - a.addedAtMs);
  const tooMuch = isTooMuch(rule, nowMs);
  let filledBytes = 0;
  const surplus = newestFirst.filter((edition, place) => {
    filledBytes += edition.sizeBytes;
    return place > 0 && !edition.isPinned && tooMuch(edition, place, filledBytes);
  });
  return surplus.reverse();
}
