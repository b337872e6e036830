// What each key does while articles are being arranged, beside moving in the list. Pure.
import { letterOf, type Press } from '../reader-keys.ts';

/** Everything that a key can ask for here. */
export type ArrangeAct = 'merge' | 'split' | 'earlier' | 'later' | 'role' | 'retitle' | 'outside' | 'undo' | 'redo';

const letters: Record<string, ArrangeAct> = { m: 'merge', d: 'split', r: 'role' };
const plain: Record<string, ArrangeAct> = { F2: 'retitle', Delete: 'outside', Backspace: 'outside' };

/** The act of a key press, null when it has none here. */
export function arrangeAct(press: Press): ArrangeAct | null {
  const letter = letterOf(press);
  if (press.altKey) {
    if (press.key === 'ArrowUp') return 'earlier';
    return press.key === 'ArrowDown' ? 'later' : null;
  }
  if (press.ctrlKey || press.metaKey) {
    if (letter === 'z') return press.shiftKey ? 'redo' : 'undo';
    return letter === 'y' && !press.shiftKey ? 'redo' : null;
  }
  if (press.shiftKey) return null;
  return plain[press.key] ?? (press.key.length === 1 ? (letters[letter] ?? null) : null);
}
