// What each key means for marks in the reader. Pure.
import { letterOf } from '../../ui/letter-of.ts';
import type { Press } from '../reader-keys.ts';

/** What a key asks for. */
export type MarkAct = 'highlight' | 'underline' | 'note' | 'bookmark' | 'list' | 'next' | 'previous' | 'open' | 'remove';

const letters: Record<string, MarkAct> = { h: 'highlight', u: 'underline', n: 'note', b: 'bookmark', m: 'list' };

/** The act of a key press; null where it has none. `open` and `remove` are for the mark at which the reader is. */
export function markAct(press: Press): MarkAct | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  if (press.key === 'F4') return press.shiftKey ? 'previous' : 'next';
  if (press.shiftKey) return null;
  if (press.key === 'Enter') return 'open';
  if (press.key === 'Delete') return 'remove';
  return press.key.length === 1 ? (letters[letterOf(press)] ?? null) : null;
}
