// The keys of the column in which an article is read: they scroll it and set its letters, where elsewhere they scroll the desk and zoom the pages.
import type { ArticleSettings } from '#border/model-article';
import { letterOf } from '../../ui/letter-of.ts';
import { typeLimits } from './article-type.tsx';

/** What of a key press decides. */
type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The column, and what sets its letters; `settings` null leaves them. */
export type Column = {
  place: HTMLElement | null;
  settings: ArticleSettings | null;
  change: (part: Partial<ArticleSettings>) => void;
};

/** Does what a key asks of the column; false where it asks nothing of it. On a button the space bar is the button's. */
export function pressInColumn(press: Press, isOnButton: boolean, { place, settings, change }: Column): boolean {
  if (place === null || press.altKey) return false;
  if (press.ctrlKey || press.metaKey) return letterOf(press) === 'a' && !press.shiftKey && selectAll(place);
  if (press.key === ' ' && isOnButton) return false;
  return scroll(place, press) || (settings !== null && resize(press.key, settings, change));
}

/** Selects the text, and nothing of the window around it. */
function selectAll(place: HTMLElement): boolean {
  window.getSelection()?.selectAllChildren(place);
  return true;
}

function scroll(place: HTMLElement, { key, shiftKey }: Press): boolean {
  const screen = place.clientHeight * 0.9;
  const steps: Record<string, number> = {
    ArrowDown: 60,
    ArrowUp: -60,
    PageDown: screen,
    PageUp: -screen,
    ' ': shiftKey ? -screen : screen,
    Home: -place.scrollHeight,
    End: place.scrollHeight,
  };
  const by = steps[key];
  if (by === undefined || (shiftKey && key !== ' ')) return false;
  place.scrollBy({ top: by, behavior: 'instant' });
  return true;
}

function resize(key: string, { sizePx }: ArticleSettings, change: Column['change']): boolean {
  const by = key === '+' || key === '=' ? 1 : key === '-' ? -1 : 0;
  if (by === 0) return false;
  change({ sizePx: Math.min(typeLimits.size.max, Math.max(typeLimits.size.min, sizePx + by)) });
  return true;
}
