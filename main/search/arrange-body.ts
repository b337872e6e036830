// The body of a page as it is stored: as it was found, or as a person arranged it with what was found beside it.
import type { CorrectedArticle } from '#border/model';
import { applyCorrection } from '../layout/apply-correction.ts';
import { packLayout } from '../layout/pack.ts';
import { deflateLayout, deflateText, inflateText, readLayout, type StoredBody } from './page-body.ts';

/** A body, and what was found in its place where a person arranged it. */
export type ArrangedBody = StoredBody & { foundText: Uint8Array | null; foundLayout: Uint8Array | null };

/** The body as it was found. */
export function foundBody({ text, layout, foundText, foundLayout }: ArrangedBody): StoredBody {
  return foundText === null ? { text, layout } : { text: foundText, layout: foundLayout };
}

/** Arranges what was found; null leaves it so. A page without a layout has nothing to arrange. */
export function arrangeBody(found: StoredBody, articles: readonly CorrectedArticle[] | null): ArrangedBody {
  const layout = articles === null ? null : readLayout(found, inflateText(found.text));
  if (articles === null || layout === null) return { ...found, foundText: null, foundLayout: null };
  const arranged = applyCorrection(layout, articles);
  return {
    text: deflateText(arranged.text),
    layout: deflateLayout(packLayout(arranged)),
    foundText: found.text,
    foundLayout: found.layout,
  };
}
