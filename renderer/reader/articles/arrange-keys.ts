// What each key does while articles are being arranged, beside moving in the list. Pure.
import { letterOf } from '../../ui/letter-of.ts';
import { undoKey } from '../../ui/undo-key.ts';
import type { Press } from '../reader-keys.ts';

/** Everything that a key can ask for here. */
export type ArrangeAct = 'merge' | 'split' | 'earlier' | 'later' | 'role' | 'retitle' | 'outside' | 'undo' | 'redo';

const letters: Record<string, ArrangeAct> = { m: 'merge', d: 'split', r: 'role' };
const plain: Record<string, ArrangeAct> = { F2: 'retitle', Delete: 'outside', Backspace: 'outside' };

/** The act of a key press, null when it has none here. */
export function arrangeAct(press: Press): ArrangeAct | null {
  if (press.altKey) {
    if (press.key === 'ArrowUp') return 'earlier';
    return press.key === 'ArrowDown' ? 'later' : null;
  }
  if (press.ctrlKey || press.metaKey) return undoKey(press);
  if (press.shiftKey) return null;
  return plain[press.key] ?? (press.key.length === 1 ? (letters[letterOf(press)] ?? null) : null);
}
