// What each key does in the reader, by the side from which the edition is read. Pure.
import type { Direction } from '#border/model';
import { letterOf } from '../ui/letter-of.ts';

/** Everything that a key can ask for. */
export type ReaderAct =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'down'
  | 'up'
  | 'screen-down'
  | 'screen-up'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit-page'
  | 'fit-width'
  | 'spread'
  | 'continuous'
  | 'column'
  | 'thumbnails'
  | 'tone'
  | 'outline'
  | 'go-to'
  | 'articles'
  | 'clip'
  | 'article'
  | 'next-article'
  | 'previous-article'
  | 'find'
  | 'next-hit'
  | 'previous-hit'
  | 'print'
  | 'back'
  | 'help';

/** What of a key press decides. */
export type Press = { key: string; code: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

const plain: Record<string, ReaderAct> = {
  Home: 'first',
  End: 'last',
  PageDown: 'screen-down',
  PageUp: 'screen-up',
  ArrowDown: 'down',
  ArrowUp: 'up',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit-page',
  Escape: 'back',
  '?': 'help',
  '؟': 'help',
};

const letters: Record<string, ReaderAct> = {
  s: 'spread',
  v: 'continuous',
  z: 'column',
  t: 'thumbnails',
  f: 'find',
  w: 'fit-width',
  a: 'articles',
  c: 'clip',
  r: 'article',
  j: 'next-article',
  k: 'previous-article',
  d: 'tone',
  o: 'outline',
  g: 'go-to',
};

/** The act of a key press, null when it has none here. */
export function readerAct(press: Press, direction: Direction): ReaderAct | null {
  if (press.altKey) return press.key === 'ArrowLeft' ? 'back' : null;
  if (press.ctrlKey || press.metaKey) return commandAct(press);
  if (press.key === 'ArrowRight') return direction === 'rtl' ? 'previous' : 'next';
  if (press.key === 'ArrowLeft') return direction === 'rtl' ? 'next' : 'previous';
  if (press.key === ' ') return press.shiftKey ? 'screen-up' : 'screen-down';
  if (press.key === 'F3') return press.shiftKey ? 'previous-hit' : 'next-hit';
  return plain[press.key] ?? (press.key.length === 1 ? (letters[letterOf(press)] ?? null) : null);
}

function commandAct(press: Press): ReaderAct | null {
  const letter = letterOf(press);
  if (letter === 'f') return 'find';
  if (letter === 'p') return 'print';
  if (letter === 'g') return press.shiftKey ? 'previous-hit' : 'next-hit';
  return ['+', '=', '-', '0'].includes(press.key) ? (plain[press.key] ?? null) : null;
}
