// What is copied of a selection that may go over several pages. Refuses places that the edition has not.
import { AppError } from '#border/errors';
import type { PageLayout } from '#border/model';
import type { SelectedText, SelectionInput } from '#border/model-selection';
import { type Stretch, selectedText } from '../layout/selected-text.ts';
import { getEdition, getPageSizes } from '../library/read-editions.ts';
import { readLayout } from './find-text.ts';
import type { Parts } from './parts.ts';

/**
 * The text of a selection as paragraphs. Throws edition/not-found, page/not-found, page/not-read where a page has no text yet, and
 * input/invalid where a place is behind the end of its page's text, or the selection ends before it begins.
 */
export async function readSelection(parts: Parts, { id, from, to }: SelectionInput): Promise<SelectedText> {
  const { title } = getEdition(parts.database, id);
  const pages = getPageSizes(parts.database, id).length;
  for (const { page } of [from, to]) if (page > pages) throw new AppError('page/not-found', { page });
  if (to.page < from.page || (to.page === from.page && to.offset < from.offset))
    throw new AppError('input/invalid', { field: 'to' });
  const stretches: Stretch[] = [];
  for (let page = from.page; page <= to.page; page += 1) {
    const { layout } = await readLayout(parts, { id, page });
    if (layout === null) throw new AppError('page/not-read', { title, page });
    stretches.push({
      layout,
      from: page === from.page ? within(layout, from.offset, 'from') : 0,
      to: page === to.page ? within(layout, to.offset, 'to') : layout.text.length,
    });
  }
  return { text: selectedText(stretches) };
}

function within({ text }: PageLayout, offset: number, field: 'from' | 'to'): number {
  if (offset > text.length) throw new AppError('input/invalid', { field });
  return offset;
}
