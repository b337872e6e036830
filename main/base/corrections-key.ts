// A short name for the corrections of an edition, by which two sides see whether they hold the same ones.
import { createHash } from 'node:crypto';
import type { CorrectedPage } from '#border/model';

/** Empty where nothing is corrected; other corrections have another key. When they were made does not count. */
export function correctionsKey(corrections: readonly CorrectedPage[]): string {
  if (corrections.length === 0) return '';
  const sorted = [...corrections].sort((one, other) => one.page - other.page);
  const told = sorted.map(({ page, articles }) => [
    page,
    articles.map(({ headline, blocks }) => [
      headline,
      blocks.map(({ role, box }) => [role, box.x, box.y, box.width, box.height]),
    ]),
  ]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16);
}
