// What text lies under a place of the window: the page, the point on it, and its text.
import type { PageText } from './page-text.ts';
import { type PagePoint, pointAt } from './point-at.ts';

/** A point of a page and the text of that page. */
export type Under = PagePoint & { text: PageText };

/** The nearest page that has a text, and the point on it; null where none of them lies on the desk. */
export function underPoint(desk: HTMLElement, texts: ReadonlyMap<number, PageText>, x: number, y: number): Under | null {
  const sizes = new Map([...texts].map(([page, { layout }]) => [page, layout]));
  const found = pointAt(desk, sizes, x, y);
  const text = found === null ? undefined : texts.get(found.page);
  return found === null || text === undefined ? null : { ...found, text };
}
