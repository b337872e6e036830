// The texts of the pages on the desk, prepared so that they can be pointed at. Holds no other page.
import { useMemo } from 'react';
import type { PageLayout } from '#border/model';
import type { Layouts } from '../use-layouts.ts';
import { type PageText, toPageText } from './page-text.ts';

const prepared = new WeakMap<PageLayout, PageText>();

/** By their pages; one that is not read yet is not among them. `pages` null has none. */
export function usePageTexts({ known }: Layouts, pages: readonly number[] | null): ReadonlyMap<number, PageText> {
  return useMemo(() => {
    const texts = new Map<number, PageText>();
    for (const page of pages ?? []) {
      const layout = known.get(page)?.layout;
      if (layout != null) texts.set(page, textOf(layout));
    }
    return texts;
  }, [known, pages]);
}

function textOf(layout: PageLayout): PageText {
  const text = prepared.get(layout) ?? toPageText(layout);
  prepared.set(layout, text);
  return text;
}
