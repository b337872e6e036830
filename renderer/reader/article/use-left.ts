// Where the text of an article was left: kept while it is read, and found again when one comes back to it.
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Reading } from './use-article.ts';

/** Follows the column. What is clicked on the page comes to its top. */
export function useLeft(column: RefObject<HTMLElement | null>, { article, left, pointed }: Reading): void {
  const first = article?.parts[0];
  const key = first === undefined ? null : `${first.page} ${first.article}`;
  const opened = article?.opened ?? 0;
  useLayoutEffect(() => {
    const place = column.current;
    if (place === null || key === null) return;
    const known = left.current.get(key);
    const at = known === undefined ? null : place.querySelector<HTMLElement>(`[data-paragraph="${known.paragraph}"]`);
    const part = known === undefined && opened > 0 ? place.querySelectorAll<HTMLElement>('.article-part')[opened - 1] : null;
    place.scrollTop =
      at !== null && known !== undefined ? topOf(at, place) + known.offset : part == null ? 0 : topOf(part, place) - 16;
    const keep = (): void => {
      const paragraphs = [...place.querySelectorAll<HTMLElement>('[data-paragraph]')];
      const top = paragraphs.find((one) => topOf(one, place) + one.offsetHeight > place.scrollTop);
      if (top === undefined) return;
      left.current.set(key, { paragraph: Number(top.dataset.paragraph), offset: place.scrollTop - topOf(top, place) });
    };
    place.addEventListener('scroll', keep, { passive: true });
    return () => place.removeEventListener('scroll', keep);
  }, [column, left, key, opened]);
  useEffect(() => {
    if (pointed === null) return;
    const paragraph = column.current?.querySelector(`[data-paragraph="${pointed.paragraph}"]`);
    paragraph?.scrollIntoView({ block: 'start' });
  }, [column, pointed]);
}

/** How far down a column something begins. */
const topOf = (one: HTMLElement, column: HTMLElement): number =>
  one.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;
